"""A facilitator's phone may lead the room, and nothing else; and never reads what is closed."""

import json

import pytest

from tests.domain.room import Room, new_room
from workshop.domain.acts import ACTS
from workshop.domain.person import new_id
from workshop.domain.refused import Refused
from workshop.domain.remote import MOST_REMOTES
from workshop.domain.who import Audience, Who
from workshop.views import channels, look, view

PHONE = "hash-of-the-phone"
MAY = {
    *("move_to", "set_timer", "spotlight", "pause", "go_on"),
    *("open_floor", "give_word", "end_word", "undo"),
}


@pytest.fixture
def room() -> Room:
    room = new_room()
    pairs(room, PHONE)
    return room


def pairs(room: Room, device: str, account: str = "fatma") -> dict:
    given = {"device": device, "account": account, "name": "Fatma"}
    return room.acts(server(room), "pair", given).answer


def server(room: Room) -> Who:
    return Who(Audience.SERVER, next(room.ticks), new_id())


def who(room: Room, device: str = PHONE) -> Who:
    return Who(Audience.REMOTE, next(room.ticks), new_id(), device=device, account="fatma")


def does(room: Room, act: str, device: str = PHONE, **data: object) -> dict:
    return room.acts(who(room, device), act, data).answer


def moves(room: Room, step: str, phase: str, device: str = PHONE) -> dict:
    here = room.workshop.run
    seen = {"seen_run": here.id, "seen_phase": here.phase, "seen_turn": here.turn}
    return does(room, "move_to", device, run=room.run_of(step), phase=phase, **seen)


def test_it_may_lead_and_nothing_else(room: Room) -> None:
    assert {name for name, (_, who) in ACTS.items() if Audience.REMOTE in who} == MAY
    for name in ACTS.keys() - MAY:
        assert does(room, name) == {"ok": False, "refused": "not_yours"}, name


def test_it_moves_lights_and_keeps_time(room: Room) -> None:
    people = room.fills()
    assert moves(room, "strength", "write")["ok"]
    note = people["Anneke"].says("Zij luisteren")["contribution"]
    assert does(room, "spotlight", contribution=note)["refused"] == "still_sealed"
    assert does(room, "set_timer", do="start", seconds=300)["ok"]
    assert moves(room, "strength", "open")["ok"]
    assert does(room, "spotlight", contribution=note)["ok"]
    assert room.shows()["spotlight"]["text"] == "Zij luisteren"


def test_one_that_is_not_paired_does_nothing_at_all(room: Room) -> None:
    (remote,) = room.shows("facilitator")["remotes"]
    assert moves(room, "strength", "write", "another")["refused"] == "not_yours"
    assert room.leads("unpair", remote=remote)["ok"]
    assert moves(room, "strength", "write")["refused"] == "not_yours"
    assert "remotes" not in room.shows("facilitator")
    assert room.leads("unpair", remote=remote)["ok"], "twice is once"


def test_it_undoes_its_own_moves_alone(room: Room) -> None:
    room.fills()
    room.moves_to("strength", "explain")
    theirs = next(iter(room.workshop.deeds))
    assert does(room, "undo", deed=theirs)["refused"] == "not_yours"
    moves(room, "strength", "write")
    mine = next(reversed(room.workshop.deeds))
    pairs(room, "another")
    assert does(room, "undo", "another", deed=mine)["refused"] == "not_yours"
    assert mine in room.shows("remote")["moves"]
    assert does(room, "undo", deed=mine)["ok"]
    assert room.workshop.run.phase == "explain"


def test_what_was_hidden_is_not_its_to_undo(room: Room) -> None:
    people = room.fills()
    moves(room, "strength", "write")
    note = people["Anneke"].says("Zij luisteren")["contribution"]
    room.leads("hide", contribution=note, hidden=True)
    deed = next(reversed(room.workshop.deeds))
    assert does(room, "undo", deed=deed)["refused"] == "not_yours"


def test_what_is_closed_never_comes_to_it(room: Room) -> None:
    people = room.fills()
    moves(room, "strength", "write")
    for someone in people.values():
        someone.says("Zij luisteren")
    shown = room.shows("remote")
    assert "luisteren" not in json.dumps(shown)
    assert shown["notes"] == {"shown": {}, "order": []}
    for part in ("notes", "own", "said", "private"):
        with pytest.raises(Refused):
            look(room.workshop, who(room), part, room.workshop.run.id, "")
    assert channels(room.workshop, who(room)) == {"remote": "remote"}


def test_to_light_are_ten_open_notes_the_most_talked_about_first(room: Room) -> None:
    people = room.fills()
    moves(room, "strength", "write")
    notes = [people["Anneke"].says(f"Kracht {n}")["contribution"] for n in range(12)]
    moves(room, "strength", "open")
    moves(room, "strength", "react")
    dealt = people["Fatma"].sees()["here"]["order"]
    liked = next(id for id in dealt if id in notes)
    people["Fatma"].reacts(liked, "us")
    room.leads("hide", contribution=notes[-1], hidden=True)
    listed = room.shows("remote")["notes"]["order"]
    assert len(listed) == 10
    assert listed[0] == liked
    assert notes[-1] not in listed


def test_one_can_be_lit_also_behind_many_that_were_hidden(room: Room) -> None:
    people = room.fills()
    moves(room, "strength", "write")
    notes = [people["Anneke"].says(f"Kracht {n}")["contribution"] for n in range(42)]
    moves(room, "strength", "open")
    for note in notes[1:]:
        room.leads("hide", contribution=note, hidden=True)
    assert room.shows("remote")["notes"]["order"] == notes[:1]


def test_its_agenda_is_the_step_before_the_one_that_is_on_and_the_next(room: Room) -> None:
    room.moves_to("agreements", "write")
    agenda = room.shows("remote")["agenda"]
    steps = [agenda["runs"][id]["step"] for id in agenda["order"]]
    assert steps == ["strength", "agreements", "voting"]
    assert set(agenda) == {"order", "runs", "phases", "reveals"}


def test_it_ends_with_the_session_and_with_the_account(room: Room) -> None:
    pairs(room, "hanans-phone", account="hanan")
    room.acts(server(room), "turn_out", {"account": "hanan"})
    assert [remote.account for remote in room.workshop.remotes.values()] == ["fatma"]
    room.leads("end")
    assert room.workshop.remotes == {}
    assert view(room.workshop, "remote")["ended"]
    assert pairs(room, "late")["refused"] == "session_ended"


def test_there_are_never_many(room: Room) -> None:
    for n in range(MOST_REMOTES - 1):
        assert pairs(room, f"phone-{n}")["ok"]
    assert pairs(room, "one more") == {"ok": False, "refused": "too_many_remotes", "most": 6}
