"""The texts of a step: which there are in any language, and which a list of ids asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from workshop.authoring.listed import model, part_at, place
from workshop.domain.listed import Lists, Names, lists_in, places
from workshop.places import Way
from workshop.shapes import NotesShape

# What every step says, whatever its kind.
FRAME: dict[str, Any] = {
    "title": "",
    "participant": {},
    "projector": {},
    "facilitator": dict.fromkeys(NotesShape.model_fields, ""),
}


def text_ways(
    texts: Sequence[Any], settings: Mapping[str, Any], example: Any = None
) -> list[tuple[Way, str]]:
    """The way to each text that stands in any of ``texts`` (the languages) or in an example of the
    kind, with its sort: text, long or lines. Where settings list ids, each has what the first has.
    """
    lists = lists_in(settings)
    shape: Any = dict(FRAME)
    for each in (*texts, _of_these(example, lists)):
        shape = _merged(shape, each)
    for names in sorted(lists, key=len):
        shape = _with_brothers(shape, names, lists)
    return [(way, _sort(way, leaf)) for way, leaf in _leaves(shape, ())]


def _merged(one: Any, other: Any) -> Any:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        added = {name: part for name, part in other.items() if name not in one}
        return {n: _merged(p, other[n]) if n in other else p for n, p in one.items()} | added
    if isinstance(one, Mapping) or other is None:
        return one
    if one is None:
        return other
    if isinstance(other, Mapping | list):
        return other
    return max(one, other, key=len) if isinstance(one, str) and isinstance(other, str) else one


def _of_these(example: Any, lists: Lists) -> Any:
    """An example without the texts of what is not listed here."""
    if not isinstance(example, Mapping):
        return example
    made: dict[str, Any] = {}
    for name, part in example.items():
        if (name,) in lists and isinstance(part, Mapping) and not _has_parts(part):
            part = {id: each for id, each in part.items() if id in lists[name,]}
        made[name] = _of_these(part, lists)
    return made


def _has_parts(part: Mapping[str, Any]) -> bool:
    """Whether what is listed stands one deeper, below a title of the whole."""
    return isinstance(part.get("title"), str)


def _with_brothers(shape: Any, names: Names, lists: Lists) -> Any:
    """The shape with, wherever one of a list has texts, the same texts for all of it."""
    ids = lists[names]
    ways = [*places(shape, names, ids)] or [way for way in (place(shape, names, lists),) if way]
    ways = ways or [way for way in _called_so(shape, names[-1]) if ids]
    inner = {other[0] for other in lists if len(other) > len(names)}
    for way in ways:
        told = part_at(shape, way)
        pattern = _emptied(model(shape, way, names, lists), inner)
        new = {id: _merged(told.get(id), pattern) for id in ids if _is_new(told.get(id), inner)}
        shape = _put(shape, way, {**told, **new})
    return shape


def _is_new(part: Any, inner: Collection[str]) -> bool:
    """Whether nothing is said yet but what it is called."""
    return not part or (isinstance(part, Mapping) and len([n for n in part if n not in inner]) == 1)


def _called_so(part: Any, name: str, way: Way = ()) -> Iterator[Way]:
    """Where a part has the name of a list, of which nothing has texts yet."""
    for key, each in part.items() if isinstance(part, Mapping) else ():
        if key == name and isinstance(each, Mapping) and each and not _has_parts(each):
            yield (*way, key)
        else:
            yield from _called_so(each, name, (*way, key))


def _put(shape: Any, way: Way, part: Any) -> Any:
    if not way:
        return part
    whole = shape if isinstance(shape, Mapping) else {}
    return {**whole, way[0]: _put(whole.get(way[0], {}), way[1:], part)}


def _emptied(part: Any, without: Collection[str] = ()) -> Any:
    if isinstance(part, Mapping):
        return {name: _emptied(each) for name, each in part.items() if name not in without}
    return [] if isinstance(part, list) else ""


def _leaves(part: Any, way: Way) -> Iterator[tuple[Way, Any]]:
    if isinstance(part, Mapping):
        for name, each in part.items():
            yield from _leaves(each, (*way, name))
    else:
        yield way, part


def _sort(way: Way, leaf: Any) -> str:
    if isinstance(leaf, list):
        return "lines"
    return "long" if way[0] == "facilitator" or len(str(leaf)) > 90 else "text"
