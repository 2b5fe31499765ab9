"""What people are besides: asked in the step in which they arrive, read by themselves alone, told
the facilitator in numbers, and erased first.
"""

import json
from typing import Any

import pytest

from tests.domain.room import FORMAL, INFORMAL, Participant, Room
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.exports.json import as_json

People = dict[str, Participant]


def puts_on(someone: Participant, hat: str) -> str:
    return str(someone.answers("hat", {"hat": hat})["contribution"])


def worn(room: Room) -> dict[str, int]:
    """What the facilitator is told."""
    return dict(room.shows("facilitator")["here"].get("worn", {}))


def all_wear(people: People, hat: str) -> list[str]:
    return [puts_on(someone, hat) for someone in people.values()]


def everything(room: Room, people: People, but: str = "") -> str:
    """All that screens show, without somebody's own."""
    shared = [room.shows(part) for part in ("room", "projector", "side:formal", "facilitator")]
    own = [
        someone.sees(part)
        for name, someone in people.items()
        if name != but
        for part in ("me", "team", "room")
    ]
    return json.dumps([shared, own])


def test_they_are_asked_for_and_nobody_has_to(room, people):
    assert "parent" in room.shows("room")["here"]["hats"]
    assert len(room.shows("room")["here"]["hats"]) == 10
    assert people["Joost"].sees()["own"] == {} and worn(room) == {}


def test_a_script_that_lists_none_asks_for_none(room, people):
    room.workshop.run.settings = {}
    assert "here" not in room.shows("room")
    assert people["Joost"].answers("hat", {"hat": "parent"})["refused"] == "malformed"


def test_only_the_wearer_sees_a_hat(room, people):
    before = everything(room, people, "Joost")
    hat = puts_on(people["Joost"], "key-person")
    assert people["Joost"].sees()["own"][hat]["hat"] == "key-person"
    assert everything(room, people, "Joost") == before


def test_the_facilitator_is_told_from_three_on_and_without_sides(room, people):
    for name in (*FORMAL[:1], *INFORMAL[:1]):
        puts_on(people[name], "parent")
    puts_on(people["Joost"], "manager")
    assert worn(room) == {}
    puts_on(people["Yasmina"], "parent")
    assert worn(room) == {"parent": 3}
    assert room.shows("projector")["here"].keys() == {"organisations", "order", "count"}


def test_a_hat_is_worn_once_and_taken_off_at_any_time(room, people):
    hats = all_wear(people, "parent")
    again = puts_on(people["Anneke"], "parent")
    other = puts_on(people["Anneke"], "volunteer")
    assert set(people["Anneke"].sees()["own"]) == {again, other} and hats[0] != again
    assert worn(room) == {"parent": 6}
    room.moves_to("strength", "explain")
    people["Anneke"].does("withdraw", contribution=again)
    assert [each["hat"] for each in people["Anneke"].looks("own")["shown"].values()] == [
        "volunteer"
    ]


@pytest.mark.parametrize(
    "content", [{"hat": "wizard"}, {"hat": ["parent"]}, {}, {"hat": "parent", "text": "x"}]
)
def test_what_is_not_on_the_list_is_no_hat(room, people, content: dict[str, Any]):
    assert people["Joost"].answers("hat", content)["refused"] == "malformed"
    assert people["Joost"].sees()["own"] == {}


def test_nobody_is_told_by_a_look_either(room, people):
    all_wear(people, "parent")
    for part in ("said", "offers"):
        assert people["Ali"].looks(part)["shown"] == {}
    assert room.shows("facilitator")["notes"]["shown"] == {}


@pytest.mark.parametrize(
    ("by", "act"), [(Audience.FACILITATOR, "end"), (Audience.SERVER, "end_by_night")]
)
def test_they_are_erased_when_the_session_ends(room, people, by, act):
    all_wear(people, "parent")
    room.moves_to("strength", "write")
    people["Joost"].says("Ze kennen iedereen")
    assert room.acts(Who(by, next(room.ticks), new_id()), act, {}).answer["ok"]
    assert {said.type for said in room.workshop.contributions.values()} == {"note"}
    assert list(people["Anneke"].looks("own")["shown"]) == []


def test_no_file_has_them(room, people):
    all_wear(people, "parent")
    room.moves_to("strength", "explain")
    step = json.loads(as_json(room.workshop, "nl"))["steps"][0]
    assert step["contributions"] == [] and step["results"] == {}
