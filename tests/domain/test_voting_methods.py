"""Dots, one choice and a rating: what was collected is put in order, and nobody's vote is told."""

import json

import pytest

from tests.domain.room import FORMAL, INFORMAL, Participant, Room, new_room
from workshop.domain import carry
from workshop.domain.naming import Naming
from workshop.domain.ordering import count
from workshop.domain.script import Step
from workshop.domain.side import Side

NOTES = ("luisteren", "een sleutel", "tijd", "taal")
People = dict[str, Participant]


def evening(method: str, dots: int = 3) -> Room:
    """Notes about each other, a vote on them, and agreements that may start from it."""
    room = new_room(("arrive", "strength", "priorities", "agreements"))
    sources = {"priorities": ("strength",), "agreements": ("voting", "strength")}
    room.workshop.script = _taking(room.workshop.script, sources)
    vote = room.workshop.find_run(room.run_of("priorities"))
    vote.settings |= {"method": method, "dots": dots}
    return room


def _taking(script, sources):
    steps = (
        Step(**{**vars(step), "takes_from": {"": sources.get(step.id, ())}})
        for step in script.steps
    )
    return type(script)(**{**vars(script), "steps": tuple(steps)})


def gather(room: Room, formal=FORMAL, informal=INFORMAL, both=()) -> People:
    return room.fills(formal, informal) | {name: room.joins(name, "both") for name in both}


def collect(room: Room, people: People, notes=NOTES) -> list[str]:
    """Notes on the board, opened; the ids in the order in which they were written."""
    room.moves_to("strength", "write")
    writers = [p for name, p in people.items() if name in FORMAL + INFORMAL]
    ids = [writers[n % len(writers)].says(text)["contribution"] for n, text in enumerate(notes)]
    room.moves_to("strength", "open")
    return ids


def begin(method: str, **who) -> tuple[Room, People, list[str]]:
    room = evening(method)
    people = gather(room, **who)
    ids = collect(room, people)
    room.moves_to("priorities", "vote")
    return room, people, ids


def gives(person: Participant, **choices: int) -> dict:
    return person.answers("ballot", {"choices": choices})


def here(room: Room, part: str = "projector") -> dict:
    return room.shows(part)["here"]


def test_dots_go_on_what_was_collected_and_the_order_comes_out():
    room, people, (a, b, c, d) = begin("dots")
    assert here(room)["order"] == [a, b, c, d]
    assert here(room)["items"][a] == {
        "step": "strength", "kind": "strength", "text": "luisteren", "lang": "nl", "side": "formal",
        "under": "dimensions.knowledge.title",
    }  # fmt: skip
    for name in FORMAL:
        assert gives(people[name], **{b: 2, c: 1})["ok"]
    for name in INFORMAL:
        assert gives(people[name], **{c: 3})["ok"]
    room.moves_to("priorities", "result")
    shown = here(room)
    assert shown["ranked"] == [c, b, a, d]
    assert shown["results"][c] == {
        "n": 12,
        "of": 18,
        "sides": {"formal": {"n": 3, "of": 9}, "informal": {"n": 9, "of": 9}},
    }
    # Both differ by two thirds: the first in the order of the vote is named.
    assert shown["widest"] == b
    assert shown["turnout"] == {"cast": 6, "of": 6}


def test_a_ballot_is_replaced_as_a_whole_and_can_be_taken_back():
    room, people, (a, b, *_) = begin("dots")
    gives(people["Anneke"], **{a: 3})
    gives(people["Anneke"], **{b: 1})
    assert people["Anneke"].sees()["here"]["ballot"]["choices"] == {b: 1}
    assert len(people["Anneke"].sees()["own"]) == 1
    ballot = people["Anneke"].sees()["here"]["ballot"]["id"]
    gives(people["Fatma"], **{a: 1})
    assert here(room)["turnout"]["cast"] == 2
    assert people["Anneke"].does("withdraw", contribution=ballot)["ok"]
    assert here(room)["turnout"]["cast"] == 1
    assert "ballot" not in people["Anneke"].sees().get("here", {})


