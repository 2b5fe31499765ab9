"""A plan that is changed while it is played, and does not become what was asked."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from .book import around, seen_by

MORE = ("arrive", "strength", "close")


@seen_by("room", "projector", steps=MORE, people=8)
def what_is_skipped_is_still_counted() -> None:
    from workshop.domain import schedule

    schedule.counted = lambda workshop: list(workshop.runs)


@seen_by("undone", steps=MORE, people=8)
def a_longer_step_keeps_its_minutes() -> None:
    planned = import_module("workshop.views.planned")

    def stiff(original: Callable[..., Any]) -> Callable[..., Any]:
        def run(workshop: Any, run: Any) -> Any:
            return original(workshop, run) | {"minutes": workshop.script.step(run.step).minutes}

        return run

    around(planned, "_run", stiff)


@seen_by("undone", "remote", steps=MORE, people=8)
def what_is_repeated_comes_last() -> None:
    from workshop.domain.workshop import Workshop

    around(
        Workshop,
        "insert",
        lambda insert: lambda self, run, after: insert(self, run, self.runs[-1]),
    )
