"""Faults in small groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by

STEPS = ("arrive", "strength", "invention")


@seen_by("projector", steps=STEPS)
def the_big_screen_keeps_showing_the_groups() -> None:
    from workshop import views
    from workshop.views.groups import groups

    around(views, "gathered", lambda original: groups)


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
