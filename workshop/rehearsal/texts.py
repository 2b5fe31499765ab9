"""Texts that can be recognised wherever they turn up: each holds a mark of its own."""

from __future__ import annotations

import random
import re
import string
from itertools import count

# A mark is plain letters and digits, so that no way of encoding JSON, HTML or CSV changes it.
MARK = re.compile(r"q[0-9a-z]{4}x[0-9]{5}z")
# What people type: other scripts, emoji, quotes, markup and what looks like an escape.
TAILS = (
    "kent de buurt en de mensen",
    "luistert zonder haast, ook ’s avonds",
    '<b>vet</b> & "tussen aanhalingstekens"',
    "thee ☕ en tijd 👩‍👩‍👧‍👦",
    "مرحبا بالجميع",
    "één plek, drie talen: coördineren",
    "C:\\new \\u0041 {n} %s",
    "<script>alert(1)</script>",
    "ok",
)


class Texts:
    """``say(longest)`` gives another text every time, of at most so many letters."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._prefix = "q" + "".join(rng.choices(string.ascii_lowercase + string.digits, k=4)) + "x"
        self._numbers = count(1)

    def say(self, longest: int) -> str:
        """A text; every tenth is exactly as long as it may be."""
        number = next(self._numbers)
        mark = f"{self._prefix}{number:05d}z"
        if number % 10 == 0:
            return f"{mark} {'m' * (longest - len(mark) - 1)}"
        fitting = [tail for tail in TAILS if len(mark) + 1 + len(tail) <= longest]
        return f"{mark} {self._rng.choice(fitting)}"

    def name(self, first: str) -> str:
        """A first name that can be recognised too."""
        return f"{first} {self._prefix}{next(self._numbers):05d}z"


def marks(text: str) -> set[str]:
    """Every mark that stands in a text."""
    return set(MARK.findall(text))
