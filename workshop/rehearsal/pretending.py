"""What people might do: the only thing that the rehearsal asks of the exercises themselves."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from workshop.exercises import named

Acts = list[tuple[str, dict[str, Any]]]


def pretend(
    kind: str,
    rng: random.Random,
    say: Callable[[int], str],
    room: dict[str, Any],
    me: dict[str, Any],
) -> Acts:
    """Acts with their data, for one person in the present phase, from what their phone shows."""
    return named(kind).pretend(rng, say, room, me)
