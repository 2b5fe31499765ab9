"""Cards that a script shows: those that scripts share stay as they are, its own lie beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop import scripts
from workshop.authoring.card_pages import card_form
from workshop.authoring.cards import Deck
from workshop.authoring.draft import Draft, NotEditable
from workshop.authoring.form import Form
from workshop.authoring.library import Files, Library, Shelved
from workshop.authoring.making import bring_cards, copy_of, from_nothing, from_pack
from workshop.authoring.moving import change_language
from workshop.authoring.pack import packed
from workshop.authoring.pages import page_of, step_form
from workshop.authoring.starts import add_step, keep_in_route, remove_step, starts
from workshop.paths import SESSIONS
from workshop.scripts import PLAN

OURS = "opvoedondersteuning"
CARDS, NL, EN = (f"library/examples/{name}.yaml" for name in ("library", "nl", "en"))
SHARED = "over-de-drempel"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(SESSIONS, tmp_path / "own")


@pytest.fixture(scope="module")
def files() -> Files:
    """Those of a script with one step, that shows examples."""
    house = Library(SESSIONS, SESSIONS).find(OURS)
    assert house is not None
    draft = Draft({name: text for name, text in house.files.items() if name != "evening.yaml"})
    for step in [each for each in draft.steps if each != "examples"]:
        remove_step(draft, step)
    for route in [*draft.get(PLAN, ("routes",))]:
        keep_in_route(draft, route, ["examples"])
    draft.put(PLAN, ("id",), "ours")
    return draft.laid_out()


@pytest.fixture
def script(library: Library, files: Files) -> Shelved:
    return library.add("ours", files)


def again(library: Library, script: Shelved) -> Shelved:
    found = library.find(script.id)
    assert found is not None
    return found


def saved(library: Library, script: Shelved, form: Form, draft: Draft) -> Shelved:
    """What the form says is saved; the script as it is then."""
    form.write(draft)
    library.save(script, script.version, draft.changed())
    return again(library, script)


def says(form: Form, lang: str, part: str, text: str) -> None:
    """Type into a part of a card."""
    next(field for field in form.fields if (field.lang, field.way[-1]) == (lang, part)).typed = [
        text
    ]


def with_card(library: Library, script: Shelved, title: str) -> Shelved:
    """The script with one more card, typed below those of its step."""
    draft = Draft(script.files)
    form = step_form(draft, "examples", "nl", [])
    shown = next(field for field in form.fields if field.way[-1] == "examples")
    shown.typed = [title, *shown.typed[:3]]
    return saved(library, script, form, draft)


def filled(library: Library, script: Shelved, id: str) -> Shelved:
    """Everything said in both languages."""
    draft = Draft(script.files)
    form = card_form(draft, "examples", id, "nl")
    also = Deck(draft, "examples").also
    for field in form.fields:
        if field.lang and field.is_empty and field.way[-1] not in also:
            field.typed = [f"{field.way[-1]} {field.lang}"]
    return saved(library, script, form, draft)


def test_a_title_typed_in_the_step_is_a_card_of_this_script(
    library: Library, script: Shelved
) -> None:
    script = with_card(library, script, "Soep op de stoep")
    draft = Draft(script.files)
    settings = draft.get(PLAN, ("steps", draft.position("examples"), "settings"))
    assert settings["examples"][:2] == ["soep-op-de-stoep", SHARED]
    assert script.files[CARDS].decode() == (
        "id: examples\nlanguages: [nl, en]\ncards:\n  soep-op-de-stoep:\n"
        "    shape: example\n    source: soep-op-de-stoep\n"
    )
    form = card_form(draft, "examples", "soep-op-de-stoep", "nl")
    found = script.complaints("nl")
    assert {page_of(each, draft) for each in found} == {("card", "examples/soep-op-de-stoep")}
    form.blame(found)
    assert form.loose == []
    wrong = {(field.lang, field.way[-1]) for field in form.fields if field.mistakes}
    needed = {"place", "story", "formal", "informal", "conditions", "benefits"}
    assert {part for lang, part in wrong if lang == "nl"} == {*needed, "soep-op-de-stoep"}
    assert ("en", "title") in wrong and ("nl", "title") not in wrong


def test_a_card_that_is_whole_is_shown_with_those_that_are_shared(
    library: Library, script: Shelved
) -> None:
    script = filled(library, with_card(library, script, "Soep op de stoep"), "soep-op-de-stoep")
    assert script.complaints("nl") == ()
    read = scripts.read_script(script.folder)
    cards = read.words("en", "projector")["steps"]["examples"]["participant"]["examples"]
    assert [*cards][:2] == ["soep-op-de-stoep", SHARED]
    assert cards["soep-op-de-stoep"]["formal"] == ["formal en"]
    assert cards["soep-op-de-stoep"]["source"] == "soep-op-de-stoep en"


def test_what_the_source_leaves_open_is_not_asked_for(library: Library, script: Shelved) -> None:
    script = filled(library, with_card(library, script, "Soep"), "soep")
    draft = Draft(script.files)
    form = card_form(draft, "examples", "soep", "nl")
    left = next(field for field in form.fields if field.sort == "choices")
    assert "title" not in left.options and left.options["place"] == "Plaats"
    left.typed = ["place"]
    for field in form.fields:
        if field.way[-1] == "place":
            field.typed = [""]
    assert saved(library, script, form, draft).complaints("nl") == ()


def test_a_shared_card_is_changed_for_this_script_alone(library: Library, script: Shelved) -> None:
    draft = Draft(script.files)
    form = card_form(draft, "examples", SHARED, "nl")
    says(form, "nl", "place", "Ede")
    script = saved(library, script, form, draft)
    assert script.complaints("nl") == ()
    told = scripts.read_script(script.folder).words("nl", "projector")["steps"]["examples"]
    card = told["participant"]["examples"][SHARED]
    assert (card["place"], card["title"]) == ("Ede", "Over de drempel")
    house = scripts.read_script(SESSIONS / OURS).words("nl", "projector")["steps"]["examples"]
    assert card["source"]
    assert [*told["participant"]["examples"]] == [*house["participant"]["examples"]]
    assert house["participant"]["examples"][SHARED]["place"] == "Dordrecht"


def test_a_changed_card_thrown_away_is_the_shared_one_again(
    library: Library, script: Shelved
) -> None:
    draft = Draft(script.files)
    script = saved(library, script, card_form(draft, "examples", SHARED, "nl"), draft)
    draft = Draft(script.files)
    assert Deck(draft, "examples").own == [SHARED]
    Deck(draft, "examples").drop(SHARED)
    library.save(script, script.version, draft.changed())
    script = again(library, script)
    assert script.complaints("nl") == ()
    assert Deck(Draft(script.files), "examples").own == []
    texts = scripts.read_script(script.folder).words("nl", "projector")["steps"]["examples"]
    assert SHARED in texts["participant"]["examples"]


def test_a_card_of_this_script_alone_goes_from_its_step_as_well(
    library: Library, script: Shelved
) -> None:
    script = with_card(library, with_card(library, script, "Soep"), "Brood")
    draft = Draft(script.files)
    Deck(draft, "examples").drop("brood")
    library.save(script, script.version, draft.changed())
    draft = Draft(again(library, script).files)
    settings = draft.get(PLAN, ("steps", draft.position("examples"), "settings"))
    assert "brood" not in settings["examples"] and "soep" in settings["examples"]
    assert draft.get(NL, ("sources",)) == {"soep": ""}


def test_what_was_written_by_hand_stays(library: Library, script: Shelved) -> None:
    script = with_card(library, with_card(library, script, "Soep"), "Brood")
    by_hand = {
        name: content.replace(b"cards:\n", b"cards:\n  # Ask Amina first.\n")
        for name, content in script.files.items()
        if name in (CARDS, NL)
    }
    library.save(script, script.version, by_hand)
    script = filled(library, again(library, script), "brood")
    assert b"  # Ask Amina first.\n" in script.files[CARDS]
    assert b"  # Ask Amina first.\n" in script.files[NL]


def test_cards_travel_in_the_zip(library: Library, script: Shelved) -> None:
    script = filled(library, with_card(library, script, "Soep"), "soep")
    taken = from_pack(library, packed(script.id, script.files), "nl")
    assert taken.id != script.id and taken.complaints("nl") == ()
    assert {CARDS, NL, EN} <= {*taken.files}
    assert copy_of(library, taken).complaints("nl") == ()


def test_a_step_brings_the_cards_of_its_script_along(library: Library, script: Shelved) -> None:
    script = filled(library, with_card(library, script, "Soep"), "soep")
    begun = starts([scripts.read_script(script.folder)])
    start = next(each for each in begun if each.kind == "examples")
    made = from_nothing(library, {"nl": "Nieuw", "en": "New"}, [start])
    assert Deck(Draft(made.files), "examples").own == ["soep"]
    assert not [each for each in made.complaints("nl") if "soep" in each.sentence]
    draft = Draft(made.files)
    add_step(draft, start)
    bring_cards(draft, library, start)
    assert {*draft.changed()} == {PLAN, "nl.yaml", "en.yaml"}


def changed_language(library: Library, script: Shelved, do: str, code: str) -> Shelved:
    draft, change = Draft(script.files), change_language(do, code)
    assert change is not None
    change(draft)
    library.save(script, script.version, draft.changed())
    return again(library, script)


def test_a_language_more_is_asked_of_every_card(library: Library, script: Shelved) -> None:
    script = changed_language(library, script, "remove en", "")
    script = filled(library, with_card(library, script, "Soep"), "soep")
    assert script.complaints("nl") == () and EN not in script.files
    script = changed_language(library, script, "add", "en")
    draft = Draft(script.files)
    form = card_form(draft, "examples", "soep", "nl")
    assert form.missing == 8
    says(form, "en", "title", "Soup")
    script = saved(library, script, form, draft)
    wrong = [each for each in script.complaints("nl") if each.file == EN]
    assert wrong and {page_of(each, Draft(script.files)) for each in wrong} == {
        ("card", "examples/soep")
    }


def test_a_library_that_cannot_be_read_is_mended_by_hand(library: Library, script: Shelved) -> None:
    script = with_card(library, script, "Soep")
    library.save(script, script.version, {NL: b"cards: [\n"})
    script = again(library, script)
    assert (NL, 2) in [(each.file, each.line) for each in script.complaints("nl")]
    with pytest.raises(NotEditable):
        Draft(script.files)
