"""Dealing notes to people who react to them (RULES.md, "Numbers"): to each those that were dealt
least, and none of their own.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable

from workshop.domain.contribution import Contribution

# How often it was dealt, when it was written, its id; and the note.
Card = tuple[int, int, str, Contribution]


class Deck:
    """The notes about one side. ``dealt``: how often each was dealt already, by id."""

    def __init__(self, notes: Iterable[Contribution], dealt: Counter[str]) -> None:
        self._cards: list[Card] = [(dealt[note.id], note.at, note.id, note) for note in notes]
        heapq.heapify(self._cards)

    def deal(self, person: str, most: int) -> list[str]:
        """The ids of the notes for one person, those dealt least first."""
        hand: list[Card] = []
        own: list[Card] = []
        while self._cards and len(hand) < most:
            card = heapq.heappop(self._cards)
            (own if card[3].author == person else hand).append(card)
        for times, at, id, note in hand:
            heapq.heappush(self._cards, (times + 1, at, id, note))
        for card in own:
            heapq.heappush(self._cards, card)
        return [card[2] for card in hand]
