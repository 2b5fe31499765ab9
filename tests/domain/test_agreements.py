"""Agreements are written by anyone, led from both sides, and carried only by both sides."""

import json

import pytest

from tests.domain.room import FOURS, Participant, Room
from workshop.domain.side import Side
from workshop.domain.voting import Outcome

AT = ("agreements", "write")
FORMAL, INFORMAL = COME = FOURS
People = dict[str, Participant]


def finished(room: Room, people: People, what: str = "Elke dinsdag koffie") -> str:
    """An agreement with both leads, a first step and a day."""
    agreement = people["Anneke"].does("agree", fields={"what": what})["agreement"]
    leads = people["Anneke"].does, people["Fatma"].does
    leads[0]("name_lead", agreement=agreement, side="formal", person=people["Anneke"].id)
    leads[1]("name_lead", agreement=agreement, side="informal", person=people["Fatma"].id)
    fields = {"first_step": "Anneke stuurt de data", "by_when": "2026-12-05", "hours": 2}
    assert leads[0]("agree", agreement=agreement, fields=fields)["ok"]
    return str(agreement)


def shown(room: Room, id: str) -> dict:
    return room.shows()["here"]["agreements"][id]


def test_what_alone_is_enough_to_begin_and_the_rest_is_named_as_open(room, people):
    assert people["Anneke"].does("agree", fields={"goal": "gezicht"})["refused"] == "what_needed"
    id = people["Anneke"].does("agree", fields={"what": "Elke dinsdag koffie"})["agreement"]
    assert shown(room, id)["missing"] == ["lead_formal", "lead_informal", "first_step", "by_when"]
    assert shown(room, id)["look_back"] == "2027-02-21"


def test_only_its_writer_its_leads_and_the_facilitator_change_an_agreement(room, people):
    id = finished(room, people)
    change = {"agreement": id, "fields": {"roles": "Fatma nodigt uit"}}
    assert people["Joost"].does("agree", **change)["refused"] == "not_yours"
    assert people["Fatma"].does("agree", **change)["ok"]
    assert room.leads("agree", agreement=id, fields={"needed": "een tafel"})["ok"]
    assert shown(room, id)["roles"] == "Fatma nodigt uit"


def test_somebody_named_by_another_is_asked_first(room, people):
    id = people["Anneke"].does("agree", fields={"what": "Koffie"})["agreement"]
    named = {"agreement": id, "side": "informal", "person": people["Hanan"].id}
    assert people["Anneke"].does("name_lead", **named)["ok"]
    assert shown(room, id)["leads"]["informal"]["answer"] == "asked"
    answer = {"agreement": id, "side": "informal"}
    assert people["Fatma"].does("answer_lead", **answer, yes=True)["refused"] == "not_yours"
    assert people["Hanan"].does("answer_lead", **answer, yes=False)["ok"]
    assert "lead_informal" in shown(room, id)["missing"]


def test_nobody_leads_on_the_other_side_and_who_does_both_leads_on_one(room, people):
    id = people["Anneke"].does("agree", fields={"what": "Koffie"})["agreement"]
    wrong = {"agreement": id, "side": "informal", "person": people["Anneke"].id}
    assert people["Anneke"].does("name_lead", **wrong)["refused"] == "other_side"
    zohra = room.joins("Zohra", "both")
    own = {"agreement": id, "person": zohra.id}
    assert zohra.does("name_lead", **own, side="formal")["ok"]
    assert zohra.does("name_lead", **own, side="informal")["refused"] == "one_side_an_agreement"


