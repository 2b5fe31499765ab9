"""Small groups that work on one thing together: made in one tap, and moved by a tap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.person import Person
from workshop.domain.side import SIDES, Side

Tables = list[list[Person]]
# A mixed group that would be larger than this many times what was asked for, to have both sides in
# each, is too large to talk in: then some groups do without the smaller side.
STRETCH = 2


class How(StrEnum):
    """How groups are made: both sides in each, the same side, an organisation each, or by hand."""

    MIXED = "mixed"
    SIDE = "side"
    ORGANISATION = "organisation"
    HAND = "hand"


@dataclass
class Group:
    """A group by its number; its sign and colour follow from that (RULES.md, "Numbers").

    ``host`` is the person who hosts its table, ``place`` where that stands. A group that is not
    ``open`` any more was made anew: what it wrote stays its own.
    """

    id: str
    number: int
    how: How
    host: str = ""
    place: str = ""
    open: bool = True


def seated(people: Iterable[Person], how: How, size: int) -> Tables:
    """The people of each group to be, about ``size`` in each; by hand groups begin empty.

    Mixed groups have both sides in each as long as there are people for it, are as large as each
    other, and spread every organisation. Who does both counts as neither side (RULES.md, "Both").
    """
    here = list(people)
    if how is How.ORGANISATION:
        return _by_organisation(here, size)
    if how is How.SIDE:
        return _by_side(here, size)
    tables = _tables(_mixed(here, size) if how is How.MIXED else _wanted(len(here), size))
    return tables if how is How.HAND else _dealt(here, tables)


def seat_for(person: Person, tables: dict[str, list[Person]], how: How) -> str:
    """The group, by id, in which somebody who comes late is welcome most: with their own
    organisation or side where groups are made like that, else where their side has the fewest.
    """

    def fits(id: str) -> tuple[int, int, int]:
        there = tables[id]
        own = sum(1 for each in there if each.team == person.team)
        side = sum(1 for each in there if each.side is person.side)
        kin = {How.ORGANISATION: own, How.SIDE: side - (len(there) - side)}.get(how, 0)
        return -kin, side, len(there)

    return min(tables, key=fits)


def _mixed(people: list[Person], size: int) -> int:
    """How many groups, so that there is somebody of each side for every one of them."""
    wanted = _wanted(len(people), size)
    smaller = min(sum(1 for each in people if each.side is side) for side in SIDES)
    fits = smaller and len(people) / min(wanted, smaller) <= size * STRETCH
    return min(wanted, smaller) if fits else wanted


def _by_side(people: list[Person], size: int) -> Tables:
    """Groups of one side; who does both sits where there are the fewest."""
    tables: Tables = []
    for side in SIDES:
        theirs = [each for each in people if each.side is side]
        if theirs:
            tables += _dealt(theirs, _tables(_wanted(len(theirs), size)))
    tables = tables or _tables(_wanted(len(people), size))
    for person in (each for each in people if each.side is Side.BOTH):
        min(tables, key=len).append(person)
    return tables


def _by_organisation(people: list[Person], size: int) -> Tables:
    """A group an organisation; who came alone sit together."""
    theirs: dict[str, list[Person]] = {}
    for person in people:
        if person.organisation:
            theirs.setdefault(person.organisation, []).append(person)
    alone = [each for each in people if not each.organisation]
    some = _dealt(alone, _tables(_wanted(len(alone), size))) if alone else []
    return [*theirs.values(), *some] or _tables(1)


def _dealt(people: list[Person], tables: Tables) -> Tables:
    """Dealt round like cards, side after side and organisation after organisation: so groups, the
    sides in them and the people of an organisation differ by one at most.
    """
    sides = {side: place for place, side in enumerate((*SIDES, Side.BOTH))}
    ordered = sorted(people, key=lambda each: (sides[each.side], each.team))
    for place, person in enumerate(ordered):
        tables[place % len(tables)].append(person)
    return tables


def _wanted(people: int, size: int) -> int:
    return max(1, round(people / size))


def _tables(count: int) -> Tables:
    return [[] for _ in range(count)]
