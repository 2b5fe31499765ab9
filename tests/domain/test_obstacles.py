"""Statements that were made up for today: everybody says whether they know them, and the widest gap
between the sides is pointed out. A remark has no author and no side.
"""

import json
import shutil
from typing import Any

import pytest

from tests.domain.room import FOURS, Participant, Room
from workshop.domain.naming import hashed
from workshop.exercises import named
from workshop.exports.json import as_json
from workshop.paths import SESSIONS
from workshop.scripts import ScriptRefused, read_script
from workshop.views import board_for

STEPS = ("arrive", "obstacles", "agreements")
AT = ("obstacles", "answer")
FORMAL, INFORMAL = COME = FOURS
STATEMENTS = [f"{theme}{n}" for theme in "plv" for n in (1, 2, 3, 4)]
ANSWERS = {"o": "often", "s": "sometimes", "r": "rarely", "u": "unknown"}
TOKEN = "t" * 22
People = dict[str, Participant]


def says(someone: Participant, statement: str, answer: str) -> dict[str, Any]:
    return someone.answers("answer", {"statement": statement, "answer": answer})


def all_say(people: People, statement: str, formal: str, informal: str) -> None:
    """Each side by the first letters of the answers, in the order of their names."""
    for side, letters in ((FORMAL, formal), (INFORMAL, informal)):
        for name, letter in zip(side, letters, strict=False):
            says(people[name], statement, ANSWERS[letter])


def remarks(someone: Participant, text: str, token: str = TOKEN) -> dict[str, Any]:
    return someone.answers("remark", {"statement": "p1", "text": text}, token=token)


def compared(room: Room) -> dict[str, Any]:
    room.moves_to("obstacles", "compare")
    return room.shows()["here"]


def test_answers_are_counted_and_read_by_nobody_until_they_open(room, people):
    answer = says(people["Anneke"], "p1", "often")["contribution"]
    for part in ("room", "projector", "facilitator", "side:formal"):
        assert answer not in json.dumps(room.shows(part))
    here = room.shows()["here"]
    assert here["answered"] == dict.fromkeys(STATEMENTS, 0) | {"p1": 1} and here["of"] == 8
    assert "stands" not in here and here["order"] == STATEMENTS and here["theme"]["l2"] == "loyalty"


def test_the_means_leave_out_who_does_not_know(room, people):
    all_say(people, "p1", "osru", "ooos")
    stands = compared(room)["stands"]["p1"]
    assert (stands["formal"]["mean"], stands["informal"]["mean"]) == (0.5, 0.875)
    assert stands["formal"]["answers"]["unknown"] == {"share": 0.25, "n": 1}


def test_the_widest_gap_is_that_of_the_means(room, people):
    all_say(people, "p1", "osrr", "osrr")
    all_say(people, "l1", "rrrr", "oooo")
    all_say(people, "v1", "rrrs", "oooo")
    assert compared(room)["widest"] == "l1"


def test_of_gaps_that_tie_the_first_in_the_script_is_named(room, people):
    all_say(people, "v1", "rrrr", "ssss")
    all_say(people, "p2", "ssss", "oooo")
    assert compared(room)["widest"] == "p2"


def test_one_person_counts_once_whatever_they_change(room, people):
    """An answer that is changed to be about another statement takes the place of that answer."""
    fatma = people["Fatma"]
    moved = says(fatma, "p2", "often")["contribution"]
    says(fatma, "p1", "often")
    content = {"statement": "p1", "answer": "rarely"}
    assert fatma.does("amend", contribution=moved, content=content)["ok"]
    assert room.shows()["here"]["answered"] == dict.fromkeys(STATEMENTS, 0) | {"p1": 1}
    assert list(fatma.sees()["own"]) == [moved]
    assert fatma.does("amend", contribution=moved, content=content | {"answer": "often"})["ok"]
    assert room.shows()["here"]["answered"]["p1"] == 1


def test_a_gap_needs_three_answers_a_side_without_those_who_do_not_know(room, people):
    all_say(people, "p1", "rrrr", "oouu")
    all_say(people, "p2", "rrss", "rsss")
    here = compared(room)
    assert set(here["stands"]["p1"]) == {"all"}
    assert here["widest"] == "p2"


def test_where_the_sides_agree_no_gap_is_named(room, people):
    all_say(people, "p1", "osrr", "osrr")
    assert "widest" not in compared(room)


def test_one_who_does_both_hides_the_numbers_of_people(room, people):
    says(room.joins("Zohra", "both"), "p1", "often")
    all_say(people, "p1", "rrrr", "oooo")
    stands = compared(room)["stands"]["p1"]
    assert stands["formal"]["answers"]["rarely"] == {"share": 1.0} and "both" not in stands


