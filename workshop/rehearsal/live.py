"""What a facilitator does beside the script: a pause, a message, and a talk with hands up.

Reckoned anew: who speaks in which order is told here from RULES.md, not from the server's rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from workshop.rehearsal import settling, timing
from workshop.rehearsal.comparing import ANYTHING, PERHAPS, Like, differences
from workshop.rehearsal.kinds import Check
from workshop.rehearsal.people import BOTH, FORMAL, INFORMAL, Member

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]

PAUSE_MINUTES = 10
TIMER_SECONDS = 300
MESSAGES = ("Er is soep", "De zaal gaat om tien uur dicht")
ROWS = (FORMAL, INFORMAL, BOTH)
OF_A_ROW = 3
# How many of those who wait the room sees.
NEXT = 3


@dataclass
class Live:
    """What stands now. ``done``: it was all played once this evening."""

    pause: View = field(default_factory=dict)
    message: View = field(default_factory=dict)
    opened: bool = False
    speaks: Member | None = None
    # Whose hand went up in front of everybody: the room may know their names.
    raised: set[Member] = field(default_factory=set)
    done: bool = False


def shown(evening: Evening, part: str) -> View:
    """What a room, projector or facilitator has of it."""
    live, lit = evening.live, bool(evening.spotlight)
    found: View = {"floor": True} if lit or live.opened else {}
    found |= {"pause": live.pause} if live.pause else {}
    if live.message and (part != "projector" or live.message.get("wall")):
        found["message"] = live.message
    if part == "facilitator":
        found["talked"] = PERHAPS
    if part == "room":
        return found
    talk: View = {"open": True} if live.opened and part == "facilitator" else {}
    if live.speaks:
        who = live.speaks
        talk |= {"side": who.side, "person": who.id, "name": who.name}
        talk |= {"since": ANYTHING} if part == "facilitator" else {}
    return found | ({"talk": talk} if talk else {})


def rest(evening: Evening) -> None:
    """A pause begins: the timer stands still; whatever people write in it is to be kept."""
    evening.leads("set_timer", do="start", seconds=TIMER_SECONDS)
    evening.scan()
    evening.outbox.sends(evening.facilitator, "pause", {"minutes": PAUSE_MINUTES})
    ahead = evening.facilitator.ahead
    evening.live.pause = timing.expected({"do": "start", "seconds": PAUSE_MINUTES * 60}, ahead)
    left = Like("…", lambda seen: isinstance(seen, int) and 0 < seen <= TIMER_SECONDS)
    evening.timer = {"left": left, "seconds": TIMER_SECONDS}
    evening.settle()
    evening.outbox.may_not(evening.facilitator, "set_timer", {"do": "start", "seconds": 60})


def go_on(evening: Evening) -> None:
    """The pause is over, and the timer runs where it was."""
    evening.scan()
    evening.outbox.sends(evening.facilitator, "go_on", {})
    ends = Like("…", lambda seen: isinstance(seen, int))
    evening.live.pause, evening.timer = {}, {"ends": ends, "seconds": TIMER_SECONDS}
    evening.settle()
    evening.leads("set_timer", do="stop")


def speak(evening: Evening) -> None:
    """Messages on all phones, one on the big screen too; then hands go up, the sides in turn."""
    for text, wall in zip(MESSAGES, (False, True), strict=True):
        _tell(evening, text, wall)
    _tell(evening, "", False)
    evening.outbox.sends(evening.facilitator, "open_floor", {"open": True})
    evening.live.opened = True
    evening.settle()
    waiting = _raise_hands(evening)
    settling.settle(evening, _hands(evening, waiting))
    _give_word(evening, waiting[0], waiting)
    evening.outbox.sends(evening.facilitator, "end_word", {})
    evening.live.speaks = None
    evening.settle()
    evening.outbox.sends(evening.facilitator, "open_floor", {"open": False})
    evening.live.opened, evening.live.done = False, True
    evening.settle()
    evening.report.did("talked", n=len(waiting))


def _tell(evening: Evening, text: str, wall: bool) -> None:
    evening.outbox.sends(evening.facilitator, "tell_all", {"text": text, "wall": wall})
    told = {"id": ANYTHING, "text": text, "lang": ANYTHING} | ({"wall": True} if wall else {})
    evening.live.message = told if text else {}
    evening.settle()


def _raise_hands(evening: Evening) -> list[Member]:
    """Some of each row, one row after the other; given as they should speak."""
    rows = [[m for m in evening.tally.people if m.side == row][:OF_A_ROW] for row in ROWS]
    for member in [member for row in rows for member in row]:
        evening.phone(member).ask("hand", {"up": True})
        evening.live.raised.add(member)
    return [each for turn in zip_longest(*rows) for each in turn if each is not None]


def _give_word(evening: Evening, member: Member, waiting: list[Member]) -> None:
    evening.outbox.sends(evening.facilitator, "give_word", {"person": member.id})
    evening.live.speaks = member
    evening.settle()
    # Whose row has just spoken is last now.
    rows = [[m for m in waiting[1:] if m.side == row] for row in (*ROWS[1:], ROWS[0])]
    left = [each for turn in zip_longest(*rows) for each in turn if each is not None]
    settling.settle(evening, _hands(evening, left))


def _hands(evening: Evening, waiting: list[Member]) -> Iterator[Check]:
    order = [member.id for member in waiting]
    for screen, most in ((evening.facilitator, len(order)), (evening.projector, NEXT)):
        people = {m.id: {"name": m.name, "side": m.side} for m in waiting[:most]}
        told = {"order": order[:most], "people": people, "count": len(order)}
        yield Check("hands", screen, partial(_told, screen, told))
    for place, member in enumerate(waiting, 1):
        screen = evening.phone(member)
        yield Check("hands", screen, partial(_told, screen, {"up": True, "place": place}))


def _told(screen: Any, told: View) -> Any:
    return differences(screen.name, "hands", screen.hands, told)
