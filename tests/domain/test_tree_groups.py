"""A tree a group: what a group hangs, stays in its own; the plenary sees them one by one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.room import Participant, Room, new_room
from workshop.domain.board import Board
from workshop.domain.sealing import board_for


@pytest.fixture
def room() -> Room:
    room = new_room(("arrive", "tree", "agreements"))
    run = room.workshop.runs[1]
    run.settings = {**run.settings, "groups": True}
    room.fills()
    room.leads("make_groups", how="mixed", size=3)
    room.moves_to("tree", "grow")
    return room


def somebody(room: Room, group: int) -> Participant:
    people = room.workshop.members(room.workshop.groups_open()[group].id)
    return Participant(room, people[0].devices[0])


def hangs(person: Participant, text: str, part: str = "roots") -> dict[str, Any]:
    return person.answers("item", {"part": part, "text": text})


def test_each_group_grows_its_own_tree(room: Room) -> None:
    first, second = somebody(room, 0), somebody(room, 1)
    hangs(first, "Wij kennen de straat")
    hangs(first, "Elk kind leest", "fruits")
    hangs(second, "Wij luisteren")
    assert first.sees("team")["here"]["counts"]["roots"] == 1
    assert (first.sees("team")["here"]["count"], second.sees("team")["here"]["count"]) == (2, 1)
    shown = room.shows()["here"]["trees"]
    assert [shown["shown"][id]["count"] for id in shown["order"]] == [2, 1]
    assert len({each["seed"] for each in shown["shown"].values()}) == 2
    assert "items" not in room.shows()["here"]


def test_the_plenary_sees_the_groups_one_by_one(room: Room) -> None:
    hangs(somebody(room, 0), "Wij kennen de straat")
    hangs(somebody(room, 1), "Wij luisteren")
    for group, said in zip(
        room.workshop.groups_open(), ("Wij kennen de straat", "Wij luisteren"), strict=True
    ):
        assert room.moves_to("tree", "whole", group.id)["ok"]
        here = room.shows()["here"]
        assert here["team"] == group.id
        assert [item["text"] for item in here["items"].values()] == [said]


def test_the_same_in_two_trees_is_not_taken_together(room: Room) -> None:
    here, there = hangs(somebody(room, 0), "Tijd"), hangs(somebody(room, 1), "Tijd")
    data = {"contribution": here["contribution"], "into": there["contribution"]}
    assert room.leads("merge", **data)["refused"] == "malformed"


def test_it_stays_in_the_tree_of_the_group_for_which_it_was_written(room: Room) -> None:
    person = somebody(room, 0)
    said = hangs(person, "Wij kennen de straat")["contribution"]
    there = room.workshop.groups_open()[1].id
    room.leads("place", person=person.id, group=there)
    person.does("amend", contribution=said, content={"part": "roots", "text": "Wij kennen elkaar"})
    trees = room.shows()["here"]["trees"]
    assert [trees["shown"][id]["count"] for id in trees["order"]] == [1, 0]


def test_a_tree_of_a_group_that_was_made_anew_still_stands(room: Room) -> None:
    hangs(somebody(room, 0), "Wij kennen de straat")
    old = room.workshop.groups_open()[0].id
    room.leads("make_groups", how="mixed", size=3)
    trees = room.shows()["here"]["trees"]
    assert trees["order"][-1] == old
    assert len(trees["order"]) == 3


def test_who_has_no_group_hangs_nothing(room: Room) -> None:
    person = somebody(room, 0)
    room.leads("place", person=person.id)
    assert hangs(person, "Wij kennen de straat")["refused"] == "no_group_yet"


def test_the_file_names_the_group_of_each_tree(room: Room) -> None:
    first, second = somebody(room, 0), somebody(room, 1)
    hangs(second, "Van hen", "fruits")
    hangs(first, "Van ons", "fruits")
    kind, run = room.workshop.exercise, room.workshop.run
    results = kind.results(_board(room))
    numbers = [tree["number"] for tree in results["trees"].values()]
    assert numbers == [1, 2]
    rows = [kind.export(_board(room), c) for c in room.workshop.shelf(run.id).all.values()]
    assert [(row["group"], "team" in row) for row in rows] == [(2, False), (1, False)]


def _board(room: Room) -> Board:
    return board_for(room.workshop, room.workshop.run)
