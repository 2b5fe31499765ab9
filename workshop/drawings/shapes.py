"""Lines and outlines as the ``d`` of an SVG path, in pixels."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from math import cos, hypot, pi, sin
from random import Random

_STEP = re.compile(r"([a-zA-Z])([^a-zA-Z]*)")
_NUMBER = re.compile(r"-?\d+\.?\d*")
Point = tuple[float, float]
Width = Callable[[float], float]


def number(value: float) -> str:
    """A tenth of a pixel is as fine as anybody can see."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def at(*points: Point) -> str:
    """Points as a path has them."""
    return " ".join(f"{number(x)} {number(y)}" for x, y in points)


def through(points: Sequence[Point], closed: bool = False) -> str:
    """A smooth line through all points."""
    count = len(points)

    def near(index: int) -> Point:
        return points[index % count] if closed else points[max(0, min(count - 1, index))]

    parts = [f"M{at(points[0])}"]
    for index in range(count if closed else count - 1):
        before, here, there, after = (near(index + step) for step in (-1, 0, 1, 2))
        away = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        home = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        parts.append(f"C{at(away, home, there)}")
    return "".join(parts) + ("Z" if closed else "")


def bezier(start: Point, one: Point, two: Point, end: Point, steps: int = 22) -> list[Point]:
    """Points along a curve with two handles."""
    return [_on(start, one, two, end, step / steps) for step in range(steps + 1)]


def ribbon(points: Sequence[Point], width: Width) -> str:
    """The outline of a band along points; ``width`` says how wide it is from 0 to 1 of its way."""
    one, other = [], []
    for index, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(0, index - 1)], points[min(len(points) - 1, index + 1)]
        length = hypot(bx - ax, by - ay) or 1
        half = width(index / (len(points) - 1)) / 2
        dx, dy = (bx - ax) / length * half, (by - ay) / length * half
        one.append((x - dy, y + dx))
        other.append((x + dy, y - dx))
    back = through(other[::-1]).replace("M", "L", 1)
    return f"{through(one)}{back}Z"


def blob(centre: Point, rx: float, ry: float, rng: Random, rough: float, points: int = 12) -> str:
    """A round thing that was cut by hand."""
    turns = (index / points * 2 * pi for index in range(points))
    return through([_around(centre, rx, ry, turn, _wobble(rng, rough)) for turn in turns], True)


def disc(x: float, y: float, rx: float, ry: float | None = None) -> str:
    """An ellipse round a point; a circle without ``ry``."""
    ry = rx if ry is None else ry
    size = f"{number(rx)} {number(ry)}"
    return f"M{at((x - rx, y))}a{size} 0 1 0 {number(2 * rx)} 0a{size} 0 1 0 {number(-2 * rx)} 0Z"


def leaf(x: float, y: float, size: float, angle: float) -> str:
    """A leaf that hangs on (x, y) and points along an angle."""
    a, b, c, d, tip = _along(
        x, y, size, angle, ((0.12, -0.42), (0.55, -0.55), (0.88, 0.42), (0.45, 0.55), (1, 0))
    )
    return f"M{at((x, y))}C{at(a, b, tip)}C{at(c, d, (x, y))}Z"


def vein(x: float, y: float, size: float, angle: float) -> str:
    """The middle line of a leaf."""
    start, end = _along(x, y, size, angle, ((0.12, 0), (0.78, 0)))
    return f"M{at(start)}L{at(end)}"


def lines(*strokes: Iterable[Point]) -> str:
    """A path of several strokes, each from point to point."""
    return "".join("M" + "L".join(at(point) for point in stroke) for stroke in strokes)


def moved(d: str, x: float, y: float, size: float = 1) -> str:
    """A path of absolute M, L, C, A and relative a, h, v and Z, made larger and moved."""
    return "".join(
        letter + _moved(letter, [float(n) for n in _NUMBER.findall(numbers)], x, y, size)
        for letter, numbers in _STEP.findall(d)
    )


def _moved(letter: str, numbers: list[float], x: float, y: float, size: float) -> str:
    if letter in "aA":
        rx, ry, turn, large, sweep, *end = numbers[:7]
        ex, ey = (end[0] * size, end[1] * size)
        if letter == "A":
            ex, ey = ex + x, ey + y
        told = (rx * size, ry * size, turn, large, sweep, ex, ey)
        rest = numbers[7:]
        return " ".join(map(number, told)) + (
            " " + _moved(letter, rest, x, y, size) if rest else ""
        )
    if letter.islower():
        return " ".join(number(n * size) for n in numbers)
    return " ".join(number(n * size + (x, y)[at % 2]) for at, n in enumerate(numbers))


def _along(x: float, y: float, size: float, angle: float, points: Iterable[Point]) -> list[Point]:
    c, s = cos(angle) * size, sin(angle) * size
    return [(x + c * u - s * v, y + s * u + c * v) for u, v in points]


def _around(centre: Point, rx: float, ry: float, turn: float, stretch: float) -> Point:
    return centre[0] + cos(turn) * rx * stretch, centre[1] + sin(turn) * ry * stretch


def _wobble(rng: Random, rough: float) -> float:
    return 1 + (rng.random() - 0.5) * 2 * rough


def _on(start: Point, one: Point, two: Point, end: Point, t: float) -> Point:
    u = 1 - t
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    x, y = (
        sum(w * point[axis] for w, point in zip(weights, (start, one, two, end), strict=True))
        for axis in (0, 1)
    )
    return x, y
