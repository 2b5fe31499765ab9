"""Undo that does not bring back all that it promises."""

from __future__ import annotations

from typing import Any

from .book import around, seen_by


@seen_by("projector", "desk", "notes", steps=("arrive", "strength", "tree"))
def undo_keeps_the_merge() -> None:
    _never_put_back("merged")


@seen_by("undone", "room", "projector")
def undo_keeps_a_step_skipped() -> None:
    _never_put_back("skipped")


def _never_put_back(field: str) -> None:
    from workshop.domain import undoing

    def without(original: Any) -> Any:
        def put_back(workshop: Any, thing: Any, changed: dict[str, Any]) -> None:
            original(workshop, thing, {n: both for n, both in changed.items() if n != field})

        return put_back

    around(undoing, "_put_back", without)
