"""A new picture of each other: cards are presented, and it shows who can help whom."""

import pytest

from tests.domain.portrait import STEPS, People, come_to_say_a_word, writes
from tests.domain.room import Room, here, new_room, only, ours
from workshop.domain import carry
from workshop.exercises import named
from workshop.exports.rows import steps
from workshop.views import board_for


@pytest.fixture
def room() -> Room:
    return new_room(STEPS)


@pytest.fixture
def people(room: Room) -> People:
    return come_to_say_a_word(room)


# Presenting


def test_a_small_team_begins_and_then_the_sides_alternate(room: Room, people: People):
    room.moves_to("portrait", "cards")
    assert here(room, "room") == {"seconds": 15 * 60 // 3}
    for name in ("Anneke", "Fatma", "Wim"):
        writes(people[name], "who", f"Wij, met {name}")
    room.moves_to("portrait", "present")
    order = [people["Wim"].id, *(people[n].sees()["organisation"] for n in ("Anneke", "Fatma"))]
    assert (here(room)["order"], room.shows()["turn"]) == (order, order[0])
    assert room.shows()["timer"]["seconds"] == here(room)["seconds"] == 300
    card = here(room)["cards"][order[0]]
    assert (card["people"], card["lines"][only(card["lines"])]["text"]) == (1, "Wij, met Wim")
    assert list(here(room, "room")["cards"]) == [order[0]]
    for name in "abcdef":
        room.joins(name, "formal", "Wijkteam")
    assert here(room)["order"] == order


def test_teams_without_a_card_are_not_called(room: Room, people: People):
    room.moves_to("portrait", "cards")
    line = writes(people["Anneke"], "who", "Wij")
    people["Joost"].does("strike", contribution=line, struck=True)
    writes(people["Fatma"], "who", "Wij")
    room.moves_to("portrait", "present")
    assert here(room)["order"] == [people["Fatma"].sees()["organisation"]]
    assert room.moves_to("portrait", "present", "nobody")["refused"] == "no_such_turn"


def test_in_a_large_room_two_teams_of_a_side_share_a_turn(room: Room, people: People):
    others = [room.joins(f"Mens {n}", "formal", f"Groep {n}") for n in range(60)]
    room.moves_to("portrait", "cards")
    for someone in (*others, people["Fatma"], people["Wim"]):
        writes(someone, "who", "Wij")
    room.moves_to("portrait", "present")
    shown = here(room)
    assert len(shown["order"]) == 24
    assert {len(card["lines"]) for card in shown["cards"].values()} == {1}
    both = [
        (shown["teams"][a]["side"], shown["teams"][b]["side"]) for a, b in shown["pairs"].items()
    ]
    assert both and all(one == other for one, other in both)
    assert len(shown["cards"]) == 2


# Needs and offers


@pytest.fixture
def cards(room: Room, people: People) -> dict[str, str]:
    room.moves_to("portrait", "cards")
    written = {
        "gezicht": writes(people["Fatma"], "need", "Een vast gezicht"),
        "dinsdag": writes(people["Anneke"], "offer", "Elke dinsdag een mens"),
        "ouders": writes(people["Anneke"], "need", "Ouders die meedenken"),
        "goal": writes(people["Wim"], "goal", "Niemand alleen"),
    }
    room.moves_to("portrait", "map")
    return written


def test_a_match_is_a_tap_of_another_team_and_one_a_team(room: Room, people: People, cards):
    can = {"about": cards["gezicht"]}
    match = people["Anneke"].answers("match", {"offer": cards["dinsdag"]}, **can)["contribution"]
    assert people["Joost"].answers("match", {}, **can)["refused"] == "matched_already"
    assert people["Hanan"].answers("match", {}, **can)["refused"] == "own_team"
    assert people["Wim"].answers("match", {"offer": cards["dinsdag"]}, **can)["refused"]
    assert people["Wim"].answers("match", {}, about=cards["goal"])["refused"]
    shown, teams = here(room), here(room)["teams"]
    drawn = shown["matches"][match]
    assert (teams[drawn["from"]]["name"], teams[drawn["to"]]["name"]) == ("Wijkteam", "Moedercafé")
    assert (drawn["text"], drawn["offer"]) == ("Elke dinsdag een mens", cards["dinsdag"])
    assert shown["counts"] == {"needs": 2, "offers": 1, "matches": 1, "unmet": 1}
    assert shown["order"]["needs"] == [cards["ouders"], cards["gezicht"]]
    assert ours(people["Joost"])["can"] == {
        cards["gezicht"]: {"id": match, "offer": cards["dinsdag"], "by": "Anneke"}
    }
    assert list(ours(people["Mo"])["helped"][cards["gezicht"]].values()) == [
        {"name": "Wijkteam", "side": "formal"}
    ]


def test_a_match_can_be_taken_back_by_any_of_the_team(room: Room, people: People, cards):
    can = {"about": cards["gezicht"]}
    first = people["Anneke"].answers("match", {}, **can)["contribution"]
    people["Joost"].does("strike", contribution=first, struck=True)
    assert here(room)["counts"]["unmet"] == 2
    assert people["Joost"].answers("match", {}, **can)["ok"]
    people["Joost"].does("strike", contribution=first, struck=False)
    assert here(room)["counts"]["matches"] == 1
    team = people["Joost"].sees()["organisation"]
    assert here(room)["needs"][cards["gezicht"]]["matched"] == 1
    assert here(room, "room")["needs"][cards["ouders"]]["team"] == team


def test_who_came_alone_hears_who_can_do_what_they_need(room: Room, people: People):
    """Their team is theirs alone, so that nobody else's view of it is made again."""
    room.moves_to("portrait", "cards")
    need = writes(people["Wim"], "need", "Iemand die luistert")
    room.moves_to("portrait", "map")
    data = {"run": room.workshop.run.id, "type": "match", "content": {}, "about": need}
    said = people["Anneke"].sends("contribute", data)
    assert {people["Wim"].id, people["Anneke"].id} <= (said.named or set())
    assert len(ours(people["Wim"])["helped"][need]) == 1
    match = said.answer["contribution"]
    back = people["Anneke"].sends("withdraw", {"contribution": match})
    assert people["Wim"].id in (back.named or set())
    assert ours(people["Wim"])["helped"][need] == {}


def test_a_phone_reads_on_where_a_list_ends(room: Room, people: People):
    room.moves_to("portrait", "cards")
    for n in range(25):
        writes(people["Fatma"], "need", f"vraag {n}")
    assert people["Anneke"].looks("needs")["count"] == 0
    room.moves_to("portrait", "map")
    first = here(room, "room")
    assert (len(first["order"]), first["count"]) == (20, 25)
    more = people["Anneke"].looks("needs", after=first["order"][-1])
    assert [each["text"] for each in more["shown"].values()] == [
        f"vraag {n}" for n in range(20, 25)
    ]
    assert more["shown"][more["order"][0]]["name"] == "Moedercafé"


def test_later_steps_may_take_along_goals_needs_and_offers(room: Room, people: People, cards):
    people["Anneke"].answers("match", {}, about=cards["gezicht"])
    offers = named("portrait").offers(board_for(room.workshop, room.workshop.run))
    found = [(offer.field, offer.text, offer.open) for offer in offers]
    assert found == [
        ("goal", "Niemand alleen", False),
        ("need", "Ouders die meedenken", True),
        ("need", "Een vast gezicht", False),
        ("offer", "Elke dinsdag een mens", False),
    ]
    agreed = room.leads("agree", fields={"what": "Een vast gezicht"}, origin=cards["gezicht"])
    origin = room.workshop.find_agreement(agreed["agreement"]).origin
    assert (origin["kind"], origin["field"]) == ("portrait", "need")
    room.moves_to("portrait", "cards")
    assert not list(carry.offered(room.workshop, room.workshop.find_run(room.run_of("agreements"))))


def test_files_hold_cards_as_they_stand_and_matches_between_teams(
    room: Room, people: People, cards
):
    people["Anneke"].answers("match", {"offer": cards["dinsdag"]}, about=cards["gezicht"])
    hidden = people["Fatma"].answers("match", {}, about=cards["ouders"])["contribution"]
    room.leads("hide", contribution=cards["ouders"], hidden=True)
    step = next(each for each in steps(room.workshop, "nl") if each.kind.kind == "portrait")
    rows = {row["id"]: row for row in step.rows}
    assert cards["ouders"] not in rows and hidden not in rows
    (match,) = [row for row in step.rows if row["type"] == "match"]
    assert match | {"id": "", "lang": ""} == {
        "id": "",
        "type": "match",
        "lang": "",
        "need": cards["gezicht"],
        "offer": cards["dinsdag"],
        "from": "Wijkteam",
        "to": "Moedercafé",
        "side": "formal",
    }
    assert step.results["unmet"] == []
    assert step.results["matches"] == [match["id"]]
    line = rows[cards["gezicht"]]
    assert step.kind.heading(step.texts, line) == "Wat heb je nodig?"


def test_what_was_never_opened_is_in_no_file(room: Room, people: People):
    people["Anneke"].answers("before", {"text": "warm"})
    room.moves_to("portrait", "cards")
    struck = writes(people["Anneke"], "who", "Niet zo")
    people["Joost"].does("strike", contribution=struck, struck=True)
    step = next(each for each in steps(room.workshop, "nl") if each.kind.kind == "portrait")
    assert (step.rows, step.results) == ([], {})
    room.moves_to("portrait", "present")
    step = next(each for each in steps(room.workshop, "nl") if each.kind.kind == "portrait")
    assert step.rows == [] and step.results["words"] == {}
