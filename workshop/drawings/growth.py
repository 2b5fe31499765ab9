"""How far a tree has grown: how many there are of each thing that pieces are counted by.

static/js/exercises/tree/growth.js says the same to the browser; a test keeps them together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workshop.drawings import slots
from workshop.drawings.pieces import Piece
from workshop.drawings.slots import Slot

# Fewer than this and it is a seedling; from here on it is as large as it becomes.
TREE, FULL = 7, 30
# Every part, and of a part with two sides each side: what a label can hang on.
PLACES = (
    "fruits",
    "roots.formal",
    "roots.informal",
    "trunk.formal",
    "trunk.informal",
    "sun",
    "can",
)
SMALLEST = 0.78
# More fruits than this need the whole crown.
_SMALL_HOLDS = 4


def growth(count: int, labels: Mapping[str, int], read: Mapping[str, int]) -> dict[str, int]:
    """By what pieces are counted. ``count`` is of all contributions, ``labels`` how many there are
    at each place (see PLACES), ``read`` how many of those can be read now.
    """
    told = {"all": count} | {place: labels.get(place, 0) for place in PLACES}
    roles = told["trunk.formal"] + told["trunk.informal"]
    beyond = {place: told[place] - read.get(place, 0) for place in PLACES}
    return told | {
        "roles": 1 + roles if count >= TREE else 0,
        "small": beyond["fruits"],
        "rootlets.formal": beyond["roots.formal"],
        "rootlets.informal": beyond["roots.informal"],
    }


def showing(pieces: Iterable[Piece], grown: Mapping[str, int]) -> list[Piece]:
    """The pieces that are there by these counts, in their order."""
    return [piece for piece in pieces if piece.since <= grown.get(piece.of, 0) <= piece.until]


def size(count: int, fruits: int) -> float:
    """How large the crown is, 1 at its fullest. More fruits than a small crown holds fill it."""
    if slots.holds(fruits) > _SMALL_HOLDS:
        return 1
    share = (min(count, FULL) - TREE) / (FULL - TREE)
    return round(SMALLEST + (1 - SMALLEST) * max(0.0, share), 3)


def sizes() -> dict[str, list[float]]:
    """The size by arrangement of the fruits and by count, up to a full tree."""
    return {str(held): [size(n, held) for n in range(FULL + 1)] for held in slots.ARRANGEMENTS}


def room(place: str, labels: int) -> list[Slot]:
    """The slots at a place that has so many labels."""
    part, _, side = place.partition(".")
    return slots.side_slots(part)[side] if side else slots.slots(part, labels)
