"""Trees of groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by


@seen_by("projector", "desk", "notes", steps=("arrive", "trees"))
def the_room_sees_the_tree_of_another_group() -> None:
    from workshop.exercises.materials import trees

    def mixed_up(original: Callable[..., Any]) -> Callable[..., Any]:
        def grown(board: Any, parts: Any, team: str = "") -> Any:
            teams = trees.standing(board.workshop, board.run)
            return original(board, parts, teams[teams.index(team) - 1] if team in teams else team)

        return grown

    around(trees, "grown", mixed_up)


@seen_by("files", steps=("arrive", "trees"))
def the_page_puts_a_tree_under_the_sign_of_another_group() -> None:
    from workshop.exports.pictures import tree

    def numbered(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda number, language: original(3 - number if number < 3 else number, language)

    around(tree, "called", numbered)
