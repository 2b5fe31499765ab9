"""The facilitator undoes what was done: exactly, or with a sentence that says why not."""

import pytest

from tests.domain.room import Participant, Room
from workshop.domain.undoing import MOST_DEEDS
from workshop.views import view

STEPS = ("arrive", "strength", "tree", "agreements", "voting")
AT = ("tree", "grow")
CHANNELS = ("room", "projector", "facilitator", "side:formal", "side:informal")


def last(room: Room) -> str:
    return str(room.shows("facilitator")["deeds"]["order"][0])


def undoes(room: Room, deed: str = "") -> dict:
    return room.leads("undo", deed=deed or last(room))


def all_agree(room: Room, people: dict[str, Participant]) -> str:
    """An agreement that both sides lead and everybody votes for, as long as the vote is open."""
    room.moves_to("agreements", "write")
    fields = {"what": "Koffie", "first_step": "Bellen", "by_when": "2026-12-24"}
    id = people["Yasmina"].does("agree", fields=fields)["agreement"]
    for side, name in (("formal", "Yasmina"), ("informal", "Fatma")):
        lead = {"agreement": id, "side": side, "person": people[name].id}
        people[name].does("name_lead", **lead)
    room.moves_to("voting", "vote")
    for someone in people.values():
        someone.votes(id, "agree")
    return str(id)


def seen(room: Room) -> dict:
    """What everybody sees, but for the clocks: time that went by is not undone."""
    people = room.workshop.people.values()
    shown = {c: view(room.workshop, c) for c in (*CHANNELS, *(f"me:{p.id}" for p in people))}
    for run in shown["facilitator"]["agenda"]["runs"].values():
        run.pop("spent", None), run.pop("since", None)
    return shown


def test_merging_is_undone_exactly_also_what_was_merged_before(room, items):
    room.leads("merge", contribution=items["Joost"], into=items["Anneke"])
    before = seen(room)
    room.leads("merge", contribution=items["Anneke"], into=items["Fatma"])
    assert seen(room) != before
    assert undoes(room)["ok"] and seen(room) == before
    assert room.shows()["here"]["items"][items["Anneke"]]["times"] == 2


def test_hiding_the_first_of_many_and_undoing_it_lays_them_together_again(room, items):
    room.leads("merge", contribution=items["Joost"], into=items["Anneke"])
    room.leads("spotlight", contribution=items["Anneke"])
    before = seen(room)
    room.leads("hide", contribution=items["Anneke"], hidden=True)
    assert undoes(room)["ok"] and seen(room) == before


def test_taking_apart_and_mending_are_undone(room, items):
    for name in ("Joost", "Ali"):
        room.leads("merge", contribution=items[name], into=items["Anneke"])
    before = seen(room)
    room.leads("take_apart", contribution=items["Anneke"])
    room.leads("correct", contribution=items["Ali"], text="Tijt")
    room.leads("correct", contribution=items["Ali"], text="Tijd")
    for _ in range(3):
        assert undoes(room)["ok"]
    assert seen(room) == before


def test_a_move_is_undone_with_its_timer_and_covers_again_what_it_opened(room, people):
    room.moves_to("strength", "write")
    people["Anneke"].says("Zij luisteren echt")
    room.leads("set_timer", do="start", seconds=300)
    before = seen(room)
    room.moves_to("strength", "open")
    assert "Zij luisteren echt" in str(room.shows())
    assert undoes(room)["ok"] and seen(room) == before
    assert "Zij luisteren echt" not in str(room.shows())


def test_a_deed_is_undone_by_its_id_and_once(room, items):
    room.leads("hide", contribution=items["Ali"], hidden=True)
    mine = last(room)
    room.leads("hide", contribution=items["Joost"], hidden=True)
    assert undoes(room, mine)["ok"]
    assert items["Ali"] in str(room.shows()) and items["Joost"] not in str(room.shows())
    assert undoes(room, mine)["refused"] == "no_such_deed"


def test_what_was_changed_since_is_not_undone(room, people, items):
    room.leads("merge", contribution=items["Joost"], into=items["Anneke"])
    first = last(room)
    room.leads("merge", contribution=items["Anneke"], into=items["Fatma"])
    before = seen(room)
    assert undoes(room, first)["refused"] == "cannot_undo_words"
    room.moves_to("tree", "whole")
    moved = last(room)
    room.moves_to("tree", "grow")
    assert undoes(room, moved)["refused"] == "cannot_undo_move"
    undoes(room), undoes(room)
    assert seen(room) == before


