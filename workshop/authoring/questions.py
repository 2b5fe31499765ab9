"""The fields for what a schema describes: the settings of any kind, and the step itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workshop.authoring.field import Field, typed
from workshop.authoring.labels import label, phase, title_of
from workshop.authoring.library import LONGEST_ID
from workshop.authoring.listed import called
from workshop.exercises import Exercise
from workshop.exercises.base import Library
from workshop.libraries import titles
from workshop.places import Way
from workshop.scripts import PLAN
from workshop.shapes import StepShape

# Fields of a step that are no questions: its name, and what has fields of its own.
_ELSEWHERE = {"id", "kind", "settings", "takes_from"}


def step_fields(language: str, at: Way, step: Mapping[str, Any]) -> list[Field]:
    """What every step has: its minutes, its naming, whether it may be left out, its source."""
    whole = StepShape.model_json_schema()
    asked = {name: part for name, part in whole["properties"].items() if name not in _ELSEWHERE}
    return [
        field
        for name, part in asked.items()
        for field in _fields(language, whole, part, (*at, name), step.get(name))
    ]


def setting_fields(
    language: str, kind: Exercise, at: Way, settings: Any, texts: Mapping[str, Any]
) -> list[Field]:
    """One or more fields for each setting of a kind, from its own schema. ``texts`` are those of
    the step, which name what can be chosen.
    """
    whole = kind.Settings.model_json_schema()
    found: list[Field] = []
    for name, part in whole["properties"].items():
        value = settings.get(name) if isinstance(settings, Mapping) else None
        if name == "timers":
            found += _timers(language, kind, (*at, name), value)
        else:
            found += _fields(language, whole, part, (*at, name), _of_each(kind, name, settings))
    listed = [each for each in found if each.sort == "listed" and not each.library]
    lists = {_names(at, each): each.typed for each in listed}
    for field in found:
        if field in listed:
            names = _names(at, field)
            field.options = called(texts, names, lists)
            field.taken = {id for each in listed if each is not field for id in each.typed}
            if len(names) > 1:
                named_by = label(language, "setting", names[0])
                field.label = f"{named_by} · {title_of(texts, names[1]) or names[1]}"
        else:
            named = {id: title_of(texts, id) for id in field.options}
            field.options = {id: named[id] or shown for id, shown in field.options.items()}
    return found


def whose(kind: Exercise) -> dict[str, str]:
    """Settings with a list for each of what another one lists, and which that is."""
    known = kind.Settings().model_dump(mode="json")
    named = {frozenset(ids): name for name, ids in known.items() if isinstance(ids, list)}
    return {
        name: named[frozenset(value)]
        for name, value in known.items()
        if isinstance(value, dict) and value and frozenset(value) in named
    }


def _names(at: Way, field: Field) -> tuple[str, ...]:
    return tuple(map(str, field.way[len(at) :]))


def _of_each(kind: Exercise, name: str, settings: Any) -> Any:
    """What a setting says; with an empty list for what is listed elsewhere and has none here."""
    given = settings if isinstance(settings, Mapping) else {}
    value, other = given.get(name), given.get(whose(kind).get(name, ""))
    if not isinstance(value, Mapping) or not isinstance(other, list):
        return value
    return dict.fromkeys(map(str, other), []) | dict(value)


def _timers(language: str, kind: Exercise, at: Way, value: Any) -> Iterator[Field]:
    """Minutes for each phase there is, and for what stands there besides."""
    given = value if isinstance(value, Mapping) else {}
    for name in dict.fromkeys([*(each.name for each in kind.phases), *map(str, given)]):
        named = f"{label(language, 'setting', 'timers')}: {phase(language, kind.kind, name)}"
        stands = typed("number", given.get(name))
        yield Field(PLAN, (*at, name), "number", named, stands, least=0)


def _fields(
    language: str, whole: Mapping[str, Any], part: Mapping[str, Any], way: Way, value: Any
) -> Iterator[Field]:
    part = _resolved(whole, part)
    name, sort = str(way[-1]), _sort(whole, part)
    default, one = part.get("default"), _resolved(whole, part.get("items", part))
    stands = default if value is None else value
    if sort == "each" and isinstance(stands, Mapping):
        for key, each in stands.items():
            named = f"{label(language, 'setting', name)}: {key}"
            stood = typed("listed", each)
            at = (*way, str(key))
            longest = _longest_id(whole, part)
            yield Field(PLAN, at, "listed", named, stood, default=each, longest_id=longest)
        return
    yield Field(
        PLAN,
        way,
        sort,
        label(language, "setting", name),
        typed(sort, stands),
        options=_options(language, whole, part, stands),
        least=part.get("minimum"),
        most=part.get("maximum"),
        default=default,
        library=one.get("library", {}).get("name", ""),
        shape=one.get("library", {}).get("shape", ""),
        longest_id=_longest_id(whole, part),
    )


def _longest_id(whole: Mapping[str, Any], part: Mapping[str, Any]) -> int:
    """Of what is listed, here or in each of the parts of this."""
    for each in part.get("patternProperties", {}).values():
        return _longest_id(whole, _resolved(whole, each))
    return int(_resolved(whole, part.get("items", {})).get("maxLength", LONGEST_ID))


def _sort(whole: Mapping[str, Any], part: Mapping[str, Any]) -> str:
    """How a value of this shape is typed; what no field is made for is written as in the file."""
    if part.get("type") == "array":
        items = _resolved(whole, part.get("items", {}))
        if "library" not in items and _choices("", whole, part):
            return "choices"
        return {"integer": "numbers", "string": "listed"}.get(str(items.get("type")), "plain")
    if _choices("", whole, part):
        return "choice"
    if any(_sort(whole, each) == "listed" for each in part.get("patternProperties", {}).values()):
        return "each"
    return {"boolean": "yes", "integer": "number", "string": "text"}.get(
        str(part.get("type")), "plain"
    )


def _options(
    language: str, whole: Mapping[str, Any], part: Mapping[str, Any], stands: Any
) -> dict[str, str]:
    """What can be chosen, in words; and what stands there, also where it should not."""
    known = _choices(language, whole, part)
    if not known:
        return {}
    nothing = {"": "–"} if part.get("default") is None and part.get("type") != "array" else {}
    some = stands if isinstance(stands, list | tuple) else [stands]
    return nothing | known | {str(each): str(each) for each in some if each and each not in known}


def _choices(language: str, whole: Mapping[str, Any], part: Mapping[str, Any]) -> dict[str, str]:
    """What a schema says can be chosen: an enum, or the cards of a library."""
    for each in (part, _resolved(whole, part.get("items", {}))):
        if "library" in each:
            return titles(Library(**each["library"]), language)
        if found := each.get("enum") or each.get("choices"):
            return {str(one): label(language, "choice", str(one)) for one in found}
    return {}


def _resolved(whole: Mapping[str, Any], part: Mapping[str, Any]) -> Mapping[str, Any]:
    """A part of a schema without references, and without the null of what may be left out."""
    if "$ref" in part:
        return {**whole["$defs"][part["$ref"].rpartition("/")[2]], **_beside(part)}
    some = [each for each in part.get("anyOf", ()) if each.get("type") != "null"]
    return {**_resolved(whole, some[0]), **_beside(part)} if len(some) == 1 else part


def _beside(part: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in part.items() if name not in ("$ref", "anyOf")}
