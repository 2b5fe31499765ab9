"""The tree of collaboration: goals as fruits, strengths as roots, roles as trunk, conditions as
sun, needs as watering can (seed 004).
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from typing import Any
from zlib import crc32

from workshop.domain.board import Board
from workshop.domain.carry import Offer, told
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.text import cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Exercise, Export, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials import merged, notes

# RULES.md, "Numbers".
LONGEST_ITEM = 40
ITEMS = frozenset({"item"})
# Of each part, on a screen that pages; further ones are read with look().
MOST_OF_A_PART = 60


class Settings(Base):
    """``parts``: of the tree, each with texts in the script."""

    parts: tuple[str, ...] = ("fruits", "roots", "trunk", "sun", "can")


class Tree(Exercise):
    kind = "tree"
    Settings = Settings
    answers = {"item": Answer(Export.BARE, longest=LONGEST_ITEM, merges=True)}
    phases = (Phase("grow", writes=ITEMS), Phase("whole"))

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        self.only(content, "part", "text")
        if content.get("part") not in _parts(run):
            raise Refused("malformed", field="part")
        return {"part": content["part"], "text": cleaned(content.get("text"), LONGEST_ITEM)}

    def group(self, contribution: Contribution) -> str:
        return str(contribution.content["part"])

    def turns(self, workshop: Workshop, run: Run, phase: Phase) -> list[str]:
        """Each part can be put before the room alone."""
        return list(_parts(run))

    def show(self, board: Board, part: str) -> dict[str, Any]:
        if part == "room":
            counts = {name: board.count("item", name) for name in _parts(board.run)}
            return {"counts": counts, "count": board.count("item")}
        return _grown(board) if part in ("projector", "facilitator") else {}

    def tally(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        """How many people said it, once it was merged."""
        return merged.tally(board, contribution)

    def offers(self, board: Board) -> Iterable[Offer]:
        """What grew, by part, the most shared first."""
        for part in _parts(board.run):
            yield from map(_offer, merged.ranked(board, "item", part))

    def offer(self, board: Board, id: str) -> Offer | None:
        item = board.lying(id)
        return _offer(item) if item else None

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        parts = texts.get("participant", {}).get("parts", {})
        return str(parts.get(row.get("part"), {}).get("title", ""))

    def results(self, board: Board) -> dict[str, Any]:
        """How the tree stood: its seed, the order of its parts, and what more people said."""
        order = {
            part: [item.id for item in merged.ranked(board, "item", part)]
            for part in _parts(board.run)
        }
        shared = {item.id: self.tally(board, item) for item in board.all("item")}
        return {
            "seed": _seed(board.run),
            "order": {part: ids for part, ids in order.items() if ids},
            "shared": {id: tally for id, tally in shared.items() if tally},
        }

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] != "grow":
            return []
        parts = rng.sample(sorted(room["here"]["counts"]), 2)
        contents = [{"part": part, "text": say(LONGEST_ITEM)} for part in parts]
        data = {"run": room["run"], "type": "item"}
        return [("contribute", {**data, "content": content}) for content in contents]


def _grown(board: Board) -> dict[str, Any]:
    """What the tree is drawn from. The seed makes it the same tree on every screen; a room's key
    is a secret, so the seed is not made of that.
    """
    parts = _parts(board.run)
    counts = {p: {str(side): board.count("item", p, side) for side in Side} for p in parts}
    first = {part: merged.first(board, "item", part, MOST_OF_A_PART) for part in parts}
    more = {part: board.count("item", part) - len(first[part]) for part in parts}
    shown: dict[str, Any] = {
        "seed": _seed(board.run),
        "count": board.count("item"),
        "counts": counts,
        "items": {item.id: _shown(board, item) for items in first.values() for item in items},
        "order": {part: [item.id for item in items] for part, items in first.items()},
    }
    left_off = {part: n for part, n in more.items() if n}
    return shown | ({"more": left_off} if left_off else {})


def _offer(item: Contribution) -> Offer:
    part = item.content["part"]
    under = f"parts.{part}.title"
    return Offer(item.id, part, item.text, item.lang, under=under, side=item.side)


def _shown(board: Board, item: Contribution) -> dict[str, Any]:
    origin = {"origin": told(item.origin)} if item.origin else {}
    return notes.shown(item) | exercise.tally(board, item) | origin


def _parts(run: Run) -> tuple[str, ...]:
    return Settings(**run.settings).parts


def _seed(run: Run) -> int:
    return crc32(run.id.encode())


exercise = Tree()
