"""Everybody chooses what they mean by collaboration; nobody sees a choice, and both sides stand
side by side where nobody can be told from it.
"""

import json
from typing import Any

import pytest

from tests.domain.room import FOURS, Participant, Room, new_room, only
from workshop.domain.naming import Naming
from workshop.exercises import named
from workshop.exports.json import as_json
from workshop.views import board_for

STEPS = ("arrive", "standpoint", "agreements")
AT = ("standpoint", "choose")
FORMAL, INFORMAL = COME = FOURS
OPTIONS = ["reach", "conversation", "stronger"]
People = dict[str, Participant]


def chooses(someone: Participant, option: str) -> dict[str, Any]:
    return someone.answers("choice", {"option": option})


def all_choose(people: People, formal: str, informal: str) -> None:
    """Each side by the first letters of the options: ``rrcu`` is twice reach, conversation, and one
    who does not know.
    """
    by_letter = {each[0]: each for each in (*OPTIONS, "unknown")}
    for side, letters in ((FORMAL, formal), (INFORMAL, informal)):
        for name, letter in zip(side, letters, strict=False):
            chooses(people[name], by_letter[letter])


def compared(room: Room) -> dict[str, Any]:
    room.moves_to("standpoint", "compare")
    return room.shows()["here"]


def test_choices_are_counted_and_read_by_nobody_until_they_open(room, people):
    choice = chooses(people["Anneke"], "reach")["contribution"]
    why = people["Anneke"].answers("why", {"option": "reach", "text": "zo gaat het"})
    for part in ("room", "projector", "facilitator", "side:formal"):
        shown = json.dumps(room.shows(part))
        assert choice not in shown and "zo gaat het" not in shown
    assert room.shows()["here"] == {"order": OPTIONS, "aloud": {}, "chose": 1, "of": 8}
    assert set(people["Anneke"].sees()["own"]) == {choice, why["contribution"]}
    assert room.shows("room")["here"] == {"order": OPTIONS}


def test_a_second_choice_takes_the_place_of_the_first(room, people):
    chooses(people["Anneke"], "reach")
    again = chooses(people["Anneke"], "stronger")["contribution"]
    assert list(people["Anneke"].sees()["own"]) == [again]
    assert room.shows()["here"]["chose"] == 1


def test_each_side_has_its_shares_and_the_difference_is_said(room, people):
    all_choose(people, "rrcu", "sssc")
    here = compared(room)
    assert here["stands"]["formal"] == {
        "reach": {"share": 0.5, "n": 2},
        "conversation": {"share": 0.25, "n": 1},
        "stronger": {"share": 0.0, "n": 0},
        "unknown": {"share": 0.25, "n": 1},
    }
    assert here["most"] == {"formal": "reach", "informal": "stronger"}
    assert (here["difference"], here["widest"]) == ("differ", "stronger")


def test_who_does_not_know_makes_no_gap(room, people):
    """Of those who know all formal ones and three of four informal ones mean the same."""
    all_choose(people, "rrru", "rrrc")
    assert compared(room)["widest"] == "reach"
    people["Ruta"].does("withdraw", contribution=only(people["Ruta"].sees()["own"]))
    here = room.shows()["here"]
    assert here["difference"] == "same" and "widest" not in here


@pytest.mark.parametrize(
    ("formal", "informal", "difference"),
    [
        ("rrrc", "sscr", "differ"),
        ("rrrc", "rrcs", "same"),
        ("rrcc", "rrcs", "informal"),
        ("rrcs", "rrcc", "formal"),
        ("rrcc", "sscc", "spread"),
        ("rruu", "ssss", "all"),
        ("rrrr", "", "all"),
        ("rrc", "", "all"),
        ("rcs", "", "all_spread"),
        ("rr", "", "few"),
        ("rruu", "uuuu", "few"),
    ],
)
def test_the_difference_in_one_word(room, people, formal, informal, difference):
    all_choose(people, formal, informal)
    assert compared(room)["difference"] == difference


def test_fewer_than_three_on_a_side_stand_in_the_total_alone(room, people):
    all_choose(people, "rrrc", "ss")
    here = compared(room)
    assert set(here["stands"]) == {"all"}
    assert here["stands"]["all"]["reach"] == {"share": 0.5, "n": 3}
    assert "widest" not in here and here["most"] == {"all": "reach"}


