"""The tree of collaboration: goals as fruits, strengths as roots, roles as trunk, conditions as
sun, needs as watering can (seed 004).
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workshop.domain.board import Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.text import cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Exercise, Export, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import merged, trees

# RULES.md, "Numbers".
LONGEST_ITEM = 40
ITEMS = frozenset({"item"})


class Settings(Base):
    """``parts``: of the tree, each with texts in the script. ``groups``: each small group grows a
    tree of its own.
    """

    groups: bool = False
    parts: tuple[str, ...] = ("fruits", "roots", "trunk", "sun", "can")


class Tree(Exercise):
    kind = "tree"
    Settings = Settings
    answers = {"item": Answer(Export.BARE, longest=LONGEST_ITEM, merges="place")}
    phases = (Phase("grow", writes=ITEMS), Phase("whole"))

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        self.only(content, "part", "text")
        if content.get("part") not in _parts(run):
            raise Refused("malformed", field="part")
        item = {"part": content["part"], "text": cleaned(content.get("text"), LONGEST_ITEM)}
        if not self.in_groups(run):
            return item
        if person.group not in workshop.groups:
            raise Refused("no_group_yet")
        return item | {"team": person.group}

    def group(self, contribution: Contribution) -> str:
        return trees.place_of(contribution)

    def turns(self, workshop: Workshop, run: Run, phase: Phase) -> list[str]:
        """Each part can be put before the room alone; of groups each whole tree."""
        return trees.standing(workshop, run) if self.in_groups(run) else list(_parts(run))

    def show(self, board: Board, part: str) -> dict[str, Any]:
        parts = _parts(board.run)
        if part == "room":
            return trees.counted(board, parts, *_teams(board))
        if part not in ("projector", "facilitator"):
            return {}
        in_groups = self.in_groups(board.run)
        return trees.of_groups(board, parts) if in_groups else trees.grown(board, parts)

    def show_team(self, board: Board, team: str) -> dict[str, Any]:
        """How much hangs in the tree of one group."""
        in_groups = self.in_groups(board.run) and team in board.workshop.groups
        return trees.counted(board, _parts(board.run), team) if in_groups else {}

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return ("", *self.places(settings))

    def places(self, settings: Any) -> Sequence[str]:
        return tuple(settings.parts)

    def offers(self, board: Board) -> Iterable[Offer]:
        """What grew, by part, the most shared first."""
        for part in _parts(board.run):
            for team in _teams(board):
                yield from map(_offer, merged.ranked(board, "item", trees.place(team, part)))

    def offer(self, board: Board, id: str) -> Offer | None:
        item = board.lying(id)
        return _offer(item) if item else None

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        parts = texts.get("participant", {}).get("parts", {})
        return str(parts.get(row.get("part"), {}).get("title", ""))

    def results(self, board: Board) -> dict[str, Any]:
        """How the tree stood: its seed and the order of its parts; in groups each tree, with the
        number of its group.
        """
        parts, groups = _parts(board.run), board.workshop.groups
        if not self.in_groups(board.run):
            return trees.stood(board, parts)
        stood = {
            team: {"number": groups[team].number} | trees.stood(board, parts, team)
            for team in _teams(board)
        }
        return {"trees": stood}

    def export(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        """A row has the number of the group in whose tree it hangs."""
        said = {name: of for name, of in contribution.content.items() if name != "team"}
        group = board.workshop.groups.get(str(contribution.content.get("team", "")))
        return said | ({"group": group.number} if group else {})

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] != "grow" or ("in_groups" in room and "group" not in me):
            return []
        known = sorted(room["here"]["counts"])
        parts = rng.sample(known, min(2, len(known)))
        contents = [{"part": part, "text": say(LONGEST_ITEM)} for part in parts]
        data = {"run": room["run"], "type": "item"}
        return [("contribute", {**data, "content": content}) for content in contents]


def _teams(board: Board) -> list[str]:
    """Whose trees there are: one of all, or one of each group."""
    in_groups = exercise.in_groups(board.run)
    return trees.standing(board.workshop, board.run) if in_groups else [""]


def _offer(item: Contribution) -> Offer:
    part = item.content["part"]
    under = f"parts.{part}.title"
    team = str(item.content.get("team", ""))
    return Offer(item.id, part, item.text, item.lang, under=under, side=item.side, team=team)


def _parts(run: Run) -> tuple[str, ...]:
    return Settings(**run.settings).parts


exercise = Tree()
