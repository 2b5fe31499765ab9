"""Groups in one tap: both sides at every table, late people find a place, and a tap moves them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from tests.domain.room import Participant, Room, new_room
from workshop.domain.group import MOST_GROUPS, How, seat_for, seated
from workshop.domain.person import Person
from workshop.domain.side import Side


def crowd(formal: int, informal: int, both: int = 0, organisations: int = 3) -> list[Person]:
    sides = [Side.FORMAL] * formal + [Side.INFORMAL] * informal + [Side.BOTH] * both
    return [
        Person(f"p{n}", f"P{n}", side, f"{side}-{n % organisations}", "nl", n)
        for n, side in enumerate(sides)
    ]


def sides_at(table: list[Person]) -> Counter[Side]:
    return Counter(person.side for person in table)


@pytest.mark.parametrize(("formal", "informal", "both"), [(4, 4, 0), (13, 15, 2), (900, 1100, 7)])
def test_mixed_groups_have_both_sides_and_are_balanced(
    formal: int, informal: int, both: int
) -> None:
    tables = seated(crowd(formal, informal, both), How.MIXED, 5)
    sizes = [len(table) for table in tables]
    assert sum(sizes) == formal + informal + both
    assert max(sizes) - min(sizes) <= 1
    for side in (Side.FORMAL, Side.INFORMAL):
        counts = [sides_at(table)[side] for table in tables]
        assert min(counts) >= 1
        assert max(counts) - min(counts) <= 1


def test_people_of_an_organisation_are_spread() -> None:
    tables = seated(crowd(12, 12, organisations=2), How.MIXED, 6)
    for table in tables:
        colleagues = Counter(person.team for person in table)
        assert set(colleagues.values()) <= {1, 2}


def test_a_small_side_is_at_every_table_while_tables_stay_small() -> None:
    three_tables = seated(crowd(3, 15), How.MIXED, 4)
    assert [sides_at(table)[Side.FORMAL] for table in three_tables] == [1, 1, 1]
    # Two tables of thirty would not talk: then some do without.
    assert len(seated(crowd(2, 58), How.MIXED, 5)) == 12


def test_same_side_groups_have_one_side_and_who_does_both_sits_where_there_is_room() -> None:
    tables = seated(crowd(6, 9, 1), How.SIDE, 3)
    assert len(tables) == 5
    assert all(len(set(sides_at(table)) - {Side.BOTH}) == 1 for table in tables)
    assert sum(sides_at(table)[Side.BOTH] for table in tables) == 1


def test_by_organisation_everybody_sits_with_their_own_and_who_came_alone_together() -> None:
    alone = [replace(each, organisation=None, id=f"alone{n}") for n, each in enumerate(crowd(1, 2))]
    tables = seated([*crowd(4, 4, organisations=2), *alone], How.ORGANISATION, 5)
    assert sorted(len({person.organisation for person in table}) for table in tables) == [1] * 5
    assert sorted(map(len, tables)) == [2, 2, 2, 2, 3]


def test_by_hand_the_tables_are_empty() -> None:
    assert seated(crowd(5, 5), How.HAND, 5) == [[], []]


def test_who_comes_late_sits_where_their_side_is_fewest() -> None:
    anneke, joost, fatma, late = crowd(3, 1)[:2] + crowd(3, 1)[3:] + crowd(0, 1)
    tables = {"one": [anneke, fatma], "two": [joost]}
    assert seat_for(late, tables, How.MIXED) == "two"
    assert seat_for(late, tables, How.SIDE) == "one"
    assert (
        seat_for(replace(late, organisation=joost.organisation), tables, How.ORGANISATION) == "two"
    )


@pytest.fixture
def room() -> Room:
    room = new_room(("arrive", "invention", "agreements"))
    room.fills()
    return room


def people(room: Room) -> dict[str, Participant]:
    return {person.name: Participant(room, person.devices[0]) for person in room.workshop.present()}


def test_groups_are_made_in_one_tap_and_every_screen_shows_them(room: Room) -> None:
    made = room.leads("make_groups", how="mixed", size=3)
    assert made == {"ok": True, "groups": 2, "without": 0, "deed": True}
    wall = room.shows("projector")
    assert wall["gathering"]
    assert [wall["groups"]["shown"][id]["number"] for id in wall["groups"]["order"]] == [1, 2]
    names = [{n["name"] for n in g["people"].values()} for g in wall["groups"]["shown"].values()]
    for name, person in people(room).items():
        (ours,) = [table for table in names if name in table]
        assert {mate["name"] for mate in person.sees()["group"]["people"].values()} == ours


def test_the_step_comes_back_when_the_room_moves_on(room: Room) -> None:
    room.leads("make_groups", how="mixed", size=3)
    room.moves_to("invention", room.workshop.runs[1].phase or "make")
    assert "groups" not in room.shows("projector")
    assert "groups" in room.shows("facilitator")
    room.leads("gather", showing=True)
    assert room.shows("room")["gathering"]


def test_a_tap_moves_somebody_and_their_table_sees_it(room: Room) -> None:
    room.leads("make_groups", how="mixed", size=3)
    first, second = room.workshop.groups_open()
    anneke = next(p for p in room.workshop.members(first.id) if p.side is Side.FORMAL)
    room.leads("settle_group", group=first.id, host=anneke.id)
    assert room.leads("place", person=anneke.id, group=second.id)["ok"]
    assert anneke.id in people(room)[anneke.name].sees()["group"]["people"]
    assert room.workshop.groups[first.id].host == ""
    assert "host" not in room.shows("facilitator")["groups"]["shown"][first.id]


def test_who_comes_late_has_a_place_at_once(room: Room) -> None:
    room.leads("make_groups", how="mixed", size=3)
    late = room.joins("Corrie", "informal", "De Linde")
    assert late.sees()["group"]["number"] in (1, 2)


def test_who_goes_leaves_no_host_behind(room: Room) -> None:
    room.leads("make_groups", how="mixed", size=3)
    group = room.workshop.groups_open()[0]
    host = room.workshop.members(group.id)[0]
    room.leads("settle_group", group=group.id, host=host.id, place="bij de deur")
    people(room)[host.name].does("leave")
    assert (room.workshop.groups[group.id].host, group.place) == ("", "bij de deur")


def test_a_group_shares_its_own_part_where_a_step_is_done_in_groups(room: Room) -> None:
    room.leads("make_groups", how="mixed", size=3)
    room.moves_to("invention", "make")
    numbers = {person.sees("team")["number"] for person in people(room).values()}
    assert numbers == {1, 2}
    room.leads("place", person=people(room)["Ali"].id)
    assert people(room)["Ali"].sees("team") == {}
    alone = people(room)["Ali"].answers("line", {"text": "Samen naar zwemles"})
    assert alone["refused"] == "no_group_yet"


def test_new_groups_take_the_place_of_the_old(room: Room) -> None:
    room.leads("make_groups", how="mixed", size=3)
    room.leads("make_groups", how="organisation", size=3)
    shown = room.shows("facilitator")["groups"]
    assert (shown["count"], len(room.workshop.groups)) == (2, 4)
    assert [len(shown["shown"][id]["people"]) for id in shown["order"]] == [3, 3]


def test_without_groups_again_people_work_as_they_did_before(room: Room) -> None:
    room.leads("make_groups", how="mixed", size=3)
    assert room.leads("undo", deed=list(room.workshop.deeds)[-1])["ok"]
    room.moves_to("invention", "make")
    late = room.joins("Corrie", "informal", "De Linde")
    for someone in (people(room)["Ali"], late):
        assert someone.answers("line", {"field": "name", "text": "Samen naar zwemles"})["ok"]
    assert "in_groups" not in room.shows("room") and room.shows("facilitator")["asks_groups"]


@pytest.mark.parametrize(
    ("act", "data", "code"),
    [
        ("gather", {"showing": True}, "no_groups_yet"),
        ("place", {"person": "nobody--"}, "no_such_person"),
        ("settle_group", {"group": "nothing--"}, "no_such_group"),
        ("make_groups", {"how": "mixed", "size": 1}, "malformed"),
        ("make_groups", {"how": "random"}, "malformed"),
    ],
)
def test_what_cannot_be(room: Room, act: str, data: dict[str, object], code: str) -> None:
    assert room.leads(act, **data)["refused"] == code


def test_nobody_sits_in_a_group_that_was_made_anew(room: Room) -> None:
    room.leads("make_groups", how="mixed", size=3)
    old = room.workshop.groups_open()[0].id
    room.leads("make_groups", how="mixed", size=2)
    ali = people(room)["Ali"].id
    assert room.leads("place", person=ali, group=old)["refused"] == "no_such_group"


def test_organisations_are_spread_also_where_they_have_people_of_several_sides() -> None:
    """De Brug has two who are paid, a volunteer and one who does both: one at each table."""
    alone = [replace(each, organisation=None) for each in crowd(5, 6, 1)]
    sides = (Side.FORMAL, Side.FORMAL, Side.INFORMAL, Side.BOTH)
    bridge = [Person(f"b{n}", f"B{n}", s, "de-brug", "nl", n) for n, s in enumerate(sides)]
    tables = seated([*bridge, *alone], How.MIXED, 4)
    assert [sum(1 for each in table if each in bridge) for table in tables] == [1, 1, 1, 1]
    assert {len(table) for table in tables} == {4}
    for side in (Side.FORMAL, Side.INFORMAL):
        counts = [sides_at(table)[side] for table in tables]
        assert max(counts) - min(counts) <= 1


@pytest.mark.parametrize("how", [How.MIXED, How.SIDE, How.HAND])
def test_nobody_is_left_standing_in_a_large_hall(how: How) -> None:
    """Two thousand people in threes are more groups than a hall can number: groups grow."""
    people = crowd(901, 1099)
    tables = seated(people, how, 3)
    assert len(tables) <= MOST_GROUPS
    assert how is How.HAND or sum(map(len, tables)) == len(people)


def test_more_organisations_than_a_hall_can_number_make_no_groups(room: Room) -> None:
    for n in range(MOST_GROUPS):
        room.joins(f"Wie {n}", "informal", f"Buurt {n}")
    made = room.leads("make_groups", how="organisation")
    assert (made["refused"], made["most"]) == ("too_many_groups", MOST_GROUPS)
    assert room.leads("make_groups", how="mixed", size=2)["groups"] <= MOST_GROUPS
    assert all(person.group for person in room.workshop.present())


def test_late_people_of_one_side_are_divided_over_its_groups() -> None:
    tables = {str(n): table for n, table in enumerate(seated(crowd(9, 4), How.SIDE, 5))}
    for late in crowd(6, 0):
        tables[seat_for(late, tables, How.SIDE)].append(late)
    assert sorted(map(len, tables.values())) == [4, 7, 8]


def test_who_comes_late_and_alone_sits_with_who_came_alone() -> None:
    alone = [replace(each, organisation=None, id=f"alone{n}") for n, each in enumerate(crowd(5, 5))]
    made = seated([*crowd(3, 3), *alone], How.ORGANISATION, 5)
    tables = {str(n): table for n, table in enumerate(made)}
    late = replace(alone[0], id="late")
    newly = replace(late, organisation="just-begun")
    for one in (late, replace(late, id="later"), newly):
        seat = seat_for(one, tables, How.ORGANISATION)
        assert {mate.organisation for mate in tables[seat]} <= {None, "just-begun"}
        tables[seat].append(one)
    assert seat_for(replace(newly, id="colleague"), tables, How.ORGANISATION) == seat
    alone_at = sorted(len(t) for t in tables.values() if t[0].organisation is None)
    assert alone_at[-1] - alone_at[0] <= 1


def test_who_comes_late_sits_away_from_colleagues_and_who_does_both_where_there_is_room() -> None:
    mate, other = crowd(2, 0, organisations=2)
    late = replace(mate, id="late")
    assert seat_for(late, {"one": [mate], "two": [other]}, How.MIXED) == "two"
    both = crowd(0, 0, 2)
    assert seat_for(both[0], {"one": crowd(3, 3), "two": [both[1], mate]}, How.MIXED) == "two"


def test_the_host_of_a_table_can_stop_hosting(room: Room) -> None:
    room.leads("make_groups", how="mixed", size=3)
    group = room.workshop.groups_open()[0]
    host = room.workshop.members(group.id)[0].id
    assert room.leads("settle_group", group=group.id, host=host)["ok"]
    assert room.leads("settle_group", group=group.id, host="")["ok"]
    assert "host" not in room.shows("facilitator")["groups"]["shown"][group.id]


def test_groups_made_anew_have_other_numbers_than_those_whose_card_stays(room: Room) -> None:
    room.leads("make_groups", how="mixed", size=3)
    room.moves_to("invention", "make")
    ali, fatma = people(room)["Ali"], people(room)["Fatma"]
    ali.answers("line", {"field": "name", "text": "Samen naar zwemles"})
    room.leads("make_groups", how="mixed", size=3)
    fatma.answers("line", {"field": "name", "text": "Thuis eten"})
    room.moves_to("invention", "present")
    shown = room.shows()["here"]
    numbers = [shown["teams"][team]["number"] for team in shown["order"]]
    assert len(numbers) == len(set(numbers)) == 2
    # Nobody writes there any more: the next step begins with one.
    room.leads("make_groups", how="mixed", size=3)
    assert [group.number for group in room.workshop.groups_open()] == [1, 2]
