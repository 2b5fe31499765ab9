"""The plan changes while it is played, and nothing that was said gets lost."""

from dataclasses import replace

import pytest

from tests.domain.room import Room, new_room
from tests.domain.test_undoing import last, seen, undoes
from workshop.domain import schedule
from workshop.domain.acts.planning import MOST_RUNS

STEPS = ("arrive", "portrait", "strength", "tree", "agreements", "voting", "close")
AT = ("strength", "write")


def plan(room: Room) -> list[str]:
    agenda = room.shows("facilitator")["agenda"]
    return [agenda["runs"][run]["step"] for run in agenda["order"]]


def place(room: Room) -> tuple[int, int]:
    return room.shows()["position"], room.shows()["steps"]


def changes(room: Room, act: str, step: str, **data) -> dict:
    return room.leads(act, run=room.run_of(step), **data)


def test_what_is_skipped_stays_in_the_plan_and_is_none_of_the_steps(room, people):
    assert place(room) == (3, 7)
    assert changes(room, "skip", "tree")["ok"]
    assert place(room) == (3, 6) and "tree" in plan(room)
    agenda = room.shows("facilitator")["agenda"]
    assert agenda["runs"][room.run_of("tree")]["skipped"]
    assert changes(room, "take_up", "tree")["ok"] and place(room) == (3, 7)


def test_a_step_that_was_skipped_before_keeps_what_was_said_in_it(room, people):
    note = people["Anneke"].says("Zij luisteren")["contribution"]
    room.moves_to("tree", "grow")
    changes(room, "skip", "strength")
    assert place(room) == (3, 6)
    assert room.workshop.contributions[note].text == "Zij luisteren"
    room.moves_to("strength", "write")
    assert place(room) == (3, 7)


def test_the_step_that_is_on_cannot_be_skipped(room, people):
    assert changes(room, "skip", "strength")["refused"] == "step_is_on"


def test_steps_to_come_change_places_and_others_do_not(room, people):
    run = room.run_of
    assert changes(room, "move_step", "agreements", after=run("strength"))["ok"]
    assert plan(room)[2:5] == ["strength", "agreements", "tree"]
    assert [each.number for each in room.workshop.runs] == [1, 2, 3, 4, 5, 6, 7]
    moved = changes(room, "move_step", "tree", after=run("arrive"))
    assert moved["refused"] == "only_what_comes"
    moved = changes(room, "move_step", "strength", after=run("tree"))
    assert moved["refused"] == "step_is_begun"
    assert changes(room, "move_step", "tree", after=run("tree"))["refused"] == "malformed"


def test_a_step_that_was_jumped_over_can_come_after_all(room, people):
    assert changes(room, "move_step", "portrait", after=room.run_of("tree"))["ok"]
    assert plan(room)[:4] == ["arrive", "strength", "tree", "portrait"]


def test_a_step_done_once_more_is_empty_and_takes_along_what_the_first_gave(room, people):
    note = people["Anneke"].says("Zij luisteren")["contribution"]
    again = changes(room, "repeat", "strength")["run"]
    assert plan(room)[2:4] == ["strength", "strength"]
    room.moves_to("strength", "open")
    here = room.workshop.run
    seen_at = {"seen_run": here.id, "seen_phase": here.phase}
    assert room.leads("move_to", run=again, phase="write", **seen_at)["ok"]
    assert room.shows()["here"]["count"] == 0
    second = people["Fatma"].says("Zij kennen de wet")["contribution"]
    room.leads("move_to", run=again, phase="open", seen_run=again, seen_phase="write")
    room.moves_to("tree", "grow")
    offered = people["Ali"].looks("offers", place="roots")["order"]
    assert {note, second} <= set(offered)


def test_a_step_between_others_offers_to_what_comes_after_it(room, people):
    added = room.leads("add_step", step="pitfalls", after=room.run_of("tree"))["run"]
    assert plan(room)[3:5] == ["tree", "pitfalls"]
    here = room.workshop.run
    room.leads("move_to", run=added, phase="map", seen_run=here.id, seen_phase=here.phase)
    room.moves_to("agreements", "write")
    assert any(id.startswith(added) for id in people["Ali"].looks("offers")["order"])


