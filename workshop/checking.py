"""Checks a script beyond its shape: what its parts say of each other, and its languages."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from workshop import exercises
from workshop.complaints import Complaints
from workshop.exercises.base import cards_of
from workshop.places import Sheet, Way
from workshop.shapes import RouteShape, ScriptShape, StepShape
from workshop.sources import check_sources


def check_plan(script: ScriptShape, sheet: Sheet, complaints: Complaints) -> dict[str, Any]:
    """Check ids, kinds, routes, settings and what is taken along; return the settings of each step
    with its defaults.
    """
    steps = [step.id for step in script.steps]
    _check_ids(steps, sheet, complaints)
    for id, route in script.routes.items():
        _check_route(id, route, script, sheet, complaints)
    for position, id in enumerate(script.illustrative):
        if id not in steps:
            place = sheet.value(("illustrative", position))
            hint = complaints.hint(id, steps)
            complaints.add(sheet.file, place, "check.unknown_step", name=id, hint=hint)
    settings = {
        step.id: _checked_settings(step, ("steps", position), sheet, complaints)
        for position, step in enumerate(script.steps)
    }
    check_sources(script, settings, sheet, complaints)
    return settings


def check_texts(
    script: ScriptShape, settings: Mapping[str, Any], texts: Sheet, complaints: Complaints
) -> None:
    """Check that a language file speaks of all steps of the script, of no others, in sentences.

    Where the settings of a step list ids (dimensions: [knowledge, …], or statements: {power: [p1,
    …], …}), its texts have a part of that name with a text for each;
    those of a library's cards come from there.
    """
    steps = {step.id for step in script.steps}
    for id in texts.data["steps"]:
        if id not in steps:
            hint = complaints.hint(id, steps)
            place = texts.key(("steps", id))
            complaints.add(texts.file, place, "check.unknown_step", name=id, hint=hint)
    for id in steps - set(texts.data["steps"]):
        complaints.add(texts.file, texts.key(("steps", id)), "check.no_texts", name=id)
    for id in steps & set(texts.data["steps"]):
        _check_choices(id, _own_choices(script, id, settings[id] or {}), texts, complaints)
    check_sentences(texts, complaints)


def check_sentences(sheet: Sheet, complaints: Complaints) -> None:
    """Check that a file of texts says something at every place."""
    for way, text in _leaves(sheet.data, ()):
        _check_text(way, text, sheet, complaints)


def check_languages(sheets: list[Sheet], complaints: Complaints) -> None:
    """Check that all languages say the same things: what stands in one stands in every other."""
    ways = {sheet.file: set(_ways(sheet.data, ())) for sheet in sheets}
    for sheet in sheets:
        own = ways[sheet.file]
        for other, theirs in ways.items():
            for way in theirs - own:
                if way[:-1] in own:  # else its parent is missing, and that is said already
                    name = ".".join(map(str, way))
                    place = sheet.key(way)
                    complaints.add(sheet.file, place, "check.only_in", name=name, other=other)


def _check_ids(steps: list[str], sheet: Sheet, complaints: Complaints) -> None:
    seen: Counter[str] = Counter()
    for position, id in enumerate(steps):
        seen[id] += 1
        if seen[id] == 2:
            place = sheet.value(("steps", position, "id"))
            complaints.add(sheet.file, place, "check.twice", name=id)


def _check_route(
    id: str, route: RouteShape, script: ScriptShape, sheet: Sheet, complaints: Complaints
) -> None:
    minutes = {step.id: step.minutes for step in script.steps}
    for position, step in enumerate(route.steps):
        if step not in minutes:
            place = sheet.value(("routes", id, "steps", position))
            hint = complaints.hint(step, minutes)
            complaints.add(sheet.file, place, "check.unknown_step", name=step, hint=hint)
    if route.rest and route.rest.after not in route.steps:
        place = sheet.value(("routes", id, "break", "after"))
        hint = complaints.hint(route.rest.after, route.steps)
        complaints.add(sheet.file, place, "check.unknown_step", name=route.rest.after, hint=hint)
    needed = sum(minutes.get(step, 0) for step in route.steps)
    needed += route.rest.minutes if route.rest else 0
    if needed > route.minutes:
        place = sheet.value(("routes", id, "minutes"))
        complaints.add(sheet.file, place, "check.route_too_short", name=id, minutes=needed)


def _checked_settings(step: StepShape, at: Way, sheet: Sheet, complaints: Complaints) -> Any:
    kinds = exercises.kinds()
    if step.kind not in kinds:
        place, hint = sheet.value((*at, "kind")), complaints.hint(step.kind, kinds)
        complaints.add(sheet.file, place, "check.unknown_kind", name=step.kind, hint=hint)
        return None
    kind = kinds[step.kind]
    settings = complaints.shaped(kind.Settings, step.settings, sheet, (*at, "settings"))
    if settings is None:
        return None
    for way, key in kind.complaints(settings, step.sources().get("", ()), step.naming):
        complaints.add(sheet.file, sheet.value((*at, *way)), key)
    return settings.model_dump(mode="json")


def _own_choices(script: ScriptShape, step: str, settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of a step whose texts stand with it, and not in a library."""
    kind = next(each.kind for each in script.steps if each.id == step)
    lent = cards_of(exercises.named(kind).Settings) if settings else {}
    return {name: value for name, value in settings.items() if name not in lent}


def _check_choices(
    step: str, settings: Mapping[str, Any], texts: Sheet, complaints: Complaints
) -> None:
    ways = list(_ways(texts.data["steps"][step]["participant"], ("steps", step, "participant")))
    for name, ids in settings.items():
        known = [*_ids(ids)]
        for id in known:
            if not any(way[-1] == id and name in way for way in ways):
                beside = (way[:-1] for way in ways if way[-1] in known and name in way)
                called = (way for way in ways if way[-1] == name)
                part = next(chain(beside, called), ways[0])
                complaints.add(texts.file, texts.key((*part, id)), "check.missing", name=id)


def _ids(setting: Any) -> Iterator[str]:
    """The ids in a list, and in the lists of a setting that has one for each of its names."""
    if isinstance(setting, list):
        yield from (each for each in setting if isinstance(each, str))
    elif isinstance(setting, dict):
        for part in setting.values():
            yield from _ids(part)


def _check_text(way: Way, text: Any, sheet: Sheet, complaints: Complaints) -> None:
    key = "check.empty" if text is None or text in ([], {}) else "check.want_text"
    if not isinstance(text, str):
        complaints.add(sheet.file, sheet.value(way), key, name=str(way[-1]))
    elif not text.strip():
        complaints.add(sheet.file, sheet.value(way), "check.empty", name=str(way[-1]))


def _leaves(data: Any, way: Way) -> Iterator[tuple[Way, Any]]:
    """Everything that is not itself made of parts, with the way to it."""
    if data and isinstance(data, dict | list):
        for name, part in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _leaves(part, (*way, name))
    else:
        yield way, data


def _ways(data: Any, way: Way) -> Iterator[Way]:
    """The way to every part, the whole first."""
    yield way
    if isinstance(data, dict | list):
        for name, part in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _ways(part, (*way, name))
