"""Dots, one choice and a rating: what was collected is put in order, and nobody's vote is told."""

import json

import pytest

from tests.domain.room import FORMAL, INFORMAL, here
from tests.domain.voting import (
    begin,
    collect,
    evening,
    gather,
    gives,
)


def test_dots_go_on_what_was_collected_and_the_order_comes_out():
    room, people, (a, b, c, d) = begin("dots")
    assert here(room)["order"] == [a, b, c, d]
    assert here(room)["items"][a] == {
        "step": "strength", "kind": "strength", "text": "luisteren", "lang": "nl", "side": "formal",
        "under": "dimensions.knowledge.title",
    }  # fmt: skip
    for name in FORMAL:
        assert gives(people[name], **{b: 2, c: 1})["ok"]
    for name in INFORMAL:
        assert gives(people[name], **{c: 3})["ok"]
    room.moves_to("priorities", "result")
    shown = here(room)
    assert shown["ranked"] == [c, b, a, d]
    assert shown["results"][c] == {
        "n": 12,
        "of": 18,
        "sides": {"formal": {"n": 3, "of": 9}, "informal": {"n": 9, "of": 9}},
    }
    # Both differ by two thirds: the first in the order of the vote is named.
    assert shown["widest"] == b
    assert shown["turnout"] == {"cast": 6, "of": 6}


def test_a_ballot_is_replaced_as_a_whole_and_can_be_taken_back():
    room, people, (a, b, *_) = begin("dots")
    gives(people["Anneke"], **{a: 3})
    gives(people["Anneke"], **{b: 1})
    assert people["Anneke"].sees()["here"]["ballot"]["choices"] == {b: 1}
    assert len(people["Anneke"].sees()["own"]) == 1
    ballot = people["Anneke"].sees()["here"]["ballot"]["id"]
    gives(people["Fatma"], **{a: 1})
    assert here(room)["turnout"]["cast"] == 2
    assert people["Anneke"].does("withdraw", contribution=ballot)["ok"]
    assert here(room)["turnout"]["cast"] == 1
    assert "ballot" not in people["Anneke"].sees().get("here", {})


@pytest.mark.parametrize(
    ("method", "chosen", "refused"),
    [
        ("dots", {"a": 2, "b": 2}, "too_many_dots"),
        ("dots", {}, "nothing_chosen"),
        ("dots", {"a": 0}, "nothing_chosen"),
        ("dots", {"a": -1}, "malformed"),
        ("dots", {"a": True}, "malformed"),
        ("dots", {"a": 1.5}, "malformed"),
        ("dots", {"z": 1}, "no_such_item"),
        ("single", {"a": 1, "b": 1}, "choose_one"),
        ("single", {"a": 2}, "malformed"),
        ("rating", {"a": 6}, "malformed"),
        ("rating", {"a": "5"}, "malformed"),
    ],
)
def test_a_ballot_that_breaks_a_rule_is_refused_by_name(method, chosen, refused):
    room, people, (a, b, *_) = begin(method)
    names = {"a": a, "b": b, "z": "z" * 16}
    answer = gives(people["Anneke"], **{names[name]: n for name, n in chosen.items()})
    assert answer["refused"] == refused
    assert here(room)["turnout"]["cast"] == 0


def test_a_ballot_has_choices_and_nothing_else():
    room, people, (a, *_) = begin("single")
    content = {"choices": {a: 1}}
    assert people["Anneke"].answers("ballot", content | {"text": "x"})["refused"] == "malformed"
    assert people["Anneke"].answers("ballot", content, about=a)["refused"] == "malformed"
    assert people["Anneke"].answers("ballot", {"choices": [a]})["refused"] == "malformed"
    assert people["Anneke"].answers("ballot", {})["refused"] == "malformed"


def test_ballots_are_on_no_screen_until_the_vote_closes_and_by_person_never():
    room, people, (a, b, *_) = begin("dots")
    gives(people["Anneke"], **{a: 3})
    gives(people["Fatma"], **{b: 2})
    others = [people["Joost"].sees(), *(room.shows(part) for part in ("room", "facilitator"))]
    for shown in (*others, room.shows("projector")):
        assert not {"choices", "results", "ranked", "widest"} & _names(shown)
    assert room.shows("facilitator")["heard"] == {}
    room.moves_to("priorities", "result")
    for shown in (people["Joost"].sees(), *map(room.shows, ("room", "projector", "facilitator"))):
        assert "choices" not in _names(shown)
        assert people["Anneke"].id not in json.dumps(shown.get("here"))
    room.moves_to("priorities", "vote")
    assert "results" not in here(room)


def _names(view) -> set[str]:
    if not isinstance(view, dict):
        return set()
    return set(view) | {name for each in view.values() for name in _names(each)}


def test_nothing_moves_under_the_fingers_and_what_is_taken_back_counts_no_more():
    room, people, (a, b, c, d) = begin("dots")
    gives(people["Joost"], **{a: 2, b: 1})
    gives(people["Fatma"], **{a: 3})
    assert people["Anneke"].does("withdraw", contribution=a)["ok"]
    assert here(room)["order"] == [b, c, d]
    # Somebody who has not seen it go yet loses nothing of their ballot.
    assert gives(people["Hanan"], **{a: 1, c: 1})["ok"]
    room.moves_to("priorities", "result")
    assert {id: r["n"] for id, r in here(room)["results"].items()} == {b: 1, c: 1, d: 0}
    assert here(room)["turnout"]["cast"] == 2
    assert "luisteren" not in json.dumps(room.workshop.run.laid)


def test_what_is_hidden_is_not_voted_on_and_comes_back_in_its_place():
    room, _, (a, b, c, d) = begin("single")
    room.leads("hide", contribution=b, hidden=True)
    assert here(room)["order"] == [a, c, d]
    room.leads("hide", contribution=b, hidden=False)
    assert here(room)["order"] == [a, b, c, d]


def test_a_vote_that_opens_again_keeps_its_order_and_takes_new_ones_at_the_end():
    room, people, (a, b, c, d) = begin("single")
    gives(people["Anneke"], **{c: 1})
    room.moves_to("strength", "write")
    new = people["Joost"].says("koffie")["contribution"]
    room.moves_to("strength", "open")
    room.moves_to("priorities", "vote")
    assert here(room)["order"] == [a, b, c, d, new]


def test_twenty_four_at_most_of_every_source_as_many():
    room = evening("dots")
    people = gather(room)
    collect(room, people, [f"briefje {n}" for n in range(30)])
    room.moves_to("priorities", "explain")
    assert (len(here(room)["order"]), here(room)["more"]) == (24, 6)
    room.moves_to("priorities", "vote")
    assert (len(here(room)["order"]), here(room)["more"]) == (24, 6)


def test_nothing_collected_is_nothing_to_vote_on():
    room = evening("rating")
    gather(room)
    room.moves_to("priorities", "vote")
    assert (here(room)["order"], here(room)["items"], here(room)["more"]) == ([], {}, 0)
    room.moves_to("priorities", "result")
    assert here(room)["ranked"] == []
