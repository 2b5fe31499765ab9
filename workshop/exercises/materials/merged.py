"""What more people said, once the facilitator has laid it together: counted, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workshop.domain.board import EVERYONE, Board
from workshop.domain.contribution import Contribution
from workshop.exercises.materials import notes
from workshop.exercises.materials.notes import MOST_OF_A_THING, Shown


def first(board: Board, type: str, place: str, most: int) -> list[Contribution]:
    """As many as a screen has of the same order as ``ranked``, without going through them all."""
    piles = [board.front(type, place, side, most) for side in EVERYONE]
    return notes.alternating(piles, board.times)[:most]


def ranked(board: Board, type: str, place: str) -> list[Contribution]:
    """The most shared first, then the newest, one of each side in turn."""
    piles = [board.pile(type, place, side) for side in EVERYONE]
    return notes.alternating(piles, board.times)


def newest(board: Board, type: str, places: Iterable[str]) -> Shown:
    """The first notes of each place, whoever wrote them: the most shared, then the newest."""
    found: dict[str, Any] = {}
    order: dict[str, list[str]] = {}
    for place in places:
        pile = [
            note for side in EVERYONE for note in board.front(type, place, side, MOST_OF_A_THING)
        ]
        pile.sort(key=lambda note: (board.times(note), note.at, note.id), reverse=True)
        order[place] = [note.id for note in pile[:MOST_OF_A_THING]]
        found |= {
            note.id: notes.shown(note) | board.shared(note) for note in pile[:MOST_OF_A_THING]
        }
    return Shown(found, order)
