"""Votes that put things in order and decide nothing: dots, one choice, a rating (RULES.md, "Votes
and agreements").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from workshop.domain.side import SIDES, Side, may_count_apart

LOWEST, HIGHEST = 1, 5

# What one person chose: by item how many dots, one, or the rating.
Choices = Mapping[str, int]


@dataclass
class Pile:
    """The ballots of one side, or of all: how many, how many chose an item, and how much together
    they gave it.
    """

    ballots: int = 0
    people: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)

    def add(self, choices: Choices) -> None:
        """Count a ballot."""
        self.ballots += 1
        self.people.update(choices.keys())
        self.given.update(choices)


@dataclass(frozen=True)
class Outcome:
    """What came out over ``items``. ``rated``: ratings have a mean, dots and choices add up."""

    items: Sequence[str]
    rated: bool
    all: Pile
    sides: Mapping[Side, Pile]

    def ranked(self) -> list[str]:
        """The items by their total; what is equal stays in the order in which it was voted on."""
        return sorted(self.items, key=lambda id: -self._height(self.all, id))

    def apart(self, item: str) -> bool:
        """Whether an item may show its sides: enough ballots, and of ratings enough of the item."""
        enough = may_count_apart(*(self.sides[side].ballots for side in Side))
        if not self.rated:
            return enough
        return enough and may_count_apart(*(self.sides[side].people[item] for side in Side))

    def widest(self) -> str:
        """The item on which the two sides differ most, of those that show them; empty when they
        agree.
        """
        gaps = {item: self._gap(item) for item in self.items if self.apart(item)}
        item = max(gaps, key=lambda id: gaps[id], default="")
        return item if gaps.get(item) else ""

    def shown(self) -> dict[str, Any]:
        """What any screen or file may know: order and totals, and the sides only where allowed."""
        found = {"results": {item: self._item(item) for item in self.items}}
        widest = self.widest()
        return {**found, "ranked": self.ranked(), **({"widest": widest} if widest else {})}

    def _item(self, item: str) -> dict[str, Any]:
        shown = self._score(self.all, item)
        if not self.apart(item):
            return shown
        sides = [side for side in Side if side in SIDES or self.sides[side].ballots]
        return shown | {"sides": {str(side): self._score(self.sides[side], item) for side in sides}}

    def _score(self, pile: Pile, item: str) -> dict[str, Any]:
        """``n`` of all dots or choices of these people; of ratings people and their mean."""
        if not self.rated:
            return {"n": pile.given[item], "of": pile.given.total()}
        people = pile.people[item]
        # Half a tenth goes up, on every machine.
        mean = {"mean": (20 * pile.given[item] + people) // (2 * people) / 10} if people else {}
        return {"n": people, **mean}

    def _height(self, pile: Pile, item: str) -> Fraction:
        """Between 0 and 1, to compare with; nobody's rating stands below the lowest."""
        if not self.rated:
            return Fraction(pile.given[item], pile.given.total() or 1)
        people = pile.people[item]
        if not people:
            return Fraction(-1)
        return Fraction(pile.given[item] - LOWEST * people, (HIGHEST - LOWEST) * people)

    def _gap(self, item: str) -> Fraction:
        formal, informal = (self._height(self.sides[side], item) for side in SIDES)
        return abs(formal - informal)


def count(
    items: Sequence[str], ballots: Iterable[tuple[Side | None, Choices]], *, rated: bool
) -> Outcome:
    """Count ballots over the items that stand. A choice of another item counts no more, nor does a
    ballot without any that stands. Without a side a ballot counts in the total alone.
    """
    all, sides = Pile(), {side: Pile() for side in Side}
    for side, choices in ballots:
        standing = {item: n for item, n in choices.items() if item in items}
        if standing:
            for pile in (all, sides[side]) if side else (all,):
                pile.add(standing)
    return Outcome(items, rated, all, sides)
