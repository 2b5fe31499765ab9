"""Libraries of cards are read with the place of every mistake; scripts borrow from them."""

import re
import shutil

import pytest

from tests.small_script import plant, says
from workshop import libraries, scripts
from workshop.complaints import Complaints
from workshop.exercises.base import Library
from workshop.paths import LIBRARY, SESSIONS
from workshop.schema import schema

OURS = "opvoedondersteuning"


@pytest.fixture
def library(tmp_path):
    return shutil.copytree(LIBRARY / "examples", tmp_path / "library" / "examples")


@pytest.fixture
def script(tmp_path):
    return shutil.copytree(SESSIONS / OURS, tmp_path / OURS)


def wrong(library):
    complaints = Complaints("nl")
    libraries.read_library(library.name, complaints, library.parent)
    return complaints.all()


@pytest.mark.parametrize("name", libraries.names())
def test_our_own_libraries_have_no_mistakes(name):
    assert scripts.check_library(name) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        ("library", "id: examples", "id: ¦other", "check.library_folder"),
        ("library", "shape: example\n", "shape: ¦exampel\n", "check.unknown_shape"),
        ("library", "[conditions, place]", "[conditions, ¦plaec]", "check.unknown_part"),
        ("nl", "  een-veilige-ruimte:", "  ¦een-andere-ruimte:", "check.unknown_card"),
        ("nl", '    title: "Over de drempel"\n', '    title: ¦""\n', "check.empty"),
        ("en", "    benefits: ", "    ¦benefit: ", "check.unknown_key"),
        ("nl", "  nieuw-leven:\n", "  nieuw-leven:\n    ¦storie: x\n", "check.unknown_key"),
        (
            "nl",
            '    title: "Vraag het ons"',
            '    ¦place: "Ede"\n    title: "x"',
            "check.left_open",
        ),
    ],
)
def test_a_mistake_is_told_with_its_file_and_place(library, file, old, new, key):
    name, line, column = plant(library, file, old, new)
    at = (f"library/examples/{name}", line, column)
    found = [c.sentence for c in wrong(library) if (c.file, c.line, c.column) == at]
    assert any(says(sentence, "nl", key) for sentence in found)


def test_a_part_that_is_missing_is_asked_for_unless_the_source_leaves_it_open(library):
    assert wrong(library) == []
    place = plant(library, "nl", "  over-de-drempel:\n    title:", "  ¦over-de-drempel:\n    note:")
    found = [c for c in wrong(library) if c.file == f"library/examples/{place[0]}"]
    assert [(c.line, c.column) for c in found if says(c.sentence, "nl", "check.missing")] == [
        place[1:]
    ]


def test_a_card_that_no_library_has_is_told_at_its_place_in_the_script(script):
    place = plant(script, "script", "- over-de-drempel", "- ¦over-de-drempl")
    (complaint,) = scripts.check(script)
    assert (complaint.file, complaint.line, complaint.column) == place
    assert "‘over-de-drempel’" in complaint.sentence


def test_a_setting_takes_cards_of_its_own_shape_only(script):
    place = plant(script, "script", "conditions_card: ", "conditions_card: ¦over-de-drempel #")
    (complaint,) = scripts.check(script)
    assert (complaint.file, complaint.line, complaint.column) == place
    assert says(complaint.sentence, "nl", "check.unknown_card")


def test_a_card_that_a_language_of_the_script_lacks(script):
    plant(script, "script", "languages: [nl, en]", "languages: [nl, en, de]")
    shutil.copy(script / "en.yaml", script / "de.yaml")
    found = scripts.check(script)
    assert len(found) == 15
    assert all(says(c.sentence, "nl", "check.card_language") for c in found)


def test_a_script_that_lies_elsewhere_takes_its_cards_from_the_library_of_the_house(script):
    texts = scripts.read_script(script).words("en", "projector")["steps"]["examples"]
    cards = texts["participant"]["examples"]
    assert len(cards) == 14
    assert cards["den-haag-gesprekken"]["place"] == "The Hague"
    assert cards["den-haag-gesprekken"]["source"].startswith("Infosheet Kansrijke Start")


def beside(script):
    """A card of the script alone, in files that somebody wrote."""
    folder = script / "library" / "examples"
    folder.mkdir(parents=True)
    plan = "id: examples\nlanguages: [nl, en]\ncards:\n  soep: {shape: conditions, source: us}\n"
    texts = (
        'sources: {us: "Wij"}\ncards:\n  soep: {title: Soep, place: Ede, conditions: [a], ask: b}\n'
    )
    for name, text in {"library": plan, "nl": texts, "en": texts}.items():
        (folder / f"{name}.yaml").write_text(text)
    return folder


def test_a_script_has_cards_beside_it_that_no_other_script_has(script):
    beside(script)
    plant(script, "script", "conditions_card: ", "conditions_card: soep #")
    assert scripts.check(script) == []
    cards = scripts.read_script(script).words("nl", "projector")["steps"]["examples"]["participant"]
    assert cards["conditions_card"]["soep"]["source"] == "Wij"
    assert set(cards["examples"]) == set(libraries.known(Library("examples", "example")))
    assert "soep" not in libraries.known(Library("examples", "conditions"))


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        ("library", "conditions,", "¦recipe,", "check.unknown_shape"),
        ("nl", "  soep: {title: Soep, place: Ede,", "  ¦soep: {title: Soep,", "check.missing"),
        ("en", "sources: {us: ", "¦sources: {them: ", "check.missing"),
        ("nl", "title: Soep", 'title: ¦""', "check.empty"),
    ],
)
def test_a_mistake_in_them_is_told_with_its_file_and_place(script, file, old, new, key):
    name, line, column = plant(beside(script), file, old, new)
    at = (f"library/examples/{name}", line, column)
    plant(script, "script", "conditions_card: ", "conditions_card: soep #")
    found = [c.sentence for c in scripts.check(script) if (c.file, c.line, c.column) == at]
    assert [sentence for sentence in found if says(sentence, "nl", key)]


def test_the_schema_of_a_choice_of_cards_lists_them():
    settings = next(
        each
        for each in schema()["$defs"].values()
        if "conditions_card" in each.get("properties", {})
    )
    items = settings["properties"]["examples"]["items"]
    assert items["library"] == {"name": "examples", "shape": "example"}
    shared, own = items["anyOf"]
    assert shared["enum"] == libraries.known(Library("examples", "example"))
    assert "zaandam-voorwaarden" not in shared["enum"]
    assert re.search(own["pattern"], "soep-op-de-stoep")
    (card, _) = settings["properties"]["conditions_card"]["anyOf"]
    assert card["anyOf"][0]["enum"] == ["zaandam-voorwaarden"]
