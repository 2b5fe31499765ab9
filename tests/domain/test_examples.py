"""Examples from elsewhere: read and marked by everybody, shown by side only where nobody can be
told apart, chosen by the facilitator from a library.
"""

import json
from typing import Any

import pytest

from tests.domain.room import FOURS, Participant, here, listened, new_room
from workshop.domain.side import Side
from workshop.exercises import named
from workshop.exports.json import as_json
from workshop.views import board_for, look, view

STEPS = ("arrive", "examples", "agreements")
AT = ("examples", "mark")
MAIN = ["over-de-drempel", "een-veilige-ruimte", "nieuw-leven", "samen-optrekken", "consultatie"]
DOOR, ROOM = MAIN[:2]
FORMAL, INFORMAL = COME = FOURS
People = dict[str, Participant]


def marks(someone: Participant, example: str, mark: str, **more: str) -> dict[str, Any]:
    return someone.answers("mark", {"example": example, "mark": mark}, **more)


def all_mark(people: People, example: str, formal: str, informal: str) -> None:
    """h(ere), n(ot here) or m(ore), one letter a person."""
    words = {"h": "here", "n": "not-here", "m": "more"}
    for name, letter in zip((*FORMAL, *INFORMAL), formal + informal, strict=True):
        marks(people[name], example, words[letter])


def test_the_five_of_the_script_are_shown_and_the_first_stands_before_the_room(room, people):
    assert here(room, "room") == {"order": MAIN}
    assert room.shows("room")["turn"] == DOOR
    assert len(here(room, "facilitator")["choices"]) == 14
    texts = room.workshop.script.words("nl", "phone")["steps"]["examples"]["participant"]
    assert texts["examples"][DOOR]["place"] == "Dordrecht"
    assert "conditions" not in texts["examples"]["consultatie"]
    assert texts["conditions_card"]["zaandam-voorwaarden"]["ask"] == "Welke heb jij al?"


def test_what_people_mark_is_counted_and_seen_by_nobody_until_it_is_shown(room, people):
    mark = marks(people["Anneke"], DOOR, "more")["contribution"]
    why = people["Ali"].answers("why", {"example": DOOR, "text": "dit doen we al"})
    for part in ("room", "side:formal", "projector", "facilitator"):
        told = json.dumps(room.shows(part))
        assert mark not in told and "dit doen we al" not in told
        assert "verdicts" not in told
    assert here(room)["marked"] == dict.fromkeys(MAIN, 0) | {DOOR: 1}
    assert here(room)["of"] == 8
    assert people["Anneke"].sees()["own"][mark]["mark"] == "more"
    assert room.leads("spotlight", contribution=why["contribution"])["refused"] == "still_sealed"


def test_a_mark_can_be_changed_until_the_answers_are_shown_and_counts_once(room, people):
    marks(people["Anneke"], DOOR, "here")
    again = marks(people["Anneke"], DOOR, "not-here")["contribution"]
    assert list(people["Anneke"].sees()["own"]) == [again]
    room.moves_to("examples", "open")
    assert here(room)["verdicts"][DOOR] == {"here": 0, "not-here": 1, "more": 0, "n": 1}
    assert marks(people["Anneke"], DOOR, "here")["refused"] == "not_now"


@pytest.mark.parametrize(
    ("type", "content", "refused"),
    [
        ("mark", {"example": "elders", "mark": "here"}, "no_such_item"),
        ("mark", {"example": "twente-goede-raad", "mark": "here"}, "no_such_item"),
        ("mark", {"example": DOOR, "mark": "perhaps"}, "malformed"),
        ("mark", {"example": DOOR, "mark": "here", "text": "ja"}, "malformed"),
        ("why", {"example": DOOR, "text": " "}, "text_empty"),
        ("why", {"example": DOOR, "text": "x" * 201}, "text_too_long"),
        ("why", {"example": DOOR, "text": "ja", "mark": "here"}, "malformed"),
    ],
)
def test_a_mark_is_one_of_three_about_an_example_before_the_room(people, type, content, refused):
    assert people["Anneke"].answers(type, content)["refused"] == refused


