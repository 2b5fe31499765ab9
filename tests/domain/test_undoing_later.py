"""Undo when the evening went on meanwhile: steps left out, clocks, tables, what was lit."""

import pytest

from tests.domain.room import Participant, Room, new_room
from tests.domain.test_undoing import last, seen, undoes
from workshop.domain import measuring
from workshop.domain.run import Run

STEPS = ("arrive", "strength", "tree", "agreements", "voting", "close")


@pytest.fixture
def room() -> Room:
    return new_room(STEPS)


@pytest.fixture
def people(room: Room) -> dict[str, Participant]:
    people = room.fills()
    room.moves_to("strength", "write")
    return people


def run_of(room: Room, step: str) -> Run:
    return room.workshop.find_run(room.run_of(step))


def passes(room: Room, minutes: int) -> None:
    for _ in range(minutes * 60):
        next(room.ticks)


def test_a_move_back_to_a_step_that_was_left_out_takes_it_up(room, people):
    room.moves_to("tree", "grow")
    moved = last(room)
    room.leads("skip", run=room.run_of("strength"))
    assert undoes(room, moved)["ok"]
    assert room.workshop.current == room.run_of("strength")
    assert not run_of(room, "strength").skipped
    assert seen(room) and room.shows("remote")["position"] == 2


def test_the_step_that_is_on_is_never_left_out(room, people):
    tree = room.run_of("tree")
    room.leads("skip", run=tree)
    room.leads("take_up", run=tree)
    taken_up = last(room)
    room.moves_to("tree", "grow")
    assert undoes(room, taken_up)["refused"] == "cannot_undo_plan"
    room.moves_to("strength", "write")
    assert undoes(room, taken_up)["ok"] and run_of(room, "tree").skipped


def test_time_that_went_by_is_not_undone_and_no_clock_is_left_running(room, people):
    strength, tree = run_of(room, "strength"), run_of(room, "tree")
    room.moves_to("tree", "grow")
    moved = last(room)
    room.leads("give_word", side="formal")
    passes(room, 5)
    room.leads("end_word")
    before = measuring.spent(strength, next(room.ticks))
    assert undoes(room, moved)["ok"]
    passes(room, 30)
    now = next(room.ticks)
    assert 5 <= measuring.spent(tree, now) / 60_000 < 6
    assert 30 <= (measuring.spent(strength, now) - before) / 60_000 < 31


def test_who_had_the_word_has_it_again_and_nobody_is_counted_twice(room, people):
    room.leads("give_word", person=people["Ali"].id)
    passes(room, 2)
    room.moves_to("tree", "grow")
    passes(room, 10)
    assert undoes(room)["ok"]
    assert room.shows()["talk"]["name"] == "Ali"
    passes(room, 3)
    room.leads("end_word")
    assert 5 <= run_of(room, "strength").measured["talked"]["informal"] / 60_000 < 6


def test_undone_in_a_pause_nothing_runs(room, people):
    room.moves_to("tree", "grow")
    moved = last(room)
    room.leads("give_word", side="formal")
    room.leads("pause", minutes=10)
    assert undoes(room, moved)["ok"]
    runs = room.workshop.runs
    assert not any("since" in run.measured for run in runs)
    room.leads("go_on")
    assert [run.step for run in runs if "since" in run.measured] == ["strength"]


def test_a_pause_that_a_move_ended_is_there_again_and_nothing_runs(room, people):
    room.leads("give_word", side="formal")
    room.leads("pause", minutes=10)
    room.moves_to("strength", "open")
    assert undoes(room)["ok"] and room.shows()["pause"]
    assert "since" not in room.workshop.run.measured and "since" not in room.workshop.talk
    room.leads("go_on")
    assert "since" in room.workshop.run.measured and room.workshop.talk["since"]


