"""Everybody comes in: organisations by side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from workshop.rehearsal.comparing import differences
from workshop.rehearsal.kinds.base import Check, Expected, Kind
from workshop.rehearsal.report import Difference

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen


class Known(Kind):
    def here(self, evening: Evening, part: str) -> Expected | None:
        return {} if part == "room" else None

    def mine(self, evening: Evening, member: object) -> Expected | None:
        return {}

    def checks(self, evening: Evening) -> Iterator[Check]:
        """How many organisations there are, and those that fit on the screen with their people."""
        expected = {
            name: {"name": name, **known} for name, known in evening.tally.organisations().items()
        }
        for screen in (evening.projector, evening.facilitator):
            yield Check("people", screen, partial(_shown, screen, expected))


def _shown(screen: Screen, expected: dict[str, Expected]) -> list[Difference]:
    here = screen.view().get("here", {})
    shown = {each["name"]: each for each in here.get("organisations", {}).values()}
    known = {name: each for name, each in expected.items() if name in shown}
    found = differences(screen.name, "here.count", here.get("count"), len(expected))
    return found + differences(screen.name, "here.organisations", shown, known)
