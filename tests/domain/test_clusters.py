"""Notes that say nearly the same: offered in pairs, merged, counted, and taken apart again."""

from __future__ import annotations

import pytest

from tests.domain.room import Participant, Room
from tests.domain.tree import merges
from workshop.domain.likeness import pairs
from workshop.domain.who import Audience, Who
from workshop.patch import View
from workshop.views import look

STEPS = ("arrive", "strength", "tree", "agreements")


@pytest.fixture
def notes(room: Room, people: dict[str, Participant]) -> dict[str, str]:
    """What everybody wrote about the other side, opened."""
    room.moves_to("strength", "write")
    said = {name: str(who.says(f"{name} luistert")["contribution"]) for name, who in people.items()}
    room.moves_to("strength", "open")
    return said


def looks(room: Room, part: str, place: str = "") -> View:
    who = Who(Audience.FACILITATOR, 0, "act")
    return look(room.workshop, who, part, room.workshop.run.id, "", place)


def shown(room: Room, note: str) -> dict:
    return dict(room.shows()["here"]["notes"].get(note, {}))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tijd voor elkaar", "tijd voor élkáár!"),
        ("Elke ouder weet de weg", "Iedere ouder weet de weg"),
        ("ÇOCUKLAR İÇİN", "çocuklara için"),
        ("الثقة بين الناس", "ثقة بين الناس"),
        ("Więcej miłości", "wiecej milosci"),
        ("Zij luisteren", "zij luisteren"),
    ],
)
def test_what_is_nearly_the_same_is_found_in_every_script(one: str, other: str) -> None:
    texts = {"a": one, "x": "Geld", "b": other, "y": "Een warm welkom"}
    assert [ids for _, ids in pairs(texts)] == [("a", "b")]


def test_the_same_build_of_a_sentence_is_not_the_same_thing() -> None:
    texts = {str(n): f"Zij kennen {thing}" for n, thing in enumerate(("de wet", "ons", "elke weg"))}
    assert pairs(texts) == []


def test_of_those_that_are_equally_alike_the_oldest_come_first() -> None:
    texts = {"z": "altijd iemand thuis", "y": "kennen de straat", "b": "Altijd iemand thuis!"}
    assert [pair for _, pair in pairs(texts | {"a": "kénnen de straat"})] == [
        ("z", "b"),
        ("y", "a"),
    ]


def test_among_two_thousand_the_two_are_found() -> None:
    texts = {str(n): f"woord{n} zegt{n * 7}" for n in range(1_998)}
    found = pairs({"first": "Een straat die meedoet"} | texts | {"last": "een straat die meedoet"})
    assert found == [(1.0, ("first", "last"))]


def test_the_facilitator_is_offered_pairs_of_one_place_one_side_and_one_language(room, people):
    room.moves_to("strength", "write")
    first = people["Joost"].says("Zij kennen de straat")["contribution"]
    people["Fatma"].says("Zij kennen de straat")
    people["Yasmina"].says("Zij kennen de straat", "skills")
    again = people["Anneke"].says("zij kénnen de straat")["contribution"]
    room.joins("Omar", "formal", lang="en").says("Zij kennen de straat")
    room.moves_to("strength", "open")
    assert looks(room, "alike")["order"] == [f"{first} {again}"]


def test_sealed_notes_are_not_offered(room, people):
    room.moves_to("strength", "write")
    for name in ("Joost", "Anneke"):
        people[name].says("Zij kennen de straat")
    assert looks(room, "alike")["order"] == []
    assert "merges" not in room.shows("facilitator")["notes"]


def test_each_side_writes_about_the_other_so_they_are_never_merged(room, people, notes):
    assert merges(room, notes["Anneke"], notes["Fatma"])["refused"] == "malformed"
    assert merges(room, notes["Joost"], notes["Anneke"])["ok"]
    assert shown(room, notes["Anneke"])["times"] == 2 and not shown(room, notes["Joost"])


def test_who_reacted_to_both_counts_once_and_nothing_is_lost(room, people, notes):
    room.moves_to("strength", "react")
    people["Ali"].reacts(notes["Anneke"], "us")
    people["Ali"].reacts(notes["Joost"], "us")
    people["Hanan"].reacts(notes["Joost"], "surprise")
    merges(room, notes["Joost"], notes["Anneke"])
    assert (shown(room, notes["Anneke"])["us"], shown(room, notes["Anneke"])["surprise"]) == (1, 1)
    room.leads("take_apart", contribution=notes["Joost"])
    assert (shown(room, notes["Anneke"])["us"], shown(room, notes["Joost"])["us"]) == (1, 1)


def test_what_was_merged_is_not_dealt(room, people, notes):
    merges(room, notes["Joost"], notes["Anneke"])
    room.moves_to("strength", "react")
    dealt = {id for each in people.values() for id in each.sees()["here"]["dealt"]}
    assert notes["Anneke"] in dealt and notes["Joost"] not in dealt


def test_the_authors_read_how_many_others_said_it(room, people, notes):
    merges(room, notes["Joost"], notes["Anneke"])
    for name in ("Joost", "Anneke"):
        assert people[name].sees()["own"][notes[name]]["also"] == 1
    room.leads("take_apart", contribution=notes["Anneke"])
    assert "also" not in people["Anneke"].sees()["own"][notes["Anneke"]]


def test_their_screens_are_told(room, people, notes):
    who = Who(Audience.FACILITATOR, 0, "an-act", account="fatma")
    data = {"contribution": notes["Joost"], "into": notes["Anneke"]}
    done = room.acts(who, "merge", data)
    assert {people["Joost"].id, people["Anneke"].id} <= done.named


def test_the_originals_can_be_looked_up(room, people, notes):
    merges(room, notes["Joost"], notes["Anneke"])
    found = looks(room, "merged", place=notes["Anneke"])
    assert found["order"] == [notes["Joost"]]
    assert found["shown"][notes["Joost"]]["side"] == "formal"
