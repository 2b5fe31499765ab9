"""Who sits in which group, as shared screens and one's own phone show it."""

from __future__ import annotations

from workshop.domain.group import Group
from workshop.domain.person import Person
from workshop.domain.side import Side
from workshop.domain.workshop import Workshop
from workshop.patch import View
from workshop.views.shared import filled

MOST_GROUPS = 60
MOST_AT_A_TABLE = 12
# The facilitator moves people about, and has to see more of them.
MOST_ON_THE_DESK = 24
MOST_WITHOUT = 60


def groups(workshop: Workshop, most: int = MOST_AT_A_TABLE) -> View:
    """The groups that people sit in now, by id, how they were made, and the names at each table."""
    there = workshop.groups_open()
    if not there:
        return {}
    shown = {group.id: of(workshop, group, most) for group in there[:MOST_GROUPS]}
    counted = {"order": list(shown), "count": len(there), "how": str(there[0].how)}
    return {"groups": {"shown": shown} | counted}


def gathered(workshop: Workshop) -> View:
    """The same, only while all screens show who sits where."""
    return groups(workshop) if workshop.gathering else {}


def arranged(workshop: Workshop) -> View:
    """The same for whoever moves people about, with who has no group yet; ``asks_groups`` where the
    step that is on is done in groups, and there are none yet.
    """
    shown = groups(workshop, MOST_ON_THE_DESK)
    if not shown:
        asks = workshop.exercise.in_groups(workshop.run)
        return {"asks_groups": True} if asks else {}
    without = workshop.crowd.without_group()
    people = {person.id: _person(person) for person in without[:MOST_WITHOUT]}
    shown["groups"] |= {"without": {"people": people, "count": len(without)}}
    return shown


def mine(workshop: Workshop, person: Person) -> View:
    """The group of one person, if they have one."""
    group = workshop.groups.get(person.group)
    return {"group": {"id": group.id} | of(workshop, group)} if group else {}


def of(workshop: Workshop, group: Group, most: int = MOST_AT_A_TABLE) -> View:
    """One group: its number, where it sits, who hosts it, and who are in it."""
    members = workshop.members(group.id)
    sides = workshop.crowd.at_tables().get(group.id, {})
    return {
        "number": group.number,
        "people": {each.id: _person(each) for each in members[:most]},
        "counts": {str(side): sides.get(side, 0) for side in Side},
        **filled("place", group.place),
        **filled("host", group.host),
    }


def _person(person: Person) -> View:
    return {"name": person.name, "side": str(person.side)}
