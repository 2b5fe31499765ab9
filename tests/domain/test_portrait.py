"""A new picture of each other: words before and after, and cards that a team writes together."""

from typing import Any

import pytest

from tests.domain.portrait import (
    STEPS,
    WORDS,
    People,
    come_to_say_a_word,
    everything,
    writes,
)
from tests.domain.room import Room, here, new_room, only, ours
from workshop.exercises import named
from workshop.exports.rows import steps
from workshop.views import board_for, view


@pytest.fixture
def room() -> Room:
    return new_room(STEPS)


@pytest.fixture
def people(room: Room) -> People:
    return come_to_say_a_word(room)


# Words


def test_equal_words_count_together_and_the_most_said_comes_first(room: Room, people: People):
    for name, word in WORDS.items():
        people[name].answers("before", {"text": word})
    for name in ("Fatma", "Hanan", "Mo"):
        people[name].answers("before", {"text": "ver weg"})
    assert here(room) == {"wrote": 7, "of": 8, "aloud": {}}
    assert "warm" not in everything(room)
    room.moves_to("portrait", "compare")
    shown, order = here(room)["words"]["before"], here(room)["order"]["before"]
    about_informal = [shown["formal"][id] for id in order["formal"]]
    assert about_informal == [
        {"text": "warm", "lang": "nl", "n": 3},
        {"text": "druk", "lang": "nl", "n": 1},
    ]
    assert here(room)["counts"] == {
        "before": {"formal": 2, "informal": 1},
        "after": {"formal": 0, "informal": 0},
    }
    assert here(room, "room") == here(room)


def test_few_words_of_a_side_are_read_and_not_counted(room: Room, people: People):
    for name, word in WORDS.items():
        people[name].answers("before", {"text": word})
    people["Fatma"].answers("before", {"text": "ver weg"})
    room.moves_to("portrait", "compare")
    words = here(room)["words"]["before"]
    assert all("n" not in word for side in words.values() for word in side.values())
    results = named("portrait").results(board_for(room.workshop, room.workshop.run))
    assert results["words"]["before"]["formal"] == [{"text": "warm"}, {"text": "druk"}]


def test_a_second_word_stands_beside_the_first_and_a_new_first_replaces_it(
    room: Room, people: People
):
    people["Wim"].answers("before", {"text": "streng"})
    people["Wim"].answers("before", {"text": "druk", "place": "second"})
    people["Wim"].answers("before", {"text": "haast", "place": "first"})
    assert {said["text"] for said in people["Wim"].sees()["own"].values()} == {"druk", "haast"}
    assert here(room)["wrote"] == 1
    assert people["Wim"].answers("before", {"text": "x" * 31})["refused"] == "text_too_long"
    assert people["Wim"].answers("before", {"text": "a", "place": "third"})["refused"]
    assert people["Wim"].answers("after", {"text": "nu al"})["refused"] == "not_now"


def test_who_does_both_writes_from_the_side_they_chose(room: Room, people: People):
    piotr = room.joins("Piotr", "both")
    assert piotr.answers("before", {"text": "kantoor"})["refused"] == "choose_side_first"
    piotr.does("choose_side", run=room.workshop.run.id, side="informal")
    assert piotr.answers("before", {"text": "kantoor"})["ok"]
    room.moves_to("portrait", "cards")
    assert piotr.answers("line", {"field": "who", "text": "Ik ben Piotr"})["ok"]
    room.moves_to("portrait", "compare")
    assert only(here(room)["words"]["before"]["informal"])
    assert piotr.sees()["here"] == {"chosen": "informal"}


# Cards


def test_a_team_reads_its_card_while_it_writes_and_nobody_else_does(room: Room, people: People):
    room.moves_to("portrait", "cards")
    mine = writes(people["Fatma"], "who", "Ouders uit de buurt")
    theirs = writes(people["Mo"], "do", "Samen koken")
    card = ours(people["Hanan"])
    assert card["order"] == [mine, theirs]
    assert card["lines"][theirs] == {
        "field": "do",
        "text": "Samen koken",
        "scope": "many",
        "lang": "nl",
        "by": "Mo",
    }
    assert set(card["people"].values()) == {"Fatma", "Hanan", "Mo"}
    assert "Samen koken" not in everything(room) + str(ours(people["Anneke"]))
    assert ours(people["Anneke"])["order"] == []
    assert view(room.workshop, "team:nobody")["here"]["order"] == []
    team = people["Fatma"].sees()["organisation"]
    assert here(room)["teams"][team] == {
        "name": "Moedercafé",
        "side": "informal",
        "people": 3,
        "filled": 2,
    }


def test_a_line_is_changed_by_its_author_and_struck_by_any_of_the_team(room: Room, people: People):
    room.moves_to("portrait", "cards")
    line = writes(people["Fatma"], "offer", "Een warme plek")
    content = {"field": "offer", "text": "Een plek"}
    hanan, anneke = people["Hanan"], people["Anneke"]
    assert hanan.does("amend", contribution=line, content=content)["refused"] == "not_yours"
    assert anneke.does("strike", contribution=line, struck=True)["refused"] == "not_yours"
    assert hanan.does("strike", contribution=line, struck=True)["ok"]
    assert (ours(people["Mo"])["order"], list(ours(people["Mo"])["struck"])) == ([], [line])
    assert people["Mo"].does("strike", contribution=line, struck=False)["ok"]
    assert people["Fatma"].does("amend", contribution=line, content=content)["ok"]
    assert ours(people["Mo"])["lines"][line]["text"] == "Een plek"


def test_who_came_alone_is_a_team_that_is_not_named(room: Room, people: People):
    room.moves_to("portrait", "cards")
    line = writes(people["Wim"], "need", "Iemand die luistert")
    assert ours(people["Wim"])["order"] == [line]
    room.moves_to("portrait", "present", people["Wim"].id)
    assert here(room)["teams"][people["Wim"].id] == {"side": "informal"}
    assert "Wim" not in str(room.shows())
    (row,) = next(each for each in steps(room.workshop, "nl") if each.kind.kind == "portrait").rows
    assert (row["field"], row["text"], row["team"]) == ("need", "Iemand die luistert", "")
    assert "Wim" not in str(row)


def test_a_card_is_ready_until_one_of_the_team_takes_that_back(room: Room, people: People):
    room.moves_to("portrait", "cards")
    team = people["Fatma"].sees()["organisation"]
    ready = people["Fatma"].answers("ready", {})["contribution"]
    assert (here(room)["ready"], here(room)["teams"][team]["ready"]) == (1, True)
    assert ours(people["Mo"])["ready"] == {ready: True}
    assert people["Mo"].does("strike", contribution=ready, struck=True)["ok"]
    assert (here(room)["ready"], ours(people["Fatma"])["ready"]) == (0, {})


@pytest.mark.parametrize(
    "line",
    [
        {"field": "do", "text": "zonder voor wie"},
        {"field": "who", "text": "met", "scope": "one"},
        {"field": "else", "text": "geen veld"},
        {"field": "who", "text": "met een groep", "team": "een ander"},
    ],
)
def test_a_line_that_is_not_of_a_card_is_refused(
    room: Room, people: People, line: dict[str, Any]
) -> None:
    room.moves_to("portrait", "cards")
    assert people["Mo"].answers("line", line)["refused"] == "malformed"