def test_with_one_who_does_both_no_number_of_people_is_told(room, people):
    zohra = room.joins("Zohra", "both")
    all_choose(people, "rrrc", "sssc")
    chooses(zohra, "conversation")
    here = compared(room)
    assert set(here["stands"]) == {"formal", "informal"}
    assert here["stands"]["formal"]["reach"] == {"share": 0.75}
    assert '"n"' not in json.dumps(here["stands"])


def test_three_who_do_both_are_a_side_of_their_own(room, people):
    for name in ("Zohra", "Piotr", "Sam"):
        chooses(room.joins(name, "both"), "stronger")
    all_choose(people, "rrrc", "sssc")
    here = compared(room)
    assert here["stands"]["both"]["stronger"] == {"share": 1.0, "n": 3}
    assert here["most"]["both"] == "stronger"


def test_a_small_side_is_asked_aloud():
    room = new_room(STEPS)
    room.fills(FORMAL, INFORMAL[:2])
    room.moves_to("standpoint", "choose")
    assert room.shows()["here"]["aloud"] == {"informal": True}


def test_reasons_open_with_the_choices_and_are_signed_by_side(room, people):
    why = people["Fatma"].answers("why", {"option": "reach", "text": "eerst praten"})[
        "contribution"
    ]
    here = compared(room)
    assert here["whys"] == {
        why: {"option": "reach", "text": "eerst praten", "lang": "nl", "side": "informal"}
    }
    assert here["whys_of"]["reach"] == [why] and here["counts"]["reach"] == 1
    people["Fatma"].does("withdraw", contribution=why)
    assert room.shows()["here"]["whys"] == {}


def test_without_sides_all_stand_together():
    room = new_room(STEPS, naming={"standpoint": Naming.ANONYMOUS})
    people = room.fills(FORMAL, INFORMAL)
    room.moves_to("standpoint", "choose")
    for name, someone in people.items():
        someone.answers("choice", {"option": "reach"}, token=name * 8)
    assert set(compared(room)["stands"]) == {"all"}


@pytest.mark.parametrize(
    "content", [{}, {"option": "weather"}, {"option": "reach", "text": "x"}, {"option": ["reach"]}]
)
def test_a_choice_is_one_of_the_options(people, content):
    assert people["Anneke"].answers("choice", content)["refused"] == "malformed"


def test_a_screen_reader_and_the_report_hear_the_same_as_the_screen_shows(room, people):
    all_choose(people, "rrcu", "sssc")
    compared(room)
    kind, board = named("standpoint"), board_for(room.workshop, room.workshop.run)
    texts = room.workshop.script.words("nl", "projector")["steps"]["standpoint"]
    said = dict(kind.in_words(kind.results(board), texts))
    assert said["standpoint.said_differ"] == {
        "formal": "Een brug naar hulp",
        "informal": "Elkaar sterker maken",
    }
    assert said["standpoint.report_widest"] == {"option": "Elkaar sterker maken"}


def test_the_file_has_reasons_and_counts_but_no_choice(room, people):
    all_choose(people, "rrrc", "sssc")
    people["Fatma"].answers("why", {"option": "stronger", "text": "samen leren"})
    compared(room)
    room.moves_to("agreements", "write")
    step = next(
        s for s in json.loads(as_json(room.workshop, "nl"))["steps"] if s["kind"] == "standpoint"
    )
    assert [row["type"] for row in step["contributions"]] == ["why"]
    assert step["results"]["difference"] == "differ"


def test_a_frame_asks_for_counts_and_never_for_a_pile_of_choices(room, people):
    all_choose(people, "rrrc", "sssc")
    compared(room)
    shelf = room.workshop.shelf(room.workshop.run.id)
    asked: list[str] = []
    pile, front = shelf.pile, shelf.front
    shelf.pile = lambda type, *place: asked.append(type) or pile(type, *place)
    shelf.front = lambda type, *place: asked.append(type) or front(type, *place)
    room.shows()
    assert set(asked) == {"why"}
