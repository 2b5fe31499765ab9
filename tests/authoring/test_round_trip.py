"""What was opened and saved again says the same; what was changed says that, and the rest stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from workshop import exercises, scripts
from workshop.authoring.draft import Draft, NotEditable
from workshop.authoring.form import Form
from workshop.authoring.library import Changed, Library
from workshop.authoring.making import copy_of, from_nothing
from workshop.authoring.pages import about_form, route_form, step_form
from workshop.authoring.questions import setting_fields
from workshop.authoring.starts import add_step, example_of, remove_step, starts
from workshop.paths import SESSIONS
from workshop.scripts import PLAN

HOUSE = [folder.name for folder in scripts.folders(SESSIONS)]
OURS = "opvoedondersteuning"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(SESSIONS, tmp_path / "own")


def draft_of(library: Library, id: str) -> Draft:
    script = library.find(id)
    assert script is not None
    return Draft(script.files)


def every_form(draft: Draft) -> list[Form]:
    among = starts([scripts.read_script(SESSIONS / id) for id in HOUSE])
    routes = draft.get(PLAN, ("routes",))
    steps = [step_form(draft, step, "nl", among) for step in draft.steps]
    return [*steps, *(route_form(draft, route, "nl") for route in routes), about_form(draft, "nl")]


def plain(content: bytes) -> Any:
    return YAML(typ="safe", pure=True).load(content.decode())


@pytest.mark.parametrize("id", HOUSE)
def test_a_script_that_is_opened_and_saved_is_byte_for_byte_the_same(
    library: Library, id: str
) -> None:
    draft = draft_of(library, id)
    for form in every_form(draft):
        assert list(form.fields)
        form.write(draft)
    assert draft.changed() == {}


@pytest.mark.parametrize("steps", [1, 2])
def test_what_is_added_to_nothing_has_lines_of_its_own(library: Library, steps: int) -> None:
    begun = starts([scripts.read_script(SESSIONS / OURS)])[:steps]
    draft = Draft(from_nothing(library, {"nl": "Van niets"}, []).files)
    for start in begun:
        add_step(draft, start)
    whole = Draft(from_nothing(library, {"nl": "Van iets"}, begun).files)
    for file in (PLAN, "nl.yaml"):
        ours, theirs = draft.changed()[file], whole.files[file]
        assert plain(ours)["steps"] == plain(theirs)["steps"]
        assert max(map(len, ours.splitlines())) < 120
    assert ours.count(b"\n") >= theirs.count(b"\n")


@pytest.mark.parametrize("id", HOUSE)
def test_one_changed_text_changes_nothing_else(library: Library, id: str) -> None:
    draft = draft_of(library, id)
    before = {name: plain(content) for name, content in draft.files.items()}
    step = draft.steps[0]
    form = every_form(draft)[0]
    title = next(each for each in form.fields if each.way == ("steps", step, "title"))
    title.typed = ["Iets anders: “ja”"]
    form.write(draft)
    changed = draft.changed()
    assert list(changed) == [title.file]
    before[title.file]["steps"][step]["title"] = "Iets anders: “ja”"  # type: ignore[index]
    assert plain(changed[title.file]) == before[title.file]


def test_comments_and_order_of_the_plan_stay(library: Library) -> None:
    draft = draft_of(library, OURS)
    draft.put(PLAN, ("steps", 1, "minutes"), 41)
    was, now = draft.files[PLAN].decode().splitlines(), draft.changed()[PLAN].decode().splitlines()
    different = [(a, b) for a, b in zip(was, now, strict=True) if a != b]
    assert [b.strip() for _, b in different] == ["minutes: 41"]


@pytest.mark.parametrize("kind", sorted(exercises.kinds()))
def test_every_setting_of_every_kind_has_a_field_that_gives_back_its_default(kind: str) -> None:
    known = exercises.kinds()[kind]
    fields = setting_fields("nl", known, ("settings",), {}, {})
    asked = {each.way[1] for each in fields}
    assert asked == set(known.Settings.model_fields)
    settings = {
        name: known.Settings().model_dump(mode="json")[name]
        for name in known.Settings.model_fields
        if name != "timers"
    }
    for each in fields:
        stands = settings
        for name in each.way[1:]:
            stands = stands[name] if each.way[1] != "timers" else None  # type: ignore[index, assignment]
        value = each.value()
        assert stands is None or value == stands, each.way


def test_a_step_that_is_added_brings_its_texts_and_goes_with_them(library: Library) -> None:
    script = scripts.read_script(SESSIONS / OURS)
    draft = draft_of(library, OURS)
    for start in starts([script]):
        id = add_step(draft, start)
        assert start.step is None or draft.get("nl.yaml", ("steps", id, "title"))
        remove_step(draft, id)
        assert id not in draft.steps
        assert draft.get("nl.yaml", ("steps", id)) is None


def test_what_a_step_needs_is_known_from_the_step_most_like_it() -> None:
    among = starts([scripts.read_script(SESSIONS / OURS)])
    for method, step in (("dots", "priorities"), ("consent", "voting")):
        found = example_of("voting", {"method": method}, among).step
        assert found is not None and found.id == step


def test_an_id_that_is_added_to_a_setting_gets_the_fields_of_its_brothers(
    library: Library,
) -> None:
    draft = draft_of(library, OURS)
    at = draft.position("strength")
    draft.put(PLAN, ("steps", at, "settings", "dimensions"), ["knowledge", "humour"])
    form = step_form(draft, "strength", "nl", [])
    ways = {each.way for each in form.fields if each.file == "nl.yaml"}
    base = ("steps", "strength", "participant", "dimensions", "humour")
    assert {(*base, name) for name in ("title", "question_formal", "starters")} <= ways


def test_what_is_no_number_stays_as_it_was_typed_and_is_said_at_its_field(
    library: Library,
) -> None:
    house = library.find(OURS)
    assert house is not None
    script = copy_of(library, house)
    draft = Draft(script.files)
    form = step_form(draft, "strength", "nl", [])
    minutes = next(each for each in form.fields if each.way[-1] == "minutes")
    minutes.typed = ["een half uur"]
    form.write(draft)
    library.save(script, script.version, draft.changed())
    saved = library.find(script.id)
    assert saved is not None
    again = step_form(Draft(saved.files), "strength", "nl", [])
    again.blame(saved.complaints("nl"))
    wrong = [each for each in again.fields if each.mistakes]
    assert [(each.way[-1], each.text) for each in wrong] == [("minutes", "een half uur")]
    assert "heel getal" in wrong[0].mistakes[0]


def test_who_saves_second_is_refused_and_the_first_stays(library: Library) -> None:
    house = library.find(OURS)
    assert house is not None
    script = copy_of(library, house)
    one, two = Draft(script.files), Draft(script.files)
    one.put("nl.yaml", ("title",), "De eerste")
    two.put("nl.yaml", ("title",), "De tweede")
    library.save(script, script.version, one.changed())
    with pytest.raises(Changed):
        library.save(script, script.version, two.changed())
    kept = library.find(script.id)
    assert kept is not None and b"De eerste" in kept.files["nl.yaml"]


def test_a_script_of_the_house_is_never_written(library: Library) -> None:
    house = library.find(OURS)
    assert house is not None and not house.own
    with pytest.raises(Changed):
        library.save(house, house.version, {"nl.yaml": b"weg"})


@pytest.mark.parametrize(
    "plan", [b"\tid: x", b"id: x", b"id: x\nid: y", b"steps: [1]\nroutes: {}\nlanguages: []"]
)
def test_what_no_form_can_show_is_not_edited(plan: bytes) -> None:
    with pytest.raises(NotEditable):
        Draft({PLAN: plan})
