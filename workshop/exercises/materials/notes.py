"""Notes on a board: the most shared first, the sides alternating, no more than a screen can page
through.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby, zip_longest
from typing import Any, NamedTuple

from workshop.domain.board import Board
from workshop.domain.contribution import Contribution
from workshop.domain.side import Side

# Of each dimension and side; further ones are read with look().
MOST_OF_A_PILE = 6
# Of one thing that notes are about, such as a pitfall.
MOST_OF_A_THING = 8


class Shown(NamedTuple):
    """``notes`` by id, and the ids of each group in ``order``."""

    notes: dict[str, Any]
    order: dict[str, list[str]]


def shown(note: Contribution) -> dict[str, Any]:
    """A note as any screen may have it: text, language, side and what its kind adds; no author, no
    time.
    """
    return {**note.content, "lang": note.lang} | ({"side": str(note.side)} if note.side else {})


def agreed(board: Board, offers: Mapping[str, str]) -> dict[str, str]:
    """The agreement that was made of each thing, of those of which one was. ``offers``: under
    which id a thing is on offer.
    """
    made = {agreement.origin.get("id"): agreement.id for agreement in board.agreements()}
    return {thing: made[id] for thing, id in offers.items() if id in made}


def laid_out(
    piles: Mapping[tuple[str, Side], list[Contribution]],
    weight: Callable[[Contribution], tuple[int, int]],
    tally: Callable[[Contribution], dict[str, Any]],
) -> dict[str, Any]:
    """``notes`` by id with what is counted of them, ``order`` by side and group: those of most
    ``weight`` first, then the newest.
    """
    notes: dict[str, Any] = {}
    order: dict[str, dict[str, list[str]]] = {}
    for (group, side), pile in piles.items():
        first = heapq.nlargest(
            MOST_OF_A_PILE, pile, key=lambda note: (*weight(note), note.at, note.id)
        )
        order.setdefault(str(side), {})[group] = [note.id for note in first]
        notes |= {note.id: shown(note) | tally(note) for note in first}
    return {"notes": notes, "order": order}


def alternating(
    piles: Iterable[list[Contribution]], times: Callable[[Contribution], int]
) -> list[Contribution]:
    """Piles of the sides as one: what more people said first, then the newest, and among what was
    said as often one of each side in turn. Piles are given oldest first.
    """
    by_times: dict[int, list[list[Contribution]]] = {}
    for pile in piles:
        newest = pile[::-1]
        newest.sort(key=times, reverse=True)
        for often, found in groupby(newest, times):
            by_times.setdefault(often, []).append(list(found))
    return [
        note
        for often in sorted(by_times, reverse=True)
        for row in zip_longest(*sorted(by_times[often], key=lambda p: p[0].at, reverse=True))
        for note in row
        if note is not None
    ]
