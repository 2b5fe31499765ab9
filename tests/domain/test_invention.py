"""Invent your own: small groups write an idea together, present it, and carry on with it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.room import Participant, Room, here, new_room, ours
from workshop.domain import carry
from workshop.domain.naming import Naming
from workshop.exercises import named
from workshop.exports.rows import steps
from workshop.views import board_for

People = dict[str, Participant]
STEPS = ("arrive", "invention", "ideas", "setup", "tree", "agreements")


@pytest.fixture
def people(room: Room) -> People:
    """Two mixed groups, by number: of Anneke, and of Joost."""
    here = room.fills(("Anneke", "Joost"), ("Fatma", "Hanan"))
    room.moves_to("invention", "make")
    room.leads("make_groups", how="mixed", size=2)
    room.leads("gather", showing=False)
    return here


def group_of(someone: Participant) -> str:
    return str(someone.sees()["group"]["id"])


def mate(people: People, name: str) -> Participant:
    """Who sits with somebody."""
    group = group_of(people[name])
    return next(p for n, p in people.items() if n != name and group_of(p) == group)


def writes(someone: Participant, text: str, field: str = "name", **more: Any) -> str:
    answer = someone.answers("line", {"field": field, "text": text}, **more)
    assert answer["ok"], answer
    return str(answer["contribution"])


def offered(room: Room, step: str, place: str = "") -> list[str]:
    run = room.workshop.find_run(room.run_of(step))
    return [offer.text for _, offer in carry.offered(room.workshop, run, place)]


def test_a_group_writes_from_several_phones_and_no_other_group_reads_it(room: Room, people: People):
    friend = mate(people, "Anneke")
    mine = writes(people["Anneke"], "Soep en vragen")
    theirs = writes(friend, "Elke donderdag soep", "what")
    assert ours(friend)["order"] == [mine, theirs]
    assert ours(friend)["lines"][mine]["by"] == "Anneke"
    assert len(ours(friend)["people"]) == 2
    others = str(people["Joost"].sees("team")) + "".join(
        str(room.shows(channel)) for channel in ("room", "projector", "facilitator")
    )
    assert "Soep" not in others and "soep" not in others
    made = here(room)
    assert made["teams"][group_of(friend)] == {
        "side": "both",
        "number": 1,
        "people": 2,
        "filled": 2,
    }
    assert (made["count"], made["ready"]) == (2, 0)
    assert made["seconds"] == 240


def test_anyone_of_the_group_strikes_and_puts_back_and_nobody_else_does(room: Room, people: People):
    friend, line = mate(people, "Anneke"), writes(people["Anneke"], "Bankje")
    stranger = people["Joost"].does("strike", contribution=line, struck=True)
    assert stranger["refused"] == "not_yours"
    amended = friend.does("amend", contribution=line, content={"field": "name", "text": "x"})
    assert amended["refused"] == "not_yours"
    assert friend.does("strike", contribution=line, struck=True)["ok"]
    assert ours(people["Anneke"])["order"] == []
    assert friend.does("strike", contribution=line, struck=False)["ok"]
    assert ours(people["Anneke"])["order"] == [line]


def test_what_was_written_stays_with_its_group_when_somebody_moves(room: Room, people: People):
    friend, line = mate(people, "Anneke"), writes(people["Anneke"], "Soep en vragen")
    before, other = group_of(people["Anneke"]), group_of(people["Joost"])
    room.leads("place", person=people["Anneke"].id, group=other)
    changed = {"field": "name", "text": "Soep en meer"}
    assert people["Anneke"].does("amend", contribution=line, content=changed)["ok"]
    assert room.workshop.contributions[line].content["team"] == before
    assert ours(friend)["lines"][line]["text"] == "Soep en meer"
    assert ours(people["Anneke"])["order"] == []


def test_who_has_no_group_is_told_so_and_without_groups_it_goes_by_organisation(
    room: Room, people: People
):
    room.leads("place", person=people["Fatma"].id, group=None)
    refused = people["Fatma"].answers("line", {"field": "name", "text": "Alleen"})
    assert refused["refused"] == "no_group_yet"
    plain = new_room(STEPS)
    known = plain.fills(("Anneke", "Joost"), ("Fatma",))
    plain.moves_to("invention", "make")
    writes(known["Anneke"], "Samen bellen")
    assert len(ours(known["Joost"])["order"]) == 1
    assert ours(known["Fatma"])["order"] == []


def test_groups_present_in_turn_by_number_with_time_shared(room: Room, people: People):
    second, first = writes(people["Joost"], "Vaders"), writes(people["Anneke"], "Soep")
    room.moves_to("invention", "present")
    groups = [group_of(people["Anneke"]), group_of(people["Joost"])]
    on = here(room)
    assert (on["order"], room.shows()["turn"], on["seconds"]) == (groups, groups[0], 240)
    card = on["cards"][groups[0]]
    assert (card["order"], card["people"]) == ({"name": [first]}, 2)
    assert card["sides"] == {"formal": 1, "informal": 1}
    room.moves_to("invention", "present", groups[1])
    assert list(here(room, "room")["cards"][groups[1]]["lines"]) == [second]
    room.moves_to("invention", "done")
    done = here(room, "room")
    assert [done["ideas"][id]["text"] for id in done["order"]] == ["Soep", "Vaders"]


def test_in_a_large_room_two_groups_share_a_turn_and_at_most_24_turns_come(room: Room):
    formal = [room.joins(f"F{n}", "formal", f"Org {n % 9}") for n in range(62)]
    informal = [room.joins(f"I{n}", "informal", f"Groep {n % 9}") for n in range(62)]
    room.moves_to("invention", "make")
    room.leads("make_groups", how="mixed", size=2)
    for someone in (*formal, *informal):
        someone.answers("line", {"field": "name", "text": "Idee"})
    room.moves_to("invention", "present")
    shown = here(room)
    assert (len(shown["order"]), len(shown["pairs"])) == (24, 24)
    numbers = [shown["teams"][id]["number"] for id in shown["order"]]
    assert numbers == list(range(1, 48, 2))
    assert set(shown["cards"]) == {room.shows()["turn"], shown["pairs"][room.shows()["turn"]]}


def test_an_idea_goes_along_to_the_vote_to_setting_up_and_to_agreements(room: Room, people: People):
    idea = writes(people["Anneke"], "Soep en vragen")
    what = writes(people["Joost"], "Vaders sporten", "what")
    writes(people["Joost"], "School geeft lokaal", "role-formal")
    writes(people["Joost"], "Lokaal gratis", "conditions")
    assert offered(room, "ideas") == []
    room.moves_to("invention", "done")
    assert offered(room, "ideas") == ["Soep en vragen", "Vaders sporten"]
    assert offered(room, "setup", "role-formal") == ["School geeft lokaal"]
    assert offered(room, "tree", "trunk") == ["School geeft lokaal"]
    assert offered(room, "tree", "sun") == ["Lokaal gratis"]
    room.moves_to("ideas", "vote")
    voted = people["Fatma"].answers("ballot", {"choices": {what: 1}})
    assert voted["ok"], voted
    room.moves_to("ideas", "result")
    assert here(room)["ranked"][0] == what
    run = room.workshop.find_run(room.run_of("agreements"))
    came = carry.origin(room.workshop, what, run)
    assert (came["step"], came["field"], came["under"]) == (
        "invention",
        "name",
        "fields.what.title",
    )
    people["Anneke"].does("withdraw", contribution=idea)
    assert list(here(room)["items"]) == [what]
    assert offered(room, "agreements") == ["Vaders sporten"]


def test_a_hidden_idea_is_gone_from_every_later_step(room: Room, people: People):
    idea = writes(people["Anneke"], "Soep en vragen")
    room.moves_to("invention", "done")
    room.moves_to("ideas", "vote")
    assert list(here(room)["items"]) == [idea]
    room.leads("hide", contribution=idea, hidden=True)
    assert here(room)["items"] == {}
    assert offered(room, "setup", "goals") == []


def test_files_have_whole_cards_without_names(room: Room, people: People):
    mine = writes(people["Anneke"], "Soep en vragen")
    room.moves_to("invention", "done")
    made = next(step for step in steps(room.workshop, "nl") if step.run.kind == "invention")
    (row,) = made.rows
    assert (row["field"], row["group"], row["side"]) == ("name", 1, "both")
    assert "Anneke" not in str(made.rows) + str(made.results)
    assert made.results["cards"] == [
        {"id": mine, "text": "Soep en vragen", "lang": "nl", "group": 1, "lines": [mine]}
    ]
    assert made.kind.heading(made.texts, row) == "Hoe heet het?"
    words = list(made.kind.in_words(made.results, made.texts))
    assert words[0] == ("invention.report_ideas", {"n": 1})
    sealed = named("invention").results(board_for(room.workshop, room.workshop.run))
    assert sealed["cards"]
    room.moves_to("invention", "make")
    assert named("invention").results(board_for(room.workshop, room.workshop.run)) == {}


@pytest.mark.parametrize("kind", ["portrait", "invention"])
def test_a_card_cannot_be_anonymous(kind: str) -> None:
    """It is known by its team, which of somebody alone is that person."""
    card = named(kind)
    said = {naming: [*card.complaints(card.Settings(), (), naming)] for naming in Naming}
    assert said.pop(Naming.ANONYMOUS) == [(("naming",), "check.cards_are_known")]
    assert set(map(len, said.values())) == {0}
