"""Trunk, twigs and roots: two strands that belong together, blue and yellow."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi
from random import Random

from workshop.drawings.growth import TREE
from workshop.drawings.pieces import ALWAYS, Piece
from workshop.drawings.scenery import GROUND, MIDDLE
from workshop.drawings.shapes import Point, at, bezier, leaf, ribbon, through, vein
from workshop.drawings.slots import ROOT_ROWS

SIDES = ("formal", "informal")
# Width and swing of the strands; the more roles, the stronger (1 is a tree without roles).
_TRUNKS = ((1, 2, 40, 34), (3, 4, 48, 40), (5, 8, 56, 46), (9, ALWAYS, 66, 50))
# A seedling: for how many contributions, where its top is, how many leaves.
_SEEDLINGS = ((0, 0, 596, 2), (1, TREE - 1, 430, 4))
_SAPLINGS = (
    (594, -1, 112, "leaf-2"),
    (556, 1, 124, "leaf-4"),
    (506, -1, 92, "leaf-3"),
    (474, 1, 84, "leaf-2"),
)
TWIGS = (629, 694)
TWIG_END = 850
# For each root: from how many to how many, width, and the way from the foot, to the right.
_WAYS = (
    (1, 3, 46, ((36, 742), (50, 785), (150, ROOT_ROWS[0]), (560, ROOT_ROWS[0]))),
    (4, ALWAYS, 60, ((36, 742), (50, 785), (150, ROOT_ROWS[0]), (900, ROOT_ROWS[0]))),
    (2, 4, 40, ((34, 742), (36, 860), (120, ROOT_ROWS[1]), (480, ROOT_ROWS[1]))),
    (5, ALWAYS, 54, ((34, 742), (36, 860), (120, ROOT_ROWS[1]), (900, ROOT_ROWS[1]))),
    (3, ALWAYS, 46, ((22, 742), (16, 880), (60, ROOT_ROWS[2]), (400, ROOT_ROWS[2]))),
    (0, ALWAYS, 12, ((20, 742), (12, 790), (14, 830), (6, 870))),
    (0, ALWAYS, 11, ((30, 742), (36, 780), (52, 800), (70, 826))),
    (2, ALWAYS, 13, ((96, 792), (120, 820), (124, 838), (170, 850))),
    (4, ALWAYS, 14, ((46, 850), (44, 910), (74, 930), (110, 946))),
)  # fmt: skip
ROOTLETS = 16


def roots(rng: Random) -> Iterator[Piece]:
    """Roots by side, one with each strength, and rootlets for those that cannot be read now."""
    for side, way in ((-1, "formal"), (1, "informal")):
        for number in range(ROOTLETS):
            yield _rootlet(rng, side, way, number)
    for side, way in ((-1, "formal"), (1, "informal")):
        for since, until, width, points in _WAYS:
            yield from _root(side, way, since, until, width, [(x, y) for x, y in points])


def trunk() -> Iterator[Piece]:
    """Twigs with the roles, then the strands, over and over each other."""
    for side, way in ((-1, "formal"), (1, "informal")):
        for number, y in enumerate(TWIGS):
            yield _twig(side, way, number, y)
    for since, until, top, leaves in _SEEDLINGS:
        yield from _strands(26, 15, top, "all", since, until)
        for sapling in _SAPLINGS[:leaves]:
            yield from _sapling(*sapling, since=since, until=until)
    for since, until, width, swing in _TRUNKS:
        yield from _strands(width, swing, 430, "roles", since, until)


def _strands(
    width: float, swing: float, top: float, of: str, since: int, until: int
) -> Iterator[Piece]:
    there = {"of": of, "since": since, "until": until}
    one, other = (_strand(side, width, swing, top) for side in (-1, 1))
    yield Piece("trunk", one, "formal", pattern="stripes", **there)  # type: ignore[arg-type]
    yield Piece("trunk", other, "informal", pattern="dots", **there)  # type: ignore[arg-type]
    yield Piece("trunk", other, "together", clip=one, **there)  # type: ignore[arg-type]


def _strand(side: int, width: float, swing: float, top: float) -> str:
    foot = GROUND + 26
    points: list[Point] = []
    for step in range(27):
        t = step / 26
        spread = (1 - t) ** 3 * max(width, 40) * 0.75
        sway = cos(t * pi * 3.4) * swing
        points.append((MIDDLE + side * (sway + spread), foot + (top - foot) * t))
    return ribbon(points, lambda t: width * (1.18 - 0.34 * t))


def _sapling(
    y: float, side: int, size: float, colour: str, *, since: int, until: int
) -> Iterator[Piece]:
    angle = -0.32 if side > 0 else pi + 0.32
    x = MIDDLE + side * 4
    there = {"since": since, "until": until, "foot": (x, y)}
    yield Piece("trunk", leaf(x, y, size, angle), colour, **there)  # type: ignore[arg-type]
    yield Piece("trunk", vein(x, y, size, angle), stroke="vein", width=4, **there)  # type: ignore[arg-type]


def _twig(side: int, way: str, number: int, y: float) -> Piece:
    points = [(0, y + 20), (-60, y + 14), (-80, y), (TWIG_END - MIDDLE - 4, y)]
    start, *rest = [(MIDDLE - side * x, point) for x, point in points]
    d = f"M{at(start)}C{at(*rest)}"
    of = f"trunk.{way}"
    return Piece("trunk", d, stroke=way, width=11, of=of, since=number + 1, line=d, broad=14)


def _root(
    side: int, way: str, since: int, until: int, width: float, points: list[Point]
) -> Iterator[Piece]:
    start, one, two, end = [(MIDDLE + side * x, y) for x, y in points]
    path = bezier(start, one, two, end)
    line = through(path)
    there = {"of": f"roots.{way}", "since": since, "until": until, "line": line, "broad": width + 6}
    outline = ribbon(path, lambda t: max(2.5, width * (1 - t * 0.86)))
    yield Piece("roots", outline, way, **there)  # type: ignore[arg-type]
    grain = {"stroke": "card", "width": 3, "opacity": 0.55}
    if way == "informal":
        grain = {"stroke": "informal-deep", "width": 4.5, "opacity": 0.6, "dash": "0.1 11"}
    if width > 20:
        yield Piece("roots", through(path[2:16]), **grain, **there)  # type: ignore[arg-type]


def _rootlet(rng: Random, side: int, way: str, number: int) -> Piece:
    row = number % 3
    y, x = ROOT_ROWS[row], 130 + number * 17 if row == 2 else 150 + number * 44
    end = (x + 44 + rng.random() * 20, y + 54 + rng.random() * 10)
    points = ((x, y + 8), (x + 16, y + 30), (x + 30, y + 36), end)
    start, *rest = [(MIDDLE + side * px, py) for px, py in points]
    path = bezier(start, *rest, steps=8)  # type: ignore[arg-type, misc]
    outline = ribbon(path, lambda t: max(2.5, 9 * (1 - t * 0.86)))
    of, line = f"rootlets.{way}", through(path)
    return Piece("roots", outline, way, of=of, since=number + 1, line=line, broad=14)