def test_a_remark_has_no_author_and_no_side_wherever_it_is_kept_or_shown(room, people):
    remark = remarks(people["Fatma"], "pas bij de opening")["contribution"]
    kept = room.workshop.contributions[remark]
    assert (kept.author, kept.side, kept.token) == (None, None, hashed(TOKEN))
    assert remark not in people["Fatma"].sees()["own"]
    assert room.shows("room")["anonymous"] == {"remark": True}
    assert compared(room)["remarks"] == {
        remark: {"statement": "p1", "text": "pas bij de opening", "lang": "nl"}
    }
    assert "side" not in room.shows("facilitator")["notes"]["shown"][remark]
    step = next(
        s for s in json.loads(as_json(room.workshop, "nl"))["steps"] if s["kind"] == "obstacles"
    )
    [row] = step["contributions"]
    assert not {"side", "name", "author"} & row.keys()


def test_a_remark_is_sealed_until_the_answers_open(room, people):
    remarks(people["Fatma"], "pas bij de opening")
    for part in ("room", "projector", "facilitator"):
        assert "pas bij de opening" not in json.dumps(room.shows(part))


def test_the_phone_that_wrote_a_remark_changes_it_and_takes_it_back(room, people):
    remark = remarks(people["Fatma"], "pas bij de opening")["contribution"]
    changed = {"statement": "p1", "text": "te laat"}
    theft = people["Hanan"].does("amend", contribution=remark, content=changed, token="x" * 22)
    assert theft["refused"] == "not_yours"
    assert people["Fatma"].does("withdraw", contribution=remark)["refused"] == "not_yours"
    assert people["Fatma"].does("amend", contribution=remark, content=changed, token=TOKEN)["ok"]
    assert room.workshop.contributions[remark].text == "te laat"
    assert people["Fatma"].does("withdraw", contribution=remark, token=TOKEN)["ok"]
    assert compared(room)["remarks"] == {}


def test_a_remark_without_a_token_is_refused(people):
    assert remarks(people["Fatma"], "zonder", token="")["refused"] == "malformed"


def test_a_statement_stands_alone_and_an_agreement_starts_from_it(room, people):
    all_say(people, "l1", "rrrr", "oooo")
    compared(room)
    assert room.moves_to("obstacles", "compare", "l1")["ok"]
    assert room.moves_to("obstacles", "compare", "weather")["refused"] == "no_such_turn"
    origin = f"{room.run_of('obstacles')}-l1"
    made = room.leads("agree", fields={"what": "Vertrouwen"}, origin=origin)["agreement"]
    assert room.shows()["here"]["agreed"] == {"l1": made}
    room.moves_to("agreements", "write")
    offers = people["Anneke"].looks("offers")
    assert offers["order"][0] == origin
    offer = offers["shown"][origin]
    assert offer["path"] == "themes.loyalty.statements.l1.informal" and offer["taken"]


@pytest.mark.parametrize(
    "content",
    [
        {"statement": "p9", "answer": "often"},
        {"statement": "p1", "answer": "always"},
        {"statement": "p1", "answer": None},
        {"statement": "p1", "answer": "often", "text": "x"},
    ],
)
def test_an_answer_is_one_of_the_scale(people, content):
    assert people["Anneke"].answers("answer", content)["refused"] == "malformed"


def test_the_gap_in_words_has_both_voices(room, people):
    all_say(people, "p1", "rrrr", "oooo")
    compared(room)
    kind, board = named("obstacles"), board_for(room.workshop, room.workshop.run)
    texts = room.workshop.script.words("nl", "projector")["steps"]["obstacles"]
    [(key, voices)] = kind.in_words(kind.results(board), texts)
    assert key == "obstacles.report_widest"
    assert voices["informal"].startswith("Zij beslissen") and voices["formal"]


def test_themes_and_statements_of_a_script_belong_together():
    kind = named("obstacles")
    given = {"themes": ["power"], "statements": {"power": ["p1"], "other": ["p1"]}}
    settings = kind.Settings.model_validate(given)
    keys = [key for _, key in kind.complaints(settings, (), None)]
    assert keys == ["check.statements_by_theme", "check.statement_twice"]


def test_a_statement_without_its_texts_is_pointed_at(tmp_path):
    folder = tmp_path / "opvoedondersteuning"
    shutil.copytree(SESSIONS / "opvoedondersteuning", folder)
    texts = folder / "nl.yaml"
    whole = texts.read_text("utf-8")
    at = whole.index("  obstacles:")
    broken = whole[:at] + whole[at:].replace(" p2:", " other:", 1)
    texts.write_text(broken, encoding="utf-8")
    with pytest.raises(ScriptRefused) as refused:
        read_script(folder)
    assert "p2" in str(refused.value.complaints)
