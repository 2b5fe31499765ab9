"""Pitfalls: everybody rates, nobody sees a mark, the map tells the sides apart or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.rehearsal.kinds import _merged, _rating, _talking
from workshop.rehearsal.kinds.base import FEWEST, Expected, Kind
from workshop.rehearsal.people import SIDES, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

SEALED = frozenset({"mark", "idea"})


class Known(Kind):
    once = frozenset({"mark"})
    unread = frozenset({"mark"})
    sealed = {"rate": SEALED}

    def __init__(self, name: str) -> None:
        super().__init__(name)
        # What an agreement says that was made of a pitfall, by pitfall.
        self.made: dict[str, str] = {}
        self.order: list[str] = []

    def same(self, said: Said) -> str:
        return str(said.content["pitfall"])

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """Ideas are read on the screens that everybody sees, and by their authors."""
        return screen.member is None

    def play(self, evening: Evening) -> None:
        if evening.stage.phase == "rate":
            _rating.rated(evening)
        else:
            _talking.minded(evening, "idea")
            _merged.together(evening, "idea", lambda each: each.content["pitfall"])
            self._agrees(evening)
            _talking.alone(evening, _order(evening)[0])

    def here(self, evening: Evening, part: str) -> Expected | None:
        order = _order(evening)
        if part == "room":
            return {"order": order}
        if evening.stage.phase == "rate":
            marks = evening.tally.of(evening.stage.run, "mark")
            rated = {id: sum(mark.content["pitfall"] == id for mark in marks) for id in order}
            return {"order": order, "rated": rated, "of": len(evening.tally.people)}
        people = evening.tally.sides()
        return {
            "order": order,
            "aloud": {side: True for side in SIDES if 0 < people[side] < FEWEST},
            "agreed": self._made(evening),
            **_rating.outcome(evening, evening.stage.run, order),
            **_ideas(evening, order),
        }

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        return {}

    def exported(self, said: Said) -> Expected | None:
        if said.type != "idea":
            return None
        return {"pitfall": said.content["pitfall"], "text": said.text, "side": said.side}

    def results(self, evening: Evening, run: str) -> Expected | None:
        return _rating.outcome(evening, run, self.order)

    def _agrees(self, evening: Evening) -> None:
        """One tap makes an agreement of a pitfall; of two, the second is taken back again."""
        self.order = _order(evening)
        for pitfall in self.order[:2]:
            what = self.made[pitfall] = evening.say(80)
            origin = f"{evening.stage.run}-{pitfall}"
            evening.leads("agree", fields={"what": what}, origin=origin)
            made = evening.tally.agreements()[-1]
            made.origin = {"kind": self.name, "step": evening.stage.step}
            made.origin |= {"path": f"pitfalls.{pitfall}.matter"}
        evening.leads("withdraw_agreement", agreement=made.id)

    def _made(self, evening: Evening) -> dict[str, str]:
        said = {agreed.fields["what"]: agreed.id for agreed in evening.tally.agreements()}
        return {id: said[what] for id, what in self.made.items() if what in said}


def _order(evening: Evening) -> list[str]:
    """The pitfalls of the script; that each screen has the same is what is checked."""
    order: list[str] = evening.facilitator.view()["here"]["order"]
    return order


def _ideas(evening: Evening, order: list[str]) -> Expected:
    """Of each pitfall eight ideas or all there are, as they were written."""
    ideas = _merged.standing(evening, "idea")
    groups = {id: {i.id for i in ideas if i.content["pitfall"] == id} for id in order}
    notes, order_of = _talking.newest(evening, ideas, groups, signed=True)
    return {"ideas": notes, "ideas_of": order_of}
