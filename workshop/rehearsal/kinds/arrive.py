"""Everybody comes in: organisations by side. What people are besides nobody reads but themselves,
and it is forgotten first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from workshop.rehearsal.comparing import ANYTHING, differences
from workshop.rehearsal.kinds.base import FEWEST, Check, Expected, Kind
from workshop.rehearsal.report import Difference
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen


HAT = frozenset({"hat"})


class Known(Kind):
    once = unread = HAT
    sealed = {"welcome": HAT}
    speaks = False

    def __init__(self, name: str) -> None:
        super().__init__(name)
        # Which there are to choose from; kept, since the desk may still be in another step.
        self._hats: list[str] = []

    def same(self, said: Said) -> str:
        return str(said.content["hat"])

    def play(self, evening: Evening) -> None:
        """Most choose two hats that only few others choose, some none, and three the first."""
        people, hats = evening.tally.people, self._asked(evening)
        if not hats:
            return
        chosen = {
            member: [hats[n % len(hats)], hats[-1 - n // 2 % len(hats)]]
            for n, member in enumerate(people)
            if n % 4
        }
        for member in people[:FEWEST]:
            chosen[member] = [*chosen.get(member, []), hats[0]]
        about = {"run": evening.stage.run, "type": "hat"}
        puts_on = {
            member: [("contribute", {**about, "content": {"hat": hat}}) for hat in dict.fromkeys(w)]
            for member, w in chosen.items()
        }
        evening.all_do(puts_on)
        self._second_thoughts(evening)

    def here(self, evening: Evening, part: str) -> Expected | None:
        """The organisations are looked at apart (``checks``)."""
        hats = self._asked(evening)
        asked: Expected = {"hats": hats} if hats else {}
        if part == "room":
            return asked
        organisations = dict.fromkeys(("organisations", "order", "count"), ANYTHING)
        if part == "projector":
            return organisations
        given = Counter(s.content["hat"] for s in evening.tally.of(evening.stage.run, "hat"))
        worn = {hat: n for hat, n in given.items() if n >= FEWEST}
        return organisations | asked | ({"worn": worn} if worn else {})

    def mine(self, evening: Evening, member: object) -> Expected | None:
        return {}

    def ended(self, evening: Evening, run: str) -> None:
        for said in evening.tally.of(run, hidden=True):
            said.gone = True

    def checks(self, evening: Evening) -> Iterator[Check]:
        """How many organisations there are, and those that fit on the screen with their people."""
        expected = {
            name: {"name": name, **known} for name, known in evening.tally.organisations().items()
        }
        for screen in (evening.projector, evening.facilitator):
            yield Check("people", screen, partial(_shown, screen, expected))

    def _asked(self, evening: Evening) -> list[str]:
        """The hats, where they are asked for."""
        self._hats = self._hats or evening.facilitator.view().get("here", {}).get("hats", [])
        return self._hats

    def _second_thoughts(self, evening: Evening) -> None:
        """One takes a hat off, as nobody else may, one puts the same on again; what is not on the
        list is no hat.
        """
        run = evening.stage.run
        first, *_, last = evening.tally.of(run, "hat")
        evening.does(first.by, "contribute", run=run, type="hat", content=first.content)
        if first.by is not last.by:
            evening.outbox.may_not(evening.phone(first.by), "withdraw", {"contribution": last.id})
        evening.does(last.by, "withdraw", contribution=last.id)
        data = {"run": run, "type": "hat", "content": {"hat": "wizard"}}
        evening.outbox.may_not(evening.phone(first.by), "contribute", data)


def _shown(screen: Screen, expected: dict[str, Expected]) -> list[Difference]:
    here = screen.view().get("here", {})
    shown = {each["name"]: each for each in here.get("organisations", {}).values()}
    known = {name: each for name, each in expected.items() if name in shown}
    found = differences(screen.name, "here.count", here.get("count"), len(expected))
    return found + differences(screen.name, "here.organisations", shown, known)
