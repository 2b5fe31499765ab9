"""What people reacted to a note, and to what was merged into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workshop.domain.board import Board
from workshop.domain.contribution import Contribution


def reacted(board: Board, note: Contribution, words: Sequence[str]) -> dict[str, int]:
    """How many people gave each of the words. A reaction stays with the note to which it was given;
    who gave the same to two that were merged, counts once.
    """
    under = board.merged(note)
    if not under:
        found = board.values("reaction", note.id)
        return {word: found[word] for word in words if found[word]}
    people = {word: _people(board, word, (note, *under)) for word in words}
    return {word: len(some) for word, some in people.items() if some}


def weight(board: Board) -> Callable[[Contribution], tuple[int, int]]:
    """How much a note weighs among others: by how often it was reacted to, then by how many people
    said it. Asked of every note of a room, so only counted.
    """

    def of(note: Contribution) -> tuple[int, int]:
        if board.merged(note):
            return sum(reacted(board, note, _words(board, note)).values()), board.times(note)
        return board.count("reaction", note.id), 1

    return of


def _words(board: Board, note: Contribution) -> list[str]:
    return sorted({w for c in (note, *board.merged(note)) for w in board.values("reaction", c.id)})


def _people(board: Board, word: str, notes: Sequence[Contribution]) -> set[str]:
    ids = {note.id for note in notes}
    given = (c for c in board.alike("reaction", word) if c.about in ids)
    return {c.author or c.token or c.id for c in given}
