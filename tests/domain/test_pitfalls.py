"""Pitfalls are rated by everybody, shown by side only where nobody can be told apart, and made into
an agreement with one tap.
"""

import json

import pytest

from tests.domain import pitfalls
from tests.domain.pitfalls import (
    FORMAL,
    INFORMAL,
    LEADER,
    PITFALLS,
    all_rate,
    rates,
    the_map,
)
from tests.domain.room import new_room
from workshop.exports.json import as_json
from workshop.views import look

STEPS, COME, AT = pitfalls.STEPS, pitfalls.COME, pitfalls.AT


def test_marks_are_counted_and_seen_by_nobody_while_people_rate(room, people):
    assert rates(people["Anneke"], "load", 4, 1)["ok"]
    assert rates(people["Fatma"], "load", 3, 0)["ok"]
    for part in ("projector", "facilitator"):
        here = the_map(room, part)
        assert here["rated"] == dict.fromkeys(PITFALLS, 0) | {"load": 2}
        assert here["of"] == 8
        assert "points" not in here and "corner" not in here
    assert room.shows("room")["here"] == {"order": PITFALLS}


def test_nobody_sees_a_single_mark_not_even_the_facilitator(room, people):
    mark = rates(people["Anneke"], "load", 4, 1)["contribution"]
    for phase in ("rate", "map"):
        room.moves_to("pitfalls", phase)
        for part in ("room", "projector", "facilitator", "side:formal"):
            assert mark not in json.dumps(room.shows(part))
        assert room.shows("facilitator")["notes"]["count"] == 0
        run = room.workshop.run.id
        assert look(room.workshop, LEADER, "notes", run, "")["count"] == 0
    assert people["Anneke"].sees()["own"][mark]["plays"] == 4
    assert mark not in people["Joost"].sees()["own"]
    assert mark.encode() not in as_json(room.workshop, "nl")


def test_a_mark_can_be_changed_until_the_map_opens_and_counts_once(room, people):
    rates(people["Anneke"], "load", 1, 1)
    again = rates(people["Anneke"], "load", 4, 1)["contribution"]
    assert list(people["Anneke"].sees()["own"]) == [again]
    assert the_map(room)["rated"]["load"] == 1
    room.moves_to("pitfalls", "map")
    assert rates(people["Anneke"], "load", 2, 2)["refused"] == "not_now"


@pytest.mark.parametrize(
    "content",
    [
        {"pitfall": "weather", "plays": 1, "cared": 1},
        {"pitfall": "load", "plays": 5, "cared": 1},
        {"pitfall": "load", "plays": -1, "cared": 1},
        {"pitfall": "load", "plays": "2", "cared": 1},
        {"pitfall": "load", "plays": True, "cared": 1},
        {"pitfall": "load", "plays": 2},
        {"pitfall": "load", "plays": 2, "cared": 1, "text": "geheim"},
    ],
)
def test_a_mark_is_two_answers_about_a_pitfall(people, content):
    assert people["Anneke"].answers("mark", content)["refused"] == "malformed"


def test_the_map_has_the_mean_of_each_side(room, people):
    all_rate(people, "load", (2, 3), (4, 1))
    rates(people["Anneke"], "load", 4, 3)
    room.moves_to("pitfalls", "map")
    points = the_map(room)["points"]
    assert points["load"] == {
        "formal": {"plays": 0.5, "cared": 0.667, "n": 4},
        "informal": {"plays": 1.0, "cared": 0.0, "n": 4},
    }
    assert points["diversity"] == {}


def test_i_do_not_know_is_left_out_and_is_no_zero(room, people):
    all_rate(people, "load", (4, 4), (4, 4))
    rates(people["Anneke"], "load", 0, 4)
    room.moves_to("pitfalls", "map")
    assert the_map(room)["points"]["load"]["formal"] == {"plays": 1.0, "cared": 1.0, "n": 4}


def test_with_two_answers_on_a_side_there_is_one_point_for_all(room, people):
    all_rate(people, "load", (4, 1), (1, 4))
    rates(people["Fatma"], "load", 1, 0)
    rates(people["Hanan"], "load", 0, 0)
    room.moves_to("pitfalls", "map")
    here = the_map(room)
    assert here["points"]["load"] == {"all": {"plays": 0.571, "cared": 0.333, "n": 8}}
    assert "widest" not in here


def test_one_or_two_who_do_both_are_in_no_number_and_no_point(room, people):
    both = [room.joins(name, "both") for name in ("Zohra", "Piotr", "Marit")]
    all_rate(people, "load", (4, 1), (1, 4))
    for someone in both[:2]:
        rates(someone, "load", 2, 2)
    room.moves_to("pitfalls", "map")
    here = the_map(room)
    assert here["points"]["load"] == {
        "formal": {"plays": 1.0, "cared": 0.0},
        "informal": {"plays": 0.0, "cared": 1.0},
    }
    assert "rated" not in here and "of" not in here
    room.moves_to("pitfalls", "rate")
    rates(both[2], "load", 2, 2)
    room.moves_to("pitfalls", "map")
    points = the_map(room)["points"]["load"]
    assert points["both"] == {"plays": 0.333, "cared": 0.333, "n": 3}
    assert points["formal"]["n"] == 4


def test_fewer_than_three_answers_are_no_point_at_all(room, people):
    rates(people["Anneke"], "load", 4, 1)
    rates(people["Fatma"], "load", 4, 1)
    room.moves_to("pitfalls", "map")
    here = the_map(room)
    assert here["points"]["load"] == {} and here["corner"] == []


def test_a_side_of_one_or_two_is_asked_aloud(room):
    for n, name in enumerate(FORMAL):
        room.joins(name, "formal" if n < 2 else "informal")
    room.joins("Fatma", "informal")
    room.moves_to("pitfalls", "map")
    assert the_map(room)["aloud"] == {"formal": True}


def test_anonymous_marks_know_no_side(room):
    room = new_room(STEPS, {"pitfalls": "anonymous"})
    some = [room.joins(name, "formal") for name in FORMAL]
    some += [room.joins(name, "informal") for name in INFORMAL]
    room.moves_to("pitfalls", "rate")
    for n, someone in enumerate(some):
        content = {"pitfall": "load", "plays": 4, "cared": 1}
        assert someone.answers("mark", content, token=f"token-of-phone-{n:04}")["ok"]
    room.moves_to("pitfalls", "map")
    assert set(the_map(room)["points"]["load"]) == {"all"}
