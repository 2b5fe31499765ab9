"""Talks with hands up: the sides speak in turn, by the rules, while the floor is open or something
stands in the light.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from workshop.rehearsal import settling
from workshop.rehearsal.comparing import differences
from workshop.rehearsal.kinds import Check
from workshop.rehearsal.people import BOTH, FORMAL, INFORMAL, Member
from workshop.rehearsal.report import difference
from workshop.rehearsal.screens import PROJECTOR, Screen

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]

ROWS = (FORMAL, INFORMAL, BOTH)
OF_A_ROW = 3
# How many of those who wait the room sees.
NEXT = 3


def speak(evening: Evening) -> None:
    """The floor is opened, hands go up, and the sides have the word in turn."""
    _not_yet(evening)
    evening.live.opened = True
    evening.leads("open_floor", open=True)
    _raise_hands(evening, OF_A_ROW)
    evening.report.did("talked", n=len(evening.live.hands))
    _speak_in_turn(evening)
    evening.live.opened, evening.live.done = False, True
    evening.leads("open_floor", open=False)
    _down(evening)
    evening.live.spoke = []


def in_the_light(evening: Evening) -> None:
    """Something stands before the room: the first time that it does, hands go up for it too, and
    down with it.
    """
    live = evening.live
    if evening.spotlight and not live.lit:
        _raise_hands(evening, 1)
        live.lit = True
    elif live.hands:
        _down(evening)


def _not_yet(evening: Evening) -> None:
    """No hand goes up while there is no talk."""
    answer = evening.phone(evening.tally.people[0]).ask("hand", {"up": True})
    found = [difference("allowed", screen="phone", act="hand")] if answer.get("ok") else []
    evening.report.checked("refused", found)


def _raise_hands(evening: Evening, of_a_row: int) -> None:
    """Some of each row, one row after the other."""
    for row in ROWS:
        for member in [each for each in evening.tally.people if each.side == row][:of_a_row]:
            evening.phone(member).ask("hand", {"up": True})
            evening.live.hands.append(member)
            evening.live.raised.add(member)
    _in_order(evening)


def _speak_in_turn(evening: Evening) -> None:
    """Two get the word, from either screen; two hands go down again; then a side has it."""
    live = evening.live
    for screen in (evening.facilitator, evening.leader):
        _give_word(evening, screen, live.waiting()[0])
    tired, taken = live.waiting()[-1], live.waiting()[0]
    evening.phone(tired).ask("hand", {"up": False})
    evening.leader.ask("hand", {"up": False, "person": taken.id})
    live.hands = [each for each in live.hands if each not in (tired, taken)]
    _in_order(evening)
    _words(evening, evening.facilitator, "give_word", {"side": INFORMAL})
    evening.settle()
    _words(evening, evening.leader, "end_word", {})
    evening.settle()


def _give_word(evening: Evening, screen: Screen, member: Member) -> None:
    _words(evening, screen, "give_word", {"person": member.id}, member)
    evening.settle()
    _in_order(evening)


def _words(
    evening: Evening, screen: Screen, act: str, data: View, member: Member | None = None
) -> None:
    """Somebody gets the word, or nobody has it any more, between two moments of our own clock."""
    asked = time.monotonic()
    evening.outbox.sends(screen, act, data)
    told = time.monotonic()
    evening.live.stops(evening.stage.run, asked, told)
    if act == "give_word":
        evening.live.begins(member.side if member else data["side"], member, asked, told)


def _down(evening: Evening) -> None:
    """The talk is over: nobody waits any more, and everybody sees that."""
    before, evening.live.hands = evening.live.hands, []
    _in_order(evening, before)


def _in_order(evening: Evening, down: list[Member] | None = None) -> None:
    # Hands are no acts: it is by now that screens have to show them soon.
    evening.outbox.answered = time.monotonic()
    settling.settle(evening, _hands(evening, evening.live.waiting(), down or []))


def _hands(evening: Evening, waiting: list[Member], down: list[Member]) -> Iterator[Check]:
    order = [member.id for member in waiting]
    for screen in (evening.facilitator, evening.projector, *evening.remotes):
        most = NEXT if screen.role == PROJECTOR else len(order)
        people = {m.id: {"name": m.name, "side": m.side} for m in waiting[:most]}
        told = {"order": order[:most], "people": people, "count": len(order)}
        yield Check("hands", screen, partial(_told, screen, told))
    places = [*enumerate(waiting, 1), *((0, member) for member in down)]
    for place, member in places:
        screen = evening.phone(member)
        yield Check("hands", screen, partial(_told, screen, {"up": place > 0, "place": place}))


def _told(screen: Screen, told: View) -> Any:
    return differences(screen.name, "hands", screen.hands, told)
