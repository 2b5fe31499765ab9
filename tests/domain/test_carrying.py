"""Carrying on with what was said: what is offered, where it came from, and the line back."""

import json

import pytest

from tests.domain.room import Participant, Room, new_room
from workshop.domain import carry
from workshop.domain.who import Audience, Who
from workshop.views import look

STEPS = ("arrive", "strength", "tree", "agreements", "voting", "close")
AT = ("strength", "write")


@pytest.fixture
def notes(room: Room, people: dict[str, Participant]) -> dict[str, str]:
    """One note by each side, opened."""
    written = {
        "of_formal": people["Anneke"].says("Zij kennen de straat")["contribution"],
        "of_informal": people["Fatma"].says("Zij kennen de regels")["contribution"],
    }
    room.moves_to("strength", "react")
    return written


def offered(someone: Participant, place: str = "roots") -> list[str]:
    return list(someone.looks("offers", place=place)["order"])


def hangs(someone: Participant, text: str, origin: str = "", part: str = "roots") -> dict:
    more = {"origin": origin} if origin else {}
    return someone.answers("item", {"part": part, "text": text}, **more)


def grown(room: Room) -> dict:
    return room.shows()["here"]["items"]


# What is offered


def test_nothing_sealed_is_offered_or_taken(room, people):
    note = people["Anneke"].says("Zij kennen de straat")["contribution"]
    room.moves_to("tree", "grow")
    assert offered(people["Ali"]) == []
    assert hangs(people["Ali"], "De straat", note)["refused"] == "no_such_offer"
    room.moves_to("strength", "open")
    room.moves_to("tree", "grow")
    assert offered(people["Ali"]) == [note]


def test_what_was_said_about_ones_own_side_comes_first(room, people, notes):
    room.moves_to("tree", "grow")
    assert offered(people["Ali"]) == [notes["of_formal"], notes["of_informal"]]
    assert offered(people["Joost"]) == [notes["of_informal"], notes["of_formal"]]


def test_what_comes_from_ones_own_team_comes_first(room, people):
    room = new_room(("arrive", "portrait", "tree"))
    mine = room.joins("Ali", "informal", "Moedercafé")
    theirs = room.joins("Joost", "formal", "Wijkteam")
    room.moves_to("portrait", "cards")
    lines = {}
    for name, someone in (("theirs", theirs), ("mine", mine)):
        content = {"field": "need", "text": f"Ruimte {name}"}
        lines[name] = someone.answers("line", content)["contribution"]
    room.moves_to("portrait", "map")
    room.moves_to("tree", "grow")
    assert offered(mine, "can") == [lines["mine"], lines["theirs"]]
    assert offered(theirs, "can") == [lines["theirs"], lines["mine"]]


def test_hidden_and_withdrawn_notes_are_offered_to_nobody(room, people, notes):
    room.leads("hide", contribution=notes["of_formal"], hidden=True)
    people["Fatma"].does("withdraw", contribution=notes["of_informal"])
    room.moves_to("tree", "grow")
    assert offered(people["Ali"]) == []
    room.leads("hide", contribution=notes["of_formal"], hidden=False)
    assert offered(people["Ali"]) == [notes["of_formal"]]


def test_each_place_offers_its_own_sources(room, people, notes):
    room.moves_to("tree", "grow")
    assert len(offered(people["Ali"], "roots")) == 2
    assert offered(people["Ali"], "sun") == []


def test_what_was_taken_is_marked_and_can_be_taken_again(room, people, notes):
    room.moves_to("tree", "grow")
    hangs(people["Ali"], "De straat", notes["of_formal"])
    shown = people["Hanan"].looks("offers", place="roots")["shown"]
    assert shown[notes["of_formal"]]["taken"] is True and "taken" not in shown[notes["of_informal"]]
    assert hangs(people["Hanan"], "De buurt", notes["of_formal"])["ok"]


def test_offers_name_no_writer(room, people, notes):
    room.moves_to("tree", "grow")
    shown = json.dumps(people["Ali"].looks("offers", place="roots"))
    assert people["Anneke"].id not in shown and "Anneke" not in shown


# Where it came from


def test_the_origin_is_read_as_a_step_on_every_screen_and_never_as_a_note(room, people, notes):
    room.moves_to("tree", "grow")
    item = hangs(people["Ali"], "De straat", notes["of_formal"])["contribution"]
    origin = {"kind": "strength", "step": "strength", "under": "dimensions.knowledge.title"}
    assert grown(room)[item]["origin"] == origin
    assert people["Ali"].sees()["own"][item]["origin"] == origin
    assert room.shows("facilitator")["notes"]["shown"][item]["origin"] == origin
    for channel in ("room", "projector", "facilitator"):
        assert notes["of_formal"] not in json.dumps(room.shows(channel))


def test_what_is_not_offered_cannot_be_an_origin(room, people, notes):
    room.moves_to("tree", "grow")
    first = hangs(people["Ali"], "Een plek", part="sun")["contribution"]
    for origin in ("nonsense-nonsense", first, people["Ali"].id):
        refused = hangs(people["Ali"], "De straat", origin)
        assert refused["refused"] == "no_such_offer"
    assert len(grown(room)) == 1


