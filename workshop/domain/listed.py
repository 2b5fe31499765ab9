"""What the settings of a step list by ids (dimensions, questions, statements), and where in its
texts each of these has its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workshop.domain.choosing import UNKNOWN

# The names that lead to a list: its setting, and of one for each of something, of which.
Names = tuple[str, ...]
Lists = dict[Names, list[str]]
Way = tuple[str | int, ...]


def lists_in(settings: Mapping[str, Any]) -> Lists:
    """Every list of ids in some settings."""
    found: Lists = {}
    for name, value in settings.items():
        parts = value.items() if isinstance(value, Mapping) else ()
        for names, ids in [((name,), value), *(((name, str(key)), each) for key, each in parts)]:
            if isinstance(ids, list | tuple) and all(isinstance(id, str) for id in ids):
                found[names] = [*ids]
    return found


def places(part: Any, names: Names, ids: Iterable[str], way: Way = ()) -> Iterator[Way]:
    """Where in the texts of a step each of these ids has a text of its own."""
    if not isinstance(part, Mapping):
        return
    if set(names) <= set(way) and any(id in part for id in ids):
        yield way
        return
    for name, each in part.items():
        yield from places(each, names, ids, (*way, name))


def only_listed(texts: Any, settings: Mapping[str, Any]) -> Any:
    """The texts of a step, where something is listed only of that, in its order: what an author
    took out of a list keeps its texts in the script, and no screen asks for it.
    """
    for names, ids in lists_in(settings).items():
        for way in [*places(texts, names, ids)]:
            texts = _with(texts, way, (*ids, UNKNOWN))
    return texts


def _with(part: Mapping[Any, Any], way: Way, ids: Iterable[str]) -> dict[Any, Any]:
    if not way:
        return {id: part[id] for id in ids if id in part}
    name = way[0]
    return {**part, name: _with(part[name], way[1:], ids)}
