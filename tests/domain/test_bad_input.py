"""Whatever a phone sends: it gets an answer, and nothing changes that may not change."""

import copy

import pytest

from tests.domain.room import new_room
from workshop.domain.acts import ACTS
from workshop.domain.refused import Refused
from workshop.domain.text import cleaned, letters
from workshop.domain.who import Audience


@pytest.fixture
def anneke():
    room = new_room()
    someone = room.joins("Anneke", "formal", "Wijkteam")
    room.moves_to("strength", "write")
    return someone


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  ouders \n vertrouwen\then ", "ouders vertrouwen hen"),
        ("👩‍👩‍👧 familie 🇳🇱", "👩‍👩‍👧 familie 🇳🇱"),
        ("يستمعون قليلا", "يستمعون قليلا"),
        ("می‌خواهم", "می‌خواهم"),
        ("<b onclick=alert(1)>hoi</b>", "<b onclick=alert(1)>hoi</b>"),
        ("veilig\u202egnol", "veiliggnol"),
        ("e\u0301e\u0301n", "één"),
        ("nul\x00teken", "nul teken"),
    ],
    ids=["spaces", "emoji", "arabic", "joiner", "markup", "turned", "composed", "control"],
)
def test_a_text_is_kept_as_it_was_meant(anneke, typed, kept):
    assert anneke.says(typed)["ok"]
    (note,) = anneke.sees()["own"].values()
    assert note["text"] == kept


@pytest.mark.parametrize(
    "typed", ["", "   ", "\u200b\u200d\ufeff", "\n" * 10_000, "\u202e"], ids=repr
)
def test_a_text_without_anything_to_see_is_refused(anneke, typed):
    assert anneke.says(typed)["refused"] == "text_empty"


def test_too_long_is_said_with_the_number_of_letters(anneke):
    assert anneke.says("a" * 80)["ok"]
    assert anneke.says("a" * 81) == {
        "ok": False,
        "refused": "text_too_long",
        "longest": 80,
        "letters": 81,
    }
    assert anneke.says("👩‍👩‍👧" * 80)["ok"]
    assert anneke.says("regel\n" * 10_000)["refused"] in ("text_too_long", "malformed")


def test_letters_are_what_a_reader_counts():
    assert letters("👩‍👩‍👧é🇳🇱") == 3
    with pytest.raises(Refused):
        cleaned(None, 80)


MALFORMED = [
    ("contribute", {}),
    ("contribute", {"run": "x", "type": "note", "content": {}}),
    ("contribute", {"run": "run-2-strength", "type": "nonsense", "content": {}}),
    ("contribute", {"run": "run-2-strength", "type": "note", "content": {"text": "x"}}),
    ("contribute", {"run": "run-2-strength", "type": "note", "content": "text"}),
    (
        "contribute",
        {"run": "run-2-strength", "type": "note", "content": {"dimension": [], "text": 1}},
    ),
    (
        "contribute",
        {
            "run": "run-2-strength",
            "type": "note",
            "content": {"dimension": "power", "text": "x", "side": "informal"},
        },
    ),
    ("join", {"name": "x", "side": "neither"}),
    ("withdraw", {"contribution": "../../etc"}),
    ("amend", {"contribution": "nothing-here", "content": {}}),
    ("agree", {"fields": {"what": "x", "vote": {"carried": True}}}),
    ("name_lead", {"agreement": "nothing-here", "side": "both"}),
    ("say_what_fits", {"hours": -4}),
    ("say_what_fits", {"hours": "4; drop table"}),
    ("fly", {}),
    ("__init__", {}),
    ("contribute", {"self": 1, "who": 2}),
]


@pytest.mark.parametrize(("act", "data"), MALFORMED, ids=[str(n) for n in range(len(MALFORMED))])
def test_acts_that_do_not_fit_are_refused_and_change_nothing(anneke, act, data):
    before = copy.deepcopy(anneke.room.workshop)
    outcome = anneke.sends(act, data)
    assert not outcome.ok and outcome.answer["refused"] != "unexpected", outcome.answer
    if act != "join":
        assert outcome.rows == []
    assert anneke.room.workshop == before


DESK_ACTS = sorted(name for name, (_, who) in ACTS.items() if Audience.PHONE not in who)


@pytest.mark.parametrize("act", DESK_ACTS)
def test_a_phone_cannot_do_what_is_the_facilitators(anneke, act):
    assert anneke.does(act)["refused"] == "not_yours"


@pytest.mark.parametrize("act", sorted(set(ACTS) - {"join", "carry_on"} - set(DESK_ACTS)))
def test_a_phone_that_did_not_join_can_do_nothing_but_come_in(anneke, act):
    stranger = anneke.room.phone("stranger")
    data = {
        "contribute": {"run": "run-2-strength", "type": "note", "content": {}},
        "amend": {"contribution": "c" * 16, "content": {}},
        "withdraw": {"contribution": "c" * 16},
        "strike": {"contribution": "c" * 16, "struck": True},
        "choose_side": {"run": "run-2-strength", "side": "formal"},
        "speak": {"lang": "en"},
        "agree": {"fields": {"what": "x"}},
        "name_lead": {"agreement": "c" * 16, "side": "formal"},
        "answer_lead": {"agreement": "c" * 16, "side": "formal", "yes": True},
        "withdraw_agreement": {"agreement": "c" * 16},
        "say_what_fits": {"hours": 1},
        "want_post": {"wants": True},
        "write_letter": {"sort": "letter", "day": "2030-01-02", "text": "x"},
        "change_letter": {"letter": "c" * 16, "day": "2030-01-02", "text": "x"},
        "withdraw_letter": {"letter": "c" * 16},
        "place_table": {"place": "bij het raam"},
    }
    assert stranger.does(act, **data.get(act, {}))["refused"] == "not_joined"


def test_a_note_for_a_step_that_is_over_is_refused_by_name(anneke):
    run = anneke.room.workshop.run.id
    anneke.room.moves_to("agreements", "write")
    content = {"dimension": "power", "text": "te laat"}
    answer = anneke.does("contribute", run=run, type="note", content=content)
    assert answer["refused"] == "another_step"
