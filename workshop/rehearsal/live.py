"""What a facilitator does beside the script: a pause, a message, a sound, and talks with hands up.

Reckoned anew: who speaks in which order, and for how long each side had the word, is told here from
RULES.md and by our own clock, not from the server's rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from workshop.rehearsal import timing
from workshop.rehearsal.comparing import ANYTHING, Like
from workshop.rehearsal.people import Member
from workshop.rehearsal.screens import PROJECTOR

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]

PAUSE_MINUTES, MORE_MINUTES = 10, 5
TIMER_SECONDS, MORE_SECONDS = 300, 60
MESSAGES = ("Er is soep", "De zaal gaat om tien uur dicht")
# A server's clock is read in whole milliseconds.
ABOUT_MS = 50


@dataclass
class Live:
    """What stands now. ``done``: it was all played once this evening; ``lit``: so were hands while
    something stood in the light.
    """

    pause: View = field(default_factory=dict)
    message: View = field(default_factory=dict)
    sound: bool = False
    opened: bool = False
    # Who has the word: a side, and perhaps somebody of it; since between which two moments.
    side: str = ""
    speaks: Member | None = None
    since: tuple[float, float] = (0.0, 0.0)
    # Hands as they went up, and the sides from the one whose turn was longest ago.
    hands: list[Member] = field(default_factory=list)
    spoke: list[str] = field(default_factory=list)
    # By run and side: the least and the most milliseconds that it had the word.
    talked: dict[str, dict[str, tuple[float, float]]] = field(default_factory=dict)
    # Whose hand went up in front of everybody: the room may know their names.
    raised: set[Member] = field(default_factory=set)
    done: bool = False
    lit: bool = False

    def waiting(self) -> list[Member]:
        """Who wants to speak, in turn: the row whose turn was longest ago first, and in a row
        whoever was first.
        """
        sides = sorted(
            {m.side: None for m in self.hands},
            key=lambda side: self.spoke.index(side) if side in self.spoke else -1,
        )
        rows = [[member for member in self.hands if member.side == side] for side in sides]
        return [each for turn in zip_longest(*rows) for each in turn if each is not None]

    def begins(self, side: str, member: Member | None, asked: float, told: float) -> None:
        """A side has the word, since a moment between these two."""
        self.side, self.speaks, self.since = side, member, (asked, told)
        self.spoke = [*(each for each in self.spoke if each != side), side]
        self.hands = [each for each in self.hands if each is not member]

    def stops(self, run: str, asked: float, told: float) -> None:
        """It has the word no more, since a moment between these two."""
        if self.side:
            sides = self.talked.setdefault(run, {})
            least, most = sides.get(self.side, (0.0, 0.0))
            more = max(0.0, asked - self.since[1]) * 1000, (told - self.since[0]) * 1000
            sides[self.side] = least + more[0], most + more[1]
        self.side, self.speaks = "", None


def shown(evening: Evening, part: str) -> View:
    """What a room, projector or facilitator has of it."""
    live, lit = evening.live, bool(evening.spotlight)
    found: View = {"floor": True} if lit or live.opened else {}
    found |= {"pause": live.pause} if live.pause else {}
    if live.message and (part != PROJECTOR or live.message.get("wall")):
        found["message"] = live.message
    if part == "room":
        return found
    found |= {"sound": True} if live.sound else {}
    if part == "facilitator" and (talked := live.talked.get(evening.stage.run)):
        found["talked"] = {side: _between(*bounds) for side, bounds in talked.items()}
    talk: View = {"open": True} if live.opened and part == "facilitator" else {}
    if live.side:
        talk |= {"side": live.side}
        talk |= {"person": live.speaks.id, "name": live.speaks.name} if live.speaks else {}
        talk |= {"since": ANYTHING} if part == "facilitator" else {}
    return found | ({"talk": talk} if talk else {})


def keep_time(evening: Evening) -> None:
    """The timer gets more time, stands still, goes on where it was, and goes."""
    asked = timing.now(evening.facilitator)
    evening.leads("set_timer", do="start", seconds=TIMER_SECONDS)
    told, seconds = timing.now(evening.facilitator), TIMER_SECONDS + MORE_SECONDS
    later = Like("…", lambda seen: seen > asked + TIMER_SECONDS * 1000)
    left = Like("…", lambda seen: isinstance(seen, int) and TIMER_SECONDS < seen <= seconds)
    shows: tuple[tuple[str, View], ...] = (
        ("add", {"ends": timing.between(asked, told, seconds), "seconds": seconds}),
        ("pause", {"left": left, "seconds": seconds}),
        ("go_on", {"ends": later, "seconds": seconds}),
        ("stop", {}),
    )
    for do, timer in shows:
        evening.scan()
        added = {"seconds": MORE_SECONDS} if do == "add" else {}
        evening.outbox.sends(evening.leader, "set_timer", {"do": do, **added})
        evening.timer = timer
        evening.settle()


def rest(evening: Evening) -> None:
    """A pause begins, and becomes longer: the timer stands still; whatever people write in it is to
    be kept.
    """
    evening.leads("set_timer", do="start", seconds=TIMER_SECONDS)
    evening.scan()
    asked = timing.now(evening.facilitator)
    evening.outbox.sends(evening.facilitator, "pause", {"minutes": PAUSE_MINUTES})
    left = Like("…", lambda seen: isinstance(seen, int) and 0 < seen <= TIMER_SECONDS)
    evening.timer = {"left": left, "seconds": TIMER_SECONDS}
    begun = asked, timing.now(evening.facilitator)
    _in_pause(evening, begun, PAUSE_MINUTES)
    evening.outbox.sends(evening.leader, "pause", {"minutes": MORE_MINUTES, "more": True})
    _in_pause(evening, begun, PAUSE_MINUTES + MORE_MINUTES)
    evening.outbox.may_not(evening.facilitator, "set_timer", {"do": "start", "seconds": 60})


def go_on(evening: Evening) -> None:
    """The pause is over, and the timer runs where it was."""
    evening.scan()
    evening.outbox.sends(evening.leader, "go_on", {})
    ends = Like("…", lambda seen: isinstance(seen, int))
    evening.live.pause, evening.timer = {}, {"ends": ends, "seconds": TIMER_SECONDS}
    evening.settle()
    evening.leads("set_timer", do="stop")


def tell(evening: Evening) -> None:
    """Messages on all phones, one on the big screen too; and a sound that may be heard, or not."""
    for text, wall in zip(MESSAGES, (False, True), strict=True):
        _tell(evening, text, wall)
    _tell(evening, "", False)
    for on in (True, False):
        evening.live.sound = on
        evening.leads("set_sound", on=on)


def _in_pause(evening: Evening, begun: tuple[int, int], minutes: int) -> None:
    seconds = minutes * 60
    evening.live.pause = {"ends": timing.between(*begun, seconds), "seconds": seconds}
    evening.settle()


def _tell(evening: Evening, text: str, wall: bool) -> None:
    evening.outbox.sends(evening.facilitator, "tell_all", {"text": text, "wall": wall})
    told = {"id": ANYTHING, "text": text, "lang": ANYTHING} | ({"wall": True} if wall else {})
    evening.live.message = told if text else {}
    evening.settle()


def _between(least: float, most: float) -> Like:
    words = f"{least:.0f}…{most:.0f}"
    return Like(words, lambda ms: least - ABOUT_MS <= ms <= most + ABOUT_MS)
