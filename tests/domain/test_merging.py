"""Laying together what says the same, and taking it apart again: nothing written gets lost."""

import json

import pytest

from tests.domain.room import Room, new_room
from tests.domain.tree import hangs, merges

STEPS = ("arrive", "strength", "tree", "agreements")
AT = ("tree", "grow")


def hanging(room: Room) -> list[str]:
    return list(room.shows()["here"]["order"]["sun"])


def times(room: Room, item: str) -> int:
    return int(room.shows()["here"]["items"][item].get("times", 1))


def test_one_stands_for_both_and_says_how_many_people(room, items):
    assert merges(room, items["Joost"], items["Anneke"])["ok"]
    assert items["Joost"] not in hanging(room) and len(hanging(room)) == 5
    assert times(room, items["Anneke"]) == 2
    assert room.shows()["here"]["count"] == 5


def test_the_author_still_has_what_they_wrote(room, people, items):
    merges(room, items["Joost"], items["Anneke"])
    assert people["Joost"].sees()["own"][items["Joost"]]["text"] == "Tijd, zegt Joost"


def test_one_person_who_says_it_twice_is_one_person(room, people, items):
    again = hangs(people["Anneke"], "Nog eens tijd")
    merges(room, again, items["Anneke"])
    assert times(room, items["Anneke"]) == 1


def test_a_chain_goes_along(room, items):
    merges(room, items["Joost"], items["Anneke"])
    merges(room, items["Anneke"], items["Fatma"])
    assert times(room, items["Fatma"]) == 3
    assert merges(room, items["Fatma"], items["Joost"])["refused"] == "no_such_contribution"
    assert merges(room, items["Joost"], items["Hanan"])["ok"]
    assert (times(room, items["Fatma"]), times(room, items["Hanan"])) == (2, 2)


def test_sides_are_counted_apart_from_three_each_and_said_to_be_joint_before(room, items):
    for name in ("Joost", "Yasmina", "Fatma", "Hanan"):
        merges(room, items[name], items["Anneke"])
    shown = room.shows()["here"]["items"][items["Anneke"]]
    assert (shown["times"], shown["joint"], "sides" in shown) == (5, True, False)
    merges(room, items["Ali"], items["Anneke"])
    shown = room.shows()["here"]["items"][items["Anneke"]]
    assert shown["sides"] == {"formal": 3, "informal": 3}


def test_what_one_side_alone_says_is_not_joint(room, items):
    merges(room, items["Joost"], items["Anneke"])
    assert "joint" not in room.shows()["here"]["items"][items["Anneke"]]


def test_anonymous_people_are_counted_by_their_phones():
    room = new_room(STEPS, naming={"tree": "anonymous"})
    room.joins("Anneke", "formal"), room.joins("Ali", "informal")
    anneke, ali = (room.phone(name) for name in ("Anneke", "Ali"))
    room.moves_to("tree", "grow")
    content = {"part": "sun", "text": "Tijd"}
    first, second, third = (
        someone.answers("item", content, token=token * 16)["contribution"]
        for someone, token in ((anneke, "a"), (ali, "b"), (ali, "b"))
    )
    merges(room, second, first), merges(room, third, first)
    shown = room.shows()["here"]["items"][first]
    assert shown["times"] == 2 and "joint" not in shown and "sides" not in shown


def test_it_is_taken_apart_one_by_one_or_all_at_once(room, items):
    for name in ("Joost", "Yasmina"):
        merges(room, items[name], items["Anneke"])
    assert room.leads("take_apart", contribution=items["Joost"])["ok"]
    assert times(room, items["Anneke"]) == 2 and items["Joost"] in hanging(room)
    assert room.leads("take_apart", contribution=items["Anneke"])["ok"]
    assert len(hanging(room)) == 6 and times(room, items["Anneke"]) == 1


@pytest.mark.parametrize("how", ["hide", "withdraw", "amend", "leave"])
def test_when_the_first_one_goes_or_changes_the_others_stand_by_themselves(
    room, people, items, how
):
    merges(room, items["Joost"], items["Anneke"])
    anneke, first = people["Anneke"], items["Anneke"]
    if how == "hide":
        room.leads("hide", contribution=first, hidden=True)
    elif how == "withdraw":
        anneke.does("withdraw", contribution=first)
    elif how == "amend":
        content = {"part": "sun", "text": "Liever geld"}
        anneke.does("amend", contribution=first, content=content)
    else:
        anneke.does("leave")
    assert items["Joost"] in hanging(room)
    assert times(room, items["Joost"]) == 1


def test_hiding_one_that_was_merged_and_putting_it_back_loses_nothing(room, people, items):
    merges(room, items["Joost"], items["Anneke"])
    room.leads("hide", contribution=items["Joost"], hidden=True)
    assert times(room, items["Anneke"]) == 1
    people["Anneke"].does("withdraw", contribution=items["Anneke"])
    room.leads("hide", contribution=items["Joost"], hidden=False)
    assert items["Joost"] in hanging(room)


def test_who_changes_their_words_stands_by_themselves_again(room, people, items):
    merges(room, items["Joost"], items["Anneke"])
    content = {"part": "sun", "text": "Toch iets anders"}
    assert people["Joost"].does("amend", contribution=items["Joost"], content=content)["ok"]
    assert items["Joost"] in hanging(room) and times(room, items["Anneke"]) == 1


def test_mending_a_typing_error_leaves_them_together(room, items):
    merges(room, items["Joost"], items["Anneke"])
    room.leads("correct", contribution=items["Anneke"], text="Tijd")
    assert times(room, items["Anneke"]) == 2


def test_only_what_is_alike_can_be_merged(room, people, items):
    root = hangs(people["Anneke"], "Wij kennen de wet", "roots")
    assert merges(room, root, items["Anneke"])["refused"] == "malformed"
    assert merges(room, items["Anneke"], items["Anneke"])["refused"] == "malformed"
    assert merges(room, items["Anneke"], "nonsense-nonsense")["refused"] == "no_such_contribution"
    room.leads("hide", contribution=items["Ali"], hidden=True)
    assert merges(room, items["Ali"], items["Anneke"])["refused"] == "no_such_contribution"
    assert merges(room, items["Anneke"], items["Ali"])["refused"] == "no_such_contribution"
    assert len(hanging(room)) == 5


def test_people_merge_nothing(people, items):
    data = {"contribution": items["Joost"], "into": items["Anneke"]}
    for act in ("merge", "take_apart"):
        assert people["Anneke"].does(act, **data)["refused"] in ("not_yours", "malformed")


def test_the_spotlight_goes_along(room, items):
    room.leads("spotlight", contribution=items["Joost"])
    merges(room, items["Joost"], items["Anneke"])
    lit = room.shows("projector")["spotlight"]
    assert (lit["id"], lit["times"]) == (items["Anneke"], 2)
    assert room.leads("take_apart", contribution=items["Joost"])["ok"]
    assert "times" not in room.shows("projector")["spotlight"]


def test_what_is_merged_is_offered_once(room, people, items):
    fruit = hangs(people["Anneke"], "Elke ouder weet de weg", "fruits")
    again = hangs(people["Ali"], "Iedere ouder weet de weg", "fruits")
    merges(room, again, fruit)
    room.moves_to("agreements", "write")
    found = people["Joost"].looks("offers")
    assert found["order"].count(fruit) == 1 and again not in found["order"]
    assert again not in json.dumps(found)
