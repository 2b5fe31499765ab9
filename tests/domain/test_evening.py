"""A short evening by the rules: who may see what, and when."""

import json

import pytest

from tests.domain.room import FORMAL, INFORMAL, new_room, only
from workshop.exports.json import as_json


def test_the_room_fills_by_organisation_and_side(room, people):
    zohra = room.joins("Zohra", "both", "Wijkteam")
    shown = room.shows()
    assert shown["sides"] == {"formal": 3, "informal": 3, "both": 1}
    organisations = {o["name"]: o for o in shown["here"]["organisations"].values()}
    assert organisations["Wijkteam"] == {"name": "Wijkteam", "side": "formal", "people": 4}
    assert zohra.sees()["side"] == "both"


def test_an_organisation_typed_twice_is_one(room):
    room.joins("Wim", "informal", "De Linde")
    room.joins("Corrie", "informal", "de linde")
    assert room.shows()["here"]["count"] == 1


def test_a_note_is_read_by_its_author_alone_until_it_is_opened(room, people):
    room.moves_to("strength", "write")
    people["Anneke"].says("Zij weten wat een moeder bedoelt")
    for channel in ("room", "projector", "facilitator", "side:formal", "side:informal", "door"):
        assert "moeder bedoelt" not in json.dumps(room.shows(channel))
    assert "moeder bedoelt" not in json.dumps(people["Fatma"].sees())
    assert "moeder bedoelt" in json.dumps(people["Anneke"].sees())
    assert room.shows()["here"]["counts"]["knowledge"] == {"formal": 1, "informal": 0}
    room.moves_to("strength", "open")
    assert "moeder bedoelt" in json.dumps(room.shows())


def test_going_back_covers_the_notes_again_and_loses_none(room, people):
    room.moves_to("strength", "write")
    people["Anneke"].says("Zij luisteren")
    room.moves_to("strength", "open")
    room.moves_to("strength", "write")
    assert "luisteren" not in json.dumps(room.shows())
    room.moves_to("arrive", "welcome")
    room.moves_to("strength", "open")
    assert "luisteren" in json.dumps(room.shows())


def test_the_side_described_reacts_and_the_writer_cannot(room, people):
    room.moves_to("strength", "write")
    people["Anneke"].says("Zij luisteren")
    note = only(people["Anneke"].sees()["own"])
    room.moves_to("strength", "react")
    assert only(people["Fatma"].sees()["here"]["dealt"]) == note
    assert people["Joost"].sees()["here"]["dealt"] == {}
    assert people["Joost"].reacts(note, "us")["refused"] == "own_side"
    assert people["Fatma"].reacts(note, "us")["ok"]
    assert people["Fatma"].reacts(note, "surprise")["ok"]
    assert people["Hanan"].reacts(note, "missing")["refused"] == "text_empty"
    assert people["Hanan"].reacts(note, "missing", "we kunnen ook koken")["ok"]
    shown = room.shows()["here"]["notes"][note]
    assert (shown["surprise"], shown["missing"], "us" in shown) == (1, 1, False)


def test_every_phone_gets_eight_notes_and_each_note_as_many_phones(room):
    writers = [room.joins(f"Werker {n}", "formal") for n in range(8)]
    readers = [room.joins(f"Moeder {n}", "informal") for n in range(6)]
    room.moves_to("strength", "write")
    for n, writer in enumerate(writers):
        for m in range(3):
            writer.says(f"Briefje {n} {m}")
    room.moves_to("strength", "react")
    dealt = [id for reader in readers for id in reader.sees()["here"]["order"]]
    assert all(len(reader.sees()["here"]["order"]) == 8 for reader in readers)
    assert {dealt.count(id) for id in dealt} == {2}
    late = room.joins("Laat", "informal")
    assert len(late.sees()["here"]["order"]) == 8


