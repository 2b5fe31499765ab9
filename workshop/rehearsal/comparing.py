"""Where two views differ, by path. Nothing may be missing and nothing may be too much."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from workshop.rehearsal.report import Difference, difference

NOTHING = "—"
MOST = 12


class Like:
    """An expected value of which only something is known."""

    def __init__(self, words: str, fits: Callable[[Any], bool]) -> None:
        self._words, self.fits = words, fits

    def __repr__(self) -> str:
        return self._words


class AtLeast(dict[str, Any]):
    """What a view has to hold; it may hold more."""


ANYTHING = Like("…", lambda seen: True)
# May also be missing.
PERHAPS = Like("…", lambda seen: True)


def differences(screen: str, what: str, seen: object, expected: object) -> list[Difference]:
    """Sentences for the first places where ``seen`` is not as ``expected``."""
    found = []
    for path, here, there in places(what, seen, expected):
        found.append(difference("differs", screen=screen, what=path, seen=here, expected=there))
        if len(found) == MOST:
            break
    return found


def places(path: str, seen: object, expected: object) -> Iterator[tuple[str, object, object]]:
    """Every place with what is there and what should be."""
    if isinstance(expected, Like):
        if seen is None or not expected.fits(seen):
            yield path, NOTHING if seen is None else seen, expected
    elif isinstance(expected, dict) and isinstance(seen, dict):
        more = () if isinstance(expected, AtLeast) else seen.keys() - expected.keys()
        for key in [*expected, *sorted(more)]:
            yield from _place(f"{path}.{key}", key, seen, expected)
    elif isinstance(expected, list) and isinstance(seen, list) and len(seen) == len(expected):
        for number, (here, there) in enumerate(zip(seen, expected, strict=True)):
            yield from places(f"{path}.{number}", here, there)
    elif seen != expected or type(seen) is not type(expected):
        yield path, NOTHING if seen is None else seen, expected


def _place(
    path: str, key: str, seen: dict[str, Any], expected: dict[str, Any]
) -> Iterator[tuple[str, object, object]]:
    if key not in expected:
        yield path, seen[key], NOTHING
    elif key not in seen and expected[key] is not PERHAPS:
        yield path, NOTHING, expected[key]
    elif key in seen:
        yield from places(path, seen[key], expected[key])
