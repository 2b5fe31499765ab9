"""Who is here, counted once for all views until somebody comes, changes or goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from workshop.domain.person import Person
from workshop.domain.side import Side

Counted = TypeVar("Counted")


class Crowd:
    """The people of a session, present or not. A view is made ten times a second and a room may
    hold two thousand: none of them goes through all people again.
    """

    def __init__(self, people: dict[str, Person]) -> None:
        self._people = people
        self._known: dict[str, object] = {}

    def changed(self) -> None:
        """Somebody came, changed or went: count again when next asked."""
        self._known.clear()

    def present(self) -> list[Person]:
        """Everybody who is here, in order of arrival. Not to be changed."""
        return self._once("present", lambda: [p for p in self._people.values() if not p.left])

    def sides(self) -> dict[Side, int]:
        """How many people of each side are here. Not to be changed."""
        return self._once("sides", self._count_sides)

    def organisations(self) -> dict[str, dict[Side, int]]:
        """People by side of every organisation that has somebody here, in order of arrival."""
        return self._once("organisations", self._count_organisations)

    def teams(self) -> dict[str, list[Person]]:
        """The people of every team that has somebody here, in order of arrival. Not to be
        changed.
        """
        return self._once("teams", self._group_teams)

    def groups(self) -> dict[str, list[Person]]:
        """The people of every small group, in order of arrival. Not to be changed."""
        return self._once("groups", self._by_group)

    def at_tables(self) -> dict[str, dict[Side, int]]:
        """People by side of every small group. Not to be changed."""
        return self._once("at_tables", self._count_tables)

    def without_group(self) -> list[Person]:
        """Who is here and sits in no small group, in order of arrival. Not to be changed."""
        return self._once("without", lambda: [p for p in self.present() if not p.group])

    def _count_tables(self) -> dict[str, dict[Side, int]]:
        return {
            group: {side: sum(1 for p in people if p.side is side) for side in Side}
            for group, people in self.groups().items()
        }

    def _count_sides(self) -> dict[Side, int]:
        counts = dict.fromkeys(Side, 0)
        for person in self.present():
            counts[person.side] += 1
        return counts

    def _count_organisations(self) -> dict[str, dict[Side, int]]:
        found: dict[str, dict[Side, int]] = {}
        for person in self.present():
            if person.organisation:
                found.setdefault(person.organisation, dict.fromkeys(Side, 0))[person.side] += 1
        return found

    def _group_teams(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = {}
        for person in self.present():
            found.setdefault(person.team, []).append(person)
        return found

    def _by_group(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = {}
        for person in self.present():
            if person.group:
                found.setdefault(person.group, []).append(person)
        return found

    def _once(self, name: str, count: Callable[[], Counted]) -> Counted:
        if name not in self._known:
            self._known[name] = count()
        known: Counted = self._known[name]  # type: ignore[assignment]
        return known


@dataclass
class Heard:
    """How many people said something in one run, by side and by organisation."""

    sides: dict[Side, int] = field(default_factory=lambda: dict.fromkeys(Side, 0))
    organisations: Counter[str] = field(default_factory=Counter)

    def count(self, person: Person, by: int) -> None:
        """One more, or (-1) one less."""
        self.sides[person.side] += by
        if person.organisation:
            self.organisations[person.organisation] += by
