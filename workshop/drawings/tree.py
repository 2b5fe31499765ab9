"""The tree of collaboration as one list of pieces: the same from the same seed, on every screen and
on paper. The picture is 1920 by 1080 and read from left to right; from right to left it is mirrored
whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from workshop.drawings import fruit, growth, slots
from workshop.drawings.crown import STEM, crown, outline, small_fruit
from workshop.drawings.pieces import Piece
from workshop.drawings.scenery import before, behind
from workshop.drawings.shapes import Point
from workshop.drawings.things import things
from workshop.drawings.wood import roots, trunk

# From the back to the front; the crown grows as a whole, the others piece by piece.
LAYERS = ("back", "roots", "trunk", "front", "crown", "near")
LARGEST_SEED = 2**32


@dataclass(frozen=True)
class Tree:
    """``small`` is where fruits hang that cannot be read now."""

    seed: int
    pieces: tuple[Piece, ...]
    small: tuple[Point, ...]

    def layer(self, name: str) -> list[Piece]:
        """Its pieces of one layer, the first at the back."""
        return [piece for piece in self.pieces if piece.layer == name]


@lru_cache(maxsize=64)
def tree(seed: int) -> Tree:
    """Each part has numbers of its own, so that one may change without moving the others."""
    pieces = (
        *behind(Random(f"{seed} back")),
        *outline(),
        *roots(Random(f"{seed} roots")),
        *trunk(),
        *before(Random(f"{seed} front")),
        *crown(Random(f"{seed} crown")),
        *things(),
    )
    return Tree(seed, pieces, tuple(small_fruit(Random(f"{seed} fruit"))))


def told(seed: int) -> dict[str, Any]:
    """All of it as a browser reads it: docs/protocol.md."""
    whole = tree(seed)
    size = slots.FRUIT_WIDE, slots.FRUIT_HIGH
    stamps = {
        "apple": [piece.told() for piece in fruit.apple(*size)],
        "sign": {said: [piece.told() for piece in fruit.sign(said)] for said in fruit.SIGNS},
        "small": {said: [piece.told() for piece in fruit.small(said)] for said in fruit.SIGNS},
    }
    return {
        "seed": seed,
        "layers": LAYERS,
        "pieces": [piece.told() for piece in whole.pieces],
        "crown": {"stem": STEM, "sizes": growth.sizes()},
        "small": whole.small,
        "stamps": stamps,
        "slots": slots.told(),
    }
