"""Setting up a collaboration: lines by question, open from the first; what was taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.rehearsal.comparing import ANYTHING, AtLeast
from workshop.rehearsal.kinds import _growing, _teams
from workshop.rehearsal.kinds._merged import times
from workshop.rehearsal.kinds.base import Expected, Kind
from workshop.rehearsal.people import BOTH, SIDES, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

BACK = ("own-organisation", "own-strength")
AHEAD = ("wish",)
WANTED = ("goals", "how", "role-formal", "role-informal", "conditions", "agreements")
PARTS = {"back": BACK, "ahead": AHEAD, "wanted": WANTED, "whole": (*AHEAD, *WANTED)}
PART_OF = {field: part for part in ("back", "ahead", "wanted") for field in PARTS[part]}
MOST = 24
TAKES = {"back": "own-strength"}


class Known(Kind):
    sealed = {}

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """Phones are told how much there is, and ask for the words."""
        return screen.member is None

    def content(self, said: Said) -> Expected:
        if said.content["field"] in BACK and said.by.organisation:
            return said.content | {"organisation": ANYTHING}
        return said.content

    def play(self, evening: Evening) -> None:
        phase = evening.stage.phase
        if phase == "whole":
            return
        what = _growing.Growing("line", "field", TAKES.get(phase, ""), 80, PARTS[phase])
        evening.everybody_acts()
        evening.settle()
        if what.place:
            _growing.taken_along(evening, what)
        if phase == "wanted":
            _growing.second_thoughts(evening, what)
            _growing.laid_together(evening, what)
            _growing.put_alone(evening, "role-informal")

    def here(self, evening: Evening, part: str) -> Expected | None:
        lines = _on(evening)
        if part == "room":
            fields = PARTS[evening.stage.phase]
            counts = {f: len([i for i in lines if _at(i) == f]) for f in fields}
            return {"questions": list(fields), "counts": counts}
        return self._story(evening, lines) if part in ("projector", "facilitator") else {}

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        return {}

    def source(self, said: Said) -> Expected:
        field = _at(said)
        return {"field": field, "under": f"parts.{PART_OF[field]}.fields.{field}.title"}

    def exported(self, said: Said) -> Expected | None:
        named = _at(said) in BACK and said.by.organisation
        team = {"team": said.by.organisation} if named else {}
        return {**said.content, **team, "side": said.side}

    def results(self, evening: Evening, run: str) -> Expected | None:
        lines = _standing(evening, run)
        wanted = {_at(line): ANYTHING for line in lines if _at(line) not in BACK}
        return {
            "back": {_at(line): ANYTHING for line in lines if _at(line) in BACK},
            "stories": [{"order": wanted}] if wanted else [],
        }

    def _story(self, evening: Evening, lines: list[Said]) -> Expected:
        fields = PARTS[evening.stage.phase]
        counts = {
            field: {
                side: len([i for i in lines if (_at(i), i.side) == (field, side)])
                for side in (*SIDES, BOTH)
            }
            for field in fields
        }
        sums = {field: sum(of.values()) for field, of in counts.items()}
        more = {field: n - MOST for field, n in sums.items() if n > MOST}
        shown = ANYTHING if more else {line.id: self._line(evening, line) for line in lines}
        story: Expected = {
            "questions": list(fields),
            "counts": counts,
            "lines": shown,
            "order": ANYTHING,
        }
        teams = ANYTHING if more else _organisations(evening, lines)
        return story | {"teams": teams} | ({"more": more} if more else {})

    def _line(self, evening: Evening, line: Said) -> Expected:
        origin = {"origin": line.origin} if line.origin else {}
        about = {**self.content(line), "lang": line.by.lang, "side": line.side}
        return about | times(evening, line) | origin


def _at(line: Said) -> str:
    return str(line.content["field"])


def _standing(evening: Evening, run: str) -> list[Said]:
    """What counts by itself."""
    return [line for line in evening.tally.of(run, "line") if not line.merged]


def _on(evening: Evening) -> list[Said]:
    """Of these what answers the questions that are on."""
    fields = PARTS[evening.stage.phase]
    return [line for line in _standing(evening, evening.stage.run) if _at(line) in fields]


def _organisations(evening: Evening, lines: list[Said]) -> Expected:
    """Whose they are, where one looks back."""
    teams = {
        _teams.team_of(evening, line.by)
        for line in lines
        if line.by.organisation and _at(line) in BACK
    }
    return {team: AtLeast({}) for team in teams}