@pytest.mark.parametrize(
    ("method", "chosen", "refused"),
    [
        ("dots", {"a": 2, "b": 2}, "too_many_dots"),
        ("dots", {}, "nothing_chosen"),
        ("dots", {"a": 0}, "nothing_chosen"),
        ("dots", {"a": -1}, "malformed"),
        ("dots", {"a": True}, "malformed"),
        ("dots", {"a": 1.5}, "malformed"),
        ("dots", {"z": 1}, "no_such_item"),
        ("single", {"a": 1, "b": 1}, "choose_one"),
        ("single", {"a": 2}, "malformed"),
        ("rating", {"a": 6}, "malformed"),
        ("rating", {"a": "5"}, "malformed"),
    ],
)
def test_a_ballot_that_breaks_a_rule_is_refused_by_name(method, chosen, refused):
    room, people, (a, b, *_) = begin(method)
    names = {"a": a, "b": b, "z": "z" * 16}
    answer = gives(people["Anneke"], **{names[name]: n for name, n in chosen.items()})
    assert answer["refused"] == refused
    assert here(room)["turnout"]["cast"] == 0


def test_a_ballot_has_choices_and_nothing_else():
    room, people, (a, *_) = begin("single")
    content = {"choices": {a: 1}}
    assert people["Anneke"].answers("ballot", content | {"text": "x"})["refused"] == "malformed"
    assert people["Anneke"].answers("ballot", content, about=a)["refused"] == "malformed"
    assert people["Anneke"].answers("ballot", {"choices": [a]})["refused"] == "malformed"
    assert people["Anneke"].answers("ballot", {})["refused"] == "malformed"


def test_ballots_are_on_no_screen_until_the_vote_closes_and_by_person_never():
    room, people, (a, b, *_) = begin("dots")
    gives(people["Anneke"], **{a: 3})
    gives(people["Fatma"], **{b: 2})
    others = [people["Joost"].sees(), *(room.shows(part) for part in ("room", "facilitator"))]
    for shown in (*others, room.shows("projector")):
        assert not {"choices", "results", "ranked", "widest"} & _names(shown)
    assert room.shows("facilitator")["heard"] == {}
    room.moves_to("priorities", "result")
    for shown in (people["Joost"].sees(), *map(room.shows, ("room", "projector", "facilitator"))):
        assert "choices" not in _names(shown)
        assert people["Anneke"].id not in json.dumps(shown.get("here"))
    room.moves_to("priorities", "vote")
    assert "results" not in here(room)


def _names(view) -> set[str]:
    if not isinstance(view, dict):
        return set()
    return set(view) | {name for each in view.values() for name in _names(each)}


def test_nothing_moves_under_the_fingers_and_what_is_taken_back_counts_no_more():
    room, people, (a, b, c, d) = begin("dots")
    gives(people["Joost"], **{a: 2, b: 1})
    gives(people["Fatma"], **{a: 3})
    assert people["Anneke"].does("withdraw", contribution=a)["ok"]
    assert here(room)["order"] == [b, c, d]
    # Somebody who has not seen it go yet loses nothing of their ballot.
    assert gives(people["Hanan"], **{a: 1, c: 1})["ok"]
    room.moves_to("priorities", "result")
    assert {id: r["n"] for id, r in here(room)["results"].items()} == {b: 1, c: 1, d: 0}
    assert here(room)["turnout"]["cast"] == 2
    assert "luisteren" not in json.dumps(room.workshop.run.laid)


def test_what_is_hidden_is_not_voted_on_and_comes_back_in_its_place():
    room, _, (a, b, c, d) = begin("single")
    room.leads("hide", contribution=b, hidden=True)
    assert here(room)["order"] == [a, c, d]
    room.leads("hide", contribution=b, hidden=False)
    assert here(room)["order"] == [a, b, c, d]


