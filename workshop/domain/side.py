"""The two sides, and those who do both. The words are the glossary's (CONTENT.md)."""

from enum import StrEnum


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
