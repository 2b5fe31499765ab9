"""Could people say what they wanted, and what could be better."""

import json

import pytest

from tests.domain.room import FOURS, new_room
from workshop.domain.sealing import board_for
from workshop.exercises import named

STEPS = ("arrive", "close")
COME = FOURS
AT = ("close", "evaluate")


def hears(people, **said):
    for name, heard in said.items():
        assert "refused" not in people[name].answers("heard", {"heard": heard})


def counted(room):
    return room.shows("facilitator")["here"].get("heard")


def results(room):
    return named("close").results(board_for(room.workshop, room.workshop.run))


@pytest.fixture
def both_sides(people):
    hears(people, Anneke="yes", Joost="yes", Yasmina="partly")
    hears(people, Fatma="no", Hanan="no", Ali="yes")
    return people


BY_SIDE = {
    "formal": {"yes": 2, "partly": 1, "no": 0},
    "informal": {"yes": 1, "partly": 0, "no": 2},
}
TOGETHER = {"all": {"yes": 3, "partly": 1, "no": 2}}


def test_it_is_nobodys_until_goodbye_and_then_counted_by_side(room, both_sides):
    for phase in ("evaluate", "letters"):
        room.moves_to("close", phase)
        assert counted(room) is None and "heard" not in results(room)
        assert "partly" not in json.dumps(room.shows("facilitator"))
    room.moves_to("close", "goodbye")
    assert counted(room) == results(room)["heard"] == BY_SIDE
    for screen in (room.shows(), both_sides["Ali"].sees("room")):
        assert "heard" not in screen["here"]


def test_a_side_of_two_is_not_told_apart(room, both_sides):
    both_sides["Ali"].does("withdraw", contribution=both_sides["Ali"].sees()["here"]["heard"]["id"])
    room.moves_to("close", "goodbye")
    assert counted(room) == {"all": {"yes": 2, "partly": 1, "no": 2}}
    assert results(room)["heard"] == counted(room)


@pytest.mark.parametrize(("who_do_both", "apart"), [(1, False), (2, False), (3, True)])
def test_who_do_both_stand_beside_the_sides_from_three_on(room, both_sides, who_do_both, apart):
    for n in range(who_do_both):
        room.joins(f"Dewi {n}", "both").answers("heard", {"heard": "yes"})
    room.moves_to("close", "goodbye")
    if apart:
        assert counted(room) == BY_SIDE | {"both": {"yes": 3, "partly": 0, "no": 0}}
    else:
        assert counted(room) == {"all": {**TOGETHER["all"], "yes": 3 + who_do_both}}


def test_of_two_people_nothing_is_told(room, people):
    hears(people, Anneke="yes", Fatma="no")
    room.moves_to("close", "goodbye")
    assert counted(room) is None and "heard" not in results(room)


def test_everybody_answers_once_and_may_change_it_until_it_is_seen(room, both_sides):
    hears(both_sides, Fatma="yes")
    room.moves_to("close", "goodbye")
    assert counted(room)["informal"] == {"yes": 2, "partly": 0, "no": 1}
    assert "refused" in both_sides["Ruta"].answers("heard", {"heard": "no"})
    assert counted(room)["informal"] == {"yes": 2, "partly": 0, "no": 1}


def test_what_could_be_better_is_for_the_facilitator(room, people):
    people["Hanan"].answers("better", {"text": "meer pauze"})
    assert "meer pauze" not in json.dumps(room.shows("facilitator"))
    room.moves_to("close", "goodbye")
    assert "meer pauze" in json.dumps(room.shows("facilitator"))
    for screen in (room.shows(), people["Ali"].sees("room")):
        assert "meer pauze" not in json.dumps(screen)


@pytest.mark.parametrize(
    ("type", "content"),
    [
        ("heard", {"heard": "maybe"}),
        ("heard", {"heard": ["yes"]}),
        ("heard", {"heard": "yes", "text": "x"}),
        ("heard", {}),
        ("better", {"text": ""}),
        ("better", {"text": "x" * 81}),
    ],
)
def test_what_is_no_answer_is_refused(people, type, content):
    assert "refused" in people["Ali"].answers(type, content)


def test_a_script_may_ask_less():
    room = new_room(STEPS)
    room.workshop.runs[1].settings["asks"] = ["better"]
    people = room.fills()
    room.moves_to(*AT)
    assert people["Ali"].sees("room")["here"]["asks"] == ["better"]
    assert people["Ali"].answers("heard", {"heard": "yes"})["refused"] == "malformed"
    assert "refused" not in people["Ali"].answers("better", {"text": "koffie"})
