"""Invent your own form of collaboration: small mixed groups write an idea together, present it, and
what they thought of goes along to later steps (seed 004).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workshop.domain.board import Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.text import LONGEST_NOTE
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Export, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import cards, ideas, teams
from workshop.exercises.materials.together import Together

CARD = frozenset({"line", "ready"})
PARTS = {"line": ("field", "text"), "ready": ()}
ROLES = {"role-formal": Side.FORMAL, "role-informal": Side.INFORMAL}
# What later steps may take along, beside the idea itself.
OFFERED = (ideas.WHAT, *ROLES, "conditions")


class Settings(Base):
    """``fields``: the questions of a card, each with texts in the script. Without groups people
    write with their organisation. Minutes on the timer of ``present`` are shared among the cards.
    """

    fields: tuple[str, ...] = (ideas.NAME, "for-whom", *OFFERED)
    longest: int = LONGEST_NOTE
    groups: bool = True


class Invention(Together):
    kind = "invention"
    Settings = Settings
    answers = {
        "line": Answer(Export.BARE, longest=LONGEST_NOTE, team=True),
        "ready": Answer(Export.COUNTED, once=True, team=True),
    }
    phases = (
        Phase("make", writes=CARD, seals=CARD),
        Phase("present", reveals=True, in_turn=True),
        Phase("done"),
    )

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        """What is written for a group gets that group here, whatever the phone thinks."""
        self.only(content, *PARTS[type])
        settings, team = Settings(**run.settings), {"team": workshop.team_of(person, run)}
        if type == "ready":
            return team
        return cards.accepted(content, settings.fields, settings.longest) | team

    def group(self, contribution: Contribution) -> str:
        return str(contribution.content["team"])

    def value(self, contribution: Contribution) -> str:
        return str(contribution.content.get("field", ""))

    def side_of(self, run: Run, person: Person, type: str) -> Side:
        """A line of a group is of both sides: its card speaks, and one of two people never does."""
        return Side.BOTH if self.in_groups(run) and person.group else person.side

    def show(self, board: Board, part: str) -> dict[str, Any]:
        if part not in ("room", "projector", "facilitator"):
            return {}
        if board.run.phase == "make":
            return self.made(board, part)
        if board.run.phase == "present":
            return self._on(board)
        return ideas.listed(board)

    def show_team(self, board: Board, team: str) -> dict[str, Any]:
        return cards.ours(board)

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return ("", *(each for each in settings.fields if each in (ideas.NAME, *OFFERED)))

    def offers(self, board: Board) -> Iterable[Offer]:
        """The ideas, group after group; then what is in them."""
        known = ideas.all_of(board)
        for idea in known.values():
            yield _offer(board, idea, ideas.NAME)
        taken = {idea.id for idea in known.values()}
        for field in OFFERED:
            for line in board.alike("line", field):
                if line.id not in taken:
                    yield _offer(board, line, field)

    def offer(self, board: Board, id: str) -> Offer | None:
        line = board.lying(id)
        if line is None or line.type != "line":
            return None
        if ideas.of(board, line.content["team"]) is line:
            return _offer(board, line, ideas.NAME)
        field = line.content["field"]
        return _offer(board, line, field) if field in OFFERED else None

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        fields = texts.get("participant", {}).get("fields", {})
        return str(fields.get(row.get("field"), {}).get("title", ""))

    def export(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        """A line with its field and whose card it stands on. Somebody alone has no name here."""
        kept = {n: v for n, v in contribution.content.items() if n != "team"}
        team = contribution.content["team"]
        return kept | teams.told(board.workshop, team)

    def results(self, board: Board) -> dict[str, Any]:
        """The cards by group: what each is called, and its lines."""
        if board.run.started is None or "line" in board.sealed:
            return {}
        return {"cards": [ideas.told(board, team) for team in ideas.written(board)]}

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        named = [card["text"] for card in results.get("cards", ()) if "text" in card]
        if named:
            yield "invention.report_ideas", {"n": len(named)}
        for number, text in enumerate(named, 1):
            yield "invention.report_idea", {"number": number, "text": text}

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] != "make":
            return []
        said = cards.pretend(rng, say, Settings().fields)
        data = {"run": room["run"]}
        return [("contribute", {**data, "type": type, "content": c}) for type, c in said]

    def _on(self, board: Board) -> dict[str, Any]:
        """The card that is on; of a group also how many of each side sit in it."""
        shown = self.presented(board)
        for team, card in shown["cards"].items():
            people = teams.members(board.workshop, team)
            card["sides"] = dict(Counter(str(person.side) for person in people))
        return shown


def _offer(board: Board, line: Contribution, field: str) -> Offer:
    team = line.content["team"]
    return Offer(
        line.id,
        field,
        line.text,
        line.lang,
        under=f"fields.{line.content['field']}.title",
        side=teams.side_of(board.workshop, team),
        about=ROLES.get(field),
        team=team,
    )


exercise = Invention()
