"""The crown: overlapping lobes in three greens, leaves on the rim and inside, small fruit."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, hypot, pi, sin
from random import Random

from workshop.drawings.growth import FULL, TREE
from workshop.drawings.pieces import Piece
from workshop.drawings.shapes import Point, blob, leaf, vein
from workshop.drawings.slots import fruits

# Where the crown stands on the trunk: it grows from here.
STEM: Point = (960, 540)
_MIDDLE: Point = (960, 262)
_RX, _RY = 528.0, 278.0
_LOBES = 13
# With so many contributions the last leaf has come.
_MOST = 200
SMALL_FRUIT = 30
# How far the stem with its marker stands out above a fruit.
_SIGN = 30
_GREENS = ("leaf-1", "leaf-2", "leaf-3", "leaf-4", "leaf-5")
# Before the first leaf there is an outline with the question in it.
_OUTLINE = (
    "M452 300C440 170 560 120 660 130C700 40 860 10 960 40C1060 10 1220 40 1260 130"
    "C1360 120 1480 170 1468 300C1500 400 1400 480 1290 470C1200 540 1040 540 960 520"
    "C880 540 720 540 630 470C520 480 420 400 452 300Z"
)

Lobe = tuple[float, float, float, float]
Leaf = tuple[float, float, float, float]


def outline() -> Iterator[Piece]:
    """Where the crown will be, dotted, while there is only a seedling."""
    yield Piece("roots", _OUTLINE, "card", opacity=0.55, until=TREE - 1)
    dots = {"stroke": "together", "width": 4, "dash": "2 15"}
    yield Piece("roots", _OUTLINE, **dots, until=TREE - 1)  # type: ignore[arg-type]


def crown(rng: Random) -> Iterator[Piece]:
    """Lobes, then a leaf for every few contributions, up to a full tree and beyond it."""
    lobes = list(_lobes(rng))
    yield _heap(rng, lobes, "together", (0, 12), (1.03, 1.03))
    yield _heap(rng, lobes, "crown", (0, -4), (1, 1))
    yield _heap(rng, lobes[::2], "crown-light", (-14, -24), (0.72, 0.66), opacity=0.85)
    leaves = _in_turn(rng, [*_rim(rng, lobes), *_inside(rng, lobes)])
    late, early = leaves[: len(leaves) // 8], leaves[len(leaves) // 8 :]
    for number, one in enumerate(early):
        # Most of them are there at once; the others come one by one.
        share = max(0.0, number / len(early) - 0.6) / 0.4
        yield from _leaf(rng, one, TREE + round(share * (FULL - TREE)))
    for number, one in enumerate(late):
        yield from _leaf(rng, one, FULL + 1 + round(number / len(late) * (_MOST - FULL - 1)))


def small_fruit(rng: Random) -> list[Point]:
    """Where those hang that cannot be read now: clear of the large ones and of each other."""
    places: list[Point] = []
    for _ in range(20000):
        turn, away = rng.random() * 2 * pi, rng.random() ** 0.42
        x, y = _MIDDLE[0] + cos(turn) * 492 * away, 270 + sin(turn) * 246 * away
        near = any(hypot(x - px, y - py) < 33 for px, py in places)
        if y > 72 and not near and not _behind_a_fruit(x, y, 20):
            places.append((round(x), round(y)))
        if len(places) == SMALL_FRUIT:
            break
    return places


def _lobes(rng: Random) -> Iterator[Lobe]:
    cx, cy = _MIDDLE
    for number in range(_LOBES):
        turn = number / _LOBES * 2 * pi + 0.2
        wide, high = 0.9 + rng.random() * 0.25, 0.9 + rng.random() * 0.25
        x, y = cx + cos(turn) * _RX * 0.74, cy + sin(turn) * _RY * 0.66
        yield x, y, _RX * 0.3 * wide, _RY * 0.38 * high
    yield cx, cy, _RX * 0.72, _RY * 0.66
    yield cx - _RX * 0.3, cy, _RX * 0.5, _RY * 0.6
    yield cx + _RX * 0.3, cy, _RX * 0.5, _RY * 0.6


def _heap(
    rng: Random, lobes: list[Lobe], colour: str, by: Point, size: Point, opacity: float = 1
) -> Piece:
    shapes = [
        blob((x + by[0], y + by[1]), rx * size[0], ry * size[1], rng, 0.045)
        for x, y, rx, ry in lobes
    ]
    return Piece("crown", "".join(shapes), colour, opacity=opacity, since=TREE)


def _rim(rng: Random, lobes: list[Lobe]) -> Iterator[Leaf]:
    """On the true outer edge, pointing outwards."""
    places: list[Point] = []
    for number, (cx, cy, rx, ry) in enumerate(lobes):
        for step in range(80):
            turn = step / 80 * 2 * pi
            x, y = cx + cos(turn) * rx * 0.97, cy + sin(turn) * ry * 0.97
            others = (other for at, other in enumerate(lobes) if at != number)
            hidden = any(_in(other, x, y, 0.98) for other in others)
            if hidden or any(hypot(x - px, y - py) < 21 for px, py in places):
                continue
            places.append((x, y))
            out = atan2(sin(turn) / ry, cos(turn) / rx)
            angle = out + (rng.random() - 0.5) * 1.1
            yield x - cos(out) * 10, y - sin(out) * 10, 30 + rng.random() * 20, angle


def _inside(rng: Random, lobes: list[Lobe]) -> Iterator[Leaf]:
    """A loose scatter, never behind a fruit."""
    places: list[Point] = []
    for _ in range(6000):
        turn, away = rng.random() * 2 * pi, rng.random() ** 0.5
        x, y = _MIDDLE[0] + cos(turn) * _RX * away, _MIDDLE[1] + sin(turn) * _RY * away
        near = any(hypot(x - px, y - py) < (44 if len(places) < 60 else 27) for px, py in places)
        if near or _behind_a_fruit(x, y, 18) or not any(_in(lobe, x, y, 0.86) for lobe in lobes):
            continue
        places.append((x, y))
        angle = atan2(y - _MIDDLE[1] - 90, x - _MIDDLE[0]) + (rng.random() - 0.5) * 1.4
        yield x, y, 22 + rng.random() * 13, angle


def _leaf(rng: Random, one: Leaf, since: int) -> Iterator[Piece]:
    """One in ten is blue, one in ten yellow."""
    x, y, size, angle = one
    drawn, colour, line = rng.random(), "formal", "card"
    if drawn >= 0.19:
        colour, line = _GREENS[int(rng.random() * len(_GREENS))], "vein"
    elif drawn >= 0.09:
        colour, line = "informal", "informal-deep"
    foot = (round(x, 1), round(y, 1))
    yield Piece("crown", leaf(x, y, size, angle), colour, since=since, foot=foot)
    yield Piece("crown", vein(x, y, size, angle), stroke=line, width=1.8, since=since, foot=foot)


def _in_turn(rng: Random, leaves: list[Leaf]) -> list[Leaf]:
    return [one for _, one in sorted((rng.random(), one) for one in leaves)]


def _in(lobe: Lobe, x: float, y: float, share: float) -> bool:
    cx, cy, rx, ry = lobe
    return bool(((x - cx) / (rx * share)) ** 2 + ((y - cy) / (ry * share)) ** 2 < 1)


def _behind_a_fruit(x: float, y: float, around: float) -> bool:
    return any(
        slot.x - around < x < slot.x + slot.w + around
        and slot.y - _SIGN - around < y < slot.y + slot.h + around
        for slot in fruits(8)
    )
