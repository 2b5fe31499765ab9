"""Cards that teams write and present: who may have what of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from workshop.rehearsal.kinds import _cards, _teams
from workshop.rehearsal.kinds.base import Check, Kind
from workshop.rehearsal.people import BOTH, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen


class Together(Kind):
    """``teams``: the types that a team has in common."""

    teams: frozenset[str]
    names_mates = True
    # Whether a card says how many of each side it is of.
    tells_sides = False

    def __init__(self, name: str) -> None:
        super().__init__(name)
        # How large each team was when the cards opened first.
        self.opened: dict[str, int] = {}
        self.evening: Evening | None = None

    def shares(self, said: Said, screen: Screen) -> bool:
        member = screen.member
        return said.type in self.teams and self._are_mates(member, said.by)

    def _are_mates(self, member: Member | None, other: Member) -> bool:
        if member is None or self.evening is None:
            return False
        return _teams.are_mates(self.evening, member, other)

    def speaks_as(self, member: Member, run: str, type: str, *, reacting: bool) -> str:
        """A card is not about the other side; that of a group is of both."""
        if type in self.teams:
            in_groups = self.evening is not None and run in self.evening.tables.runs
            return BOTH if in_groups else member.side
        return super().speaks_as(member, run, type, reacting=reacting)

    def entered(self, evening: Evening) -> None:
        self.evening = evening
        if evening.stage.phase == "present":
            self.opened = dict(_teams.sizes(evening)) | self.opened

    def checks(self, evening: Evening) -> Iterator[Check]:
        if evening.stage.phase == "present":
            for screen in evening.watching():
                on_now = partial(_cards.on_now, evening, screen, tells_sides=self.tells_sides)
                yield Check("notes", screen, on_now)