def test_who_does_both_writes_from_one_side_and_reacts_as_the_other(room, people):
    zohra = room.joins("Zohra", "both")
    room.moves_to("strength", "write")
    assert zohra.says("Zij luisteren")["refused"] == "choose_side_first"
    run = room.workshop.run.id
    assert zohra.does("choose_side", run=run, side="formal")["ok"]
    assert zohra.says("Zij luisteren")["ok"]
    assert zohra.does("choose_side", run=run, side="informal")["refused"] == "side_in_use"
    own = only(zohra.sees()["own"])
    about_formal = people["Fatma"].says("Ze kennen de regels")["contribution"]
    about_informal = people["Anneke"].says("Ze staan naast ouders")["contribution"]
    room.moves_to("strength", "react")
    assert only(zohra.sees()["here"]["dealt"]) == about_informal
    assert zohra.reacts(about_formal, "us")["refused"] == "own_side"
    assert zohra.reacts(own, "us")["refused"] == "own_side"
    reaction = zohra.reacts(about_informal, "us")["contribution"]
    assert room.workshop.contributions[reaction].side == "informal"


def test_a_side_of_two_is_asked_aloud_and_not_counted_apart(room):
    for name in FORMAL:
        room.joins(name, "formal")
    for name in INFORMAL[:2]:
        room.joins(name, "informal")
    room.moves_to("strength", "write")
    here = room.shows()["here"]
    assert here["aloud"] == {"informal": True}
    assert set(here["writers"]) == {"all"}


def test_the_facilitator_hides_mends_and_puts_full_screen(room, people):
    room.moves_to("strength", "write")
    people["Anneke"].says("Zij luisterren")
    note = only(people["Anneke"].sees()["own"])
    assert room.leads("spotlight", contribution=note)["refused"] == "still_sealed"
    assert room.leads("correct", contribution=note, text="Zij luisteren")["ok"]
    assert people["Anneke"].sees()["own"][note]["corrected"] is True
    room.moves_to("strength", "open")
    assert room.leads("spotlight", contribution=note)["ok"]
    assert room.shows("room")["spotlight"]["text"] == "Zij luisteren"
    room.leads("hide", contribution=note, hidden=True)
    for channel in ("room", "projector"):
        assert "luisteren" not in json.dumps(room.shows(channel))
    assert people["Anneke"].sees()["own"][note]["hidden"] is True
    room.leads("hide", contribution=note, hidden=False)
    assert "luisteren" in json.dumps(room.shows())


def test_a_person_sees_and_takes_back_what_they_wrote(room, people):
    room.moves_to("strength", "write")
    people["Anneke"].says("Zij luisteren")
    note = only(people["Anneke"].sees()["own"])
    room.moves_to("strength", "react")
    people["Fatma"].reacts(note, "us")
    assert people["Joost"].does("withdraw", contribution=note)["refused"] == "not_yours"
    assert people["Anneke"].does("withdraw", contribution=note)["ok"]
    assert not room.workshop.contributions
    assert people["Anneke"].looks("own")["count"] == 0


def test_leaving_takes_everything_along(room, people):
    room.moves_to("strength", "write")
    people["Anneke"].says("Zij luisteren")
    people["Anneke"].does("leave")
    assert room.shows("room")["people"] == 5
    assert not room.workshop.contributions
    assert set(room.shows("door")) == {"title", "keeps_until", "organisations"}


@pytest.mark.parametrize("how", ["withdraw", "leave"])
def test_what_goes_takes_along_what_others_said_of_it(room, people, how):
    room.moves_to("strength", "write")
    note = people["Anneke"].says("Zij luisteren")["contribution"]
    stays = people["Joost"].says("Zij staan naast ouders")["contribution"]
    room.moves_to("strength", "react")
    people["Fatma"].reacts(note, "missing", "En als zij luisteren en niets doen?")
    kept = people["Fatma"].reacts(stays, "us")["contribution"]
    room.leads("spotlight", contribution=note)
    assert note in people["Hanan"].sees()["here"]["order"]
    gone = people["Anneke"].sends(how, {"contribution": note} if how == "withdraw" else {})
    assert set(room.workshop.contributions) == {stays, kept}
    assert room.workshop.spotlight == ""
    seen = [room.shows(channel) for channel in ("room", "projector", "facilitator")]
    seen += [people[name].sees() for name in INFORMAL]
    assert "luisteren" not in json.dumps(seen) + as_json(room.workshop, "nl").decode()
    assert {people[name].id for name in INFORMAL} <= gone.named


