"""What more people said, once the facilitator has laid it together: counted, and in which order."""

from __future__ import annotations

from typing import Any

from workshop.domain.board import EVERYONE, Board
from workshop.domain.contribution import Contribution
from workshop.domain.side import Side, may_count_apart
from workshop.exercises.materials import notes


def tally(board: Board, said: Contribution) -> dict[str, Any]:
    """How many people said it, once it was merged; by side where the sides may be counted apart.
    ``joint``: people of more than one side said it.
    """
    times = board.times(said)
    if times < 2:
        return {}
    sides = board.sides_of(said)
    shown: dict[str, Any] = {"times": times}
    if may_count_apart(*(sides[side] for side in Side)):
        shown["sides"] = dict(sides)
    return shown | ({"joint": True} if len(sides) > 1 else {})


def first(board: Board, type: str, place: str, most: int) -> list[Contribution]:
    """As many as a screen has of the same order as ``ranked``, without going through them all."""
    piles = [board.front(type, place, side, most) for side in EVERYONE]
    return notes.alternating(piles, board.times)[:most]


def ranked(board: Board, type: str, place: str) -> list[Contribution]:
    """The most shared first, then the newest, one of each side in turn."""
    piles = [board.pile(type, place, side) for side in EVERYONE]
    return notes.alternating(piles, board.times)
