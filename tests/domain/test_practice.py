"""A session is practised with made-up people, and is as it was before the real ones come."""

import json

import pytest

from tests.domain.room import Participant, Room, new_room
from workshop.domain.person import Organisation, new_id
from workshop.domain.post import Mailbox
from workshop.domain.side import Side
from workshop.domain.who import Audience, Who
from workshop.store.batch import Batch
from workshop.store.records import records_of
from workshop.views import view

STEPS = ("arrive", "strength", "tree", "agreements", "voting", "close")
INVITED = "Wijkteam"


@pytest.fixture
def room() -> Room:
    room = new_room(STEPS)
    room.workshop.keep(Organisation(new_id(), INVITED, invited=True))
    room.workshop.taken()
    return room


def server(room: Room, act: str, **data) -> dict:
    who = Who(Audience.SERVER, next(room.ticks), new_id(), device="server")
    return room.acts(who, act, data).answer


def begins(room: Room) -> dict:
    return server(room, "begin_practice", people=12)


def plays_an_evening(room: Room) -> dict[str, Participant]:
    """Every kind of thing that can be left behind."""
    people = room.fills()
    room.leads("make_groups", how="mixed", size=3)
    room.moves_to("strength", "write")
    people["Anneke"].says("Kwikstaart")
    people["Fatma"].does("agree", fields={"what": "Kwikstaart"})
    box = Mailbox(people["Ali"].id, "door", "sealed", wants=True)
    room.workshop.keep(box)
    room.leads("note_privately", run=room.run_of("tree"), text="Dit duurt te lang")
    room.leads("repeat", run=room.run_of("strength"))
    room.leads("stretch", run=room.run_of("tree"), minutes=99)
    room.leads("skip", run=room.run_of("voting"))
    room.leads("set_timer", do="start", seconds=60)
    room.leads("tell_all", text="Kwikstaart", wall=True)
    room.leads("pause", minutes=5)
    room.leads("set_sound", on=True)
    return people


def stored(room: Room) -> dict[str, list[str]]:
    """All rows that the session would have, without the order in which they came."""
    workshop = room.workshop
    things = [workshop, *workshop.runs, *workshop.organisations.values(), workshop.script]
    things += [*workshop.groups.values(), *workshop.coalition.agreements.values()]
    things += [*workshop.deeds.values(), *workshop.people.values()]
    things += [*workshop.contributions.values(), *workshop.post.boxes.values()]
    rows = records_of(Batch(workshop.key, 1, [(thing, True) for thing in things]))
    return {
        row.table.name: sorted(
            json.dumps({k: v for k, v in other.values.items() if k not in ("seq", "version")})
            for other in rows
            if other.table is row.table and row.table.name != "private_note"
        )
        for row in rows
    } | {"private_note": []}


def seen(room: Room) -> dict:
    shown = {c: view(room.workshop, c) for c in ("door", "room", "projector", "facilitator")}
    shown["facilitator"].pop("private")
    return shown


def test_afterwards_everything_is_as_it_was(room):
    before, shown = stored(room), seen(room)
    begins(room)
    plays_an_evening(room)
    assert stored(room) != before
    assert server(room, "end_practice")["ok"]
    assert stored(room) == before and seen(room) == shown
    assert [o.name for o in room.workshop.organisations.values()] == [INVITED]
    assert "Kwikstaart" not in json.dumps([stored(room), seen(room)])


def test_what_was_prepared_before_stays_deeds_and_steps_alike(room):
    room.leads("skip", run=room.run_of("tree"))
    room.leads("repeat", run=room.run_of("strength"))
    before, shown = stored(room), seen(room)
    begins(room)
    plays_an_evening(room)
    server(room, "end_practice")
    assert stored(room) == before and seen(room) == shown
    deed = room.shows("facilitator")["deeds"]["order"][0]
    assert room.leads("undo", deed=deed)["ok"]


def test_every_row_that_came_goes_and_the_rest_is_stored_again(room):
    begins(room)
    people = plays_an_evening(room)
    ids = {someone.id for someone in people.values()}
    gone = {*room.workshop.contributions, *room.workshop.groups, *room.workshop.deeds, *ids}
    gone |= set(room.workshop.coalition.agreements)
    who = Who(Audience.SERVER, next(room.ticks), new_id(), device="server")
    rows = room.acts(who, "end_practice", {}).rows
    dropped = {thing.id for thing, stays in rows if not stays}
    assert gone <= dropped and len(gone) > 10
    stay = [thing for thing, stays in rows if stays]
    assert room.workshop in stay and all(run in stay for run in room.workshop.runs)


def test_notes_of_the_facilitator_are_kept(room):
    begins(room)
    plays_an_evening(room)
    server(room, "end_practice")
    assert list(room.workshop.private_notes.values()) == ["Dit duurt te lang"]


def test_phones_of_the_practice_are_at_the_door_and_may_come_in_again(room):
    begins(room)
    anneke = plays_an_evening(room)["Anneke"]
    server(room, "end_practice")
    assert anneke.says("Nog even")["refused"] == "not_joined"
    assert room.joins("Anneke", "formal", INVITED).id in room.workshop.people
    assert room.workshop.sides()[Side.FORMAL] == 1 and room.shows()["people"] == 1


def test_every_screen_says_that_it_is_practice(room):
    assert room.shows("facilitator")["may_practise"]
    begins(room)
    for part in ("room", "projector", "facilitator"):
        assert room.shows(part)["practice"] == {"people": 12}
    assert room.shows("door")["practice"] and "may_practise" not in room.shows("facilitator")
    server(room, "end_practice")
    assert not any("practice" in room.shows(part) for part in ("door", "room", "projector"))


def test_once_the_people_went_by_themselves_it_can_still_be_erased(room):
    begins(room)
    assert server(room, "made_up_people_left")["ok"]
    assert room.shows("facilitator")["practice_over"]
    assert server(room, "end_practice")["ok"] and room.shows("facilitator")["may_practise"]


def test_no_practice_where_anybody_came_in_until_they_left_with_all_they_wrote(room):
    anneke = room.joins("Anneke", "formal")
    assert begins(room)["refused"] == "people_are_here"
    assert "may_practise" not in room.shows("facilitator")
    anneke.does("leave")
    assert room.shows("facilitator")["may_practise"] and begins(room)["ok"]


def test_one_practice_at_a_time_and_none_after_the_end(room):
    assert server(room, "end_practice")["refused"] == "no_practice"
    assert server(room, "made_up_people_left")["refused"] == "no_practice"
    begins(room)
    assert begins(room)["refused"] == "practising_already"
    server(room, "end_practice")
    room.leads("end")
    assert begins(room)["refused"] == "session_ended"


def test_a_practice_that_was_played_to_its_end_can_begin_for_real(room):
    before = stored(room)
    begins(room)
    plays_an_evening(room)
    room.leads("end")
    assert server(room, "end_practice")["ok"] and stored(room) == before


def test_at_night_a_practice_that_was_forgotten_is_erased_and_not_ended(room):
    before = stored(room)
    begins(room)
    plays_an_evening(room)
    assert server(room, "end_by_night")["ok"]
    assert stored(room) == before and not room.workshop.ended


@pytest.mark.parametrize("act", ["begin_practice", "end_practice", "made_up_people_left"])
def test_no_screen_can_do_it_past_the_page(room, act):
    assert room.leads(act)["refused"] == "not_yours"
    assert room.phone("somebody").does(act)["refused"] == "not_yours"
