"""Faults in what people are besides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by


@seen_by("projector", steps=("hats",), people=8)
def the_big_screen_gets_the_hats() -> None:
    from workshop.exercises.arrive import Arrive, _worn

    def told(original: Callable[..., Any]) -> Callable[..., Any]:
        def show(self: Any, board: Any, part: str) -> Any:
            worn = {"worn": _worn(board)} if part == "projector" else {}
            return original(self, board, part) | worn

        return show

    around(Arrive, "show", told)