def test_the_load_check_warns_the_facilitator_and_the_leads_and_nobody_else(room, people):
    id = finished(room, people)
    people["Hanan"].does("say_what_fits", hours=1)
    (load,) = room.shows("facilitator")["here"]["loads"].values()
    assert load == {"name": "Moedercafé", "hours": 2, "unknown": 0, "fits": 1, "over": True}
    assert people["Fatma"].sees()["here"]["over"] and people["Anneke"].sees()["here"]["over"]
    assert "over" not in people["Joost"].sees()["here"]
    assert "loads" not in json.dumps(room.shows()) and "loads" not in json.dumps(room.shows("room"))
    assert people["Anneke"].does("say_what_fits", hours=3)["refused"] == "not_yours"
    people["Hanan"].does("say_what_fits", hours=0)
    room.leads("agree", agreement=id, fields={"hours": None})
    (load,) = room.shows("facilitator")["here"]["loads"].values()
    assert (load["unknown"], load["over"]) == (1, True)


def test_unknown_hours_are_said_and_not_counted_as_none(room, people):
    id = finished(room, people)
    room.leads("agree", agreement=id, fields={"hours": None})
    people["Fatma"].does("say_what_fits", hours=4)
    (load,) = room.shows("facilitator")["here"]["loads"].values()
    assert (load["hours"], load["unknown"], load["over"]) == (0, 1, False)


def test_ballots_are_secret_until_closed_and_both_sides_must_carry(room, people):
    id = finished(room, people)
    room.moves_to("voting", "vote")
    for name in FORMAL:
        assert people[name].votes(id, "agree")["ok"]
    people["Fatma"].votes(id, "objection", "dinsdag kan ik nooit")
    people["Hanan"].votes(id, "remark", "graag om en om")
    people["Ali"].votes(id, "objection", "te vaak")
    before = json.dumps([room.shows(c) for c in ("room", "projector", "facilitator")])
    assert "dinsdag kan" not in before and "results" not in before and "om en om" not in before
    assert room.shows()["here"]["turnout"] == {"cast": 7, "of": 8}
    room.moves_to("voting", "result")
    result = room.shows()["here"]["results"][id]
    assert result["word"] == "only_formal"
    assert result["sides"]["informal"] == {"yes": 1, "cast": 3, "present": 4}
    assert result["objections"] == ["dinsdag kan ik nooit", "te vaak"]
    assert room.workshop.coalition.agreements[id].vote["carried"] is False


def test_a_ballot_can_be_changed_and_counts_once(room, people):
    id = finished(room, people)
    room.moves_to("voting", "vote")
    people["Fatma"].votes(id, "objection", "te vroeg")
    people["Fatma"].votes(id, "agree")
    assert people["Fatma"].sees()["here"]["ballots"][id]["choice"] == "agree"
    assert len(room.workshop.contributions) == 1
    assert people["Fatma"].votes(id, "remark")["refused"] == "text_empty"


def test_small_numbers_show_only_the_word_and_the_turnout(room, people):
    id = finished(room, people)
    room.moves_to("voting", "vote")
    for name in (*FORMAL, "Fatma", "Hanan"):
        people[name].votes(id, "agree")
    room.moves_to("voting", "result")
    result = room.shows()["here"]["results"][id]
    assert result["word"] == "carried"
    assert "sides" not in result and result["turnout"] == {"cast": 6, "present": 8}


def test_one_person_who_does_both_hides_the_sides_three_show_them(room, people):
    id = finished(room, people)
    both = [room.joins(f"Beide {n}", "both") for n in range(3)]
    room.moves_to("voting", "vote")
    for name in (*FORMAL, *INFORMAL):
        people[name].votes(id, "agree")
    both[0].votes(id, "objection", "nee")
    room.moves_to("voting", "result")
    assert "sides" not in room.shows()["here"]["results"][id]
    room.moves_to("voting", "vote")
    both[1].votes(id, "agree")
    both[2].votes(id, "agree")
    room.moves_to("voting", "result")
    result = room.shows()["here"]["results"][id]
    assert result["sides"]["both"] == {"yes": 2, "cast": 3, "present": 3}
    assert result["word"] == "carried"


