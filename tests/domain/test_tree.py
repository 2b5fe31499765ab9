"""The tree: what grows on it, in which order, and what stands before the room alone."""

import json

from tests.domain.room import new_room
from tests.domain.tree import hangs
from workshop.domain.side import Side

STEPS = ("arrive", "strength", "tree", "agreements", "voting", "close")
AT = ("tree", "grow")


def test_every_screen_grows_the_same_tree_and_phones_only_count(room, people):
    fruit = hangs(people["Anneke"], "Elke ouder weet de weg", "fruits")
    hangs(people["Fatma"], "Wij kennen de straat", "roots")
    wall, desk = room.shows()["here"], room.shows("facilitator")["here"]
    assert wall == desk
    assert wall["items"][fruit] == {
        "part": "fruits",
        "text": "Elke ouder weet de weg",
        "lang": "nl",
        "side": "formal",
    }
    assert wall["counts"]["fruits"] == {"formal": 1, "informal": 0, "both": 0}
    phone = people["Ali"].sees("room")
    assert phone["here"] == {
        "counts": {"fruits": 1, "roots": 1, "trunk": 0, "sun": 0, "can": 0},
        "count": 2,
    }
    assert "Elke ouder" not in json.dumps(phone)


def test_the_seed_is_of_this_tree_and_tells_no_secret(room, people):
    seed = room.shows()["here"]["seed"]
    room.moves_to("tree", "whole")
    assert room.shows()["here"]["seed"] == seed
    again = new_room(STEPS)
    again.workshop.key = "another" * 4
    again.moves_to("tree", "grow")
    assert again.shows()["here"]["seed"] == seed
    twice = new_room(("arrive", "tree", "tree"))
    first, second = (run.id for run in twice.workshop.runs if run.kind == "tree")
    twice.moves_to("tree", "grow")
    one = twice.shows()["here"]["seed"]
    here = {"run": second, "phase": "grow", "seen_run": first, "seen_phase": "grow"}
    assert twice.leads("move_to", **here)["ok"]
    assert twice.shows()["here"]["seed"] != one


def test_sides_take_turns_and_the_newest_comes_first(room, people):
    old = hangs(people["Anneke"], "Tijd", "sun")
    mine = hangs(people["Joost"], "Geld", "sun")
    theirs = hangs(people["Ali"], "Een plek", "sun")
    assert room.shows()["here"]["order"]["sun"] == [theirs, mine, old]
    newer = hangs(people["Yasmina"], "Rust", "sun")
    assert room.shows()["here"]["order"]["sun"] == [newer, theirs, mine, old]


def test_what_more_people_said_comes_first(room, people):
    items = {name: hangs(someone, f"Hulp {name}", "can") for name, someone in people.items()}
    for name in ("Joost", "Fatma"):
        assert room.leads("merge", contribution=items[name], into=items["Anneke"])["ok"]
    here = room.shows()["here"]
    assert here["order"]["can"][0] == items["Anneke"]
    shown = here["items"][items["Anneke"]]
    assert (shown["times"], shown["joint"], "sides" in shown) == (3, True, False)
    assert here["count"] == 4
    assert items["Joost"] not in here["items"]


def test_of_a_part_sixty_are_shown_and_the_rest_is_counted(room, people):
    for n in range(70):
        hangs(people["Anneke"], f"Rol {n}", "trunk")
    here = room.shows()["here"]
    assert len(here["order"]["trunk"]) == len(here["items"]) == 60
    assert here["more"] == {"trunk": 10}


def test_what_was_said_long_ago_comes_first_when_more_people_said_it(room, people):
    old = hangs(people["Joost"], "Bellen", "trunk")
    same = hangs(people["Yasmina"], "Opbellen", "trunk")
    for n in range(70):
        hangs(people["Anneke"], f"Rol {n}", "trunk")
    assert old not in room.shows()["here"]["items"]
    assert room.leads("merge", contribution=same, into=old)["ok"]
    here = room.shows()["here"]
    assert here["order"]["trunk"][0] == old and len(here["items"]) == 60
    assert here["more"] == {"trunk": 11}
    assert room.leads("take_apart", contribution=old)["ok"]
    assert old not in room.shows()["here"]["items"]


def test_who_changes_what_they_said_moves_nothing(room, people):
    ids = [hangs(people["Anneke"], text, "sun") for text in ("Tijd", "Geld", "Rust")]
    people["Anneke"].does("amend", contribution=ids[0], content={"part": "sun", "text": "Uren"})
    room.leads("hide", contribution=ids[1], hidden=True)
    room.leads("hide", contribution=ids[1], hidden=False)
    pile = room.workshop.shelf(room.workshop.run.id).pile("item", "sun", Side.FORMAL)
    assert [item.id for item in pile] == ids
    assert room.shows()["here"]["order"]["sun"] == ids[::-1]


def test_a_part_that_is_not_of_this_tree_and_a_text_that_is_too_long(room, people):
    anneke = people["Anneke"]
    assert anneke.answers("item", {"part": "leaves", "text": "x"})["refused"] == "malformed"
    too_long = anneke.answers("item", {"part": "sun", "text": "x" * 41})
    assert (too_long["refused"], too_long["longest"]) == ("text_too_long", 40)
    assert anneke.answers("item", {"part": "sun", "text": "x" * 40})["ok"]


def test_a_part_stands_alone_in_both_phases_and_by_no_other_name(room, people):
    for phase in ("grow", "whole"):
        assert room.moves_to("tree", phase, "roots")["ok"]
        assert room.shows()["turn"] == "roots"
        assert room.moves_to("tree", phase)["ok"]
        assert "turn" not in room.shows()
    assert room.moves_to("tree", "whole", "leaves")["refused"] == "no_such_turn"


def test_when_it_is_whole_nothing_is_hung_any_more(room, people):
    room.moves_to("tree", "whole")
    late = people["Ali"].answers("item", {"part": "sun", "text": "Geld"})
    assert late["refused"] == "not_now"


def test_each_phone_reads_all_of_it_own_first_and_by_part(room, people):
    mine = hangs(people["Anneke"], "Tijd", "sun")
    hangs(people["Ali"], "Een plek", "sun")
    hangs(people["Ali"], "Wij kennen de straat", "roots")
    hidden = hangs(people["Joost"], "Iets lelijks", "sun")
    room.leads("hide", contribution=hidden, hidden=True)
    found = people["Anneke"].looks("said")
    assert found["order"][0] == mine and found["shown"][mine]["own"] is True
    assert found["count"] == 3 and hidden not in found["shown"]
    assert people["Anneke"].looks("said", place="sun")["count"] == 2
