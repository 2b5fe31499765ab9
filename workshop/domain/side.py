"""The two sides, and those who do both. The words are the glossary's (CONTENT.md)."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar


class Side(StrEnum):
    """From where somebody speaks: paid for this work, as a volunteer or parent, or both."""

    FORMAL = "formal"
    INFORMAL = "informal"
    BOTH = "both"

    @property
    def other(self) -> "Side":
        """The side that is written about. Who does both has no other side until they choose."""
        return {Side.FORMAL: Side.INFORMAL, Side.INFORMAL: Side.FORMAL}.get(self, Side.BOTH)


# The two that can carry an agreement, in the order in which screens show them.
SIDES = (Side.FORMAL, Side.INFORMAL)
# Fewer answers than this on a side are not counted apart (RULES.md, "Small numbers").
FEWEST = 3


def may_count_apart(formal: int, informal: int, both: int) -> bool:
    """Whether counts by side may stand beside a total (RULES.md, "Small numbers").

    Fewer than three on a side, or one or two who do both, would point at people.
    """
    return min(formal, informal) >= FEWEST and both not in (1, 2)


# All together, where the sides may not be told apart.
ALL = "all"
Said = TypeVar("Said")


def apart(
    sides: Mapping[Side | None, Said], together: Said, suffices: Callable[[Said], bool]
) -> dict[str, Said]:
    """What each side said, by its name, or else what all said together, or nothing.

    The sides are told apart where enough was said on both; who do both stand beside them where
    enough of them did. No total stands beside the sides, from which one could subtract.
    """
    found = {str(side): sides[side] for side in Side if side in sides and suffices(sides[side])}
    if set(SIDES) <= set(found):
        return found
    return {ALL: together} if suffices(together) else {}


def farthest(distances: Mapping[str, Fraction]) -> str:
    """Of what lies how far apart the widest; the first of those that tie (RULES.md, "Numbers").
    Empty where nothing differs.
    """
    widest = max(distances, key=distances.__getitem__, default="")
    return widest if distances.get(widest) else ""


def rounded(number: Fraction) -> float:
    """To three decimals, as screens and files have it."""
    return round(float(number), 3)
