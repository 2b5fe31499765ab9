"""Faults in where we stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by

STANDPOINT = ("arrive", "standpoint")


@seen_by("projector", "desk", steps=STANDPOINT, people=20)
def the_difference_is_said_of_the_wrong_side() -> None:
    from workshop.domain import choosing

    def turned(original: Callable[..., Any]) -> Callable[..., Any]:
        def stands(choices: Any) -> Any:
            found = original(choices)
            other = {"formal": "informal", "informal": "formal"}
            return {other.get(side, side): stand for side, stand in found.items()}

        return stands

    around(choosing, "stands", turned)


@seen_by("sealed", "own", "projector", steps=STANDPOINT)
def choices_open_while_people_choose() -> None:
    from dataclasses import replace

    from workshop.exercises.standpoint import exercise

    first, *others = exercise.phases
    exercise.phases = (replace(first, seals=frozenset()), *others)
