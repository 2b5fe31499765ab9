"""Libraries of cards are read with the place of every mistake; scripts borrow from them."""

import shutil

import pytest

from tests.small_script import plant, says
from workshop import libraries, scripts
from workshop.complaints import Complaints
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


def test_the_schema_of_a_choice_of_cards_lists_them():
    settings = next(
        each
        for each in schema()["$defs"].values()
        if "conditions_card" in each.get("properties", {})
    )
    items = settings["properties"]["examples"]["items"]
    assert items["library"] == {"name": "examples", "shape": "example"}
    assert len(items["enum"]) == 14 and "zaandam-voorwaarden" not in items["enum"]
    (card, _) = settings["properties"]["conditions_card"]["anyOf"]
    assert card["enum"] == ["zaandam-voorwaarden"]
