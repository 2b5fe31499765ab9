"""What stands round a tree: sky, hills, sun, soil, grass and flowers."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, exp, pi, sin
from random import Random

from workshop.drawings.pieces import Piece
from workshop.drawings.shapes import at, blob, disc, lines

GROUND, MIDDLE = 728, 960
SUN = (1790, 92)
_RAYS = 22
_FLOWERS = ("coral", "card", "informal", "formal")
_FAR = "M0 640C260 570 420 600 640 655S1150 590 1400 615s380-30 520-10V800H0Z"
_NEAR = "M0 700C300 650 520 668 760 700S1300 660 1560 668s260 10 360 20V800H0Z"
_EYES = "M1744 94q9-10 18 0M1802 94q9-10 18 0M1760 120q22 20 44 0"


def behind(rng: Random) -> Iterator[Piece]:
    """From the sky to the soil."""
    yield Piece("back", "M0 0H1920V1080H0Z", "sky")
    yield Piece("back", _FAR, "hill-far")
    yield Piece("back", _NEAR, "hill-green")
    yield from _sun(rng)
    edge = "L".join(at((x, _rise(x) + 6)) for x in range(0, 1921, 40))
    yield Piece("back", f"M{edge}V1080H0Z", "soil")
    deep = f"M0 {GROUND + 200}C300 {GROUND + 180} 500 {GROUND + 220} 900 {GROUND + 205}"
    yield Piece("back", f"{deep}S1500 {GROUND + 180} 1920 {GROUND + 212}V1080H0Z", "soil-deep")
    yield from _pebbles(rng)


def before(rng: Random) -> Iterator[Piece]:
    """Grass and flowers, which stand before the foot of the tree."""
    blades = f"M0 {GROUND + 14}"
    for x in range(0, 1933, 12):
        blades += f"L{at((x, _rise(x) + 3), (x + 6, _rise(x + 6) - 6 - rng.random() * 13))}"
    foot = "L".join(at((x, _rise(x) + 18 + 3 * sin(x / 37))) for x in range(1920, -1, -40))
    yield Piece("front", f"{blades}L{foot}Z", "grass")
    yield from _flowers(rng)


def _rise(x: float) -> float:
    """The ground bends up to the trunk."""
    return GROUND + 10 - 24 * exp(-(((x - MIDDLE) / 170) ** 2))


def _sun(rng: Random) -> Iterator[Piece]:
    """Every second ray comes with a condition that was named."""
    x, y = SUN
    for index in range(_RAYS):
        turn, long = index / _RAYS * 2 * pi + 0.07, 62 if index % 2 == 0 else 34
        points = ((-0.045, 140), (0, 140 + long), (0.045, 140))
        ray = "L".join(at((x + cos(turn + by) * r, y + sin(turn + by) * r)) for by, r in points)
        since = 0 if index % 2 == 0 else index // 2 % 6 + 1
        yield Piece("back", f"M{ray}Z", "coral", of="sun", since=since, foot=(x, y))
    yield Piece("back", blob(SUN, 118, 118, rng, 0.012, 16), "sun")
    yield Piece("back", blob((x - 10, y - 10), 94, 94, rng, 0.015, 14), "sun-light")
    yield Piece("back", _EYES, stroke="ink", width=4)
    yield Piece("back", disc(1738, 116, 11) + disc(1826, 116, 11), "coral")


def _pebbles(rng: Random) -> Iterator[Piece]:
    heaps = {"pebble": "", "pebble-light": ""}
    for _ in range(70):
        x, y = rng.random() * 1920, GROUND + 40 + rng.random() * 290
        size, colour = 2 + rng.random() * 5, "pebble" if rng.random() < 0.5 else "pebble-light"
        heaps[colour] += disc(x, y, size * 1.4, size)
    for colour, heap in heaps.items():
        yield Piece("back", heap, colour)


def _flowers(rng: Random) -> Iterator[Piece]:
    stems, hearts, heads = [], "", dict.fromkeys(_FLOWERS, "")
    for _ in range(16):
        x, colour = 60 + rng.random() * 1800, _FLOWERS[int(rng.random() * len(_FLOWERS))]
        if abs(x - MIDDLE) < 150:
            continue
        y = _rise(x) - 20
        stems.append(((x, y + 24), (x, y)))
        hearts += disc(x, y, 3)
        turns = (petal / 5 * 2 * pi for petal in range(5))
        heads[colour] += "".join(disc(x + cos(turn) * 5, y + sin(turn) * 5, 4) for turn in turns)
    yield Piece("front", lines(*stems), stroke="together", width=3)
    for colour, head in heads.items():
        if head:
            yield Piece("front", head, colour)
    yield Piece("front", hearts, "ink", opacity=0.7)
