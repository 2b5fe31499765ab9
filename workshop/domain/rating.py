"""How much something plays here and how well it is taken care of: where each side stands on the
map of the two (RULES.md, "Numbers" and "Small numbers").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workshop.domain.side import ALL, FEWEST, SIDES, Side, apart, farthest, may_count_apart, rounded

AXES = ("plays", "cared")
# An answer is 1 to 4, or this.
UNKNOWN = 0
HIGHEST = 4

Marks = Mapping[Side | None, Counter[str]]


@dataclass(frozen=True)
class Point:
    """A mean from 0 to 1 on each axis. ``n`` people gave a mark, some of them without an answer on
    one of the two; 0 where that may not be told.
    """

    plays: Fraction
    cared: Fraction
    n: int = 0

    @property
    def in_corner(self) -> bool:
        """Whether it plays here and is not taken care of: an agreement is needed."""
        return self.plays >= Fraction(1, 2) > self.cared

    def shown(self) -> dict[str, Any]:
        """To three decimals, as screens and files have it."""
        means = {"plays": rounded(self.plays), "cared": rounded(self.cared)}
        return means | ({"n": self.n} if self.n else {})


@dataclass(frozen=True)
class Sum:
    """``people`` marked; of each axis how many answers count, and what they add up to."""

    people: int = 0
    answers: tuple[int, ...] = (0, 0)
    total: tuple[int, ...] = (0, 0)

    def __add__(self, other: Sum) -> Sum:
        answers = tuple(a + b for a, b in zip(self.answers, other.answers, strict=True))
        total = tuple(a + b for a, b in zip(self.total, other.total, strict=True))
        return Sum(self.people + other.people, answers, total)


Points = dict[str, Point]


def is_answer(value: object) -> bool:
    """Whether this is 1 to 4, or 'I don't know'."""
    return type(value) is int and UNKNOWN <= value <= HIGHEST


def sign(plays: int, cared: int) -> str:
    """Both answers of a mark in one word, under which the same marks are counted."""
    return f"{plays}/{cared}"


def points(marks: Marks) -> Points:
    """Where the sides stand, each by its own name, or else all together, or nobody.

    ``marks``: per side how often each sign was given. Both sides have a point where each has three
    answers on each axis; who do both have one beside theirs, also from three answers on. No total
    stands beside the sides, from which one could subtract; with one or two who do both the numbers
    of people are left out as well. Without sides (None) all are together.
    """
    sums = {side: _sum(found) for side, found in marks.items()}
    people = [sums.get(side, Sum()).people for side in Side]
    found = apart(sums, sum(sums.values(), Sum()), _suffices)
    told = ALL in found or may_count_apart(*people)
    return {name: _point(each, told=told) for name, each in found.items()}


def widest(found: Mapping[str, Points]) -> str:
    """Where the points of the two sides lie furthest apart; the first of those that tie. Empty
    where no two sides have a point, or nowhere a difference.
    """
    return farthest({id: _distance(each) for id, each in found.items() if set(SIDES) <= set(each)})


def corner(found: Mapping[str, Points]) -> list[str]:
    """Those with a point in the corner where an agreement is needed; where both sides, or all
    together, say so comes first.
    """
    near = {id: [p for side, p in each.items() if p.in_corner] for id, each in found.items()}
    agreed = {id: len(near[id]) == len(each) for id, each in found.items()}
    return sorted((id for id in near if near[id]), key=lambda id: not agreed[id])


def nearest(mean: float) -> str:
    """The answer that a mean lies nearest to, 1 to 4; half way up."""
    return str(1 + int(mean * (HIGHEST - 1) + 0.5))


def all_shown(found: Iterable[tuple[str, Points]]) -> dict[str, dict[str, Any]]:
    """The points of each, as screens and files have them."""
    return {id: {side: point.shown() for side, point in each.items()} for id, each in found}


def _suffices(sum: Sum) -> bool:
    return min(sum.answers) >= FEWEST


def _point(each: Sum, *, told: bool) -> Point:
    plays, cared = (
        Fraction(total, answers * (HIGHEST - 1))
        for total, answers in zip(each.total, each.answers, strict=True)
    )
    return Point(plays, cared, each.people if told else 0)


def _sum(marks: Counter[str]) -> Sum:
    counted = Sum()
    for each, times in marks.items():
        values = [int(value) for value in each.split("/")]
        answers = tuple(times * (value != UNKNOWN) for value in values)
        total = tuple(times * max(0, value - 1) for value in values)
        counted += Sum(times, answers, total)
    return counted


def _distance(found: Points) -> Fraction:
    """Squared: what lies further stays further."""
    one, other = (found[side] for side in SIDES)
    return (one.plays - other.plays) ** 2 + (one.cared - other.cared) ** 2
