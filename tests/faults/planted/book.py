"""Which faults there are, and which checks of the rehearsal have to see them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

FAULTS: dict[str, tuple[Callable[[], None], tuple[str, ...]]] = {}
# The steps of a script in which a fault can show, where it is not the first one; and how few people
# are enough.
STEPS: dict[str, tuple[str, ...]] = {}
PEOPLE: dict[str, int] = {}


def seen_by(
    *checks: str, steps: tuple[str, ...] = (), people: int = 12
) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Enter a fault under its own name."""

    def enter(fault: Callable[[], None]) -> Callable[[], None]:
        FAULTS[fault.__name__] = fault, checks
        PEOPLE[fault.__name__] = people
        if steps:
            STEPS[fault.__name__] = steps
        return fault

    return enter


def around(owner: Any, name: str, wrap: Callable[[Callable[..., Any]], Callable[..., Any]]) -> None:
    """Put ``wrap(original)`` in the place of a function or method."""
    setattr(owner, name, wrap(getattr(owner, name)))
