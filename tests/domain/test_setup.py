"""Setting up a collaboration: back, ahead, wanted; one story of the room, or one a group."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.room import Participant, Room, here, new_room
from workshop.domain import carry
from workshop.exports.rows import steps
from workshop.patch import apply, diff

STEPS = ("arrive", "strength", "setup", "agreements")
People = dict[str, Participant]


def writes(someone: Participant, field: str, text: str, **more: Any) -> str:
    answer = someone.answers("line", {"field": field, "text": text}, **more)
    assert answer["ok"], answer
    return str(answer["contribution"])


def test_each_part_takes_its_own_questions_and_back_names_the_organisation(
    room: Room, people: People
):
    room.moves_to("setup", "back")
    line = writes(people["Anneke"], "own-organisation", "Wij komen thuis")
    early = people["Fatma"].answers("line", {"field": "goals", "text": "Te vroeg"})
    assert early["refused"] == "not_now"
    unknown = people["Fatma"].answers("line", {"field": "money", "text": "Geld"})
    assert unknown["refused"] == "malformed"
    shown = here(room)
    team = shown["lines"][line]["organisation"]
    assert shown["teams"] == {team: {"side": "formal", "name": "Wijkteam"}}
    assert shown["counts"]["own-organisation"] == {"formal": 1, "informal": 0, "both": 0}
    counts = {"own-organisation": 1, "own-strength": 0}
    assert here(room, "room") == {"questions": list(counts), "counts": counts}


@pytest.mark.parametrize("channel", ["projector", "facilitator", "room"])
def test_the_whole_begins_with_what_lies_ahead_also_on_a_screen_that_was_there_before(
    room: Room, people: People, channel: str
):
    room.moves_to("setup", "wanted")
    before = room.shows(channel)
    room.moves_to("setup", "whole")
    now = apply(diff(before, room.shows(channel)), before)
    assert now["here"]["questions"][:2] == ["wish", "goals"]


def test_what_is_anonymous_has_no_organisation_either():
    """Somebody may be the only one of theirs."""
    room = new_room(("arrive", "setup"), naming={"setup": "anonymous"})
    anneke = room.joins("Anneke", "formal", "Wijkteam")
    room.moves_to("setup", "back")
    line = writes(anneke, "own-organisation", "Wij komen thuis", token="t" * 22)
    kept = room.workshop.contributions[line]
    assert kept.content == {"field": "own-organisation", "text": "Wij komen thuis"}
    assert here(room)["teams"] == {}


def test_the_whole_is_what_looks_ahead_with_what_is_said_twice_counted(room: Room, people: People):
    room.moves_to("setup", "back")
    writes(people["Anneke"], "own-strength", "Regels kennen")
    room.moves_to("setup", "ahead")
    wish = writes(people["Fatma"], "wish", "Niemand alleen")
    room.moves_to("setup", "wanted")
    role = writes(people["Joost"], "role-formal", "Luisteren")
    same = writes(people["Hanan"], "role-formal", "Eerst luisteren")
    room.leads("merge", contribution=same, into=role)
    room.moves_to("setup", "whole")
    shown = here(room)
    assert {field: ids for field, ids in shown["order"].items() if ids} == {
        "wish": [wish],
        "role-formal": [role],
    }
    assert shown["lines"][role] | {"times": 2, "joint": True} == shown["lines"][role]
    assert "sides" not in shown["lines"][role]
    assert "turn" not in room.shows()


def test_a_strength_about_ones_own_side_is_offered_first_and_keeps_its_origin(
    room: Room, people: People
):
    room.moves_to("strength", "explain")
    room.moves_to("strength", "write")
    people["Fatma"].says("Zij kennen de wet")
    people["Anneke"].says("Zij kennen de ouders")
    room.moves_to("strength", "open")
    room.moves_to("setup", "back")
    offers = people["Hanan"].looks("offers", place="own-strength")
    assert [offers["shown"][id]["text"] for id in offers["order"]][0] == "Zij kennen de ouders"
    taken = writes(people["Hanan"], "own-strength", "De ouders kennen", origin=offers["order"][0])
    assert here(room)["lines"][taken]["origin"]["step"] == "strength"
    refused = people["Hanan"].answers(
        "line", {"field": "own-strength", "text": "x"}, origin="geen-notitie-0"
    )
    assert refused["refused"] == "no_such_offer"


def test_what_was_wanted_starts_an_agreement_with_its_origin(room: Room, people: People):
    room.moves_to("setup", "wanted")
    writes(people["Fatma"], "goals", "Elke ouder een gezicht")
    start = writes(people["Ali"], "agreements", "Voor de herfst een lokaal")
    room.moves_to("agreements", "write")
    offers = people["Ali"].looks("offers")
    assert offers["order"][0] == start
    agreed = people["Ali"].does("agree", fields={"what": "Voor de herfst een lokaal"}, origin=start)
    agreement = room.workshop.find_agreement(agreed["agreement"])
    assert carry.told(agreement.origin) == {
        "kind": "setup",
        "step": "setup",
        "field": "agreements",
        "under": "parts.wanted.fields.agreements.title",
    }


def test_small_groups_write_a_story_each_and_tell_it_in_turn(room: Room, people: People):
    run = room.workshop.find_run(room.run_of("setup"))
    run.settings["groups"] = True
    room.moves_to("setup", "back")
    room.leads("make_groups", how="mixed", size=2)
    room.leads("gather", showing=False)
    back = writes(people["Fatma"], "own-strength", "Koken")
    assert "team" not in here(room)["lines"][back]
    room.moves_to("setup", "wanted")
    goal = writes(people["Fatma"], "goals", "Elke ouder een gezicht")
    other = writes(people["Ali"], "goals", "Vaders tellen mee")
    merged = room.leads("merge", contribution=goal, into=other)
    assert merged["refused"] == "malformed"
    far = here(room)
    group = people["Fatma"].sees()["group"]["id"]
    assert far["groups"][group] | {"filled": 1, "lines": 1} == far["groups"][group]
    assert "lines" not in far
    room.moves_to("setup", "whole")
    first = room.shows()["turn"]
    assert here(room)["team"] == first
    assert list(here(room)["lines"]) in ([goal], [other])
    room.leads("place", person=people["Joost"].id, group=None)
    room.moves_to("setup", "wanted")
    alone = people["Joost"].answers("line", {"field": "how", "text": "Bellen"})
    assert alone["refused"] == "no_group_yet"


def test_files_have_the_story_by_question_without_names(room: Room, people: People):
    room.moves_to("setup", "back")
    back = writes(people["Anneke"], "own-organisation", "Wij komen thuis")
    room.moves_to("setup", "wanted")
    role = writes(people["Fatma"], "role-informal", "Uitnodigen")
    made = next(step for step in steps(room.workshop, "nl") if step.run.kind == "setup")
    rows = {row["id"]: row for row in made.rows}
    assert rows[back]["team"] == "Wijkteam"
    assert made.kind.heading(made.texts, rows[role]) == "Wat doen vrijwilligers en ouders?"
    assert made.results == {
        "back": {"own-organisation": [back]},
        "stories": [{"order": {"role-informal": [role]}}],
    }
    assert "Fatma" not in str(made.rows)
    assert list(made.kind.in_words(made.results, made.texts)) == [("setup.report_lines", {"n": 1})]
