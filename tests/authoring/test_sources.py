"""What a step takes along is chosen: from what the steps before it have to offer, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop import scripts
from workshop.authoring.draft import Draft
from workshop.authoring.field import Field
from workshop.authoring.form import Form
from workshop.authoring.library import Library
from workshop.authoring.making import copy_of
from workshop.authoring.pages import step_form
from workshop.paths import SESSIONS
from workshop.scripts import PLAN

OURS = "opvoedondersteuning"


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    script = Library(SESSIONS, tmp_path / "own").find(OURS)
    assert script is not None
    return Draft(script.files)


def form_of(draft: Draft, step: str, language: str = "nl") -> Form:
    return step_form(draft, step, language, [])


def boxes(form: Form) -> dict[str, Field]:
    """The fields for what is taken along, by the place in the step."""
    found = [field for field in form.fields if "takes_from" in field.way]
    return {str(field.way[-1]): field for field in found}


@pytest.mark.parametrize("id", [folder.name for folder in scripts.folders(SESSIONS)])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_that_a_script_takes_along_is_offered_in_words(
    tmp_path: Path, id: str, language: str
) -> None:
    script = Library(SESSIONS, tmp_path / "own").find(id)
    assert script is not None
    draft = Draft(script.files)
    for step in draft.steps:
        for field in boxes(form_of(draft, step, language)).values():
            assert all(" · " in words and "." not in words for words in field.options.values())
            assert set(field.typed) <= set(field.options)


def test_an_author_reads_whose_answers_they_are(draft: Draft) -> None:
    roots = boxes(form_of(draft, "tree"))["roots"]
    assert roots.typed == ["strength", "portrait.offer"]
    assert roots.options["portrait.need"].endswith(" · wat organisaties nodig hebben")
    assert roots.label == "Wortels · neemt mee uit"
    assert "agreements" not in roots.options


def test_the_first_step_has_nothing_to_take_along(draft: Draft) -> None:
    assert boxes(form_of(draft, draft.steps[0])) == {}


def test_a_box_more_or_less_is_what_stands_in_the_plan(draft: Draft) -> None:
    form = form_of(draft, "tree")
    boxes(form)["roots"].typed = ["portrait.need", "strength"]
    form.write(draft)
    at = ("steps", draft.position("tree"), "takes_from", "roots")
    assert draft.get(PLAN, at) == ["strength", "portrait.need"]


@pytest.mark.parametrize(
    ("stands", "mistake", "place", "said"),
    [
        (b"roots: [strength, ", b"roots: [strength.weak, ", "roots", "‘strength.weak’ kan niemand"),
        (b"  roots: [strength, ", b"  rots: [strength, ", "rots", "geen plek ‘Rots’"),
    ],
    ids=["no such field", "no such place"],
)
def test_what_cannot_be_taken_along_is_said_at_its_box(
    tmp_path: Path, stands: bytes, mistake: bytes, place: str, said: str
) -> None:
    library = Library(SESSIONS, tmp_path / "own")
    house = library.find(OURS)
    assert house is not None
    script = copy_of(library, house)
    plan = script.files[PLAN].replace(stands, mistake, 1)
    library.save(script, script.version, {PLAN: plan})
    saved = library.find(script.id)
    assert saved is not None
    form = form_of(Draft(saved.files), "tree")
    form.blame(saved.complaints("nl"))
    wrong = [field for field in form.fields if field.mistakes]
    assert [field.way[-1] for field in wrong] == [place] and form.loose == []
    assert said in wrong[0].mistakes[0]


def test_a_place_that_never_was_goes_once_nothing_is_chosen_there(draft: Draft) -> None:
    at = ("steps", draft.position("tree"), "takes_from")
    draft.put(PLAN, (*at, "rots"), ["strength"])
    form = form_of(draft, "tree")
    form.write(draft)
    assert draft.get(PLAN, (*at, "rots")) == ["strength"]
    boxes(form)["rots"].typed = []
    form.write(draft)
    assert [*draft.get(PLAN, at)] == ["fruits", "roots", "trunk", "sun", "can"]


def test_what_a_part_takes_along_goes_with_it(draft: Draft) -> None:
    form = form_of(draft, "tree")
    parts = next(field for field in form.fields if field.way[-1] == "parts")
    parts.typed.remove("can")
    form.write(draft)
    at = ("steps", draft.position("tree"), "takes_from")
    assert [*draft.get(PLAN, at)] == ["fruits", "roots", "trunk", "sun"]


def test_what_comes_before_it_no_more_stays_to_be_seen(draft: Draft) -> None:
    at = ("steps", draft.position("agreements"), "takes_from")
    draft.put(PLAN, at, ["weather.rain"])
    chosen = boxes(form_of(draft, "agreements"))["takes_from"]
    assert chosen.typed == ["weather.rain"]
    assert chosen.options["weather.rain"].startswith("Weather.rain (")
