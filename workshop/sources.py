"""What a step of a script may take along from earlier ones, and whether what it asks is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from workshop import exercises
from workshop.complaints import Complaints
from workshop.exercises import Exercise
from workshop.places import Sheet, Way
from workshop.shapes import ScriptShape, StepShape


def fields_offered(kind: Exercise, settings: Any) -> list[str]:
    """What a kind offers; with settings that are not right yet, what it offers without them."""
    return [*kind.fields_offered(_known(kind, settings))]


def places(kind: Exercise, settings: Any) -> list[str]:
    """The places of a step that take something along, each for itself; with settings that are not
    right yet, those without them.
    """
    return [*kind.places(_known(kind, settings))]


def check_sources(
    script: ScriptShape, settings: Mapping[str, Any], sheet: Sheet, complaints: Complaints
) -> None:
    """Check that the step has such places, that there are such kinds, and that a field is offered:
    by a step of this script, or, where it has no step of that kind, by the kind as it is without
    settings.
    """
    offered: dict[str, list[str]] = {}
    for step in script.steps:
        if step.kind in exercises.kinds():
            found = fields_offered(exercises.named(step.kind), settings[step.id])
            offered.setdefault(step.kind, []).extend(found)
    for position, step in enumerate(script.steps):
        if step.kind in exercises.kinds() and settings[step.id] is not None:
            known = places(exercises.named(step.kind), settings[step.id])
            _check_places(step, ("steps", position, "takes_from"), known, sheet, complaints)
    for way, source in _asked(script):
        _check(source, offered, sheet, way, complaints)


def _asked(script: ScriptShape) -> Iterator[tuple[Way, str]]:
    """Every source that a step names, with the way to it."""
    for position, step in enumerate(script.steps):
        at: Way = ("steps", position, "takes_from")
        places = step.takes_from
        if isinstance(places, list):
            yield from (((*at, n), each) for n, each in enumerate(places))
        else:
            for place, some in places.items():
                yield from (((*at, place, n), each) for n, each in enumerate(some))


def _check_places(
    step: StepShape, at: Way, known: list[str], sheet: Sheet, complaints: Complaints
) -> None:
    for name in step.takes_from if isinstance(step.takes_from, dict) else ():
        if name not in known:
            place, hint = sheet.key((*at, name)), complaints.hint(name, known)
            key = "check.unknown_place" if known else "check.no_places"
            complaints.add(sheet.file, place, key, name=name, hint=hint)


def _check(
    source: str, offered: Mapping[str, list[str]], sheet: Sheet, way: Way, complaints: Complaints
) -> None:
    name, dot, field = source.partition(".")
    kinds, place = exercises.kinds(), sheet.value(way)
    if name not in kinds:
        hint = complaints.hint(source, kinds)
        complaints.add(sheet.file, place, "check.unknown_kind", name=source, hint=hint)
        return
    kind = kinds[name]
    if type(kind).fields_offered is Exercise.fields_offered:
        complaints.add(sheet.file, place, "check.offers_nothing", name=name)
    elif dot:
        known = offered.get(name) or fields_offered(kind, {})
        if not field or field not in known:
            names = [f"{name}.{each}" for each in known if each]
            hint = complaints.hint(source, names)
            complaints.add(sheet.file, place, "check.unknown_field", name=source, hint=hint)


def _known(kind: Exercise, settings: Any) -> Any:
    try:
        return kind.Settings.model_validate(settings or {})
    except ValidationError:
        return kind.Settings()
