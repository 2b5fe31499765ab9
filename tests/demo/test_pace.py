"""How the demo's time is shared out, and who leads: without waiting for any of it."""

from __future__ import annotations

import random
from itertools import islice
from typing import Any

import pytest

from workshop.demo.leading import GRACE, Leader, Move
from workshop.demo.pace import Stop, arrivals, pauses, planned

AGENDA: dict[str, Any] = {
    "order": ["one", "two"],
    "runs": {
        "one": {"step": "arrive", "kind": "arrive", "minutes": 10},
        "two": {"step": "portrait", "kind": "portrait", "minutes": 30},
    },
    "phases": {"one": ["welcome"], "two": ["before", "cards", "present"]},
}
STOPS = [Stop("one", "welcome", 10), Stop("two", "present", 30), Stop("two", "after", 5)]


def at(run: str, phase: str, turn: str = "", turns: tuple[str, ...] = (), **more: Any) -> Any:
    """The facilitator's page."""
    agenda = {"turns": list(turns)} if turns else {}
    return {"run": run, "phase": phase, "agenda": agenda, **more} | ({"turn": turn} if turn else {})


def test_steps_last_as_long_as_the_script_has_them() -> None:
    stops = planned(AGENDA, 400)
    assert [(stop.run, stop.phase) for stop in stops] == [
        ("one", "welcome"),
        ("two", "before"),
        ("two", "cards"),
        ("two", "present"),
    ]
    assert sum(stop.seconds for stop in stops) == pytest.approx(400)
    assert stops[0].seconds == pytest.approx(100)
    assert stops[3].seconds > stops[2].seconds > stops[1].seconds


@pytest.mark.parametrize("people", [1, 4, 30])
def test_the_first_comes_at_once_and_all_before_the_next_step(people: int) -> None:
    moments = arrivals(people, 60, random.Random(1))
    assert len(moments) == people and moments[0] == 0
    assert moments == sorted(moments) and moments[-1] < 60


@pytest.mark.parametrize("acts", [1, 2, 8])
def test_nobody_is_as_regular_as_a_clock(acts: int) -> None:
    spent = [list(islice(pauses(random.Random(seed), 60, acts), acts)) for seed in range(50)]
    assert all(pause > 0 for each in spent for pause in each)
    assert len({round(sum(each)) for each in spent}) > 10
    assert sum(sum(each) < 60 for each in spent) > 45, "nearly everybody is in time"


def test_leads_on_when_it_is_time_and_everybody_is_done() -> None:
    leader, here = Leader(STOPS), at("one", "welcome")
    assert leader.decides(here, 100, True) is None
    assert leader.decides(here, 109, True) is None
    assert leader.decides(here, 110, False) is None
    assert leader.decides(here, 111, True) == Move("two", "present")


def test_who_is_not_done_gets_some_more_time_and_then_the_evening_goes_on() -> None:
    leader, here = Leader(STOPS), at("one", "welcome")
    leader.decides(here, 0, False)
    assert leader.decides(here, 9 + GRACE, False) is None
    assert leader.decides(here, 10 + GRACE, False) == Move("two", "present")


def test_moves_once_and_waits_until_the_page_follows() -> None:
    leader = Leader(STOPS)
    leader.decides(at("one", "welcome"), 0, True)
    assert leader.decides(at("one", "welcome"), 10, True) == Move("two", "present")
    assert leader.decides(at("one", "welcome"), 11, True) is None
    assert not leader.taken_over


def test_what_stands_before_the_room_in_turn_shares_the_time() -> None:
    leader = Leader(STOPS)
    leader.decides(at("one", "welcome"), 0, True)
    leader.decides(at("one", "welcome"), 10, True)
    cards = ("a", "b", "c")
    assert leader.decides(at("two", "present", "a", cards), 11, True) is None
    assert leader.decides(at("two", "present", "a", cards), 21, True) == Move("two", "present", "b")
    assert leader.decides(at("two", "present", "b", cards), 22, True) is None
    assert leader.decides(at("two", "present", "b", cards), 32, True) == Move("two", "present", "c")
    assert leader.decides(at("two", "present", "c", cards), 33, True) is None
    assert leader.decides(at("two", "present", "c", cards), 43, True) == Move("two", "after")


def test_after_the_last_phase_is_the_end() -> None:
    leader = Leader(STOPS[-1:])
    leader.decides(at("two", "after"), 0, True)
    assert leader.decides(at("two", "after"), 5, True) == Move()
    assert leader.decides(at("two", "after", ended=True), 99, True) is None


@pytest.mark.parametrize("there", [at("two", "after"), at("two", "present", "b", ("a", "b"))])
def test_whoever_else_moves_the_room_leads_from_then_on(there: Any) -> None:
    leader = Leader(STOPS)
    leader.decides(at("one", "welcome"), 0, True)
    assert leader.decides(there, 1, True) is None
    assert leader.taken_over
    assert leader.decides(there, 1000, True) is None
    assert leader.decides(at("one", "welcome"), 2000, True) is None, "also when it is back"


def test_whoever_was_first_leads_from_then_on() -> None:
    leader = Leader(STOPS)
    leader.decides(at("one", "welcome"), 0, True)
    leader.decides(at("one", "welcome"), 10, True)
    leader.refused()
    assert leader.decides(at("two", "present"), 1000, True) is None