def test_a_vote_that_opens_again_keeps_its_order_and_takes_new_ones_at_the_end():
    room, people, (a, b, c, d) = begin("single")
    gives(people["Anneke"], **{c: 1})
    room.moves_to("strength", "write")
    new = people["Joost"].says("koffie")["contribution"]
    room.moves_to("strength", "open")
    room.moves_to("priorities", "vote")
    assert here(room)["order"] == [a, b, c, d, new]


def test_twenty_four_at_most_of_every_source_as_many():
    room = evening("dots")
    people = gather(room)
    collect(room, people, [f"briefje {n}" for n in range(30)])
    room.moves_to("priorities", "explain")
    assert (len(here(room)["order"]), here(room)["more"]) == (24, 6)
    room.moves_to("priorities", "vote")
    assert (len(here(room)["order"]), here(room)["more"]) == (24, 6)


def test_nothing_collected_is_nothing_to_vote_on():
    room = evening("rating")
    gather(room)
    room.moves_to("priorities", "vote")
    assert (here(room)["order"], here(room)["items"], here(room)["more"]) == ([], {}, 0)
    room.moves_to("priorities", "result")
    assert here(room)["ranked"] == []


def test_one_choice_counts_people():
    room, people, (a, b, *_) = begin("single")
    for name in (*FORMAL, "Fatma"):
        gives(people[name], **{b: 1})
    for name in INFORMAL[1:]:
        gives(people[name], **{a: 1})
    room.moves_to("priorities", "result")
    result = here(room)["results"][b]
    assert (result["n"], result["of"]) == (4, 6)
    assert result["sides"]["informal"] == {"n": 1, "of": 3}
    assert here(room)["ranked"][:2] == [b, a]


def test_a_rating_has_a_mean_and_leaving_it_out_is_no_opinion():
    room, people, (a, b, c, _) = begin("rating")
    for name, given in zip((*FORMAL, *INFORMAL), (5, 4, 4, 1, 1, 2), strict=True):
        gives(people[name], **{a: given, **({b: 5} if name == "Fatma" else {})})
    room.moves_to("priorities", "result")
    results = here(room)["results"]
    # 17 by 6 people is 2.83; half a tenth goes up.
    assert results[a]["mean"] == 2.8 and results[a]["n"] == 6
    assert results[a]["sides"] == {
        "formal": {"n": 3, "mean": 4.3},
        "informal": {"n": 3, "mean": 1.3},
    }
    # One rating would be somebody's: no sides, and nothing where nobody gave one.
    assert results[b] == {"n": 1, "mean": 5.0}
    assert results[c] == {"n": 0}
    assert here(room)["ranked"][0] == b
    assert here(room)["widest"] == a


@pytest.mark.parametrize(
    ("formal", "informal", "both", "apart"),
    [
        (FORMAL, INFORMAL, (), True),
        (FORMAL, INFORMAL[:2], (), False),
        (FORMAL, INFORMAL, ("Zohra",), False),
        (FORMAL, INFORMAL, ("Zohra", "Karim"), False),
        (FORMAL, INFORMAL, ("Zohra", "Karim", "Ruta"), True),
    ],
)
def test_small_numbers_show_the_total_alone(formal, informal, both, apart):
    room, people, (a, *_) = begin("dots", formal=formal, informal=informal, both=both)
    for person in people.values():
        gives(person, **{a: 1})
    room.moves_to("priorities", "result")
    results = here(room)["results"]
    assert all(("sides" in result) is apart for result in results.values())
    assert results[a]["n"] == len(people)
    if apart:
        assert ("both" in results[a]["sides"]) is bool(both)
    else:
        assert "widest" not in here(room)
    assert all(("sides" in item) is apart for item in _results(room)["items"].values())


def _results(room: Room) -> dict:
    run = room.workshop.find_run(room.run_of("priorities"))
    return room.workshop.exercise.results(carry.board_for(room.workshop, run))


