"""What was merged is counted wrongly."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from typing import Any

from .book import around, seen_by


@seen_by("projector", "desk", "notes", "json", steps=("arrive", "strength", "tree"))
def merged_notes_lose_the_count_of_a_side() -> None:
    from workshop.domain.board import Board
    from workshop.domain.side import Side

    def short(original: Any) -> Any:
        def sides_of(self: Board, said: Any) -> Counter[str]:
            sides = original(self, said)
            return Counter({side: n for side, n in sides.items() if side != Side.FORMAL})

        return sides_of

    around(Board, "sides_of", short)


@seen_by("projector", "desk", "notes", steps=("strength",))
def what_is_taken_apart_stays_together() -> None:
    from workshop.domain.acts import ACTS

    ACTS["take_apart"] = lambda workshop, who, *, contribution: None, ACTS["take_apart"][1]


@seen_by("once", steps=("strength",))
def one_of_the_originals_is_gone() -> None:
    looks = import_module("workshop.views.looks")
    around(looks, "originals", lambda originals: lambda *given: originals(*given)[1:])
