"""Teams at work: organisations, small groups, and people who came alone, who are never named by
it.
"""

from __future__ import annotations

from typing import Any

from workshop.domain.person import Person
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.workshop import Workshop


def name_of(workshop: Workshop, team: str) -> str:
    """The name of an organisation; "" for a group and for somebody alone."""
    organisation = workshop.organisations.get(team)
    return organisation.name if organisation else ""


def side_of(workshop: Workshop, team: str) -> Side:
    """An organisation is on the side of its first member who is on one, a group on neither."""
    organisation, person = workshop.organisations.get(team), workshop.people.get(team)
    if organisation:
        return organisation.side or Side.BOTH
    return person.side if person else Side.BOTH


def shown(workshop: Workshop, team: str) -> dict[str, Any]:
    """A team as any screen may have it: its side, and its name where it is an organisation, its
    number where it is a group.
    """
    name, group = name_of(workshop, team), workshop.groups.get(team)
    called = {"name": name} if name else {"number": group.number} if group else {}
    return {"side": str(side_of(workshop, team))} | called


def number_of(workshop: Workshop, team: str) -> int:
    """The number of a group; 0 for any other team."""
    group = workshop.groups.get(team)
    return group.number if group else 0


def told(workshop: Workshop, team: str) -> dict[str, Any]:
    """A team as files have it: the number of a group, or the name of an organisation ("" for
    somebody alone).
    """
    number = number_of(workshop, team)
    return {"group": number} if number else {"team": name_of(workshop, team)}


def members(workshop: Workshop, team: str) -> list[Person]:
    """The people of a team who are here."""
    if team in workshop.people:
        return [workshop.people[team]]
    return workshop.members(team) or workshop.teams_here().get(team, [])


def sizes(workshop: Workshop, run: Run) -> dict[str, int]:
    """How many people every team has that works in a run: groups by number, organisations in order
    of arrival.
    """
    return {team: len(people) for team, people in workshop.teams_of(run).items()}


def alternating(workshop: Workshop, people: dict[str, int]) -> list[str]:
    """The smallest team first, then always the smallest of another side than the one before, as
    long as there is one. Groups, which are on neither side, by number.
    """
    waiting = sorted(people, key=lambda team: (number_of(workshop, team) or people[team], team))
    order: list[str] = []
    last: Side | None = None
    while waiting:
        others = [team for team in waiting if side_of(workshop, team) is not last]
        order.append((others or waiting)[0])
        waiting.remove(order[-1])
        last = side_of(workshop, order[-1])
    return order
