"""What is listed in a setting is chosen by what it is called: nobody types an id."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop.authoring.draft import Draft
from workshop.authoring.field import Field
from workshop.authoring.form import Form
from workshop.authoring.library import Library
from workshop.authoring.making import copy_of
from workshop.authoring.pages import step_form
from workshop.authoring.starts import starts
from workshop.paths import SESSIONS
from workshop.scripts import PLAN, read_script

OURS = "opvoedondersteuning"
THEMES = ("power", "loyalty", "values")
AMONG = starts([read_script(SESSIONS / OURS)])


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    script = Library(SESSIONS, tmp_path / "own").find(OURS)
    assert script is not None
    return Draft(script.files)


def form_of(draft: Draft, step: str) -> Form:
    return step_form(draft, step, "nl", AMONG)


def field(form: Form, *names: str) -> Field:
    return next(each for each in form.fields if each.way[3:] == names)


def chosen(draft: Draft, step: str, *names: str) -> list[str]:
    found: list[str] = draft.get(PLAN, ("steps", draft.position(step), "settings", *names))
    return found


def adds(draft: Draft, step: str, *names: str, says: str) -> None:
    form = form_of(draft, step)
    field(form, *names).typed.append(says)
    form.write(draft)


def said_of(draft: Draft, id: str, file: str = "nl.yaml") -> set[tuple[str | int, ...]]:
    """The texts that the form asks for something."""
    forms = [form_of(draft, step) for step in ("strength", "setup", "obstacles")]
    ways = {each.way for form in forms for each in form.fields if each.file == file}
    return {way for way in ways if id in way}


@pytest.mark.parametrize("step", ["strength", "portrait", "setup", "obstacles", "pitfalls", "tree"])
def test_everything_listed_has_a_name_to_read(draft: Draft, step: str) -> None:
    found = [each for each in form_of(draft, step).fields if each.sort == "listed"]
    assert found
    for each in found:
        assert set(each.typed) <= set(each.options)
        assert all(words != id and len(words) > 2 for id, words in each.options.items()), each.way


def test_a_new_one_has_an_id_and_a_title_and_room_for_the_rest(draft: Draft) -> None:
    before = chosen(draft, "strength", "dimensions")
    adds(draft, "strength", "dimensions", says="Humor en lef")
    assert chosen(draft, "strength", "dimensions") == [*before, "humor-en-lef"]
    at = ("steps", "strength", "participant", "dimensions", "humor-en-lef")
    assert draft.get("nl.yaml", (*at, "title")) == "Humor en lef"
    assert {(*at, "title"), (*at, "question_formal")} <= said_of(draft, "humor-en-lef")
    assert field(form_of(draft, "strength"), "dimensions").options["humor-en-lef"] == "Humor en lef"


def test_a_question_of_a_part_stands_among_its_brothers(draft: Draft) -> None:
    adds(draft, "setup", "back", says="Wat ging mis?")
    at = ("steps", "setup", "participant", "parts", "back", "fields", "wat-ging-mis")
    assert draft.get("nl.yaml", (*at, "title")) == "Wat ging mis?"
    assert said_of(draft, "wat-ging-mis") == {(*at, "title"), *said_like(draft, at)}


def said_like(draft: Draft, at: tuple[str, ...]) -> set[tuple[str | int, ...]]:
    brother = (*at[:-1], "own-organisation")
    ways = (way for way in said_of(draft, "own-organisation") if way[: len(brother)] == brother)
    return {(*at, *way[len(brother) :]) for way in ways}


def test_a_theme_and_its_statements_are_added_without_an_id(draft: Draft) -> None:
    adds(draft, "obstacles", "themes", says="Geld")
    assert field(form_of(draft, "obstacles"), "statements", "geld").typed == []
    adds(draft, "obstacles", "statements", "geld", says="Wij betalen alles zelf.")
    [id] = chosen(draft, "obstacles", "statements", "geld")
    at = ("steps", "obstacles", "participant", "themes", "geld", "statements", id)
    assert "Wij betalen alles zelf." in draft.get("nl.yaml", at).values()
    assert {(*at, side) for side in ("formal", "informal")} == said_of(draft, id)


def test_statements_go_with_their_theme_and_can_come_back(draft: Draft) -> None:
    form = form_of(draft, "obstacles")
    field(form, "themes").typed.remove("values")
    form.write(draft)
    assert list(chosen(draft, "obstacles", "statements")) == ["power", "loyalty"]
    again = field(form_of(draft, "obstacles"), "themes")
    assert "values" in again.options and "values" not in again.typed


def test_the_order_is_that_of_the_page(draft: Draft) -> None:
    form = form_of(draft, "strength")
    field(form, "dimensions").typed = ["power", "knowledge", "", "skills"]
    form.write(draft)
    assert chosen(draft, "strength", "dimensions") == ["power", "knowledge", "skills"]


def test_two_things_never_have_one_id(draft: Draft) -> None:
    for said in ("Humor!", "Humor?", "ضحك"):
        adds(draft, "strength", "dimensions", says=said)
    assert chosen(draft, "strength", "dimensions")[-3:] == ["humor", "humor-2", "part"]


def test_a_new_one_is_all_that_is_missing(tmp_path: Path) -> None:
    library = Library(SESSIONS, tmp_path / "own")
    house = library.find(OURS)
    assert house is not None
    script = copy_of(library, house)
    draft = Draft(script.files)
    adds(draft, "strength", "dimensions", says="Humor")
    library.save(script, script.version, draft.changed())
    saved = library.find(script.id)
    assert saved is not None
    form = form_of(Draft(saved.files), "strength")
    form.blame(saved.complaints("nl"))
    assert form.loose == [] and form.mistakes > 0


LONG = "Vrijwilligers worden pas laat gevraagd om mee te denken."


def test_what_is_new_in_several_lists_at_once_has_an_id_in_each(draft: Draft) -> None:
    form = form_of(draft, "obstacles")
    for theme in ("power", "loyalty"):
        field(form, "statements", theme).typed.append(LONG)
    form.write(draft)
    adds(draft, "obstacles", "statements", "values", says=LONG)
    found = [chosen(draft, "obstacles", "statements", theme)[-1] for theme in THEMES]
    assert len({*found}) == 3
    longest = field(form, "statements", "power").longest_id
    assert longest == 23 and all(len(id) <= longest for id in found)


def test_a_new_theme_asks_for_its_statements_where_they_are_typed(
    tmp_path: Path, draft: Draft
) -> None:
    adds(draft, "obstacles", "themes", says="Geld")
    library = Library(SESSIONS, tmp_path / "own")
    script = library.add(OURS + "-2", draft.files | draft.changed())
    form = form_of(Draft(script.files), "obstacles")
    form.blame(script.complaints("nl"))
    assert field(form, "statements", "geld").mistakes == [
        "‘Uitspraken · Geld’ is leeg. Vul het in."
    ]
