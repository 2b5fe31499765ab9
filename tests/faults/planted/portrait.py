"""Cards that teams write together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from .book import around, seen_by

CARDS = ("arrive", "portrait", "close")


@seen_by("sealed", steps=CARDS)
def the_card_of_a_team_shows_to_another() -> None:
    from dataclasses import replace

    from workshop.exercises.portrait import Portrait

    def open_handed(original: Callable[..., Any]) -> Callable[..., Any]:
        def show_team(self: Any, board: Any, team: str) -> Any:
            others = sorted(board.workshop.shelf(board.run.id).groups("line") - {team})
            return original(self, replace(board, team=others[0]) if others else board, team)

        return show_team

    around(Portrait, "show_team", open_handed)


@seen_by("sealed", "json", steps=CARDS)
def what_a_team_struck_is_exported() -> None:
    from workshop.exports import rows

    def telling(original: Callable[..., Any]) -> Callable[..., Any]:
        def readable(board: Any, type: str) -> Any:
            said = board.workshop.shelf(board.run.id).all.values()
            struck = [each for each in said if each.type == type and each.struck]
            return original(board, type) + ([] if type in board.sealed else struck)

        return readable

    around(rows, "_readable", telling)


@seen_by("projector", "notes", steps=CARDS)
def cards_of_one_side_come_before_all_others() -> None:
    from workshop.exercises.materials import teams

    def in_a_row(workshop: Any, people: dict[str, int]) -> list[str]:
        side = {team: teams.side_of(workshop, team) for team in people}
        many = Counter(side.values())
        return sorted(people, key=lambda t: (-many[side[t]], str(side[t]), people[t], t))

    teams.alternating = in_a_row
