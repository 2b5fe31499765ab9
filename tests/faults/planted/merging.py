"""What was merged is counted wrongly."""

from __future__ import annotations

from collections import Counter
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
