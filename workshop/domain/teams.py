"""With whom people work: in groups, or with their organisation."""

from __future__ import annotations

from workshop.domain.crowd import Crowd
from workshop.domain.group import Group, seat_for
from workshop.domain.person import Person
from workshop.domain.plan import Plan
from workshop.domain.refused import Refused
from workshop.domain.run import Run


class Teams(Plan):
    """The teams of a workshop; in which of its runs they are groups, its plan tells."""

    crowd: Crowd

    def groups_open(self) -> list[Group]:
        """The groups that people sit in now, by number."""
        return sorted((g for g in self.groups.values() if g.open), key=lambda g: g.number)

    def find_group(self, id: str) -> Group:
        """Raises Refused ``no_such_group``."""
        if id not in self.groups:
            raise Refused("no_such_group")
        return self.groups[id]

    def members(self, group: str) -> list[Person]:
        """The people of a group who are here, in order of arrival."""
        return self.crowd.groups().get(group, [])

    def team_of(self, person: Person, run: Run | None = None) -> str:
        """With whom somebody works in a run (the one that is on): their group where it is done in
        groups, else their organisation; "" as long as they have no group there.
        """
        return person.group if self.in_groups(run or self.run) else person.team

    def teams_of(self, run: Run) -> dict[str, list[Person]]:
        """The people who are here of every team that works in a run: groups by number, or
        organisations in order of arrival.
        """
        if self.in_groups(run):
            return {group.id: self.members(group.id) for group in self.groups_open()}
        return self.teams_here()

    def seat(self, person: Person) -> None:
        """Give somebody who comes late a place in a group, when there are groups."""
        there = self.groups_open()
        if there:
            tables = {group.id: self.members(group.id) for group in there}
            person.group = seat_for(person, tables, there[0].how)

    def teams_here(self) -> dict[str, list[Person]]:
        """The people of every team that has somebody here, in order of arrival."""
        return self.crowd.teams()
