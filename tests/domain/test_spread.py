"""After the evening: how time and voices were spread, told no closer than during it."""

import pytest

from tests.domain.room import FORMAL, INFORMAL, Room, new_room
from workshop.domain import measuring
from workshop.domain.side import Side
from workshop.domain.spread import spread
from workshop.domain.who import Audience, Who
from workshop.play import play


def an_evening(naming: str = "named", formal=FORMAL, informal=INFORMAL) -> Room:
    room = new_room(naming={"strength": naming})
    room.people = room.fills(formal, informal)
    room.moves_to("strength", "write")
    tokens = {name: {"token": name * 16} if naming == "anonymous" else {} for name in room.people}
    for name in list(room.people)[1:]:
        content = {"dimension": "power", "text": f"Sterk, zegt {name}"}
        assert room.people[name].answers("note", content, **tokens[name])["ok"]
    room.leads("give_word", side="informal")
    room.leads("end_word")
    return room


def told(room: Room, step: str = "strength") -> dict:
    return spread(room.workshop, room.workshop.find_run(room.run_of(step)))


def test_each_side_is_told_by_step():
    assert told(an_evening()) == {
        "here": {"formal": 3, "informal": 3, "both": 0},
        "heard": {"formal": 2, "informal": 3, "both": 0},
        "said": {"formal": 2, "informal": 3, "both": 0},
        "talked": {"formal": 0, "informal": 1000, "both": 0},
    }


@pytest.mark.parametrize("formal", [("Anneke", "Joost"), ("Anneke",)])
def test_a_small_side_is_not_told_apart(formal):
    shown = told(an_evening(formal=formal))
    assert all(set(numbers) == {"all"} for numbers in shown.values())
    assert shown["talked"] == {"all": 1000}


def test_one_who_does_both_keeps_all_together():
    room = an_evening()
    room.joins("Sanne", "both")
    assert set(told(room)["heard"]) == {"all"}


def test_where_answers_are_anonymous_nobody_was_heard_for_all_we_know():
    assert set(told(an_evening("anonymous"))) == {"here", "talked"}


def test_where_answers_are_secret_nothing_is_told_of_them():
    room = an_evening()
    room.moves_to("voting", "vote")
    assert set(told(room, "voting")) == {"here", "talked"}


def test_who_came_after_a_step_is_not_counted_there():
    room = an_evening()
    room.moves_to("agreements", "write")
    room.joins("Omar", "informal")
    assert told(room)["here"]["informal"] == 3
    assert told(room, "agreements")["here"]["informal"] == 4


def test_the_evening_begins_with_whoever_comes_in_first():
    room = new_room()
    for step, phase in (("strength", "write"), ("arrive", "welcome"), ("strength", "explain")):
        assert room.moves_to(step, phase)["ok"]
        for _ in range(600):
            next(room.ticks)
    room.people = room.fills()
    run, now = room.workshop.run, next(room.ticks)
    assert [each.step for each in room.workshop.runs if each.started] == ["strength"]
    assert measuring.spent(run, now) < 60_000
    assert all(each.ended is None for each in room.workshop.runs)


def test_what_nobody_ended_took_until_anybody_was_last_seen():
    room = an_evening()
    run, ticks = room.workshop.run, room.ticks
    room.people["Fatma"].says("Nog iets")
    room.leads("give_word", side="formal")
    for _ in range(6 * 3600):
        next(ticks)
    night = Who(Audience.SERVER, next(ticks), "night" * 3, device="server")
    assert play(room.workshop, night, "end_by_night", {}).ok
    assert measuring.spent(run, night.at) < 60_000 and run.ended - run.started < 60_000
    assert measuring.talked(run)[Side.FORMAL] == 0
    assert room.workshop.ended == night.at
