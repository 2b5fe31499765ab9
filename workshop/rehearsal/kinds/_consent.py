"""Voting by consent: carried by both sides or not (RULES.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING, differences
from workshop.rehearsal.kinds import _consenting
from workshop.rehearsal.kinds.agreements import badge, seen
from workshop.rehearsal.kinds.base import Check, Expected, apart
from workshop.rehearsal.people import BOTH, SIDES, Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.things import Mark, Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

YES = ("agree", "remark")
# What people wrote with a ballot, by the name under which a result lists it.
SAID = {"objections": "objection", "remarks": "remark"}
SMALL = ("sides", "yes")


class Consent:
    """What is known of a vote that can carry."""

    def __init__(self) -> None:
        self.closed: dict[str, dict[str, Any]] = {}

    def shows(self, said: Said) -> bool:
        """Agreements are no contributions."""
        return False

    def play(self, evening: Evening) -> None:
        for number, agreed in enumerate(evening.tally.ready()):
            _consenting.cast(evening, agreed.id, number)
        _consenting.changed(evening)

    def opens(self) -> None:
        """Agreements that are ready can be voted on, also when they become so meanwhile."""

    def closes(self, evening: Evening) -> None:
        """The vote closes with who is here now; what comes out stays with the agreement."""
        for agreed in evening.tally.ready():
            if result := _result(evening, agreed.id):
                self.closed[agreed.id] = agreed.vote = result
                # From now on they belong to the badge, also when the vote is opened again.
                for text in (text for name in SAID for text in result[name]):
                    evening.tally.know(text, Mark("agreed", agreed.id))

    def here(self, evening: Evening) -> Expected:
        ready = evening.tally.ready()
        cast = len(evening.tally.heard(evening.stage.run))
        shown = {
            "method": "consent",
            "items": {agreed.id: seen(agreed) for agreed in ready},
            "order": [agreed.id for agreed in ready],
            "waiting": len(evening.tally.agreements()) - len(ready),
            "turnout": {"cast": cast, "of": len(evening.tally.people)},
        }
        return shown | ({"results": ANYTHING} if evening.stage.phase == "result" else {})

    def mine(self, evening: Evening, member: Member) -> Expected:
        own = evening.tally.own(member, evening.stage.run)
        return {"ballots": {said.about: {**said.content, "id": said.id} for said in own}}

    def checks(self, evening: Evening) -> Iterator[Check]:
        for screen in evening.watching():
            yield Check("votes", screen, partial(self._votes, screen))
            yield Check("small", screen, partial(self._small, screen))

    def results(self, evening: Evening, run: str) -> Expected:
        """What came out, of agreements that are still what was voted on."""
        agreed = evening.tally.agreed
        return {id: result for id, result in self.closed.items() if agreed[id].vote}

    def _votes(self, screen: Screen) -> list[Difference]:
        shown = screen.view().get("here", {}).get("results", {})
        plain = {id: _plain(result) for id, result in shown.items()}
        expected = {id: badge(_plain(result)) for id, result in self.closed.items()}
        return differences(screen.name, "here.results", plain, expected)

    def _small(self, screen: Screen) -> list[Difference]:
        """By side only where nobody can be told apart."""
        shown = screen.view().get("here", {}).get("results", {})
        found = []
        for id, expected in self.closed.items():
            result, what = shown.get(id, {}), f"here.results.{id}"
            sides, yes = result.get("sides"), result.get("turnout", {}).get("yes")
            found += differences(screen.name, f"{what}.sides", sides, expected.get("sides"))
            found += differences(screen.name, f"{what}.yes", yes, expected["turnout"].get("yes"))
        return found


def _plain(result: dict[str, Any]) -> dict[str, Any]:
    """A result without what small numbers may hide."""
    turnout = {name: n for name, n in result.get("turnout", {}).items() if name not in SMALL}
    rest = {name: value for name, value in result.items() if name not in SMALL}
    return rest | {"turnout": turnout}


def _result(evening: Evening, agreement: str) -> dict[str, Any]:
    """The outcome by the rules; empty where nobody voted."""
    ballots = [b for b in evening.tally.of(evening.stage.run, "ballot") if b.about == agreement]
    if not ballots:
        return {}
    present = evening.tally.sides()
    cast = Counter(ballot.side for ballot in ballots)
    yes = Counter(ballot.side for ballot in ballots if ballot.content["choice"] in YES)
    carrying = [side for side in SIDES if _carried(yes[side], cast[side], present[side])]
    result: dict[str, Any] = {
        "word": _word(carrying, apart(cast)),
        "carried": len(carrying) == len(SIDES),
        "turnout": {"cast": cast.total(), "present": sum(present.values())},
        **{
            name: sorted(b.text for b in ballots if b.content["choice"] == choice)
            for name, choice in SAID.items()
        },
    }
    if apart(cast):
        result["turnout"]["yes"] = yes.total()
        result["sides"] = {
            side: {"yes": yes[side], "cast": cast[side], "present": present[side]}
            for side in (*SIDES, BOTH)
            if present[side]
        }
    return result


def _carried(yes: int, cast: int, present: int) -> bool:
    """More than half of the ballots cast on a side, by at least half of its people."""
    return yes > cast - yes and cast >= present - cast


def _word(carrying: list[str], may_show_sides: bool) -> str:
    if len(carrying) == len(SIDES):
        return "carried"
    if not may_show_sides:
        return "not_yet"
    return f"only_{carrying[0]}" if carrying else "none"