def test_the_sides_are_told_apart_and_what_both_want_comes_first(room, people):
    all_mark(people, DOOR, "hhhh", "hhnm")
    all_mark(people, ROOM, "hhhn", "hhhn")
    room.moves_to("examples", "open")
    shown = here(room)
    assert shown["verdicts"][DOOR] == {
        "here": 6,
        "not-here": 1,
        "more": 1,
        "n": 8,
        "sides": {
            "formal": {"here": 4, "not-here": 0, "more": 0, "n": 4},
            "informal": {"here": 2, "not-here": 1, "more": 1, "n": 4},
        },
    }
    assert shown["verdicts"][ROOM]["joint"]
    # As many want either; only one of them is wanted by more than half of both sides.
    assert shown["ranked"][:2] == [ROOM, DOOR]
    assert shown["favourites"] == {"formal": [DOOR, ROOM], "informal": [ROOM, DOOR]}


def test_with_two_marks_on_a_side_no_side_is_told(room, people):
    for name in (*FORMAL, "Fatma", "Hanan"):
        marks(people[name], DOOR, "here")
    room.moves_to("examples", "open")
    assert here(room)["verdicts"][DOOR] == {"here": 6, "not-here": 0, "more": 0, "n": 6}
    assert here(room)["favourites"] == {}


def test_one_or_two_who_do_both_hide_the_sides_and_three_are_a_row_of_their_own(room, people):
    both = [room.joins(name, "both") for name in ("Zohra", "Piotr", "Marit")]
    all_mark(people, DOOR, "hhhh", "nnnn")
    for someone in both[:2]:
        marks(someone, DOOR, "more")
    room.moves_to("examples", "open")
    assert "sides" not in here(room)["verdicts"][DOOR]
    room.moves_to("examples", "mark")
    marks(both[2], DOOR, "more")
    room.moves_to("examples", "open")
    assert here(room)["verdicts"][DOOR]["sides"]["both"]["more"] == 3


def test_a_why_says_what_its_author_marked_only_where_the_sides_are_told(room, people):
    people["Ali"].answers("why", {"example": DOOR, "text": "met een vast gezicht"})
    marks(people["Ali"], DOOR, "not-here")
    room.moves_to("examples", "open")
    (why,) = here(room)["whys"].values()
    assert why == {**told("met een vast gezicht"), "side": "informal"}
    room.moves_to("examples", "mark")
    all_mark(people, DOOR, "hhhh", "hhnh")
    room.moves_to("examples", "open")
    (why,) = here(room)["whys"].values()
    assert why == {**told("met een vast gezicht"), "side": "informal", "mark": "not-here"}
    (row,) = step_of(as_json(room.workshop, "nl"))["contributions"]
    assert row["mark"] == "not-here" and "name" not in row


def told(text: str) -> dict[str, str]:
    return {"example": DOOR, "text": text, "lang": "nl"}


def test_the_whys_on_the_screen_are_those_of_the_example_before_the_room(room, people):
    people["Ali"].answers("why", {"example": DOOR, "text": "ja"})
    id = people["Joost"].answers("why", {"example": ROOM, "text": "luisteren"})["contribution"]
    room.moves_to("examples", "open", ROOM)
    assert here(room)["whys_order"] == [id]
    assert room.leads("spotlight", contribution=id)["ok"]
    assert room.shows()["spotlight"]["text"] == "luisteren"
    room.leads("hide", contribution=id, hidden=True)
    assert "whys" not in here(room)


def test_anonymous_marks_know_no_side(room):
    room = new_room(STEPS, {"examples": "anonymous"})
    some = [room.joins(name, "formal") for name in FORMAL]
    some += [room.joins(name, "informal") for name in INFORMAL]
    room.moves_to("examples", "mark")
    for n, someone in enumerate(some):
        assert marks(someone, DOOR, "here", token=f"token-of-phone-{n:04}")["ok"]
    room.moves_to("examples", "open")
    assert here(room)["verdicts"][DOOR] == {"here": 8, "not-here": 0, "more": 0, "n": 8}


