"""Where we stand: everybody chooses, nobody sees a choice, and the difference is said right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workshop.rehearsal.kinds import _merged, _standing, _talking
from workshop.rehearsal.kinds.base import FEWEST, Expected, Kind
from workshop.rehearsal.people import SIDES, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

SAID = frozenset({"choice", "why"})


class Known(Kind):
    once = frozenset({"choice"})
    unread = frozenset({"choice"})
    sealed = {"choose": SAID}

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.order: list[str] = []

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """Reasons are read on the screens that everybody sees, and by their authors."""
        return screen.member is None

    def source(self, said: Said) -> Expected:
        return {"under": f"options.{said.content['option']}.title"}

    def play(self, evening: Evening) -> None:
        self.order = evening.facilitator.view()["here"]["order"]
        if evening.stage.phase == "choose":
            evening.everybody_acts()
            self._stand_apart(evening)
            self._second_thoughts(evening)
        elif evening.stage.phase == "compare":
            _talking.minded(evening, "why")
            _merged.together(evening, "why", lambda each: each.content["option"])
            _talking.alone(evening, self.order[0])

    def here(self, evening: Evening, part: str) -> Expected | None:
        order: list[str] = evening.facilitator.view()["here"]["order"]
        if part == "room":
            return {"order": order}
        people = evening.tally.sides()
        aloud = {side: True for side in SIDES if 0 < people[side] < FEWEST}
        shown: Expected = {"order": order, "aloud": aloud}
        if evening.stage.phase == "choose":
            chose = len(evening.tally.of(evening.stage.run, "choice"))
            return shown | {"chose": chose, "of": len(evening.tally.people)}
        return shown | _outcome(evening, evening.stage.run, order) | _whys(evening, order)

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        return {}

    def exported(self, said: Said) -> Expected | None:
        return {**said.content, "side": said.side} if said.type == "why" else None

    def results(self, evening: Evening, run: str) -> Expected | None:
        return _outcome(evening, run, self.order)

    def _stand_apart(self, evening: Evening) -> None:
        """Of each side all but one choose their own: what is said of one is untrue of the other."""
        run, ends = evening.stage.run, (self.order[0], self.order[-1])
        for side, option in zip(SIDES, ends, strict=True):
            members = [member for member in evening.tally.people if member.side == side]
            data = {"run": run, "type": "choice", "content": {"option": option}}
            evening.all_do({member: [("contribute", data)] for member in members[1:]})

    def _second_thoughts(self, evening: Evening) -> None:
        """One chooses anew, one takes the choice back; a reason goes along with another choice."""
        run = evening.stage.run
        one, other = evening.rng.sample(evening.tally.of(run, "choice"), 2)
        content = {"option": self.order[-1]}
        evening.does(one.by, "contribute", run=run, type="choice", content=content)
        evening.does(other.by, "withdraw", contribution=other.id)
        for member in evening.rng.sample(evening.tally.people, 3):
            said = {"option": self.order[0], "text": evening.say(80)}
            evening.does(member, "contribute", run=run, type="why", content=said)
        why = evening.tally.of(run, "why")[-1]
        evening.does(why.by, "amend", contribution=why.id, content=content | {"text": why.text})
        data = {"run": run, "type": "choice", "content": {"option": "nowhere"}}
        evening.outbox.may_not(evening.phone(one.by), "contribute", data)


def _outcome(evening: Evening, run: str, order: list[str]) -> Expected:
    """Where the sides stand, what each chose most, and the difference in a word."""
    choices = [(said.side, said.content["option"]) for said in evening.tally.of(run, "choice")]
    found, told = _standing.standing(choices)
    most = {side: _most(counts, order) for side, counts in found.items()}
    apart = set(SIDES) <= set(found)
    gaps = {
        option: abs(
            _standing.known(found[SIDES[0]], option) - _standing.known(found[SIDES[1]], option)
        )
        for option in order
        if apart
    }
    widest = _standing.first_widest(gaps)
    return {
        "stands": {s: _standing.shown(c, order, told=told) for s, c in found.items()},
        "most": {side: option for side, option in most.items() if option},
        "difference": _difference(most),
        **({"widest": widest} if widest else {}),
    }


def _most(counts: Counter[str], order: list[str]) -> str:
    highest = max(counts[option] for option in order)
    first = [option for option in order if counts[option] == highest]
    return first[0] if len(first) == 1 else ""


def _difference(most: dict[str, str]) -> str:
    if not most:
        return "few"
    if "all" in most:
        return "all" if most["all"] else "all_spread"
    formal, informal = (most[side] for side in SIDES)
    if formal and informal:
        return "same" if formal == informal else "differ"
    return "formal" if formal else "informal" if informal else "spread"


def _whys(evening: Evening, order: list[str]) -> Expected:
    said = _merged.standing(evening, "why")
    options = (*order, _standing.UNKNOWN)
    groups = {each: {why.id for why in said if why.content["option"] == each} for each in options}
    notes, order_of = _talking.newest(evening, said, groups, signed=True)
    counts = {each: len(ids) for each, ids in groups.items()}
    return {"whys": notes, "whys_of": order_of, "counts": counts}
