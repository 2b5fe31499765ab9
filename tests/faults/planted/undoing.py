"""Undo that does not bring back all that it promises."""

from __future__ import annotations

from typing import Any

from .book import around, seen_by

STRENGTH = ("strength",)


@seen_by("projector", "desk", "notes", steps=("arrive", "strength", "tree"))
def undo_keeps_the_merge() -> None:
    _never_put_back("merged")


@seen_by("undone", "room", "projector")
def undo_keeps_a_step_skipped() -> None:
    _never_put_back("skipped")


@seen_by("projector", "desk", "notes", steps=STRENGTH, people=8)
def undo_keeps_a_note_hidden() -> None:
    _never_put_back("hidden")


@seen_by("projector", "desk", "own", steps=STRENGTH, people=8)
def undo_keeps_mended_words() -> None:
    _never_put_back("content")


@seen_by("projector", "desk", "own", steps=("arrive", "invention"))
def undo_leaves_who_was_placed_there() -> None:
    _never_put_back("group")


@seen_by("undone", steps=("arrive", "strength"), people=8)
def an_undone_move_leaves_the_step_begun() -> None:
    _never_put_back("started")


@seen_by("refused", steps=STRENGTH, people=8)
def undo_puts_back_over_what_came_since() -> None:
    from workshop.domain import undoing

    undoing._stands = lambda change: True


@seen_by("undone", steps=STRENGTH, people=8)
def what_was_undone_can_be_undone_again() -> None:
    from workshop.domain.deed import Deed
    from workshop.domain.workshop import Workshop

    def keeping(original: Any) -> Any:
        def drop(self: Any, kept: Any) -> None:
            if not isinstance(kept, Deed):
                original(self, kept)

        return drop

    around(Workshop, "drop", keeping)


def _never_put_back(field: str) -> None:
    from workshop.domain import undoing

    def without(original: Any) -> Any:
        def put_back(workshop: Any, thing: Any, changed: dict[str, Any]) -> None:
            original(workshop, thing, {n: both for n, both in changed.items() if n != field})

        return put_back

    around(undoing, "_put_back", without)
