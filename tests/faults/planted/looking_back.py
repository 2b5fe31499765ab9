"""What facilitators look back on is counted otherwise than settled."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from .book import around, seen_by

WRITING = ("strength",)


@seen_by("spread", steps=WRITING, people=8)
def who_said_two_things_was_heard_twice() -> None:
    host_after = import_module("workshop.web.host_after")

    def twice(original: Callable[..., Any]) -> Callable[..., Any]:
        def spread(workshop: Any, run: Any) -> Any:
            found = original(workshop, run)
            return found | ({"heard": found["said"]} if "said" in found else {})

        return spread

    around(host_after, "spread", twice)


@seen_by("spread", steps=WRITING, people=8)
def small_sides_stand_apart_afterwards() -> None:
    from workshop.domain import spread

    spread.may_count_apart = lambda *counts: True
