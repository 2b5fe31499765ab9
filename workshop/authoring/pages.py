"""Which fields each page of the editor has: one step, one route, the script at large."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workshop import exercises
from workshop.authoring.card_pages import card_of, make_new_cards, name_cards
from workshop.authoring.draft import Draft
from workshop.authoring.field import Field, typed
from workshop.authoring.form import Form, Row, Section
from workshop.authoring.labels import label, title_of
from workshop.authoring.listed import keep_in_step, say_what_is_new
from workshop.authoring.questions import setting_fields, step_fields, whose
from workshop.authoring.sources import drop_places_that_went, places_of, source_fields
from workshop.authoring.starts import Start, example_of
from workshop.authoring.texts import text_ways
from workshop.complaints import Complaint
from workshop.places import Way
from workshop.scripts import PLAN
from workshop.words import t

Names = Sequence[str]


def step_form(draft: Draft, id: str, language: str, among: Iterable[Start]) -> Form:
    """All that can be set and said in a step."""
    at: Way = ("steps", draft.position(id))
    step = draft.get(PLAN, at)
    texts = {code: draft.get(f"{code}.yaml", ("steps", id), {}) for code in draft.languages}
    mine: Any = texts.get(language) or next(iter(texts.values()), {})
    example = example_of(step.get("kind"), step.get("settings"), among)
    settings = _with_defaults(step)
    ways = text_ways([*texts.values()], settings, _texts_of(example, draft.languages))
    plan = _plan(draft, id, language, mine)
    form = Form([plan, *_said(draft, id, language, ways, mine)])
    kind = exercises.kinds().get(step.get("kind"))

    before = places_of(draft, id)

    def settle(changed: Draft) -> None:
        drop_places_that_went(changed, id, before)
        keep_in_step(changed, id, whose(kind) if kind else {})
        say_what_is_new(changed, id, form, language)
        make_new_cards(changed, form, language)

    form.settle = settle
    return form


def route_form(draft: Draft, route: str, language: str) -> Form:
    """The length and the names of a route, and the minutes of its steps."""
    at: Way = ("routes", route)
    minutes = _plan_field(draft, (*at, "minutes"), "number", t(language, "editor.route_minutes"))
    named = t(language, "editor.route_name")
    fields = [minutes, *_break(draft, at, language)]
    rows = [Row(each.label, [each]) for each in fields]
    names = Row(named, _in_each(draft, at, "text", named))
    order = [*draft.get(PLAN, (*at, "steps"))]
    return Form([Section("route", "", [names, *rows])], order, words=_without_steps(language))


def about_form(draft: Draft, language: str) -> Form:
    """What the script says of itself, for whom it is, and where it comes from."""
    texts = [
        _text_row(draft, language, way)
        for way in (
            *(("title",), ("subtitle",), ("promise",)),
            *(("side_words", side) for side in ("formal", "informal", "both")),
        )
    ]
    asked = {"number": (("people", "min"), ("people", "max")), "lines": (("sources",),)}
    asked["choices"] = (("illustrative",),)
    plain = [
        _plan_field(draft, way, sort, label(language, "setting", "_".join(way)))
        for sort, ways in asked.items()
        for way in ways
    ]
    made_up = next(each for each in plain if each.sort == "choices")
    made_up.options, made_up.default = _titles(draft, language, [*draft.steps, *made_up.typed]), []
    rows = [Row(each.label, [each]) for each in plain if each is not made_up or each.options]
    titles = t(language, "editor.section_texts"), t(language, "editor.section_about")
    sections = [Section("texts", titles[0], texts), Section("plan", titles[1], rows)]
    return Form(sections, words=_without_steps(language))


def page_of(complaint: Complaint, draft: Draft) -> tuple[str, str]:
    """On which page a mistake is shown: ("step", its id), ("route", its id), ("card", its library
    and id), or ("about", "").
    """
    if found := card_of(complaint, draft):
        return "card", found
    place, name = (*complaint.way, "", "")[:2]
    if place == "steps" and name != "":
        steps = draft.steps
        id = steps[name] if isinstance(name, int) and name < len(steps) else str(name)
        return ("step", id) if id in steps else ("about", "")
    return ("route", str(name)) if place == "routes" and name != "" else ("about", "")


def _without_steps(language: str) -> dict[str, str]:
    return {"steps": t(language, "editor.no_steps", add=t(language, "editor.add_step"))}


def _break(draft: Draft, at: Way, language: str) -> list[Field]:
    """After which step of a route there is a break, and how long."""
    named, lasts = (label(language, "setting", f"break_{one}") for one in ("after", "minutes"))
    after = _plan_field(draft, (*at, "break", "after"), "choice", named)
    steps = map(str, draft.get(PLAN, (*at, "steps")))
    after.options = {"": t(language, "editor.no_break")} | _titles(draft, language, steps)
    return [after, _plan_field(draft, (*at, "break", "minutes"), "number", lasts)]


def _titles(draft: Draft, language: str, steps: Iterable[str]) -> dict[str, str]:
    """What steps are called, by their ids."""
    texts = draft.get(f"{language}.yaml", ("steps",), {})
    return {id: title_of(texts, id) or id for id in steps}


def _plan(draft: Draft, id: str, language: str, texts: Any) -> Section:
    at: Way = ("steps", draft.position(id))
    step = draft.get(PLAN, at)
    kind = exercises.kinds().get(step.get("kind"))
    fields = step_fields(language, at, step)
    if kind:
        given = step.get("settings")
        fields += setting_fields(language, kind, (*at, "settings"), given, texts)
        name_cards(draft, fields, language)
    fields += source_fields(draft, id, language, texts)
    rows = [Row(each.label, [each]) for each in fields]
    return Section("plan", t(language, "editor.section_plan"), rows)


def _said(
    draft: Draft, id: str, language: str, ways: list[tuple[Way, str]], texts: Any
) -> list[Section]:
    """The texts of a step, by who reads them: the title first."""
    sections: dict[str, Section] = {}
    heading = ""
    for way, sort in ways:
        name = str(way[0]) if len(way) > 1 else "title"
        section = sections.setdefault(name, Section(name, label(language, "section", name), []))
        row = _text_row(draft, language, ("steps", id, *way), sort)
        above = _heading(language, way[1:-1], texts)
        row.heading = above if above != heading else ""
        heading = above
        section.rows.append(row)
    return list(sections.values())


def _text_row(draft: Draft, language: str, way: Way, sort: str = "text") -> Row:
    name = str(way[-1]) if way[0] != "side_words" else "_".join(map(str, way))
    named = label(language, "text", name)
    return Row(named, _in_each(draft, way, sort, named))


def _in_each(draft: Draft, way: Way, sort: str, named: str) -> list[Field]:
    """The same text in every language of the script."""
    found = []
    for code in draft.languages:
        file = f"{code}.yaml"
        stands = typed(sort, draft.get(file, way))
        found.append(Field(file, way, sort, named, stands, lang=code))
    return found


def _plan_field(draft: Draft, way: Way, sort: str, named: str) -> Field:
    return Field(PLAN, way, sort, named, typed(sort, draft.get(PLAN, way)))


def _heading(language: str, way: Way, texts: Any) -> str:
    """What the parts of a text are called, from the outermost on."""
    names = (title_of(texts, str(n)) or label(language, "text", str(n)) for n in way)
    return " · ".join(names)


def _with_defaults(step: Any) -> dict[str, Any]:
    """The settings of a step, as far as its kind knows them, with what it does not say."""
    kind = exercises.kinds().get(step.get("kind"))
    given = step.get("settings")
    known = kind.Settings().model_dump() if kind else {}
    return known | (dict(given) if isinstance(given, Mapping) else {})


def _texts_of(example: Start, languages: Names) -> Any:
    """What the example says; in a language that we have, where it has one of them."""
    if example.script is None:
        return {}
    code = next((code for code in languages if example.texts(code)), example.script.languages[0])
    return example.texts(code)
