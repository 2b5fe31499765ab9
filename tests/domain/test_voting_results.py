"""What comes of a vote: sides where they may be told apart, its order, and what goes on from it."""

import json

import pytest

from tests.domain.room import FORMAL, INFORMAL, Participant, Room, here, new_room
from tests.domain.voting import (
    begin,
    collect,
    evening,
    gather,
    gives,
    results_of,
    taking,
)
from workshop.domain.naming import Naming
from workshop.domain.ordering import count
from workshop.domain.side import Side


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
    assert all(("sides" in item) is apart for item in results_of(room)["items"].values())


def test_the_result_is_told_with_its_texts_for_files():
    room, people, (a, b, *_) = begin("single")
    assert results_of(room) == {}
    gives(people["Anneke"], **{b: 1})
    room.moves_to("priorities", "result")
    results = results_of(room)
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
    room.workshop.script = taking(room.workshop.script, sources)
    people = gather(room)
    room.moves_to("pitfalls", "rate")
    room.moves_to("pitfalls", "map")
    room.moves_to("priorities", "vote")
    first, *_, last = here(room)["order"]
    item = here(room)["items"][last]
    assert (item["step"], "text" in item) == ("pitfalls", False)
    gives(people["Anneke"], **{last: 3})
    room.moves_to("priorities", "result")
    assert list(results_of(room)["items"])[0] == last
    assert len(results_of(room)["items"][last]["text"]) > 3
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
