"""Ideas that teams invent together: sealed until they are presented, then everybody's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING, AtLeast, Like, differences
from workshop.rehearsal.kinds import _cards, _reacting, _teams, _writing
from workshop.rehearsal.kinds._together import Together
from workshop.rehearsal.kinds.base import Check, Expected
from workshop.rehearsal.people import Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

CARD = frozenset({"line", "ready"})


class Known(Together):
    teams = CARD
    tells_sides = True
    once = frozenset({"ready"})
    sealed = {"make": CARD}

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        return said.type == "line"

    def content(self, said: Said) -> Expected:
        return said.content | {"team": ANYTHING}

    def play(self, evening: Evening) -> None:
        if evening.stage.phase == "make":
            evening.everybody_acts()
            _writing.together(evening)
        lines = evening.tally.of(evening.stage.run, "line")
        if evening.stage.phase == "present" and len(lines) > 3:
            _reacting.minds(evening, lines)

    def here(self, evening: Evening, part: str) -> Expected | None:
        if evening.stage.phase == "make":
            making = _cards.making(evening)
            return {"seconds": ANYTHING} if part == "room" else making
        if evening.stage.phase == "present":
            return _cards.presenting(evening, self.opened)
        known = _ideas(evening, evening.stage.run)
        order = _cards.in_some_order(list(known))
        return {"ideas": ANYTHING, "order": order, "count": len(known)}

    def team(self, evening: Evening, member: Member) -> Expected:
        return _cards.ours(evening, member)

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        return {}

    def checks(self, evening: Evening) -> Iterator[Check]:
        yield from super().checks(evening)
        if evening.stage.phase == "done":
            for screen in evening.watching():
                yield Check("notes", screen, partial(_called, evening, screen))

    def source(self, said: Said) -> Expected:
        """An idea is known by its name, or by what happens where nobody gave it one."""
        assert self.evening is not None
        field = said.content["field"]
        team = _teams.of(self.evening, said)
        is_idea = said in _ideas(self.evening, said.run).get(team, ()) and field == "what"
        kept = Like("name or what", ("name", "what").__contains__) if is_idea else field
        return {"field": kept, "under": f"fields.{field}.title"}

    def exported(self, said: Said) -> Expected | None:
        if said.type != "line":
            return None
        return {**said.content, **self._called(said), "side": said.side}

    def _called(self, said: Said) -> Expected:
        """A row names an organisation, or has the number of a group."""
        assert self.evening is not None
        tables = self.evening.tables
        if said.run in tables.runs:
            return {"group": tables.numbers[said.group]}
        return {"team": said.by.organisation}

    def results(self, evening: Evening, run: str) -> Expected | None:
        cards = _teams.written(evening, run)
        found = sorted(sorted(line.id for line in lines) for lines in cards.values())

        def same(seen: Any) -> bool:
            return sorted(sorted(card["lines"]) for card in seen) == found

        return AtLeast({"cards": Like("the lines of every card", same)})


def _ideas(evening: Evening, run: str) -> dict[str, list[Said]]:
    """By team, the lines one of which is what its idea is called."""
    found = {}
    for team, lines in _teams.written(evening, run).items():
        by_field: dict[str, list[Said]] = {}
        for line in lines:
            by_field.setdefault(line.content["field"], []).append(line)
        if called := by_field.get("name") or by_field.get("what"):
            found[team] = called
    return found


def _called(evening: Evening, screen: Screen) -> list[Difference]:
    """Each idea under a name that its own team gave it."""
    here = screen.view("room" if screen.member else "").get("here", {})
    found: list[Difference] = []
    for team, called in _ideas(evening, evening.stage.run).items():
        shown = here.get("ideas", {}).get(team, {})
        texts = {line.id: line.text for line in called}
        found += differences(
            screen.name, f"here.ideas.{team}", shown.get("text"), texts.get(shown.get("id", ""))
        )
        found += differences(screen.name, f"here.ideas.{team}.id", shown.get("id") in texts, True)
    return found