def test_no_screen_shows_tables_that_were_undone_before_the_move(room, people):
    room.leads("make_groups", how="mixed", size=3)
    made = last(room)
    room.moves_to("strength", "open")
    moved = last(room)
    assert undoes(room, made)["ok"] and undoes(room, moved)["ok"]
    assert "gathering" not in room.shows()


def test_what_was_lit_and_is_covered_again_leaves_no_floor_open(room, people):
    note = people["Anneke"].says("Zij luisteren")["contribution"]
    room.moves_to("strength", "open")
    opened = last(room)
    room.leads("spotlight", contribution=note)
    assert room.shows()["floor"]
    undoes(room, opened)
    assert "spotlight" not in room.shows() and "floor" not in room.shows()


def test_whoever_leaves_with_what_was_lit_leaves_no_floor_open(room, people):
    note = people["Anneke"].says("Zij luisteren")["contribution"]
    room.moves_to("strength", "open")
    room.leads("spotlight", contribution=note)
    people["Anneke"].does("leave")
    assert "spotlight" not in room.shows() and "floor" not in room.shows()


def test_without_tables_no_screen_shows_them(room, people):
    room.leads("add_group")
    added = last(room)
    room.leads("gather", showing=True)
    assert undoes(room, added)["ok"] and "gathering" not in room.shows()


@pytest.mark.parametrize("how", ["leave", "place"])
def test_nobody_hosts_a_table_from_which_they_went(room, people, how):
    room.leads("make_groups", how="mixed", size=3)
    group, other = (each.id for each in room.workshop.groups_open())
    first, second = room.workshop.members(group)[:2]
    room.leads("settle_group", group=group, host=first.id)
    room.leads("settle_group", group=group, host=second.id)
    settled = last(room)
    if how == "leave":
        next(each for each in people.values() if each.id == first.id).does("leave")
    else:
        room.leads("place", person=first.id, group=other)
    assert undoes(room, settled)["ok"]
    assert "host" not in room.shows("facilitator")["groups"]["shown"][group]


def test_mending_nothing_is_no_deed_and_mended_back_is_not_mended(room, people):
    note = people["Anneke"].says("Zij luisteren")["contribution"]

    def mended(text: str) -> bool:
        room.leads("correct", contribution=note, text=text)
        return people["Anneke"].sees()["own"][note].get("corrected", False)

    before = last(room)
    assert not mended("Zij luisteren") and last(room) == before
    assert mended("Zij luisteren wel") and not mended("Zij luisteren")
    assert undoes(room)["ok"] and undoes(room)["ok"]
    assert not people["Anneke"].sees()["own"][note].get("corrected")


def test_a_step_stays_in_the_plan_as_long_as_a_vote_is_about_what_it_gave():
    room = new_room(("arrive", "examples", "priorities", "close"))
    people = list(room.fills().values())
    room.moves_to("examples", "mark")
    again = room.leads("repeat", run=room.run_of("examples"))["run"]
    added = last(room)
    moves(room, again, "mark")
    moved = last(room)
    mark = {"example": room.shows("room")["here"]["order"][0], "mark": "here"}
    marks = [someone.answers("mark", mark)["contribution"] for someone in people]
    moves(room, again, "open")
    room.moves_to("priorities", "vote")
    laid = room.shows("room")["here"]["order"]
    assert people[0].answers("ballot", {"choices": {laid[0]: 1}})["ok"]
    moves(room, again, "mark")
    for someone, given in zip(people, marks, strict=True):
        assert someone.does("withdraw", contribution=given)["ok"]
    assert undoes(room, moved)["ok"]
    assert undoes(room, added)["refused"] == "cannot_undo_plan"
    room.moves_to("priorities", "vote")
    assert seen(room)


def moves(room: Room, run: str, phase: str) -> None:
    here = room.workshop.run
    at = {"seen_run": here.id, "seen_phase": here.phase, "seen_turn": here.turn}
    assert room.leads("move_to", run=run, phase=phase, **at)["ok"]