def test_a_step_of_another_script_brings_its_texts(room, people):
    own = room.workshop.script
    words = {code: {**own.texts[code], "steps": dict(own.texts[code]["steps"])} for code in ("en",)}
    words["en"]["steps"]["tree"] = {**words["en"]["steps"]["tree"], "title": "Another tree"}
    steps = tuple(replace(s, minutes=99) if s.id == "tree" else s for s in own.steps)
    other = replace(own, id="other", languages=("en",), texts=words, steps=steps)
    room.workshop.library = lambda: {"other": other}
    run = room.leads("add_step", script="other", step="tree")["run"]
    placed = room.workshop.find_run(run)
    assert (placed.step, placed.minutes) == ("other-tree", 99)
    for code in ("nl", "en"):
        texts = room.workshop.script.words(code, "projector")["steps"]
        assert texts["other-tree"]["title"] == "Another tree"
    # Once it is here, it is not taken again; what is the same in both is the own one.
    again = room.leads("add_step", script="other", step="tree")["run"]
    assert room.workshop.find_run(again).step == "other-tree"
    same = room.leads("add_step", script="other", step="strength")["run"]
    assert room.workshop.find_run(same).step == "strength"
    assert room.leads("add_step", script="gone", step="tree")["refused"] == "no_such_script"
    assert room.leads("add_step", step="nothing")["refused"] == "no_such_step"


def test_only_so_many_steps(room, people):
    for _ in range(MOST_RUNS - len(STEPS)):
        assert changes(room, "repeat", "strength")["ok"]
    assert changes(room, "repeat", "strength")["refused"] == "plan_is_full"


def test_minutes_of_what_is_on_or_comes(room, people):
    assert changes(room, "stretch", "strength", minutes=40)["ok"]
    agenda = room.shows("facilitator")["agenda"]["runs"]
    assert (
        agenda[room.run_of("strength")] | {"minutes": 40, "planned": 25}
        == agenda[room.run_of("strength")]
    )
    room.moves_to("tree", "grow")
    assert changes(room, "stretch", "strength", minutes=5)["refused"] == "step_is_done"
    assert changes(room, "stretch", "tree", minutes=0)["refused"] == "malformed"


@pytest.mark.parametrize(
    ("act", "data"),
    [
        ("skip", {}),
        ("stretch", {"minutes": 3}),
        ("repeat", {}),
        ("move_step", {"after": "strength"}),
        ("add_step", {"step": "pitfalls"}),
    ],
)
def test_every_change_is_undone(room, people, act, data):
    before = seen(room)
    if "after" in data:
        data = {"after": room.run_of(data["after"])}
    run = {} if act == "add_step" else {"run": room.run_of("agreements")}
    assert room.leads(act, **run, **data)["ok"] and seen(room) != before
    assert undoes(room)["ok"] and seen(room) == before


def test_a_step_that_was_begun_is_not_taken_out_of_the_plan(room, people):
    changes(room, "repeat", "strength")
    added = last(room)
    run = room.workshop.runs[3]
    room.leads("move_to", run=run.id, phase="write", seen_run=room.workshop.current, **phase(room))
    assert undoes(room, added)["refused"] == "cannot_undo_plan"
    people["Anneke"].says("Zij luisteren")
    assert undoes(room)["ok"]
    assert undoes(room, added)["refused"] == "cannot_undo_plan"


def phase(room: Room) -> dict[str, str]:
    return {"seen_phase": room.workshop.run.phase}


def test_what_changes_at_the_end_is_refused(room, people):
    room.leads("end")
    for act in ("skip", "take_up", "repeat"):
        assert changes(room, act, "tree")["refused"] == "session_ended"


def test_what_could_be_shorter_is_what_is_optional_then_what_has_most_to_spare(room, people):
    room.moves_to("arrive", "open")
    found = schedule.spares(room.workshop)
    named = {run.id: run.step for run in room.workshop.runs}
    assert [(named[s.run], s.minutes, s.skip) for s in found] == [
        ("tree", 15, True),
        ("portrait", 15, False),
    ]
    shown = room.shows("facilitator")["agenda"]
    assert shown["spare_order"] == [each.run for each in found]


def test_what_carries_the_evening_is_never_shorter():
    room = new_room(("arrive", "tree", "pitfalls", "priorities", "agreements", "voting", "close"))
    room.fills()
    named = {run.id: run.step for run in room.workshop.runs}

    def spared() -> list[str]:
        return [named[each.run] for each in schedule.spares(room.workshop)]

    assert spared() == ["pitfalls", "tree"]
    for step in ("tree", "pitfalls"):
        changes(room, "skip", step)
    assert spared() == []


def test_people_change_no_plan(room, people):
    for act in ("skip", "take_up", "repeat"):
        assert people["Ali"].does(act, run=room.run_of("tree"))["refused"] == "not_yours"