def test_changing_ones_words_keeps_where_they_came_from(room, people, notes):
    room.moves_to("tree", "grow")
    item = hangs(people["Ali"], "De straat", notes["of_formal"])["contribution"]
    content = {"part": "roots", "text": "Wij kennen iedereen"}
    assert people["Ali"].does("amend", contribution=item, content=content)["ok"]
    assert grown(room)[item]["origin"]["step"] == "strength"


def test_a_step_that_is_placed_twice_offers_both_and_tells_them_apart():
    room = new_room(("arrive", "strength", "strength", "tree"))
    anneke, ali = room.joins("Anneke", "formal"), room.joins("Ali", "informal")
    once, twice = [run.id for run in room.workshop.runs if run.kind == "strength"]
    written = []
    for run in (once, twice):
        for phase in ("write", "react"):
            here = room.workshop.run
            seen = {"seen_run": here.id, "seen_phase": here.phase}
            assert room.leads("move_to", run=run, phase=phase, **seen)["ok"]
            if phase == "write":
                written.append(anneke.says(f"In {run}")["contribution"])
    room.moves_to("tree", "grow")
    assert offered(ali) == written
    kept = [room.workshop.contributions[hangs(ali, "x", id)["contribution"]] for id in written]
    assert [said.origin["run"] for said in kept] == [once, twice]


def test_a_step_offers_nothing_to_what_comes_before_it(room, people, notes):
    room.moves_to("tree", "grow")
    item = hangs(people["Ali"], "De straat")["contribution"]
    room.moves_to("strength", "write")
    content = {"dimension": "power", "text": "Zij hebben een zaal"}
    assert people["Ali"].answers("note", content, origin=item)["refused"] == "no_such_offer"


# In an agreement, and the line back


@pytest.fixture
def agreement(room, people, notes) -> str:
    room.moves_to("tree", "grow")
    root = hangs(people["Ali"], "Kent de straat", notes["of_formal"])["contribution"]
    room.moves_to("agreements", "write")
    fields = {"what": "Samen de straat op"}
    return str(people["Hanan"].does("agree", fields=fields, origin=root)["agreement"])


def lines(room: Room, agreement: str) -> list[dict[str, str]]:
    origin = room.workshop.coalition.agreements[agreement].origin
    return carry.line(room.workshop, origin)


def steps_and_texts(found: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(each["step"], each.get("text", "")) for each in found]


def test_an_agreement_shows_where_it_grew_from(room, people, agreement):
    origin = {"kind": "tree", "step": "tree", "field": "roots", "under": "parts.roots.title"}
    for channel in ("room", "projector", "facilitator"):
        assert room.shows(channel)["here"]["agreements"][agreement]["origin"] == origin


def test_the_line_runs_from_strength_to_root_to_agreement(room, agreement):
    assert steps_and_texts(lines(room, agreement)) == [
        ("strength", "Zij kennen de straat"),
        ("tree", "Kent de straat"),
    ]


@pytest.mark.parametrize("gone", [0, 1])
def test_a_link_that_is_taken_back_leaves_its_step_without_words(room, people, agreement, gone):
    texts = ["Zij kennen de straat", "Kent de straat"]
    links = [c for text in texts for c in room.workshop.contributions.values() if c.text == text]
    writer = (people["Anneke"], people["Ali"])[gone]
    assert writer.does("withdraw", contribution=links[gone].id)["ok"]
    texts[gone] = ""
    expected = list(zip(("strength", "tree"), texts, strict=True))
    assert steps_and_texts(lines(room, agreement)) == expected


def test_a_link_that_is_hidden_or_covered_again_is_not_read(room, people, agreement):
    note = next(c for c in room.workshop.contributions.values() if c.text == "Zij kennen de straat")
    room.leads("hide", contribution=note.id, hidden=True)
    assert steps_and_texts(lines(room, agreement))[0] == ("strength", "")
    room.leads("hide", contribution=note.id, hidden=False)
    room.moves_to("strength", "write")
    assert steps_and_texts(lines(room, agreement))[0] == ("strength", "")


def test_a_line_of_agreements_from_agreements_stays_short(room, people, agreement):
    for n in range(12):
        fields = {"what": f"Vervolg {n}"}
        agreement = people["Ali"].does("agree", fields=fields, origin=agreement)["agreement"]
    found = lines(room, agreement)
    assert len(found) == carry.LONGEST_LINE
    stored = json.dumps(room.workshop.coalition.agreements[agreement].origin)
    assert len(stored) < 2_000


def test_the_facilitator_begins_one_from_what_nothing_answers_yet(room, people, agreement):
    fatma = Who(Audience.FACILITATOR, 0, "", account="fatma")
    run = room.workshop.run.id
    root = next(iter(look(room.workshop, fatma, "offers", run, "")["order"]))
    begun = room.leads("agree", fields={"what": "Nog een"}, origin=root)
    assert begun["ok"]
    assert look(room.workshop, fatma, "offers", run, "")["shown"][root]["taken"] is True
