"""A pause: nothing runs on, nobody loses a word, and its time is not the step's."""

import pytest

from tests.domain.room import Room, new_room
from workshop.domain import measuring


@pytest.fixture
def room() -> Room:
    """People write, and the timer runs."""
    room = new_room()
    room.fills()
    room.moves_to("strength", "write")
    room.leads("set_timer", do="start", seconds=300)
    return room


def left(room: Room) -> int:
    return int(room.shows()["timer"]["left"])


def test_every_screen_knows_until_when_it_is(room):
    assert room.leads("pause", minutes=10)["ok"]
    shown = [room.shows(channel)["pause"] for channel in ("room", "projector", "facilitator")]
    assert shown[0]["seconds"] == 600 and shown.count(shown[0]) == 3
    assert "pause" not in room.shows("door")


def test_the_timer_stands_still_and_goes_on_where_it_was(room):
    room.leads("pause", minutes=10)
    before = left(room)
    for minutes in (5, 5):
        room.leads("pause", minutes=minutes, more=True)
    assert left(room) == before
    room.leads("go_on")
    timer, now = room.shows()["timer"], next(room.ticks)
    assert round((timer["ends"] - now) / 1000) in (before - 1, before)
    assert "pause" not in room.shows()


def test_a_timer_that_stood_still_before_stays_so(room):
    room.leads("set_timer", do="pause")
    room.leads("pause", minutes=10)
    room.leads("go_on")
    assert "left" in room.shows()["timer"]


@pytest.mark.parametrize("do", ["start", "go_on"])
def test_no_timer_is_started_under_a_pause(room, do):
    room.leads("pause", minutes=10)
    assert room.leads("set_timer", do=do, seconds=60)["refused"] == "in_pause"


def test_more_time_is_counted_from_its_end(room):
    room.leads("pause", minutes=10)
    ends = room.shows()["pause"]["ends"]
    room.leads("pause", minutes=5, more=True)
    assert room.shows()["pause"] == {"ends": ends + 300_000, "seconds": 900}


def test_nobody_loses_a_note_and_who_is_late_comes_in(room):
    room.leads("pause", minutes=10)
    late = room.joins("Omar", "informal", "Moskee")
    assert late.says("Ze kennen iedereen")["ok"]
    assert late.sees("room")["pause"]


def test_moving_on_ends_it(room):
    room.leads("pause", minutes=10)
    room.moves_to("strength", "open")
    assert "pause" not in room.shows()
    room.leads("pause", minutes=10)
    room.moves_to("agreements", "write")
    assert "pause" not in room.shows()


def test_its_time_is_not_the_steps(room):
    run = room.workshop.run
    room.leads("pause", minutes=10)
    before = measuring.spent(run, next(room.ticks))
    for _ in range(30):
        next(room.ticks)
    room.leads("go_on")
    assert measuring.spent(run, next(room.ticks)) - before < 5_000


def test_going_back_to_a_step_does_not_count_what_lay_between(room):
    run = room.workshop.run
    room.moves_to("agreements", "write")
    there = measuring.spent(run, next(room.ticks))
    for _ in range(60):
        next(room.ticks)
    room.moves_to("strength", "open")
    assert measuring.spent(run, next(room.ticks)) - there < 5_000


def test_a_pause_needs_minutes_and_a_session(room):
    assert room.leads("pause", minutes=0)["refused"] == "malformed"
    room.leads("pause", minutes=10)
    room.leads("end")
    assert "pause" not in room.shows()
    assert room.leads("pause", minutes=10)["refused"] == "session_ended"
    assert room.leads("go_on")["refused"] == "session_ended"


def test_the_break_of_the_script_is_offered_at_its_place(room):
    assert "break" not in room.shows("facilitator")["agenda"]
    room.workshop.route = "short"
    rest = {"after": room.run_of("strength"), "minutes": 10}
    assert room.shows("facilitator")["agenda"]["break"] == rest


def test_who_has_the_word_stands_still_in_it_and_has_it_after_it(room):
    run = room.workshop.run
    room.leads("give_word", side="formal")
    room.leads("pause", minutes=10)
    assert room.shows()["talk"] == {"side": "formal"}
    assert "since" not in room.shows("facilitator")["talk"]
    room.leads("give_word", side="informal")
    for _ in range(600):
        next(room.ticks)
    room.leads("go_on")
    assert room.shows("facilitator")["talk"]["since"]
    room.leads("end_word")
    assert max(measuring.talked(run).values()) < 5_000


def test_the_break_was_held_once_most_of_it_is_over(room):
    room.workshop.route = "short"
    for minutes in (3, 6):
        assert "taken" not in room.shows("facilitator")["agenda"]["break"]
        room.leads("pause", minutes=10)
        for _ in range(minutes * 60):
            next(room.ticks)
        room.leads("go_on")
    assert room.shows("facilitator")["agenda"]["break"]["taken"]


def test_the_break_was_held_as_well_when_its_time_was_set_anew(room):
    room.workshop.route = "short"
    for minutes in (6, 2):
        room.leads("pause", minutes=10)
        for _ in range(minutes * 60):
            next(room.ticks)
    room.leads("go_on")
    assert room.shows("facilitator")["agenda"]["break"]["taken"]