def test_nothing_is_laid_under_what_says_something_else_now(room, people, items):
    room.leads("merge", contribution=items["Joost"], into=items["Anneke"])
    room.leads("take_apart", contribution=items["Joost"])
    apart = last(room)
    content = {"part": "sun", "text": "Liever geld"}
    people["Anneke"].does("amend", contribution=items["Anneke"], content=content)
    assert undoes(room, apart)["refused"] == "no_such_deed"


def test_nothing_is_laid_under_what_lies_elsewhere_now(room, items):
    room.leads("merge", contribution=items["Joost"], into=items["Anneke"])
    room.leads("take_apart", contribution=items["Joost"])
    apart = last(room)
    room.leads("merge", contribution=items["Anneke"], into=items["Fatma"])
    assert undoes(room, apart)["refused"] == "cannot_undo_words"


@pytest.mark.parametrize("how", ["withdraw", "leave", "amend"])
def test_no_deed_keeps_words_that_their_author_took_back(room, people, items, how):
    room.leads("correct", contribution=items["Ali"], text="Tijd voor elkaar")
    if how == "amend":
        content = {"part": "sun", "text": "Geld"}
        people["Ali"].does("amend", contribution=items["Ali"], content=content)
    else:
        people["Ali"].does(how, **({"contribution": items["Ali"]} if how == "withdraw" else {}))
    assert "zegt Ali" not in str(room.workshop.deeds)
    assert "Tijd voor elkaar" not in str(room.workshop.deeds)


def test_of_a_merge_the_rest_is_undone_when_one_of_many_is_gone(room, people, items):
    room.leads("merge", contribution=items["Joost"], into=items["Anneke"])
    room.leads("merge", contribution=items["Anneke"], into=items["Fatma"])
    people["Joost"].does("withdraw", contribution=items["Joost"])
    assert undoes(room)["ok"]
    assert not room.workshop.contributions[items["Anneke"]].merged


def test_a_badge_that_came_with_the_result_goes_with_it(room, people):
    id = all_agree(room, people)
    before = seen(room)
    room.moves_to("voting", "result")
    assert room.workshop.coalition.agreements[id].carried
    assert undoes(room)["ok"] and seen(room) == before
    assert not room.workshop.coalition.agreements[id].vote


def test_covered_words_are_not_named_among_the_deeds(room, people):
    room.moves_to("strength", "write")
    note = people["Anneke"].says("Zij luisteren echt")["contribution"]
    room.leads("hide", contribution=note, hidden=True)
    deed = room.shows("facilitator")["deeds"]["shown"][last(room)]
    assert (deed["what"], deed["covered"], "text" in deed) == ("hide", True, False)
    assert undoes(room)["ok"] and not room.workshop.contributions[note].hidden


def test_what_changes_nothing_is_no_deed_and_only_so_many_are_kept(room, items):
    before = room.shows("facilitator")["deeds"]["order"]
    answer = room.leads("hide", contribution=items["Ali"], hidden=False)
    assert answer == {"ok": True} and room.shows("facilitator")["deeds"]["order"] == before
    assert room.leads("hide", contribution=items["Ali"], hidden=True) == {"ok": True, "deed": True}
    for number in range(MOST_DEEDS + 3):
        room.leads("hide", contribution=items["Ali"], hidden=number % 2 == 1)
    assert len(room.workshop.deeds) == MOST_DEEDS
    assert len(room.shows("facilitator")["deeds"]["order"]) == 10


def test_after_the_end_words_can_be_put_back_and_the_room_stays(room, items):
    room.moves_to("tree", "whole")
    moved = last(room)
    room.leads("end")
    room.leads("hide", contribution=items["Ali"], hidden=True)
    assert undoes(room)["ok"] and undoes(room, moved)["refused"] == "session_ended"


def test_people_undo_nothing(room, people, items):
    room.leads("hide", contribution=items["Ali"], hidden=True)
    assert people["Ali"].does("undo", deed=last(room))["refused"] == "not_yours"


def test_a_move_is_not_undone_below_what_stands_alone_since(room, people, items):
    moved = next(d for d in room.shows("facilitator")["deeds"]["order"])
    assert room.moves_to("tree", "grow", "sun")["ok"]
    assert undoes(room, moved)["refused"] == "cannot_undo_move"
    assert (room.workshop.run.phase, room.workshop.run.turn) == ("grow", "sun")
    assert undoes(room)["ok"] and undoes(room, moved)["ok"]
