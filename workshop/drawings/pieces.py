"""What a drawing is made of: pieces of paper, from the back to the front."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

# A piece without a number for its last count stays.
ALWAYS = 1_000_000


@dataclass(frozen=True)
class Piece:
    """One path. ``fill`` and ``stroke`` name colours of the style sheets, such as ``formal``;
    ``pattern`` (stripes or dots) lies over the fill.

    It is there while the count ``of`` something (see growth.py) is ``since`` to ``until``. New
    pieces grow: along ``line``, which is as wide as they are (``broad``), or from ``foot``.
    """

    layer: str
    d: str
    fill: str = ""
    stroke: str = ""
    width: float = 0
    dash: str = ""
    opacity: float = 1
    pattern: str = ""
    clip: str = ""
    of: str = "all"
    since: int = 0
    until: int = ALWAYS
    line: str = ""
    broad: float = 0
    foot: tuple[float, float] | None = None

    def told(self) -> dict[str, Any]:
        """As a client reads it: without what goes without saying."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        left_out = {field.name: field.default for field in fields(self)}
        return {name: value for name, value in named.items() if value != left_out.get(name, "")}


def marker(side: str, x: float, y: float, size: float, layer: str) -> list[Piece]:
    """The marker of a side round (x, y): a striped square, a dotted circle, a leaf for both."""
    half, edge = size / 2, round(size * 0.09, 2)
    if side in ("formal", "informal"):
        square = f"M{x - half} {y - half}h{size}v{size}h{-size}Z"
        round_ = f"M{x - half} {y}a{half} {half} 0 1 0 {size} 0a{half} {half} 0 1 0 {-size} 0Z"
        d, pattern = (square, "stripes") if side == "formal" else (round_, "dots")
        return [Piece(layer, d, side, f"{side}-deep", edge, pattern=f"small-{pattern}")]
    up, down = f"a{half} {half} 0 0 1 {half} {-half}", f"a{half} {half} 0 0 1 {-half} {half}"
    d = f"M{x - half} {y}{up}h{half}v{half}{down}h{-half}Z"
    return [Piece(layer, d, "together", "together-deep", edge)]
