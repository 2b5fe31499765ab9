"""Where labels hang in the tree, in pixels of 1920 by 1080, read from left to right.

Slots never overlap, so labels that stay inside never do. On paper each label has its own slot;
on screens the labels of a column close up, and a fruit with a third line moves the rows below it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

WIDE, HIGH = 1920, 1080
TWO_SIDED = ("roots", "trunk")
FRUIT_WIDE, FRUIT_HIGH, FRUIT_GAP, ROW_GAP = 300, 96, 22, 32
# How many fruits an arrangement holds: rows, and where the first begins.
ARRANGEMENTS = {1: ((1,), 320), 4: ((2, 2), 204), 6: ((3, 3), 162), 8: ((3, 3, 2), 98)}
LABEL_HIGH = 76
_TURNED = {"start": "end", "end": "start", "middle": "middle"}


@dataclass(frozen=True)
class Slot:
    """``align`` says at which edge a label begins that needs less than the whole width."""

    x: float
    y: float
    w: float
    h: float
    align: str = "start"

    def mirrored(self) -> Slot:
        """The same place from right to left."""
        return replace(self, x=WIDE - self.x - self.w, align=_TURNED[self.align])


def fruits(count: int) -> list[Slot]:
    """The slots of the smallest arrangement that holds so many fruits; of the largest if none."""
    rows, top = ARRANGEMENTS[holds(count)]
    return [slot for n, row in enumerate(rows) for slot in _row(row, top, n)]


def holds(count: int) -> int:
    """How many fruits the arrangement for so many has room for."""
    return next((held for held in ARRANGEMENTS if count <= held), max(ARRANGEMENTS))


def side_slots(part: str) -> dict[str, list[Slot]]:
    """The slots of roots or trunk by side: formal before the trunk, informal behind it."""
    formal = _FORMAL[part]
    return {"formal": formal, "informal": [slot.mirrored() for slot in formal]}


def column(part: str) -> list[Slot]:
    """The slots of sun or can, from the top down."""
    x, y, w = _COLUMNS[part]
    return [Slot(x, y + n * (LABEL_HIGH + 6), w, LABEL_HIGH) for n in range(4)]


def slots(part: str, count: int, mirrored: bool = False) -> list[Slot]:
    """All slots of a part that has so many labels; of a part with two sides formal ones first."""
    if part == "fruits":
        found = fruits(count)
    elif part in TWO_SIDED:
        found = [slot for side in side_slots(part).values() for slot in side]
    else:
        found = column(part)
    return [slot.mirrored() for slot in found] if mirrored else found


def told() -> dict[str, Any]:
    """Everything about slots, as a client reads it."""
    sided = {
        part: {side: [asdict(slot) for slot in found] for side, found in side_slots(part).items()}
        for part in TWO_SIDED
    }
    columns = {part: [asdict(slot) for slot in column(part)] for part in _COLUMNS}
    arranged = {str(held): {"rows": rows, "top": top} for held, (rows, top) in ARRANGEMENTS.items()}
    size = {"w": FRUIT_WIDE, "h": FRUIT_HIGH, "gap": FRUIT_GAP, "row": ROW_GAP}
    return {"fruits": arranged, "fruit": size, **sided, **columns}


def _row(count: int, top: float, n: int) -> list[Slot]:
    wide = count * FRUIT_WIDE + (count - 1) * FRUIT_GAP
    y = top + n * (FRUIT_HIGH + ROW_GAP)
    return [
        Slot((WIDE - wide) / 2 + k * (FRUIT_WIDE + FRUIT_GAP), y, FRUIT_WIDE, FRUIT_HIGH, "middle")
        for k in range(count)
    ]


def _root(middle: float, x: float, w: float) -> Slot:
    return Slot(x, middle - LABEL_HIGH / 2, w, LABEL_HIGH, "end")


# Before the trunk.
ROOT_ROWS = (808, 894, 980)
_NEAR, _FAR = (442, 394), (24, 384)
_FORMAL = {
    "roots": [
        *(_root(row, *_NEAR) for row in ROOT_ROWS),
        *(_root(row, *_FAR) for row in ROOT_ROWS[:2]),
    ],
    "trunk": [Slot(430, y, 418, LABEL_HIGH, "end") for y in (602, 686)],
}
_COLUMNS = {"sun": (1490, 314, 406), "can": (48, 246, 420)}
