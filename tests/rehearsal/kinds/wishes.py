"""A kind of which the rehearsal knows nothing: wishes, sealed until they are opened."""

from __future__ import annotations

import random
from typing import Any

from workshop.domain.board import Board
from workshop.exercises.base import Acts, Answer, Exercise, Export, Phase, Say

WISHES = frozenset({"wish"})


class Wishes(Exercise):
    kind = "wishes"
    answers = {"wish": Answer(Export.BARE)}
    phases = (Phase("write", writes=WISHES, seals=WISHES), Phase("open", reveals=True))

    def show(self, board: Board, part: str) -> dict[str, Any]:
        shown = {wish.id: {"text": wish.text} for wish in board.all("wish")[-20:]}
        return {"count": board.count("wish"), "wishes": shown} if part == "projector" else {}

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] != "write":
            return []
        wish = {"run": room["run"], "type": "wish", "content": {"text": say(80)}}
        return [("contribute", wish)]


exercise = Wishes()
