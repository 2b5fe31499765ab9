"""What the sides chose, by the rules: apart or together, and with numbers or without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from workshop.rehearsal.kinds.base import FEWEST
from workshop.rehearsal.people import BOTH, FORMAL, INFORMAL, SIDES

UNKNOWN = "unknown"
Counts = dict[str, Counter[str]]


def standing(given: Iterable[tuple[str, str]]) -> tuple[Counts, bool]:
    """What each side chose how often (``given``: sides with choices), or all, or nobody; and
    whether numbers of people may be told.
    """
    given = list(given)
    sides = {s: Counter(c for side, c in given if side == s) for s in (*SIDES, BOTH)}
    enough = {side: found for side, found in sides.items() if _known(found) >= FEWEST}
    if FORMAL in enough and INFORMAL in enough:
        return enough, sides[BOTH].total() not in (1, 2)
    together = Counter(choice for _, choice in given)
    return ({"all": together} if _known(together) >= FEWEST else {}), True


def shown(found: Counter[str], choices: Iterable[str], *, told: bool) -> dict[str, Any]:
    """The share of each choice, and how many people that are."""
    return {
        choice: {"share": round(found[choice] / found.total(), 3)}
        | ({"n": found[choice]} if told else {})
        for choice in (*choices, UNKNOWN)
    }


def known(found: Counter[str], choice: str) -> Fraction:
    """The share of a choice among those who know."""
    return Fraction(found[choice], _known(found))


def mean(found: Counter[str], scale: list[str]) -> Fraction:
    """From 1 for the first of the scale to 0 for the last, without those who do not know."""
    last = len(scale) - 1
    return Fraction(sum((last - n) * found[each] for n, each in enumerate(scale)), last) / _known(
        found
    )


def first_widest(gaps: dict[str, Fraction]) -> str:
    """The first of those that are widest; none where there is no gap."""
    widest = max(gaps.values(), default=Fraction(0))
    return next((id for id, gap in gaps.items() if gap and gap == widest), "")


def _known(found: Counter[str]) -> int:
    return sum(n for choice, n in found.items() if choice != UNKNOWN)
