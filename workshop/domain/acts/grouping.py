"""Groups are made, and people find their place in them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshop.domain.acts.book import DESK, PHONE, Id, Result, Room, Typed, act
from workshop.domain.acts.leading import not_ended
from workshop.domain.group import MOST_GROUPS, Group, How, seated
from workshop.domain.person import Person, new_id
from workshop.domain.refused import Refused
from workshop.domain.side import SIDES
from workshop.domain.text import LONGEST_WORD, cleaned
from workshop.domain.undoing import opened, undoable
from workshop.domain.who import Who

Size = Annotated[int, Field(ge=2, le=60)]


@act(DESK)
def make_groups(workshop: Room, who: Who, *, how: How, size: Size = 5) -> Result:
    """Make groups of all who are here, in place of those that there are: mixed, of the same side,
    by organisation, or empty ones to be filled by hand. All screens show who sits where.

    Answers how many groups there are, and in how many of them a side is missing. Raises Refused
    ``too_many_groups`` for more organisations than there can be groups.
    """
    not_ended(workshop)
    tables = seated(workshop.present(), how, size)
    if len(tables) > MOST_GROUPS:
        raise Refused("too_many_groups", most=MOST_GROUPS)
    before = workshop.groups_open()
    things = [workshop, *before, *workshop.present()]
    with undoable(workshop, who, "make_groups", *things) as deed:
        for group in before:
            group.open = False
            workshop.keep(group)
        for group in _seat(workshop, tables, how):
            opened(deed, group)
        workshop.gathering = True
        workshop.keep(workshop)
    workshop.tell()
    return {"groups": len(tables), "without": sum(1 for table in tables if _lacks(table))}


@act(DESK)
def add_group(workshop: Room, who: Who) -> Result:
    """One more table, empty."""
    not_ended(workshop)
    there = workshop.groups_open()
    if len(there) >= MOST_GROUPS:
        raise Refused("too_many_groups", most=MOST_GROUPS)
    how = there[0].how if there else How.HAND
    group = Group(new_id(), max((each.number for each in there), default=0) + 1, how)
    with undoable(workshop, who, "add_group") as deed:
        workshop.keep(group)
        opened(deed, group)
    workshop.tell()
    return {"group": group.id}


@act(DESK)
def place(workshop: Room, who: Who, *, person: Id, group: Id | None = None) -> Result:
    """Move somebody to a group, or out of all of them. What they wrote stays with the group for
    which they wrote it.
    """
    not_ended(workshop)
    moved: Person | None = workshop.people.get(person)
    if moved is None or moved.left:
        raise Refused("no_such_person")
    if group is not None and not workshop.find_group(group).open:
        raise Refused("no_such_group")
    left = moved.group
    table = [workshop.groups[left]] if left in workshop.groups else []
    with undoable(workshop, who, "place", moved, *table):
        leave_table(workshop, moved)
        moved.group = group or ""
        workshop.keep(moved)
    everyone = [*workshop.members(left), *workshop.members(moved.group)]
    workshop.tell(moved.id, *(each.id for each in everyone))
    return None


@act(DESK)
def settle_group(
    workshop: Room,
    who: Who,
    *,
    group: Id,
    host: Id | Literal[""] | None = None,
    place: Typed | None = None,
) -> Result:
    """Say who hosts a table ("" nobody), or where it stands. What is left out stays as it was."""
    not_ended(workshop)
    known = workshop.find_group(group)
    if host and all(each.id != host for each in workshop.members(group)):
        raise Refused("no_such_person")
    stands = known.place if place is None else cleaned(place, LONGEST_WORD, required=False)
    with undoable(workshop, who, "settle_group", known):
        known.place = stands
        known.host = host if host is not None else known.host
        workshop.keep(known)
    workshop.tell(*(each.id for each in workshop.members(group)))
    return None


@act(PHONE)
def place_table(workshop: Room, who: Who, *, place: Typed) -> Result:
    """Whoever hosts a table says where it stands. Raises Refused ``not_yours``."""
    not_ended(workshop)
    person = workshop.speaker(who)
    known = workshop.groups.get(person.group)
    if known is None or known.host != person.id:
        raise Refused("not_yours")
    known.place = cleaned(place, LONGEST_WORD, required=False)
    workshop.keep(known)
    workshop.tell(*(each.id for each in workshop.members(known.id)))
    return None


@act(DESK)
def gather(workshop: Room, who: Who, *, showing: bool) -> Result:
    """Show on all screens who sits where, or go back to the step."""
    not_ended(workshop)
    if showing and not workshop.groups_open():
        raise Refused("no_groups_yet")
    workshop.gathering = showing
    workshop.keep(workshop)
    workshop.tell()
    return None


def leave_table(workshop: Room, person: Person) -> None:
    """Whoever goes from a table hosts it no longer."""
    before = workshop.groups.get(person.group)
    if before is not None and before.host == person.id:
        before.host = ""
        workshop.keep(before)


def _seat(workshop: Room, tables: list[list[Person]], how: How) -> list[Group]:
    made = []
    unseated = {person.id: person for person in workshop.present() if person.group}
    for number, table in enumerate(tables, 1 + _taken(workshop)):
        group = Group(new_id(), number, how)
        made.append(group)
        workshop.keep(group)
        for person in table:
            unseated.pop(person.id, None)
            person.group = group.id
            workshop.keep(person)
    for person in unseated.values():
        person.group = ""
        workshop.keep(person)
    return made


def _taken(workshop: Room) -> int:
    """The highest number in the step that is on, while it is written in: what a group wrote there
    stands under it, also when the group itself was made anew.
    """
    if not workshop.exercise.phase(workshop.run.phase).writes:
        return 0
    said = workshop.shelf(workshop.current).all.values()
    wrote = {each.content.get("team", "") for each in said} & workshop.groups.keys()
    return max((workshop.groups[id].number for id in wrote), default=0)


def _lacks(table: list[Person]) -> bool:
    return not all(any(each.side is side for each in table) for side in SIDES)
