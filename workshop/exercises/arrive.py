"""Everybody comes in, and the room sees who is here, by organisation and by side. Who likes to says
which hats they wear besides.
"""

from __future__ import annotations

import random
from typing import Annotated, Any

from pydantic import Field

from workshop.domain.board import Board
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import FEWEST
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Acts, Answer, Exercise, Export, Phase, Say
from workshop.exercises.base import Settings as Base

# As many as a big screen can hold; the newest stay in sight.
MOST_SHOWN = 14
HAT = frozenset({"hat"})


class Settings(Base):
    """``hats``: what people may say that they are besides, each with texts in the script. Without
    any nothing is asked.
    """

    hats: Annotated[tuple[str, ...], Field(max_length=10)] = ()


class Arrive(Exercise):
    kind = "arrive"
    Settings = Settings
    # Each hat by itself: it is put on and taken off alone.
    answers = {"hat": Answer(Export.NEVER, once=True, secret=True, fleeting=True)}
    phases = (Phase("welcome", writes=HAT, seals=HAT),)

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        """``hat``: {hat}."""
        self.only(content, "hat")
        if content.get("hat") not in _hats(run):
            raise Refused("malformed", field="hat")
        return dict(content)

    def group(self, contribution: Contribution) -> str:
        return str(contribution.content["hat"])

    def show(self, board: Board, part: str) -> dict[str, Any]:
        """Which hats there are, not for the big screen; to the facilitator how many wear each."""
        hats = _hats(board.run)
        asked = {"hats": list(hats)} if hats else {}
        if part == "room":
            return asked
        if part == "facilitator":
            worn = _worn(board)
            return _organisations(board) | asked | ({"worn": worn} if worn else {})
        return _organisations(board) if part == "projector" else {}

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        hats = room.get("here", {}).get("hats", [])
        if not hats or me["own"]:
            return []
        worn = rng.sample(hats, min(len(hats), rng.choice((1, 1, 2))))
        about = {"run": room["run"], "type": "hat"}
        return [("contribute", {**about, "content": {"hat": hat}}) for hat in worn]


def _organisations(board: Board) -> dict[str, Any]:
    """Those whose people are here."""
    here = board.workshop.organisations_here()
    newest = list(here)[-MOST_SHOWN:]
    shown = {
        id: {
            "name": board.workshop.organisations[id].name,
            "side": str(board.workshop.organisations[id].side or "both"),
            "people": sum(here[id].values()),
        }
        for id in newest
    }
    return {"organisations": shown, "order": newest, "count": len(here)}


def _worn(board: Board) -> dict[str, int]:
    """How many people wear each hat, without what one or two wear: it would point at people."""
    counts = {hat: board.count("hat", hat) for hat in _hats(board.run)}
    return {hat: n for hat, n in counts.items() if n >= FEWEST}


def _hats(run: Run) -> tuple[str, ...]:
    return Settings(**run.settings).hats


exercise = Arrive()
