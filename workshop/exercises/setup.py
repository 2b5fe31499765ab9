"""Setting up a collaboration: looking back, looking ahead, and what is wanted, as one short story
(seed 004).
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workshop.domain.board import Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.naming import Naming
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.text import LONGEST_NOTE, cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Exercise, Export, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import merged, stories, teams
from workshop.exercises.materials.stories import BACK, parts_of

LINES = frozenset({"line"})


class Settings(Base):
    """``back``, ``ahead`` and ``wanted``: the questions of each part, each with texts in the
    script. With ``groups`` every small group writes a story of its own, after looking back.
    """

    back: tuple[str, ...] = ("own-organisation", "own-strength")
    ahead: tuple[str, ...] = ("wish",)
    wanted: tuple[str, ...] = (
        "goals",
        "how",
        "role-formal",
        "role-informal",
        "conditions",
        "agreements",
    )
    groups: bool = False


class Setup(Exercise):
    kind = "setup"
    Settings = Settings
    answers = {"line": Answer(Export.BARE, longest=LONGEST_NOTE, merges="place")}
    phases = (
        Phase("back", writes=LINES),
        Phase("ahead", writes=LINES),
        Phase("wanted", writes=LINES),
        # The stories of small groups come one after the other; that of the whole room is one.
        Phase("whole", in_turn=True),
    )

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        """Looking back is done for one's own organisation, which stands with it unless answers are
        anonymous; the rest for all or for one's group.
        Raises Refused ``not_now`` for a part that is not on, ``no_group_yet``.
        """
        self.only(content, "field", "text")
        field, parts = content.get("field"), parts_of(run)
        part = next((name for name, fields in parts.items() if field in fields), None)
        if part is None:
            raise Refused("malformed", field="field")
        if part != run.phase:
            raise Refused("not_now")
        said = {"field": field, "text": cleaned(content.get("text"), LONGEST_NOTE)}
        if part == BACK:
            told = person.organisation and run.naming is not Naming.ANONYMOUS
            return said | ({"organisation": person.organisation} if told else {})
        if not stories.apart(workshop, run):
            return said
        if not person.group:
            raise Refused("no_group_yet")
        return said | {"team": person.group}

    def group(self, contribution: Contribution) -> str:
        content = contribution.content
        return stories.place(content["field"], content.get("team", ""))

    def turns(self, workshop: Workshop, run: Run, phase: Phase) -> list[str]:
        """A question can be put before the room alone, and where there are groups a group."""
        if phase.name != BACK and stories.apart(workshop, run):
            return stories.written(workshop, run)
        return list(parts_of(run).get(phase.name, ()))

    def show(self, board: Board, part: str) -> dict[str, Any]:
        if part == "room":
            return stories.counted(board)
        return stories.shown(board) if part in ("projector", "facilitator") else {}

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return ("", *self.places(settings))

    def places(self, settings: Any) -> Sequence[str]:
        return (*settings.back, *settings.ahead, *settings.wanted)

    def offers(self, board: Board) -> Iterable[Offer]:
        """What was said, question after question, the most shared first."""
        for place in stories.places(board):
            yield from (_offer(board, line) for line in merged.ranked(board, "line", place))

    def offer(self, board: Board, id: str) -> Offer | None:
        line = board.lying(id)
        return _offer(board, line) if line else None

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        for part in texts.get("participant", {}).get("parts", {}).values():
            if row.get("field") in part.get("fields", {}):
                return str(part["fields"][row["field"]]["title"])
        return ""

    def export(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        """A line with its field, and the organisation or the group whose it is."""
        content, workshop = contribution.content, board.workshop
        kept = {"field": content["field"], "text": content["text"]}
        if content.get("organisation"):
            kept["team"] = teams.name_of(workshop, content["organisation"])
        number = teams.number_of(workshop, content.get("team", ""))
        return kept | ({"group": number} if number else {})

    def results(self, board: Board) -> dict[str, Any]:
        """The story as it stood, by question; one for each group where there were groups."""
        return stories.told(board) if board.run.started is not None else {}

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        found = results.get("stories", ())
        if len(found) > 1:
            yield "setup.report_stories", {"n": len(found)}
        lines = sum(len(ids) for story in found for ids in story["order"].values())
        if lines:
            yield "setup.report_lines", {"n": lines}

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        fields = sorted(room["here"]["counts"])
        if room["phase"] == "whole" or not fields:
            return []
        data = {"run": room["run"], "type": "line"}
        chosen = rng.sample(fields, min(2, len(fields)))
        contents = [{"field": field, "text": say(LONGEST_NOTE)} for field in chosen]
        return [("contribute", {**data, "content": content}) for content in contents]


def _offer(board: Board, line: Contribution) -> Offer:
    field = line.content["field"]
    part = next((name for name, fields in parts_of(board.run).items() if field in fields), "")
    under = f"parts.{part}.fields.{field}.title"
    team = line.content.get("team", "") or line.content.get("organisation", "")
    return Offer(line.id, field, line.text, line.lang, under=under, side=line.side, team=team)


exercise = Setup()
