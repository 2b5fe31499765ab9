"""Ideas that groups write together, and what goes along from them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by

IDEAS = ("arrive", "invention", "ideas", "close")
SETUP = ("arrive", "strength", "setup")


@seen_by("sealed", "projector", steps=IDEAS)
def an_idea_shows_before_it_is_presented() -> None:
    from workshop.exercises.invention import Invention

    def eager(original: Callable[..., Any]) -> Callable[..., Any]:
        def made(self: Any, board: Any, part: str) -> Any:
            lines = board.workshop.shelf(board.run.id).all.values()
            last = {line.id: line.text for line in lines if line.text}
            return original(self, board, part) | ({"last": last} if last else {})

        return made

    around(Invention, "made", eager)


@seen_by("sealed", "projector", "room", "notes", steps=IDEAS)
def an_idea_is_called_by_the_line_of_another_team() -> None:
    from workshop.exercises.materials import ideas

    def mixed_up(original: Callable[..., Any]) -> Callable[..., Any]:
        def of(board: Any, team: str) -> Any:
            teams = ideas.written(board)
            return original(board, teams[teams.index(team) - 1] if team in teams else team)

        return of

    around(ideas, "of", mixed_up)


@seen_by("projector", "desk", steps=SETUP)
def a_line_stands_under_another_question() -> None:
    from workshop.exercises.setup import Setup

    swapped = {"goals": "how", "how": "goals", "own-strength": "own-organisation"}

    def misplaced(original: Callable[..., Any]) -> Callable[..., Any]:
        def group(self: Any, contribution: Any) -> str:
            place = original(self, contribution)
            return swapped.get(place, place)

        return group

    around(Setup, "group", misplaced)


@seen_by("projector", "desk", "room", steps=SETUP)
def what_was_said_for_wanted_counts_for_nothing() -> None:
    from workshop.exercises.materials import stories

    around(stories, "_count", lambda original: lambda board, field: original(board, field) // 2)
