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


def groups(workshop: Workshop) -> View:
    """The groups that people sit in now, by id, with the names at each table."""
    there = workshop.groups_open()
    shown = {group.id: of(workshop, group) for group in there[:MOST_GROUPS]}
    order = [group.id for group in there[:MOST_GROUPS]]
    return {"groups": {"shown": shown, "order": order, "count": len(there)}} if there else {}


def gathered(workshop: Workshop) -> View:
    """The same, only while all screens show who sits where."""
    return groups(workshop) if workshop.gathering else {}


def mine(workshop: Workshop, person: Person) -> View:
    """The group of one person, if they have one."""
    group = workshop.groups.get(person.group)
    return {"group": {"id": group.id} | of(workshop, group)} if group else {}


def of(workshop: Workshop, group: Group) -> View:
    """One group: its number, where it sits, who hosts it, and who are in it."""
    members = workshop.members(group.id)
    counts = {str(side): sum(1 for each in members if each.side is side) for side in Side}
    return {
        "number": group.number,
        "people": {each.id: _person(each) for each in members[:MOST_AT_A_TABLE]},
        "counts": counts,
        **filled("place", group.place),
        **filled("host", group.host),
    }


def _person(person: Person) -> View:
    return {"name": person.name, "side": str(person.side)}
