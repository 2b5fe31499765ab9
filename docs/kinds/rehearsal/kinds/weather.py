"""How is the weather with you: one answer a person, counted by the rule of small numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.rehearsal.comparing import ANYTHING
from workshop.rehearsal.kinds.base import Expected, Kind

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

SKY = frozenset({"sky"})


class Known(Kind):
    once = SKY
    unread = SKY
    sealed = {"ask": SKY}

    def here(self, evening: Evening, part: str) -> Expected | None:
        """While it is sealed every screen has how many answered, of all, and nothing else."""
        if part == "side":
            return {}
        if evening.stage.phase == "look":
            return {"order": ANYTHING, "stands": ANYTHING}
        said = len(evening.tally.heard(evening.stage.run))
        return {"order": ANYTHING, "said": said, "of": len(evening.tally.people)}
