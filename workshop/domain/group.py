"""Small groups that work on one thing together: made in one tap, and moved by a tap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.person import Person
from workshop.domain.side import SIDES, Side

Tables = list[list[Person]]
# A mixed group that would be larger than this many times what was asked for, to have both sides in
# each, is too large to talk in: then some groups do without the smaller side.
STRETCH = 2
# More than this is not a number that one finds in a hall.
MOST_GROUPS = 400


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
    """The people of each group to be, about ``size`` in each, and more where there would be more
    groups than a hall can number; by hand groups begin empty.

    Mixed groups have both sides in each as long as there are people for it, are as large as each
    other, and spread every organisation. Who does both counts as neither side (RULES.md, "Both").
    """
    here = list(people)
    # One less, since groups of one side are rounded a side.
    size = max(size, -(-len(here) // (MOST_GROUPS - 1)))
    if how is How.ORGANISATION:
        return _by_organisation(here, size)
    if how is How.SIDE:
        return _by_side(here, size)
    tables = _tables(_mixed(here, size) if how is How.MIXED else _wanted(len(here), size))
    return tables if how is How.HAND else _apart(_dealt(here, tables))


def seat_for(person: Person, tables: dict[str, list[Person]], how: How) -> str:
    """The group, by id, in which somebody who comes late is welcome most: with their own
    organisation or side where groups are made like that, else where their side has the fewest,
    and then the fewest colleagues. Who does both counts as neither side.
    """

    def fits(id: str) -> tuple[int, int, int, int]:
        there = tables[id]
        side = _of(there, person.side) if person.side in SIDES else 0
        colleagues = sum(1 for each in there if each.team == person.team)
        return _strange(person, there, how), side, len(there), colleagues

    return min(tables, key=fits)


def _strange(person: Person, there: list[Person], how: How) -> int:
    """How far a table is from whom somebody belongs with, where groups are made by that. Who is the
    first of an organisation belongs with those who came alone.
    """
    if how is How.SIDE and person.side in SIDES:
        own, other = _of(there, person.side), _of(there, person.side.other)
        return 0 if own > other else 1 if own else 2
    if how is How.ORGANISATION:
        known = {each.organisation for each in there}
        return 0 if person.organisation in known else 1 if known <= {None} else 2
    return 0


def _of(people: Iterable[Person], side: Side) -> int:
    return sum(1 for each in people if each.side is side)


def _mixed(people: list[Person], size: int) -> int:
    """How many groups, so that there is somebody of each side for every one of them."""
    wanted = _wanted(len(people), size)
    smaller = min(_of(people, side) for side in SIDES)
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
    sides in them and the people of one side of an organisation differ by one at most.
    """
    sides = {side: place for place, side in enumerate((*SIDES, Side.BOTH))}
    ordered = sorted(people, key=lambda each: (sides[each.side], each.team))
    for place, person in enumerate(ordered):
        tables[place % len(tables)].append(person)
    return tables


def _apart(tables: Tables) -> Tables:
    """Colleagues who met because they are of different sides change places with somebody of their
    own side, where that spreads both organisations better.
    """
    at = [Counter(each.organisation for each in table if each.organisation) for table in tables]
    everyone = sum(at, Counter[str]())
    share = {id: -(-n // len(tables)) for id, n in everyone.items()}
    for here, table in enumerate(tables):
        for seat, person in enumerate(table):
            if person.organisation and at[here][person.organisation] > share[person.organisation]:
                _change_places(tables, at, here, seat)
    return tables


def _change_places(tables: Tables, at: list[Counter[str]], here: int, seat: int) -> None:
    person = tables[here][seat]

    def gains(one: Person, from_: int, to: int) -> int:
        id = one.organisation
        return at[from_][id] - at[to][id] - 1 if id else 0

    for there, table in enumerate(tables):
        for place, other in enumerate(table):
            if other.side is not person.side or other.team == person.team or there == here:
                continue
            if gains(person, here, there) + gains(other, there, here) > 0:
                tables[here][seat], table[place] = other, person
                for one, left, came in ((person, here, there), (other, there, here)):
                    if one.organisation:
                        at[left][one.organisation] -= 1
                        at[came][one.organisation] += 1
                return


def _wanted(people: int, size: int) -> int:
    return max(1, round(people / size))


def _tables(count: int) -> Tables:
    return [[] for _ in range(count)]