def test_the_result_is_told_with_its_texts_for_files():
    room, people, (a, b, *_) = begin("single")
    assert _results(room) == {}
    gives(people["Anneke"], **{b: 1})
    room.moves_to("priorities", "result")
    results = _results(room)
    assert list(results["items"])[0] == b
    assert results["items"][b]["text"] == "een sleutel"
    assert results["turnout"] == {"cast": 1, "of": 6}
    assert people["Anneke"].id not in json.dumps(results)
    keys = [key for key, _ in room.workshop.exercise.in_words(results, {})]
    assert keys == ["voting.report_turnout", *["voting.report_single"] * 4]


def test_who_comes_in_after_closing_changes_no_turnout():
    room, people, (a, *_) = begin("single")
    gives(people["Anneke"], **{a: 1})
    room.moves_to("priorities", "result")
    room.joins("Laat", "formal")
    assert here(room)["turnout"] == {"cast": 1, "of": 6}


def test_the_order_goes_before_what_is_near_and_the_origin_stays_what_it_was():
    room, people, (a, b, c, d) = begin("single")
    gives(people["Anneke"], **{d: 1})
    room.moves_to("agreements", "write")
    # A vote that was not closed orders nothing.
    assert [id for id, _ in _offered(room, people["Fatma"])] != [d, a, b, c]
    room.moves_to("priorities", "result")
    room.moves_to("agreements", "write")
    offered = _offered(room, people["Fatma"])
    assert [id for id, _ in offered] == [d, a, b, c]
    assert {(offer["step"], offer["kind"]) for _, offer in offered} == {("strength", "strength")}
    made = people["Fatma"].does("agree", fields={"what": "taal"}, origin=d)["agreement"]
    origin = room.workshop.coalition.agreements[made].origin
    assert (origin["id"], origin["run"], origin["step"]) == (d, room.run_of("strength"), "strength")


def _offered(room: Room, person: Participant) -> list[tuple[str, dict]]:
    page = person.looks("offers")
    return [(id, page["shown"][id]) for id in page["order"]]


def test_what_the_script_says_can_be_voted_on_and_is_told_in_its_words():
    room = new_room(("arrive", "pitfalls", "priorities", "agreements"))
    sources = {"priorities": ("pitfalls",), "agreements": ("voting",)}
    room.workshop.script = _taking(room.workshop.script, sources)
    people = gather(room)
    room.moves_to("pitfalls", "rate")
    room.moves_to("pitfalls", "map")
    room.moves_to("priorities", "vote")
    first, *_, last = here(room)["order"]
    item = here(room)["items"][last]
    assert (item["step"], "text" in item) == ("pitfalls", False)
    gives(people["Anneke"], **{last: 3})
    room.moves_to("priorities", "result")
    assert list(_results(room)["items"])[0] == last
    assert len(_results(room)["items"][last]["text"]) > 3
    made = people["Fatma"]
    room.moves_to("agreements", "write")
    assert _offered(room, made)[0] == (last, {**item, "step": "pitfalls"})


def test_a_vote_without_sides_counts_in_the_total_alone():
    room = evening("single")
    people = gather(room)
    (a, *_) = collect(room, people)
    room.workshop.find_run(room.run_of("priorities")).naming = Naming.ANONYMOUS
    room.moves_to("priorities", "vote")
    for n, person in enumerate(people.values()):
        person.answers("ballot", {"choices": {a: 1}}, token=f"token-{n}" * 3)
    room.moves_to("priorities", "result")
    assert here(room)["results"][a] == {"n": 6, "of": 6}
    assert here(room)["turnout"] == {"cast": 6, "of": 6}


def test_equal_totals_stay_in_the_order_of_the_vote():
    ballots = [(Side.FORMAL, {"b": 1, "c": 1}), (None, {"a": 1, "gone": 2})]
    outcome = count(["a", "b", "c", "d"], ballots, rated=False)
    assert outcome.ranked() == ["a", "b", "c", "d"]
    assert outcome.all.given.total() == 3
    assert outcome.widest() == ""


def test_half_a_tenth_goes_up():
    ballots = [(Side.FORMAL, {"a": n}) for n in (2, 2, 2, 3)]
    assert count(["a"], ballots, rated=True).shown()["results"]["a"] == {"n": 4, "mean": 2.3}
