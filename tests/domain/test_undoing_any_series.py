"""Any series of facilitator's acts. Undone one by one, newest first, everybody sees what they saw
before; in any order, and with whatever else happens, the room holds together.
"""

from copy import deepcopy
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.domain.room import Room, new_room
from tests.domain.test_undoing import all_agree, seen
from workshop import exercises

STEPS = ("arrive", "portrait", "strength", "tree", "agreements", "voting", "close")
PICK = st.integers(0, 30)
ACTS = st.sampled_from(
    ["hide", "show", "merge", "take_apart", "correct", "move_to"]
    + ["skip", "take_up", "stretch", "move_step", "repeat", "add_step"]
    + ["make_groups", "add_group", "place", "settle_group"]
)


@cache
def a_full_room() -> Room:
    """Words of both sides on several steps, some laid together, and an agreement put to the
    vote.
    """
    room = new_room(STEPS)
    people = room.fills()
    room.moves_to("strength", "write")
    for name, someone in people.items():
        someone.says(f"Zij luisteren, zegt {name}")
    room.moves_to("strength", "react")
    room.moves_to("tree", "grow")
    for name, someone in people.items():
        someone.answers("item", {"part": "sun", "text": f"Tijd, zegt {name}"})
    all_agree(room, people)
    room.moves_to("tree", "grow")
    room.workshop.deeds.clear()
    return room


@given(st.lists(st.tuples(ACTS, PICK, PICK), max_size=20))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_was_done_is_undone(series: list[tuple[str, int, int]]) -> None:
    room = deepcopy(a_full_room())
    before = seen(room)
    for act, one, other in series:
        name, data = asked(room, act, one, other)
        room.leads(name, **data)
    for deed in reversed(list(room.workshop.deeds)):
        assert room.leads("undo", deed=deed) == {"ok": True}
    assert seen(room) == before


MEANWHILE = st.sampled_from(["pause", "go_on", "give_word", "end_word", "gather", "spotlight"])


@given(st.lists(st.tuples(ACTS | MEANWHILE | st.just("undo"), PICK, PICK), max_size=30))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_undone_in_any_order_the_room_holds_together(series: list[tuple[str, int, int]]) -> None:
    room = deepcopy(a_full_room())
    for act, one, other in series:
        name, data = meanwhile(room, act, one) or asked(room, act, one, other)
        assert room.leads(name, **data).get("refused") != "unexpected"
        holds_together(room)
    assert seen(room) and room.shows("remote")


def meanwhile(room: Room, act: str, one: int) -> tuple[str, dict[str, Any]] | None:
    """What facilitators do beside it, and undoing one of the deeds that there are."""
    deeds, notes = list(room.workshop.deeds) or ["none" * 4], list(room.workshop.contributions)
    data: dict[str, dict[str, Any]] = {
        "undo": {"deed": deeds[one % len(deeds)]},
        "pause": {"minutes": one + 1},
        "give_word": {"side": ("formal", "informal", "both")[one % 3]},
        "gather": {"showing": one % 2 == 0},
        "spotlight": {"contribution": notes[one % len(notes)]},
        **{each: {} for each in ("go_on", "end_word")},
    }
    return (act, data[act]) if act in data else None


def holds_together(room: Room) -> None:
    """One clock runs, at the step that is on, and none in a pause; tables and what lies together
    are there.
    """
    workshop, pause = room.workshop, bool(room.workshop.pause)
    assert not workshop.run.skipped
    running = [run.id for run in workshop.runs if "since" in run.measured]
    assert running == ([] if pause else [workshop.current])
    assert ("since" in workshop.talk) == ("side" in workshop.talk and not pause)
    assert not workshop.gathering or workshop.groups_open()
    for said in workshop.contributions.values():
        under = workshop.contributions.get(said.merged)
        assert not said.merged or (under and not under.merged and not under.hidden)


def asked(room: Room, act: str, one: int, other: int) -> tuple[str, dict[str, Any]]:
    workshop = room.workshop
    said, runs = list(workshop.contributions), workshop.runs
    note, into = said[one % len(said)], said[other % len(said)]
    run, after = runs[one % len(runs)], runs[other % len(runs)]
    if act == "move_to":
        phases, here = exercises.named(run.kind).phases, workshop.run
        seen_at = {"seen_run": here.id, "seen_phase": here.phase, "seen_turn": here.turn}
        return act, {"run": run.id, "phase": phases[other % len(phases)].name, **seen_at}
    data: dict[str, dict[str, Any]] = {
        "hide": {"contribution": note, "hidden": True},
        "show": {"contribution": note, "hidden": False},
        "merge": {"contribution": note, "into": into},
        "take_apart": {"contribution": note},
        "correct": {"contribution": note, "text": f"Beter {other}"},
        "stretch": {"run": run.id, "minutes": other + 1},
        "move_step": {"run": run.id, "after": after.id},
        "repeat": {"run": run.id, "after": after.id},
        "add_step": {"step": "pitfalls", "after": after.id},
        **seats(room, one, other),
    }
    return ("hide" if act == "show" else act), data.get(act, {"run": run.id})


def seats(room: Room, one: int, other: int) -> dict[str, dict[str, Any]]:
    people, groups = list(room.workshop.people), room.workshop.groups_open()
    person, group = (
        people[one % len(people)],
        groups[other % len(groups)].id if groups else "none" * 4,
    )
    return {
        "make_groups": {"how": ["mixed", "side", "hand"][one % 3], "size": 2 + other % 3},
        "add_group": {},
        "place": {"person": person, "group": group},
        "settle_group": {"group": group, "host": person, "place": f"raam {other}"},
    }
