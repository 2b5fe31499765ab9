"""The strength of the other: notes by side and dimension, sealed until opened; reactions by the
side that is described.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from workshop.rehearsal.comparing import ANYTHING, differences
from workshop.rehearsal.kinds import _merged, _notes, _reacting
from workshop.rehearsal.kinds.base import Check, Expected, Kind
from workshop.rehearsal.people import BOTH, Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

NOTES = frozenset({"note"})


class Known(Kind):
    once = frozenset({"reaction"})
    sealed = {"explain": NOTES, "write": NOTES}

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """A phone gets notes about its own side; what somebody misses is for the discussion."""
        if screen.member is None:
            return True
        side = _notes.reacts_as(screen.member, said.run)
        return said.type == "note" and side not in (BOTH, said.side)

    def play(self, evening: Evening) -> None:
        evening.everybody_acts()
        notes = evening.tally.of(evening.stage.run, "note")
        if evening.stage.phase == "write":
            _reacting.second_thoughts(evening, notes)
        elif evening.stage.phase == "open" and len(notes) > 3:
            _reacting.minds(evening, notes)
            _merged.together(evening, "note", lambda each: (each.content["dimension"], each.side))
        elif evening.stage.phase == "react":
            _reacting.reacts_again(evening)
            _reacting.own_side(evening, notes)

    def here(self, evening: Evening, part: str) -> Expected | None:
        return {} if part == "room" else None

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        """What was dealt is the server's choice: ``checks`` says whether it is a fair one."""
        chosen = member.chosen.get(evening.stage.run)
        return {"dealt": ANYTHING, "order": ANYTHING} | ({"chosen": chosen} if chosen else {})

    def checks(self, evening: Evening) -> Iterator[Check]:
        for screen in (evening.projector, evening.facilitator):
            yield Check("counts", screen, partial(_notes.counts, evening, screen))
            yield Check("small", screen, partial(_notes.writers, evening, screen))
            yield Check("notes", screen, partial(self._opened, evening, screen))
        for screen in evening.phones():
            yield Check("dealt", screen, partial(_notes.dealt, evening, screen))
        if evening.stage.phase == "react":
            yield Check("dealt", evening.projector, lambda: _notes.evenly(evening))

    def counted(self, evening: Evening, said: Said) -> Expected:
        return dict(_notes.reactions(evening, said))

    def source(self, said: Said) -> Expected:
        return {"under": f"dimensions.{said.content['dimension']}.title"}

    def exported(self, said: Said) -> Expected | None:
        return (
            {"dimension": said.content["dimension"], "text": said.text, "side": said.side}
            if said.type == "note"
            else None
        )

    def results(self, evening: Evening, run: str) -> Expected | None:
        notes = evening.tally.of(run, "note")
        reactions = {n.id: dict(_notes.reactions(evening, n)) for n in notes if not n.merged}
        missed = sorted(each.text for each in evening.tally.of(run, "reaction") if each.text)
        return {"reactions": {id: had for id, had in reactions.items() if had}, "missed": missed}

    def _opened(self, evening: Evening, screen: Screen) -> list[Difference]:
        """Nothing while sealed; then every pile, what got most reactions first."""
        here = screen.view().get("here", {})
        shown, order = here.get("notes"), here.get("order")
        if self.is_sealed("note", evening.stage):
            return differences(screen.name, "here.notes", shown, None)
        open_notes = {note.id: note for note in _merged.standing(evening, "note")}
        expected = {
            id: {**open_notes[id].content, "lang": open_notes[id].by.lang}
            | {"side": open_notes[id].side, **_notes.reactions(evening, open_notes[id])}
            | _merged.times(evening, open_notes[id])
            for id in shown or {}
            if id in open_notes
        }
        found = differences(screen.name, "here.notes", shown or {}, expected)
        return found or _notes.piles(evening, screen, open_notes, order or {})
