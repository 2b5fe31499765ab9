"""What one audience may see of a run. Views lay it out; a kind only reads it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workshop.domain.contribution import Contribution
from workshop.domain.run import Run
from workshop.domain.side import FEWEST, SIDES, Side, may_count_apart

if TYPE_CHECKING:
    from workshop.domain.agreement import Agreement
    from workshop.domain.load import Load
    from workshop.domain.workshop import Workshop

EVERYONE: tuple[Side | None, ...] = (*Side, None)


@dataclass(frozen=True)
class Board:
    """A run as one audience may see it. ``sealed``: answer types of which only number and group may
    be known. ``team``: whose people look, where it is theirs alone.

    Only ``sealing.py`` makes boards, so that what is hidden is decided in one place.
    """

    workshop: "Workshop"
    run: Run
    sealed: frozenset[str]
    team: str = ""

    def count(self, type: str, group: str | None = None, side: Side | None = None) -> int:
        """How many there are, sealed or not; of one group and one side, or of all."""
        shelf = self.workshop.shelf(self.run.id)
        if group is not None and side is None:
            return shelf.size(type, group)
        groups = shelf.groups(type) if group is None else (group,)
        return shelf.count(type, groups, EVERYONE if side is None else (side,))

    def pile(self, type: str, group: str = "", side: Side | None = None) -> list[Contribution]:
        """The open contributions of one place, oldest first; nothing while sealed."""
        return (
            [] if type in self.sealed else self.workshop.shelf(self.run.id).pile(type, group, side)
        )

    def groups(self, type: str) -> set[str]:
        """Every group that has, or once had, something in it. Not to be changed."""
        return self.workshop.shelf(self.run.id).groups(type)

    def front(self, type: str, group: str, side: Side | None, most: int) -> list[Contribution]:
        """Of one place the newest and those that others were merged into, oldest first: enough to
        rank the first ``most`` by how many people said it. Nothing while sealed.
        """
        shelf = self.workshop.shelf(self.run.id)
        return [] if type in self.sealed else shelf.front(type, group, side, most)

    def alike(self, type: str, value: str) -> list[Contribution]:
        """The open contributions with one value, oldest first; nothing while sealed."""
        return [] if type in self.sealed else self.workshop.shelf(self.run.id).alike(type, value)

    def all(self, type: str) -> list[Contribution]:
        """Every open contribution of a type, oldest first; nothing while sealed."""
        groups = self.workshop.shelf(self.run.id).groups(type)
        found = [c for group in groups for side in EVERYONE for c in self.pile(type, group, side)]
        return sorted(found, key=lambda c: (c.at, c.id))

    def values(
        self, type: str, group: str, sides: Iterable[Side | None] = EVERYONE
    ) -> Counter[str]:
        """What was chosen how often; nothing while sealed."""
        total: Counter[str] = Counter()
        if type not in self.sealed:
            for side in sides:
                total += self.workshop.shelf(self.run.id).values(type, group, side)
        return total

    def find(self, id: str) -> Contribution | None:
        """One open contribution that is not hidden."""
        found = self.workshop.contributions.get(id)
        if found is None or found.hidden or found.struck or found.type in self.sealed:
            return None
        return found

    def lying(self, id: str) -> Contribution | None:
        """One open contribution of this run that lies in a pile: in no other one either."""
        found = self.find(id)
        return found if found and found.run == self.run.id and not found.merged else None

    def ours(self, type: str) -> list[Contribution]:
        """What this board's own team wrote together, also while sealed; oldest first. The group of
        such answers is the team.
        """
        shelf = self.workshop.shelf(self.run.id)
        found = [c for side in EVERYONE for c in shelf.pile(type, self.team, side)]
        return sorted(found, key=lambda c: (c.at, c.id))

    def struck(self, type: str) -> list[Contribution]:
        """What this board's own team struck."""
        return self.workshop.shelf(self.run.id).struck(type, self.team) if self.team else []

    def merged(self, said: Contribution) -> list[Contribution]:
        """What says the same as this and was merged into it; nothing while sealed."""
        if said.type in self.sealed:
            return []
        return self.workshop.shelf(self.run.id).merged(said.id)

    def times(self, said: Contribution) -> int:
        """How many people said this: its author, and those of what was merged into it."""
        merged = self.merged(said)
        return len({c.author or c.token or c.id for c in (said, *merged)}) if merged else 1

    def sides_of(self, said: Contribution) -> Counter[str]:
        """How many people of each side said this."""
        merged = self.merged(said)
        people = {c.author or c.token or c.id: c.side for c in (said, *merged)}
        return Counter(str(side) for side in people.values() if side)

    def shared(self, said: Contribution) -> dict[str, Any]:
        """How many people said it, once it was merged; by side where the sides may be counted
        apart. ``joint``: people of more than one side said it.
        """
        times = self.times(said)
        if times < 2:
            return {}
        sides = self.sides_of(said)
        shown: dict[str, Any] = {"times": times}
        if may_count_apart(*(sides[side] for side in Side)):
            shown["sides"] = dict(sides)
        return shown | ({"joint": True} if len(sides) > 1 else {})

    def also(self, said: Contribution) -> int:
        """How many other people said the same, wherever it lies in what was merged."""
        first = self.find(said.merged) if said.merged else said
        return self.times(first) - 1 if first else 0

    def own(self, person: str) -> list[Contribution]:
        """What this person said here: the author always reads their own."""
        return self.workshop.shelf(self.run.id).by(person)

    def writers(self) -> dict[Side, int]:
        """How many people of each side have said something here."""
        return self.workshop.writers(self.run.id)

    def people(self) -> dict[Side, int]:
        """How many people of each side are here."""
        return self.workshop.sides()

    def aloud(self) -> dict[str, bool]:
        """Sides of one or two people, who are asked aloud instead (RULES.md, "Small numbers")."""
        people = self.people()
        return {str(side): True for side in SIDES if 0 < people[side] < FEWEST}

    def name_of(self, contribution: Contribution) -> str:
        """The author's name, only where answers are named."""
        person = (
            self.workshop.people.get(contribution.author or "")
            if self.run.naming == "named"
            else None
        )
        return person.name if person else ""

    def agreements(self) -> "list[Agreement]":
        """Those that screens have, in the order in which they were made."""
        return self.workshop.coalition.shown()

    def loads(self) -> "list[Load]":
        """What the agreements ask of each informal organisation."""
        return self.workshop.loads()

    def facts(self) -> dict[str, Any]:
        """A few counts of the whole session, for its close."""
        return {
            "people": sum(self.people().values()),
            "organisations": len(self.workshop.organisations_here()),
        }
