"""The map of the pitfalls: what stands where, which difference is named, and what comes of it."""

import json
from collections import Counter
from typing import Any

import pytest

from tests.domain import pitfalls
from tests.domain.pitfalls import (
    PITFALLS,
    all_rate,
    the_map,
)
from tests.domain.room import listened
from workshop.domain import rating
from workshop.domain.side import Side
from workshop.exercises import named
from workshop.exports.json import as_json
from workshop.paths import SESSIONS
from workshop.scripts import read_script
from workshop.views import board_for, view

STEPS, COME, AT = pitfalls.STEPS, pitfalls.COME, pitfalls.AT


def test_the_widest_difference_is_a_distance_and_ties_go_to_the_first(room, people):
    all_rate(people, "diversity", (4, 4), (3, 4))
    all_rate(people, "management", (1, 1), (3, 3))
    all_rate(people, "load", (3, 1), (1, 3))
    room.moves_to("pitfalls", "map")
    assert the_map(room)["widest"] == "load"


def test_where_the_sides_agree_no_difference_is_named(room, people):
    all_rate(people, "load", (3, 1), (3, 1))
    room.moves_to("pitfalls", "map")
    assert "widest" not in the_map(room)


def test_the_corner_lists_first_what_both_sides_put_there(room, people):
    all_rate(people, "diversity", (4, 1), (1, 4))
    all_rate(people, "load", (4, 1), (4, 1))
    all_rate(people, "management", (1, 1), (4, 4))
    room.moves_to("pitfalls", "map")
    assert the_map(room)["corner"] == ["load", "diversity"]


def test_exactly_half_plays_here_and_is_taken_care_of(room):
    marks = {
        Side.FORMAL: Counter({"3/1": 2, "2/1": 2}),
        Side.INFORMAL: Counter({"3/2": 2, "2/3": 2}),
    }
    found = rating.points(marks)
    assert found["formal"].in_corner
    assert not found["informal"].in_corner


def test_offers_are_all_pitfalls_those_in_the_corner_first(room, people):
    all_rate(people, "load", (4, 1), (4, 1))
    room.moves_to("pitfalls", "map")
    run = room.workshop.run
    offers = list(named("pitfalls").offers(board_for(room.workshop, run)))
    assert [offer.path for offer in offers][:2] == [
        "pitfalls.load.matter",
        "pitfalls.diversity.matter",
    ]
    assert len({offer.id for offer in offers}) == len(PITFALLS)
    assert all(8 <= len(offer.id) <= 40 for offer in offers)


def test_before_the_map_opens_offers_tell_nothing_of_the_marks(room, people):
    all_rate(people, "load", (4, 1), (4, 1))
    offers = named("pitfalls").offers(board_for(room.workshop, room.workshop.run))
    assert [offer.path.split(".")[1] for offer in offers] == PITFALLS


def test_one_tap_makes_an_agreement_that_keeps_its_origin(room, people):
    room.moves_to("pitfalls", "map")
    run = room.workshop.run.id
    origin = f"{run}-load"
    made = room.leads("agree", fields={"what": "Balans tussen last en kracht"}, origin=origin)
    assert made["ok"]
    agreement = room.workshop.coalition.agreements[made["agreement"]]
    where = {"run": run, "step": "pitfalls", "kind": "pitfalls", "path": "pitfalls.load.matter"}
    assert agreement.origin == {"id": origin, **where}
    for part in ("projector", "facilitator"):
        assert the_map(room, part)["agreed"] == {"load": made["agreement"]}
    room.leads("withdraw_agreement", agreement=made["agreement"])
    assert the_map(room)["agreed"] == {}


def test_each_pitfall_can_stand_before_the_room_alone(room, people):
    assert room.moves_to("pitfalls", "rate", "load")["refused"] == "no_such_turn"
    room.moves_to("pitfalls", "map")
    assert "turn" not in room.shows()
    assert room.moves_to("pitfalls", "map", "load")["ok"]
    assert room.shows()["turn"] == "load" and room.shows("room")["turn"] == "load"
    assert room.moves_to("pitfalls", "map", "weather")["refused"] == "no_such_turn"
    assert room.moves_to("pitfalls", "map")["ok"]
    assert "turn" not in room.shows()


def test_ideas_are_sealed_while_rating_and_read_with_the_map(room, people):
    idea = {"pitfall": "load", "text": "vraag elke maand: is het nog leuk?"}
    id = people["Ali"].answers("idea", idea)["contribution"]
    assert people["Ali"].answers("idea", idea | {"text": "x" * 81})["refused"] == "text_too_long"
    assert people["Ali"].answers("idea", idea | {"plays": 1})["refused"] == "malformed"
    assert "nog leuk" not in json.dumps([room.shows(p) for p in ("projector", "facilitator")])
    room.moves_to("pitfalls", "map")
    here = the_map(room)
    assert here["ideas_of"]["load"] == [id]
    assert here["ideas"] == {id: {**idea, "lang": "nl", "side": "informal"}}
    room.leads("hide", contribution=id, hidden=True)
    assert the_map(room)["ideas_of"]["load"] == []


def test_the_files_hold_the_map_and_the_ideas(room, people):
    all_rate(people, "load", (2, 3), (4, 1))
    people["Ali"].answers("idea", {"pitfall": "load", "text": "elk jaar een feest"})
    assert step_of(as_json(room.workshop, "nl"))["results"] == {}
    room.moves_to("pitfalls", "map")
    step = step_of(as_json(room.workshop, "nl"))
    assert step["results"]["points"] == the_map(room)["points"]
    assert step["results"]["widest"] == "load" and step["results"]["corner"] == ["load"]
    (idea,) = step["contributions"]
    assert (idea["pitfall"], idea["text"]) == ("load", "elk jaar een feest")
    assert "name" not in idea


def step_of(exported: bytes) -> dict[str, Any]:
    return next(s for s in json.loads(exported)["steps"] if s["kind"] == "pitfalls")


def test_in_words_each_side_speaks_in_the_answers_it_chose_from(room, people):
    all_rate(people, "load", (2, 3), (4, 1))
    room.moves_to("pitfalls", "map")
    texts = room.workshop.script.words("nl", "phone")["steps"]["pitfalls"]
    kind, board = named("pitfalls"), board_for(room.workshop, room.workshop.run)
    said = list(kind.in_words(kind.results(board), texts))
    load = {"pitfall": "Te veel op één bord"}
    assert said == [
        ("pitfalls.report_formal", load | {"plays": "Een beetje", "cared": "Best goed"}),
        ("pitfalls.report_informal", load | {"plays": "Heel erg", "cared": "Nog niet"}),
        ("pitfalls.report_widest", load),
    ]
    assert kind.heading(texts, {"pitfall": "load"}) == load["pitfall"]


def test_a_view_costs_the_same_with_a_thousand_marks(room, people):
    """It asks for counts, and never for a pile of marks."""
    all_rate(people, "load", (2, 3), (4, 1))
    room.moves_to("pitfalls", "map")
    asked = listened(room)
    view(room.workshop, "projector")
    assert set(asked) == {"idea"}


def test_a_pitfall_with_a_name_too_long_for_an_offer_is_refused(tmp_path):
    script = read_script(SESSIONS / "opvoedondersteuning").step("pitfalls")
    settings = named("pitfalls").Settings
    assert settings(**script.settings).pitfalls == tuple(PITFALLS)
    for wrong in (("x" * 24,), ("met spatie",), ()):
        with pytest.raises(ValueError):
            settings(pitfalls=wrong)
