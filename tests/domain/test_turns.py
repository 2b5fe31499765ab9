"""One thing before the room: cards in their turn, and a part that somebody puts there alone."""

import pytest

from tests.domain.room import Room, new_room


@pytest.fixture
def room() -> Room:
    """Three teams with a card each, the first of which is presented."""
    room = new_room(("arrive", "portrait", "tree", "close"))
    teams = (("Anneke", "formal", "Wijkteam"), ("Joost", "formal", "School"))
    people = [room.joins(*each) for each in (*teams, ("Fatma", "informal", "Café"))]
    room.moves_to("portrait", "cards")
    for someone in people:
        someone.answers("line", {"field": "who", "text": f"Wij van {someone.id}"})
    room.moves_to("portrait", "present")
    return room


def turns(room: Room) -> list[str]:
    return list(room.shows("facilitator")["agenda"]["turns"])


def test_a_phase_in_turn_begins_with_the_first(room):
    assert room.shows()["turn"] == turns(room)[0]
    assert len(turns(room)) == 3


def test_every_screen_follows_the_turn(room):
    second = turns(room)[1]
    assert room.moves_to("portrait", "present", second)["ok"]
    for channel in ("room", "projector", "facilitator"):
        assert room.shows(channel)["turn"] == second


def test_what_has_no_turn_is_refused_and_changes_nothing(room):
    first = room.shows()["turn"]
    assert room.moves_to("portrait", "present", "nobody")["refused"] == "no_such_turn"
    assert room.moves_to("portrait", "map", first)["refused"] == "no_such_turn"
    assert (room.shows()["phase"], room.shows()["turn"]) == ("present", first)


def test_of_two_devices_that_go_on_at_once_one_does(room):
    first, second, third = turns(room)
    run = room.workshop.run.id
    seen = {"seen_run": run, "seen_phase": "present", "seen_turn": first}
    there = {"run": run, "phase": "present"}
    assert room.leads("move_to", **there, turn=second, **seen)["ok"]
    assert room.leads("move_to", **there, turn=second, **seen)["ok"]
    assert room.leads("move_to", **there, turn=third, **seen)["refused"] == "moved_meanwhile"
    assert room.shows()["turn"] == second


def test_each_turn_has_its_own_time(room):
    started = room.shows()["timer"]
    room.leads("set_timer", do="add", seconds=120)
    room.moves_to("portrait", "present", turns(room)[1])
    timer = room.shows()["timer"]
    assert timer["seconds"] == started["seconds"] == 15 * 60 // 3
    assert timer["ends"] > started["ends"]


def test_a_part_put_alone_leaves_the_time_as_it_is(room):
    room.moves_to("tree", "grow")
    room.leads("set_timer", do="start", seconds=300)
    before = room.shows()["timer"]
    room.moves_to("tree", "grow", "roots")
    assert room.shows()["timer"] == before


def test_going_back_finds_the_turn_as_it_was_left(room):
    second = turns(room)[1]
    room.moves_to("portrait", "present", second)
    room.moves_to("portrait", "after")
    assert "turn" not in room.shows()
    room.moves_to("tree", "grow", "sun")
    room.moves_to("portrait", "present", second)
    assert room.shows()["turn"] == second
    room.moves_to("tree", "grow")
    assert "turn" not in room.shows()


def test_in_turn_nothing_asked_is_the_turn_that_was_on(room):
    second = turns(room)[1]
    room.moves_to("portrait", "present", second)
    here = room.workshop.run
    other = room.run_of("tree")
    seen = {"seen_run": here.id, "seen_phase": here.phase, "seen_turn": here.turn}
    assert room.leads("move_to", run=other, phase="grow", **seen)["ok"]
    back = {"seen_run": other, "seen_phase": "grow"}
    assert room.leads("move_to", run=here.id, phase="present", **back)["ok"]
    assert room.shows()["turn"] == second
