"""The talk: who is next, who has the word, and what all phones are told."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.room import Room, new_room
from workshop.domain import floor
from workshop.domain.side import Side
from workshop.domain.who import Audience, Who
from workshop.play import play

PAID, FREE, BOTH = Side.FORMAL, Side.INFORMAL, Side.BOTH
SEVERAL = st.lists(st.sampled_from([PAID, FREE, BOTH]), max_size=12)


@pytest.fixture
def room() -> Room:
    room = new_room()
    room.people = room.fills()
    room.moves_to("strength", "open")
    return room


def order(hands: list[Side], spoke: tuple[str, ...] = ()) -> list[Side]:
    ids = floor.in_turn([(str(n), side) for n, side in enumerate(hands)], spoke)
    return [hands[int(id)] for id in ids]


def test_five_of_one_side_do_not_keep_one_of_the_other_waiting():
    assert order([PAID, PAID, PAID, PAID, PAID, FREE]) == [PAID, FREE, PAID, PAID, PAID, PAID]


def test_the_side_that_spoke_last_lets_the_other_go_first():
    assert order([PAID, PAID, FREE], ("formal",)) == [FREE, PAID, PAID]
    assert order([FREE, PAID], ("informal", "formal")) == [FREE, PAID]


def test_who_does_both_has_a_row_of_their_own():
    assert order([PAID, PAID, FREE, FREE, BOTH, BOTH]) == [PAID, FREE, BOTH, PAID, FREE, BOTH]


@given(SEVERAL, st.permutations(["formal", "informal", "both"]), st.integers(0, 3))
def test_who_does_both_puts_neither_side_behind_the_other(hands, spoke, n):
    sides = [side for side in hands if side is not BOTH]
    told = [each for each in spoke[:n] if each != "both"]
    assert [s for s in order(hands, tuple(spoke[:n])) if s is not BOTH] == order(sides, tuple(told))


@given(SEVERAL)
def test_within_a_side_first_come_is_first_served_and_nobody_is_lost(hands):
    ids = floor.in_turn([(str(n), side) for n, side in enumerate(hands)])
    assert sorted(ids, key=int) == [str(n) for n in range(len(hands))]
    for side in Side:
        mine = [int(id) for id in ids if hands[int(id)] is side]
        assert all(one < other for one, other in pairwise(mine))


def test_hands_may_go_up_while_something_is_in_the_spotlight_or_the_floor_is_open(room):
    assert "floor" not in room.shows("room")
    room.leads("open_floor", open=True)
    assert room.shows("room")["floor"] and room.shows()["floor"]
    room.leads("open_floor", open=False)
    assert "floor" not in room.shows("room")
    room.moves_to("strength", "write")
    said = room.people["Fatma"].says("Ze zien het hele gezin")["contribution"]
    room.moves_to("strength", "open")
    room.leads("spotlight", contribution=said)
    assert room.shows("room")["floor"]
    room.leads("spotlight")
    assert "floor" not in room.shows("room")


def test_the_room_sees_who_has_the_word_and_only_the_facilitator_how_long(room):
    fatma = room.people["Fatma"]
    room.leads("give_word", person=fatma.id)
    assert room.shows()["talk"] == {"side": "informal", "person": fatma.id, "name": "Fatma"}
    assert fatma.sees()["word"] and "word" not in room.people["Ali"].sees()
    assert room.shows("facilitator")["talk"]["since"]
    room.leads("give_word", side="formal")
    assert room.shows()["talk"] == {"side": "formal"}
    room.leads("end_word")
    assert "talk" not in room.shows()
    assert set(room.shows("facilitator")["talked"]) == {"formal", "informal"}
    assert "talked" not in room.shows() and "talked" not in room.shows("room")


def test_the_time_of_each_side_adds_up_and_begins_anew_with_each_step(room):
    for name in ("Fatma", "Joost", "Hanan"):
        room.leads("give_word", person=room.people[name].id)
    room.leads("end_word")
    assert room.shows("facilitator")["talked"] == {"informal": 2000, "formal": 1000}
    room.leads("give_word", side="both")
    room.moves_to("agreements", "write")
    assert "talk" not in room.shows() and "talked" not in room.shows("facilitator")


def test_who_leaves_with_the_word_leaves_no_name(room):
    room.leads("give_word", person=room.people["Fatma"].id)
    room.people["Fatma"].does("leave")
    assert room.shows()["talk"] == {"side": "informal"}
    assert room.workshop.talk.keys() == {"side", "since", "spoke"}


def test_the_word_goes_to_somebody_who_is_here_or_to_a_side(room):
    assert room.leads("give_word", person="nobodyhere")["refused"] == "no_such_person"
    assert room.leads("give_word")["refused"] == "malformed"


def test_a_message_is_on_every_phone_until_it_is_taken_back(room):
    room.leads("tell_all", text="Koffie staat klaar")
    late = room.joins("Omar", "informal")
    assert late.sees("room")["message"]["text"] == "Koffie staat klaar"
    assert room.shows("facilitator")["message"]["lang"] == "nl"
    assert "message" not in room.shows()
    first = room.shows("room")["message"]["id"]
    room.leads("tell_all", text="De zaal moet om vijf uur leeg", wall=True)
    assert room.shows()["message"]["id"] != first
    room.leads("tell_all")
    assert "message" not in room.shows() and "message" not in room.shows("room")


def test_a_message_is_short_and_gone_at_the_end(room):
    assert room.leads("tell_all", text="a" * 201)["refused"] == "text_too_long"
    assert room.leads("tell_all", text="  ")["refused"] == "text_empty"
    room.leads("tell_all", text="a" * 200)
    room.leads("end")
    assert "message" not in room.shows("room") and not room.workshop.message


def test_a_sound_is_the_facilitators_choice(room):
    assert "sound" not in room.shows()
    room.leads("set_sound", on=True)
    assert room.shows()["sound"] and room.shows("facilitator")["sound"]
    assert "sound" not in room.shows("room")


def test_only_the_server_ends_by_night_and_says_so(room):
    assert room.leads("end_by_night")["refused"] == "not_yours"
    night = Who(Audience.SERVER, next(room.ticks), "night" * 3, device="server")
    assert play(room.workshop, night, "end_by_night", {}).ok
    assert room.shows("facilitator")["ended_by"] == "night"
    assert "ended_by" not in room.shows("room") and room.shows("door")["ended"]


def test_ended_by_the_facilitator_it_is_not_said(room):
    room.leads("end")
    night = Who(Audience.SERVER, next(room.ticks), "night" * 3, device="server")
    play(room.workshop, night, "end_by_night", {})
    assert "ended_by" not in room.shows("facilitator")
