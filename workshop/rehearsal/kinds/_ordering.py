"""Votes that only order: what is voted on keeps its place, one ballot a person, small numbers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING, PERHAPS, AtLeast, differences
from workshop.rehearsal.kinds import _ballots, _counting
from workshop.rehearsal.kinds.base import Check, Expected
from workshop.rehearsal.people import Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.things import Agreed, Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

SMALL = ("sides", "widest")


class Ordering:
    """What is known of a vote by dots, one choice or a rating."""

    def __init__(self, method: str) -> None:
        self.method = method
        # What is voted on, as it stood when the vote opened.
        self.laid: list[str] = []
        self.present = 0
        self._opened = 0
        self._shown: set[str] = set()

    def shows(self, said: Said) -> bool:
        return said.id in self._shown

    def play(self, evening: Evening) -> None:
        """Ballots by plan, second thoughts, and what has to be refused."""
        dots = evening.facilitator.view()["here"].get("dots", 0)
        _ballots.cast(evening, self.method, self.standing(evening), dots)
        _ballots.refused(evening, self.method, self.standing(evening), dots)
        _ballots.changed(evening, self.standing(evening))
        if self.method == "dots":
            _ballots.taken_back(evening, self.standing(evening))

    def opens(self) -> None:
        self._opened += 1

    def closes(self, evening: Evening) -> None:
        self.present = len(evening.tally.people)

    def here(self, evening: Evening) -> Expected:
        order = self._order(evening)
        shown: Expected = {
            "method": self.method,
            "items": {id: _item(evening, id) for id in order},
            "order": order,
            "more": ANYTHING,
            "dots": ANYTHING if self.method == "dots" else PERHAPS,
            "turnout": self._turnout(evening),
        }
        if evening.stage.phase == "result":
            shown |= {"results": ANYTHING, "ranked": ANYTHING, "widest": PERHAPS}
        return shown

    def mine(self, evening: Evening, member: Member) -> Expected:
        for ballot in evening.tally.own(member, evening.stage.run):
            return {"ballot": {"id": ballot.id, **ballot.content}}
        return {}

    def checks(self, evening: Evening) -> Iterator[Check]:
        for screen in evening.watching():
            yield Check("votes", screen, partial(self._votes, evening, screen))
            yield Check("small", screen, partial(self._small, evening, screen))

    def results(self, evening: Evening, run: str) -> Expected:
        """What files have: the items with their texts and numbers."""
        if not self.laid:
            return {}
        found = self._outcome(evening, run)
        items = {
            id: AtLeast({"text": _text(_thing(evening, id)), **counted})
            for id, counted in found["results"].items()
        }
        turnout = {"cast": len(self._counted(evening, run)), "of": self.present}
        widest = {"widest": found["widest"]} if "widest" in found else {}
        return {"method": self.method, "turnout": turnout, "items": items, **widest}

    def standing(self, evening: Evening) -> list[str]:
        """What is voted on and was not taken back or hidden since."""
        return [id for id in self.laid if _stands(_thing(evening, id))]

    def _order(self, evening: Evening) -> list[str]:
        """Which things and in which order is the server's choice, until the vote opens."""
        if evening.stage.phase == "explain" or not self.laid:
            self.laid = list(evening.facilitator.view()["here"]["order"])
        elif evening.stage.phase == "vote":
            self._laid_again(evening)
        self._shown |= set(self.laid)
        return self.standing(evening)

    def _laid_again(self, evening: Evening) -> None:
        """When a vote opens again, what can be voted on since then comes after what was there: such
        as notes that stand by themselves again, since what they were merged into was taken back.
        """
        order, standing = evening.facilitator.view()["here"]["order"], self.standing(evening)
        new = order[len(standing) :]
        said = [_thing(evening, id) for id in new]
        known = all(thing is not None and _stands(thing) for thing in said)
        if self._opened > 1 and order[: len(standing)] == standing and known:
            self.laid += new

    def _turnout(self, evening: Evening) -> Expected:
        run = evening.stage.run
        if evening.stage.phase == "result":
            return {"cast": len(self._counted(evening, run)), "of": self.present}
        return {"cast": len(evening.tally.heard(run)), "of": len(evening.tally.people)}

    def _counted(self, evening: Evening, run: str) -> list[_counting.Ballot]:
        """Each ballot with its side, of what still stands."""
        standing = set(self.standing(evening))
        kept = [
            (b.side, {id: n for id, n in b.content["choices"].items() if id in standing})
            for b in evening.tally.of(run, "ballot")
        ]
        return [(side, choices) for side, choices in kept if choices]

    def _outcome(self, evening: Evening, run: str) -> dict[str, Any]:
        ballots = self._counted(evening, run)
        return _counting.outcome(self.method, self.standing(evening), ballots)

    def _votes(self, evening: Evening, screen: Screen) -> list[Difference]:
        shown = screen.view().get("here", {})
        expected = self._outcome(evening, evening.stage.run)
        found = differences(screen.name, "here.ranked", shown.get("ranked"), expected["ranked"])
        seen = {id: _plain(counted) for id, counted in shown.get("results", {}).items()}
        plain = {id: _plain(counted) for id, counted in expected["results"].items()}
        return found + differences(screen.name, "here.results", seen, plain)

    def _small(self, evening: Evening, screen: Screen) -> list[Difference]:
        """By side only where nobody can be told apart."""
        shown = screen.view().get("here", {})
        expected = self._outcome(evening, evening.stage.run)
        found = differences(screen.name, "here.widest", shown.get("widest"), expected.get("widest"))
        for id, counted in expected["results"].items():
            sides = shown.get("results", {}).get(id, {}).get("sides")
            found += differences(screen.name, f"here.{id}.sides", sides, counted.get("sides"))
        return found


def _plain(counted: dict[str, Any]) -> dict[str, Any]:
    return {name: n for name, n in counted.items() if name not in SMALL}


def _item(evening: Evening, id: str) -> Expected:
    thing = _thing(evening, id)
    if thing is None:
        return AtLeast({"path": ANYTHING})
    lang = thing.lang if isinstance(thing, Agreed) else thing.by.lang
    return AtLeast({"text": _text(thing), "lang": lang})


def _thing(evening: Evening, id: str) -> Said | Agreed | None:
    """What somebody said or agreed; None is a text of the script."""
    return evening.tally.said.get(id) or evening.tally.agreed.get(id)


def _text(thing: Said | Agreed | None) -> Any:
    if thing is None:
        return ANYTHING
    return thing.text if isinstance(thing, Said) else thing.fields["what"]


def _stands(thing: Said | Agreed | None) -> bool:
    return thing is None or not (thing.gone or thing.hidden)
