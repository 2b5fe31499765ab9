"""The texts of a step: which there are in any language, and which a list of ids asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

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
    lists = {
        name: [id for id in ids if isinstance(id, str)]
        for name, ids in settings.items()
        if isinstance(ids, list | tuple)
    }
    shape: Any = dict(FRAME)
    for each in (*texts, _of_these(example, lists)):
        shape = _merged(shape, each)
    for name, ids in lists.items():
        shape = _with_brothers(shape, name, ids)
    return [(way, _sort(way, leaf)) for way, leaf in _leaves(shape, ())]


def _merged(one: Any, other: Any) -> Any:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        added = {name: part for name, part in other.items() if name not in one}
        return {n: _merged(p, other[n]) if n in other else p for n, p in one.items()} | added
    if isinstance(one, Mapping) or other is None:
        return one
    if isinstance(other, Mapping | list):
        return other
    return max(one, other, key=len) if isinstance(one, str) and isinstance(other, str) else one


def _of_these(example: Any, lists: Mapping[str, list[str]]) -> Any:
    """An example without the texts of what is not listed here."""
    if not isinstance(example, Mapping):
        return example
    made: dict[str, Any] = {}
    for name, part in example.items():
        if name in lists and isinstance(part, Mapping):
            part = {id: each for id, each in part.items() if id in lists[name]}
        made[name] = _of_these(part, lists)
    return made


def _with_brothers(shape: Any, name: str, ids: list[str]) -> Any:
    """The shape with, in each part of this name, the texts of the first for every id."""
    if not isinstance(shape, Mapping):
        return shape
    made: dict[str, Any] = {}
    for key, part in shape.items():
        if key == name and isinstance(part, Mapping) and part:
            pattern = _emptied(next(iter(part.values())))
            part = {**part, **{id: pattern for id in ids if id not in part}}
        made[key] = _with_brothers(part, name, ids)
    return made


def _emptied(part: Any) -> Any:
    if isinstance(part, Mapping):
        return {name: _emptied(each) for name, each in part.items()}
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