def test_a_facilitator_chooses_which_examples_the_room_gets_also_halfway(room, people):
    run = room.workshop.run.id
    all_mark(people, DOOR, "hhhh", "hhhh")
    assert room.leads("choose", run=run, items=["twente-goede-raad", ROOM])["ok"]
    chosen = [ROOM, "twente-goede-raad"]
    assert here(room, "room") == {"order": chosen}
    assert room.shows("room")["turn"] == ROOM
    assert marks(people["Joost"], "twente-goede-raad", "here")["ok"]
    assert marks(people["Joost"], DOOR, "here")["refused"] == "no_such_item"
    room.moves_to("examples", "open")
    assert list(here(room)["verdicts"]) == chosen
    assert room.leads("choose", run=run, items=[DOOR, *chosen])["ok"]
    assert here(room)["verdicts"][DOOR]["here"] == 8


def test_a_choice_is_of_what_the_script_lists_and_leaves_one_at_least(room, people):
    run = room.workshop.run.id
    assert room.leads("choose", run=run, items=["elders"])["refused"] == "no_such_item"
    assert room.leads("choose", run=run, items=[])["refused"] == "nothing_chosen"
    other = room.run_of("agreements")
    assert room.leads("choose", run=other, items=[DOOR])["refused"] == "malformed"
    assert people["Ali"].does("choose", run=run, items=[DOOR])["refused"] == "not_yours"
    assert here(room, "room") == {"order": MAIN}


def test_offers_are_what_somebody_wants_here_the_most_wanted_first(room, people):
    run, kind = room.workshop.run, named("examples")
    all_mark(people, DOOR, "hnnn", "hnnn")
    all_mark(people, ROOM, "hhhh", "hhhh")
    assert list(kind.offers(board_for(room.workshop, run))) == []
    room.moves_to("examples", "open")
    offers = list(kind.offers(board_for(room.workshop, run)))
    assert [offer.path for offer in offers] == [f"examples.{id}.title" for id in (ROOM, DOOR)]
    room.moves_to("agreements", "write")
    seen = look(room.workshop, people["Ali"].who(), "offers", room.workshop.run.id, "")
    assert [each["path"] for each in seen["shown"].values()] == [each.path for each in offers]


def test_in_words_it_is_the_example_and_then_each_side(room, people):
    all_mark(people, DOOR, "hhhm", "hhnn")
    room.moves_to("examples", "favourites")
    texts = room.workshop.script.words("nl", "phone")["steps"]["examples"]
    kind, board = named("examples"), board_for(room.workshop, room.workshop.run)
    said = list(kind.in_words(kind.results(board), texts))
    assert said[:3] == [
        ("examples.report_all", {"title": "Over de drempel", "here": 5, "not_here": 2, "more": 1}),
        ("examples.report_formal", {"here": 3, "not_here": 0, "more": 1}),
        ("examples.report_informal", {"here": 2, "not_here": 2, "more": 0}),
    ]
    assert kind.heading(texts, {"example": DOOR}) == "Over de drempel"


def test_the_files_hold_what_the_screen_holds_and_nothing_before_it(room, people):
    all_mark(people, DOOR, "hhhm", "hhnn")
    assert step_of(as_json(room.workshop, "nl"))["results"] == {}
    room.moves_to("examples", "favourites")
    results = step_of(as_json(room.workshop, "nl"))["results"]
    assert results == {name: here(room)[name] for name in ("verdicts", "ranked", "favourites")}


def step_of(exported: bytes) -> dict[str, Any]:
    return next(s for s in json.loads(exported)["steps"] if s["kind"] == "examples")


def test_a_view_asks_for_counts_and_never_for_a_pile_of_marks(room, people):
    all_mark(people, DOOR, "hhhm", "hhnn")
    people["Ali"].answers("why", {"example": DOOR, "text": "ja"})
    room.moves_to("examples", "open")
    asked = listened(room)
    view(room.workshop, "projector")
    assert set(asked) == {"why"}


def test_a_side_of_one_or_two_is_asked_aloud(room):
    for n, name in enumerate(FORMAL):
        room.joins(name, "formal" if n < 2 else "informal")
    room.moves_to("examples", "open")
    assert here(room)["aloud"] == {"formal": True, "informal": True}
    assert room.workshop.sides()[Side.FORMAL] == 2
