"""What the sides chose, one thing each: counted apart where nobody can be told from it (RULES.md,
"Numbers" and "Small numbers").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workshop.domain.side import ALL, FEWEST, SIDES, Side, apart, farthest, may_count_apart, rounded

# Chosen by who does not know (yet): counted, and left out of what is compared.
UNKNOWN = "unknown"

Choices = Mapping[Side | None, Counter[str]]


@dataclass(frozen=True)
class Stand:
    """What one side chose, or all together. ``told``: whether numbers of people may be known."""

    chosen: Counter[str]
    told: bool = True

    @property
    def known(self) -> int:
        """How many people chose something."""
        return self.chosen.total() - self.chosen[UNKNOWN]

    def share(self, choice: str) -> Fraction:
        """Of all of these people, those who do not know included."""
        return Fraction(self.chosen[choice], self.chosen.total())

    def of_known(self, choice: str) -> Fraction:
        """Of those of these people who know."""
        return Fraction(self.chosen[choice], self.known)

    def mean(self, scale: Sequence[str]) -> Fraction:
        """From 0 to 1. ``scale`` goes from most to least, evenly."""
        worth = {each: Fraction(len(scale) - 1 - n, len(scale) - 1) for n, each in enumerate(scale)}
        return sum((self.chosen[each] * worth[each] for each in scale), Fraction(0)) / self.known

    def most(self, choices: Iterable[str]) -> str:
        """What more people chose than anything else; empty where two share that place."""
        first, second = (Counter({each: self.chosen[each] for each in choices})).most_common(2)
        return first[0] if first[1] > second[1] else ""

    def shown(self, choices: Iterable[str]) -> dict[str, dict[str, Any]]:
        """The share of each choice, as screens and files have it, with ``n`` where it is told."""
        return {
            each: {"share": rounded(self.share(each))}
            | ({"n": self.chosen[each]} if self.told else {})
            for each in (*choices, UNKNOWN)
        }


Stands = dict[str, Stand]


def stands(choices: Choices) -> Stands:
    """Where the sides stand, each by its own name, or else all together, or nobody: from three who
    know on. With one or two who do both the numbers of people are left out.
    """
    together = sum(choices.values(), Counter[str]())
    found = apart(choices, together, _suffices)
    people = [choices.get(side, Counter[str]()).total() for side in Side]
    told = ALL in found or may_count_apart(*people)
    return {name: Stand(each, told) for name, each in found.items()}


def widest_of(found: Stands, choices: Iterable[str]) -> str:
    """The choice of which the shares of the two sides differ most, among those who know."""
    if not _both(found):
        return ""
    one, other = (found[side] for side in SIDES)
    return farthest({id: abs(one.of_known(id) - other.of_known(id)) for id in choices})


def widest(found: Mapping[str, Stands], scale: Sequence[str]) -> str:
    """Where the means of the two sides lie furthest apart."""
    means = {id: [each[s].mean(scale) for s in SIDES] for id, each in found.items() if _both(each)}
    return farthest({id: abs(one - other) for id, (one, other) in means.items()})


def difference(most: Mapping[str, str]) -> str:
    """In one word what the difference between the sides is, from what each chose most (``most``:
    by side, or ``all``; empty where nothing stands out).

    ``same`` or ``differ`` where both have something, ``formal`` or ``informal`` where only that
    side has, ``spread`` where neither has; ``all`` or ``all_spread`` where they are not told
    apart, and ``few`` where too few chose.
    """
    if ALL in most:
        return "all" if most[ALL] else "all_spread"
    if not set(SIDES) <= set(most):
        return "few"
    clear = [str(side) for side in SIDES if most[side]]
    if len(clear) < len(SIDES):
        return clear[0] if clear else "spread"
    one, other = (most[side] for side in SIDES)
    return "same" if one == other else "differ"


def _both(found: Stands) -> bool:
    return set(SIDES) <= set(found)


def _suffices(chosen: Counter[str]) -> bool:
    return chosen.total() - chosen[UNKNOWN] >= FEWEST