@pytest.mark.parametrize(
    ("yes", "cast", "present", "carried"),
    [(3, 4, 4, True), (2, 4, 4, False), (3, 5, 10, True), (3, 4, 9, False), (0, 0, 4, False)],
    ids=["majority", "a tie", "half turned out", "too few turned out", "nobody voted"],
)
def test_when_a_side_carries(yes, cast, present, carried):
    outcome = Outcome({Side.FORMAL: yes}, {Side.FORMAL: cast}, {Side.FORMAL: present})
    assert outcome.carried_by(Side.FORMAL) is carried


@pytest.mark.parametrize(
    "fields", [{"what": "Elke week koffie"}, {"by_when": "2027-01-01"}], ids=["what", "day"]
)
def test_changing_what_was_voted_on_takes_the_badge_away(room, people, fields):
    id = carried(room, people)
    room.leads("agree", agreement=id, fields=fields)
    assert not room.workshop.coalition.agreements[id].vote


def test_changing_a_lead_takes_the_badge_away_and_other_fields_leave_it(room, people):
    id = carried(room, people)
    room.leads("agree", agreement=id, fields={"roles": "wie belt", "hours": 1})
    assert room.workshop.coalition.agreements[id].carried
    room.leads("name_lead", agreement=id, side="formal", person=people["Joost"].id)
    assert not room.workshop.coalition.agreements[id].vote


def carried(room: Room, people: People) -> str:
    id = finished(room, people)
    room.moves_to("voting", "vote")
    for someone in people.values():
        someone.votes(id, "agree")
    room.moves_to("voting", "result")
    assert room.workshop.coalition.agreements[id].carried
    return id


def test_what_is_not_ready_is_not_voted_on(room, people):
    id = people["Anneke"].does("agree", fields={"what": "Koffie"})["agreement"]
    room.moves_to("voting", "vote")
    assert room.shows()["here"]["order"] == [] and room.shows()["here"]["waiting"] == 1
    assert people["Anneke"].votes(id, "agree")["refused"] == "not_ready_for_vote"


def test_faces_are_counted_from_three_on(room, people):
    room.moves_to("close", "evaluate")
    for name, face in (("Anneke", "5"), ("Fatma", "3")):
        people[name].answers("face", {"face": face})
    people["Hanan"].answers("take", {"text": "ik bel vaker"})
    assert "bel vaker" not in json.dumps(room.shows())
    room.moves_to("close", "goodbye")
    assert "faces" not in room.shows()["here"]
    assert [t["text"] for t in room.shows()["here"]["taken"].values()] == ["ik bel vaker"]
    people["Ali"].answers("face", {"face": "3"})
    assert room.shows()["here"]["faces"] == {"1": 0, "2": 0, "3": 2, "4": 0, "5": 1}
    assert room.shows()["here"]["coalition"] == room.workshop.coalition.read


def test_a_badge_that_was_taken_away_comes_back_only_by_voting_again(room, people):
    id = carried(room, people)
    room.leads("agree", agreement=id, fields={"what": "Elke week koffie"})
    room.moves_to("voting", "vote")
    assert people["Fatma"].sees()["here"]["ballots"] == {}
    room.moves_to("voting", "result")
    assert "vote" not in room.shows()["here"]["items"][id]
    assert room.shows()["here"]["results"] == {}
    room.moves_to("voting", "vote")
    for someone in people.values():
        someone.votes(id, "agree")
    room.moves_to("voting", "result")
    assert room.workshop.coalition.agreements[id].carried


def test_nobody_on_the_desk_sees_by_a_tick_who_wrote_a_note(room, people):
    room.moves_to("strength", "write")
    assert room.shows("facilitator")["silent"].keys() == room.workshop.organisations.keys()
    people["Anneke"].says("Zij luisteren")
    desk = room.shows("facilitator")
    assert not any("heard" in person for person in desk["people_in"].values())
    assert desk["heard"]["formal"] == {"heard": 1, "of": 4}
    assert len(desk["silent"]) == 1
