"""Voting, secret until closed: by consent, or only to put in order (RULES.md)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workshop.rehearsal.kinds._consent import Consent
from workshop.rehearsal.kinds._ordering import Ordering
from workshop.rehearsal.kinds.base import Check, Expected, Kind
from workshop.rehearsal.people import Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

BALLOTS = frozenset({"ballot"})


class Known(Kind):
    once = BALLOTS
    unread = BALLOTS
    sealed = {"explain": BALLOTS, "vote": BALLOTS}

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._found: Consent | Ordering | None = None

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """What people wrote with a ballot stands beside the badge in their own words."""
        return True

    def shows(self, said: Said) -> bool:
        return self._found is not None and self._found.shows(said)

    def play(self, evening: Evening) -> None:
        if evening.stage.phase == "vote":
            self._way(evening).play(evening)

    def entered(self, evening: Evening) -> None:
        if self._found and evening.stage.phase == "result":
            self._found.closes(evening)
        elif self._found and evening.stage.phase == "vote":
            self._found.opens()

    def here(self, evening: Evening, part: str) -> Expected | None:
        return self._way(evening).here(evening)

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        return self._way(evening).mine(evening, member)

    def checks(self, evening: Evening) -> Iterator[Check]:
        if evening.stage.phase == "result":
            yield from self._way(evening).checks(evening)

    def results(self, evening: Evening, run: str) -> Expected | None:
        return self._found.results(evening, run) if self._found else {}

    def _way(self, evening: Evening) -> Consent | Ordering:
        """How people vote is the script's choice; the facilitator's page says it."""
        if self._found is None:
            method = evening.facilitator.view()["here"]["method"]
            self._found = Consent() if method == "consent" else Ordering(method)
        return self._found
