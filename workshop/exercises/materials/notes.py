"""Notes on a board: the most shared first, the sides alternating, no more than a screen can page
through.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby, zip_longest
from typing import Any

from workshop.domain.contribution import Contribution
from workshop.domain.side import Side

# Of each dimension and side; further ones are read with look().
MOST_OF_A_PILE = 6


def shown(note: Contribution) -> dict[str, Any]:
    """A note as any screen may have it: text, language, side and what its kind adds; no author, no
    time.
    """
    return {**note.content, "lang": note.lang} | ({"side": str(note.side)} if note.side else {})


def laid_out(
    piles: Mapping[tuple[str, Side], list[Contribution]],
    times: Callable[[Contribution], int],
    reactions: Callable[[Contribution], dict[str, int]],
) -> dict[str, Any]:
    """``notes`` by id with their reactions, ``order`` by side and group: those reacted to the most
    times first, then the newest.
    """
    notes: dict[str, Any] = {}
    order: dict[str, dict[str, list[str]]] = {}
    for (group, side), pile in piles.items():
        first = heapq.nlargest(
            MOST_OF_A_PILE, pile, key=lambda note: (times(note), note.at, note.id)
        )
        order.setdefault(str(side), {})[group] = [note.id for note in first]
        notes |= {note.id: shown(note) | reactions(note) for note in first}
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
