"""Examples: everybody marks, nobody sees a mark, and the sides are told apart or are not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import Like
from workshop.rehearsal.kinds import _merged, _verdicts
from workshop.rehearsal.kinds.base import FEWEST, Expected, Kind
from workshop.rehearsal.people import SIDES, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

SEALED = frozenset({"mark", "why"})
MOST_WHYS = 6


class Known(Kind):
    once = SEALED
    sealed = {"mark": SEALED}

    def __init__(self, name: str) -> None:
        super().__init__(name)
        # Those before the room, and all that the script lists; and the marks that were counted.
        self.order: list[str] = []
        self.choices: list[str] = []
        self.marks: list[Said] = []

    def same(self, said: Said) -> str:
        return str(said.content["example"])

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """Whys are read on the screens that everybody sees, and by their authors."""
        return screen.member is None

    def play(self, evening: Evening) -> None:
        self._look_at(evening)
        if evening.stage.phase == "mark":
            _verdicts.marked(evening, self.order)
            self._choose(evening)
        elif evening.stage.phase == "open":
            _verdicts.minded(evening)
            _merged.together(evening, "why", lambda each: each.content["example"])

    def here(self, evening: Evening, part: str) -> Expected | None:
        self._look_at(evening)
        if part == "room":
            return {"order": self.order}
        run, order = evening.stage.run, {"order": self.order}
        self.marks = evening.tally.of(run, "mark")
        choices = {"choices": self.choices} if part == "facilitator" else {}
        if evening.stage.phase == "mark":
            marks = [mark.content["example"] for mark in self.marks]
            marked = {id: marks.count(id) for id in self.order}
            return {**order, **choices, "marked": marked, "of": len(evening.tally.people)}
        people = evening.tally.sides()
        aloud = {side: True for side in SIDES if 0 < people[side] < FEWEST}
        outcome = _verdicts.outcome(self.marks, self.order)
        return {**order, **choices, "aloud": aloud, **outcome, **self._whys(evening)}

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        return {}

    def counted(self, evening: Evening, said: Said) -> Expected:
        marks = evening.tally.of(said.run, "mark")
        return self._stance(marks, said, *_merged.under(evening, said))

    def exported(self, said: Said) -> Expected | None:
        if said.type != "why":
            return None
        return {**said.content, "side": said.side, **self._stance(self.marks, said)}

    def results(self, evening: Evening, run: str) -> Expected | None:
        return _verdicts.outcome(evening.tally.of(run, "mark"), self.order)

    def _look_at(self, evening: Evening) -> None:
        """What the script lists and shows at first; that each screen has the same is checked."""
        if not self.order:
            here = evening.facilitator.view()["here"]
            self.order, self.choices = list(here["order"]), list(here["choices"])

    def _choose(self, evening: Evening) -> None:
        """One more stands before the room, is marked, and two are taken away; one comes back."""
        run, before = evening.stage.run, self.order
        more = next((id for id in self.choices if id not in before), before[-1])
        for items in ([*before, more], before[1:-1] or before, [*before, more]):
            self.order = [id for id in self.choices if id in items]
            evening.outbox.sends(evening.facilitator, "choose", {"run": run, "items": items})
            evening.stage.turn = evening.stage.turn if evening.stage.turn in self.order else ""
            evening.stage.turn = evening.stage.turn or self.order[0]
            evening.settle()
        wrong = {"run": run, "items": [*before, "elsewhere"]}
        evening.outbox.may_not(evening.facilitator, "choose", wrong)
        evening.outbox.may_not(evening.phones()[0], "choose", {"run": run, "items": before})

    def _stance(self, marks: list[Said], *whys: Said) -> Expected:
        """What all their authors marked, where the sides may be told from each other."""
        about = [m for m in marks if m.content["example"] == whys[0].content["example"]]
        marked = {why: [m.content["mark"] for m in about if m.by is why.by][-1:] for why in whys}
        said = {mark for each in marked.values() for mark in each}
        alike = len(said) == 1 and all(marked.values())
        return {"mark": said.pop()} if alike and _verdicts.apart(about) else {}

    def _whys(self, evening: Evening) -> Expected:
        """Six of the example before the room, or all there are, as they were written."""
        turn = evening.stage.turn
        there = [w for w in _merged.standing(evening, "why") if w.content["example"] == turn]
        shown = {why.id: self._shown(evening, why, self.marks) for why in there}
        if not shown:
            return {}

        def fits(seen: Mapping[str, Any]) -> bool:
            whole = len(seen) == min(MOST_WHYS, len(shown))
            return whole and all(shown.get(id) == each for id, each in seen.items())

        in_order = Like(str(list(shown)), lambda seen: set(seen) <= shown.keys())
        return {"whys": Like(str(shown), fits), "whys_order": in_order}

    def _shown(self, evening: Evening, why: Said, marks: list[Said]) -> Expected:
        told = {**why.content, "lang": why.by.lang, "side": why.side}
        return (
            told
            | _merged.times(evening, why)
            | self._stance(marks, why, *_merged.under(evening, why))
        )
