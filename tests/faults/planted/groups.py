"""Faults in small groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by

# Somebody comes late while there are groups, and before the step that is done in them is over.
STEPS = ("arrive", "invention", "strength")


@seen_by("groups", steps=STEPS)
def who_comes_late_finds_no_place() -> None:
    from workshop.domain.workshop import Workshop

    around(Workshop, "seat", lambda original: lambda workshop, person: None)


@seen_by("groups", steps=STEPS)
def a_side_is_missing_at_a_table() -> None:
    from workshop.domain.acts import grouping

    def sorted_out(original: Callable[..., Any]) -> Callable[..., Any]:
        def seated(people: Any, how: Any, size: int) -> Any:
            tables = original(people, how, size)
            left = sorted((one for table in tables for one in table), key=lambda one: one.side)
            return [[left.pop() for _ in table] for table in tables]

        return seated

    around(grouping, "seated", sorted_out)
