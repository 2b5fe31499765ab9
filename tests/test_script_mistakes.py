"""A script is refused with the file, the line and the column of every mistake."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from tests.small_script import NL, PLAN, plant, says, small_script
from workshop import scripts

OWN = "source: our own\n    s"
TITLE = 'knowledge: {title: "Kennis", '
AGAIN = "  - {id: ¦hello, kind: arrive, minutes: 1, naming: named, source: x}\n"
TAKES = "takes_from: [¦dreams]\n    source: x\n    s"
FIELD = TAKES.replace("dreams", "portrait.needs")
PLACE = TAKES.replace("[¦dreams]", "{¦roots: [portrait]}")
NOTHING = TAKES.replace("dreams", "arrive")
LOOK = PLAN[PLAN.index("kind: strength") :].rstrip()
STAND = LOOK.replace("strength", "standpoint").replace("dimensions", "options")
FEW, MANY = (
    STAND.replace("[knowledge, skills]", f"¦{some}") for some in ("[a]", "[a, b, c, d, e]")
)

# What is planted in which file: ¦ marks where the one complaint must point to.
MISTAKES = {
    "tab": ("nl", '    title: "Welkom"', '¦\ttitle: "Welkom"', "tab"),
    "quote left open": ("script", "[our own kitchen table]", '¦"our own', "open_quote"),
    "colon without quotes": ("nl", '"Een klein draaiboek"', "Een¦: klein", "indent"),
    "bracket left open": ("script", "[hello, look]}", "[hello, look]\n¦steps", "yaml"),
    "key twice": ("script", "minutes: 5\n", "minutes: 5\n    ¦minutes: 6\n", "twice"),
    "list as a key": ("nl", "promise:", "? ¦[a, b]\n: c\npromise:", "key"),
    "alias": ("nl", '"Welkom"', "&a Welkom\n    also: ¦*a", "alias"),
    "alias bomb": ("script", "[our own kitchen table]", "&a [¦*a, *a]", "alias"),
    "tag": ("nl", '"Welkom"', "¦!!python/name:os.system x", "tag"),
    "brackets without end": ("nl", '"Welkom"', "[" * 30 + "¦" + "[" * 2_000, "too_deep"),
    "invisible character": ("nl", "Welkom", "Wel¦\x08kom", "character"),
    "unknown key": ("script", "source: our", "¦sauce: x\n    source: our", "unknown_key"),
    "unknown key in texts": ("en", "promise:", "¦promis: x\npromise:", "unknown_key"),
    "key left out": ("script", "id: hello\n    kind: arrive", "¦id: hello", "missing"),
    "unknown kind": ("script", "kind: strength", "kind: ¦strenght", "unknown_kind"),
    "unknown naming": ("script", "naming: named", "naming: ¦name", "want_one_of"),
    "minutes as text": ("script", "minutes: 5", 'minutes: ¦"5"', "want_number"),
    "no minutes": ("script", "minutes: 5", "minutes: ¦0", "too_small"),
    "too many people": ("script", "max: 20", "max: ¦20000", "too_big"),
    "capital in an id": ("script", "id: small", "id: ¦Small", "id"),
    "not the name of the folder": ("script", "id: small", "id: ¦large", "folder"),
    "no sources": ("script", "[our own kitchen table]", "¦[]", "empty"),
    "too few to choose from": ("script", LOOK, FEW, "too_few"),
    "too many to choose from": ("script", LOOK, MANY, "too_many"),
    "sources not a list": ("script", "[our own kitchen table]", "¦our table", "want_list"),
    "people not by name": ("script", "{min: 2, max: 20}", "¦12", "want_keys"),
    "unknown setting": (
        "script",
        "dimensions:",
        "¦dims: 1\n      dimensions:",
        "unknown_key",
    ),
    "setting of the wrong sort": ("script", "[knowledge, skills]", "¦knowledge", "want_list"),
    "step twice": ("script", "skills]\n", f"skills]\n{AGAIN}", "twice"),
    "route with an unknown step": (
        "script",
        "[hello, look]",
        "[hello, ¦lock]",
        "unknown_step",
    ),
    "route too short": ("script", "minutes: 15", "minutes: ¦12", "route_too_short"),
    "takes from nothing": ("script", OWN, TAKES, "unknown_kind"),
    "takes a field that is not there": ("script", OWN, FIELD, "unknown_field"),
    "takes from what offers nothing": ("script", OWN, NOTHING, "offers_nothing"),
    "takes from in a place of its own": ("script", OWN, PLACE, "no_places"),
    "made up by nothing": (
        "script",
        "languages:",
        "illustrative: [¦helo]\nlanguages:",
        "unknown_step",
    ),
    "language without a file": ("script", "[nl, en]", "[nl, en, ¦tr]", "no_language_file"),
    "text in the other language only": (
        "nl",
        TITLE,
        "¦knowledge: {",
        "only_in",
    ),
    "one starter less": (
        "en",
        'starters: ["Ze weten …", "Ze zien …"]',
        '¦starters: ["Ze weten …"]',
        "only_in",
    ),
    "empty text": ("nl", '"Hoe heet je?"', '¦"  "', "empty"),
    "no text": ("nl", 'question: "Hoe heet je?"', "¦question:", "empty"),
    "number as text": ("nl", '"Hoe heet je?"', "¦12", "want_text"),
    "note left out": (
        "en",
        'facilitator:\n      purpose: "Let op."',
        "¦facilitator:",
        "missing",
    ),
    "empty note": ("en", 'purpose: "Let op."', 'purpose: ¦""', "empty"),
}


@pytest.fixture
def folder(tmp_path):
    return small_script(tmp_path)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_its_line_and_column(folder, mistake, language):
    file, old, new, key = MISTAKES[mistake]
    place = plant(folder, file, old, new)
    complaints = scripts.check(folder, language)
    assert [(c.file, c.line, c.column) for c in complaints] == [place], complaints
    [complaint] = complaints
    assert says(complaint.sentence, language, f"check.{key}"), complaint.sentence
    assert not re.search(r"\{\w+\}", complaint.sentence)
    with pytest.raises(scripts.ScriptRefused) as refused:
        scripts.read_script(folder, language)
    assert str(complaint) in str(refused.value)


def test_the_sentence_says_the_place_and_the_word_that_was_meant(folder):
    plant(folder, "script", "kind: strength", "kind: strenght")
    [nl], [en] = scripts.check(folder), scripts.check(folder, "en")
    assert str(nl) == (
        "script.yaml, regel 14, kolom 11: Het soort ‘strenght’ bestaat niet. Bedoel je ‘strength’?"
    )
    assert str(en) == (
        "script.yaml, line 14, column 11: There is no kind ‘strenght’. Do you mean ‘strength’?"
    )


def test_every_mistake_is_said_at_once(folder):
    first = plant(folder, "script", "minutes: 5", "minutes: ¦five")
    second = plant(folder, "script", "naming: side", "naming: ¦nobody")
    third = plant(folder, "script", "max: 20", "max: ¦many")
    found = {(c.file, c.line, c.column) for c in scripts.check(folder)}
    assert found == {first, second, third}


def test_texts_of_a_step_that_is_not_in_the_script(folder):
    for file in ("nl", "en"):
        plant(folder, file, "  look:", "  lock:")
    found = scripts.check(folder)
    said = [c.sentence for c in found if says(c.sentence, "nl", "check.unknown_step")]
    assert [sentence.endswith("Bedoel je ‘look’?") for sentence in said] == [True, True]
    missing = [c.file for c in found if says(c.sentence, "nl", "check.no_texts")]
    assert missing == ["en.yaml", "nl.yaml"]


def test_a_setting_that_lists_ids_needs_a_text_for_each(folder):
    plant(folder, "script", "[knowledge, skills]", "[knowledge, skills, power]")
    places = {plant(folder, file, "dimensions:", "¦dimensions:") for file in ("nl", "en")}
    found = scripts.check(folder)
    assert {(c.file, c.line, c.column) for c in found} == places
    assert all("‘power’" in c.sentence for c in found)


def test_a_file_that_is_not_utf_8(folder):
    path = folder / "nl.yaml"
    before = path.read_text("utf-8").partition("allebei")[0]
    path.write_bytes(
        path.read_text("utf-8").replace("allebei", "café").encode("latin-1", "replace")
    )
    [complaint] = scripts.check(folder)
    assert (complaint.line, complaint.column) == (4, len(before.rpartition("\n")[2]) + 4)
    assert says(complaint.sentence, "nl", "check.encoding")


def test_a_byte_order_mark_is_no_mistake(folder):
    path = folder / "nl.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert scripts.check(folder) == []


def test_a_file_over_a_megabyte_is_not_read(folder):
    path = folder / "nl.yaml"
    path.write_text(f"[ # {'x' * 1_000_000}\n", encoding="utf-8")
    [complaint] = scripts.check(folder)
    assert says(complaint.sentence, "nl", "check.too_large")


@pytest.mark.parametrize("text", ["[" * 20_000, "- " * 20_000, "", "42", "- a", "nonsense"])
def test_whatever_stands_in_a_file_it_is_a_complaint(folder, text):
    for file in ("script", "nl"):
        (folder / f"{file}.yaml").write_text(text, encoding="utf-8")
        assert scripts.check(folder)


def test_an_empty_folder(tmp_path):
    [complaint] = scripts.check(tmp_path)
    assert complaint.file == "script.yaml"
    assert says(complaint.sentence, "nl", "check.no_file")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    file=some.sampled_from(["script", "nl"]), cut=some.floats(0, 1), typed=some.text(max_size=12)
)
def test_whatever_somebody_types_it_never_falls_over(folder, file, cut, typed):
    path = folder / f"{file}.yaml"
    good = {"script": PLAN, "nl": NL}[file]
    at = int(cut * len(good))
    path.write_bytes((good[:at] + typed + good[at:]).encode("utf-8", "replace"))
    for complaint in scripts.check(folder):
        lines = (folder / complaint.file).read_text("utf-8").splitlines()
        assert 1 <= complaint.line <= len(lines) + 1 and complaint.column >= 1
    path.write_text(good, encoding="utf-8")