def test_once_everybody_left_the_desk_may_ask_to_end(room, people):
    for someone in people.values():
        assert "left" not in room.shows("facilitator")
        someone.does("leave")
    shown = room.shows("facilitator")
    assert shown["left"] is True
    # It may have been facilitators who tried it out.
    assert shown["may_practise"] is True
    room.joins("Anneke", "formal")
    assert "left" not in room.shows("facilitator")


def test_a_remark_that_stays_behind_without_a_name_keeps_nobody_here():
    room = new_room(naming={"strength": "anonymous"})
    people = room.fills()
    room.moves_to("strength", "write")
    content = {"dimension": "power", "text": "ze mogen nee zeggen"}
    people["Anneke"].answers("note", content, token="t" * 22)
    for someone in people.values():
        someone.does("leave")
    assert room.workshop.contributions
    assert room.shows("facilitator")["left"] is True


@pytest.mark.parametrize("step", ["arrive", "strength"])
def test_who_only_tried_the_door_ends_nothing(room, step):
    room.joins("Anneke", "formal").does("leave")
    anneke = room.joins("Anneke", "formal")
    room.moves_to(step, "welcome" if step == "arrive" else "write")
    anneke.does("leave")
    assert room.shows("facilitator").get("left", False) is (step == "strength")
    room.leads("end")
    assert "left" not in room.shows("facilitator")


def test_going_on_on_another_phone_is_the_same_person(room, people):
    code = people["Fatma"].does("move_phone")["code"]
    other = room.phone("another phone of Fatma's")
    assert other.does("carry_on", code="00000000")["refused"] == "wrong_moving_code"
    assert other.does("carry_on", code=f"{code[:4]} {code[4:]}")["person"] == people["Fatma"].id
    assert room.phone("a third").does("carry_on", code=code)["refused"] == "wrong_moving_code"
    assert room.shows("room")["people"] == 6


def test_two_devices_of_the_facilitator_do_not_skip_a_step(room, people):
    arrive, strength = room.run_of("arrive"), room.run_of("strength")
    seen = {"seen_run": arrive, "seen_phase": "welcome"}
    assert room.leads("move_to", run=strength, phase="explain", **seen)["ok"]
    assert room.leads("move_to", run=strength, phase="explain", **seen)["ok"]
    assert (
        room.leads("move_to", run=strength, phase="write", **seen)["refused"] == "moved_meanwhile"
    )
    assert room.workshop.run.phase == "explain"


def test_an_ended_session_takes_nothing_more(room, people):
    room.moves_to("strength", "write")
    room.leads("end")
    assert people["Anneke"].says("te laat")["refused"] == "session_ended"
    assert room.moves_to("strength", "open")["refused"] == "session_ended"
    assert room.shows("room")["ended"] is True


def test_anonymous_answers_hold_no_person_and_can_be_taken_back():
    room = new_room(naming={"strength": "anonymous"})
    anneke = room.joins("Anneke", "formal")
    room.moves_to("strength", "write")
    content = {"dimension": "power", "text": "ze mogen nee zeggen"}
    assert anneke.answers("note", content)["refused"] == "malformed"
    note = anneke.answers("note", content, token="t" * 22)["contribution"]
    kept = room.workshop.contributions[note]
    assert (kept.author, kept.side) == (None, None)
    assert "t" * 22 not in repr(kept)
    assert room.shows("facilitator")["notes"]["count"] == 1
    assert room.shows("facilitator")["heard"] == {}
    assert anneke.does("withdraw", contribution=note)["refused"] == "not_yours"
    assert anneke.does("withdraw", contribution=note, token="t" * 22)["ok"]
