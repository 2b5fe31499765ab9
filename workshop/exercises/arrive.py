"""Everybody comes in, and the room sees who is here, by organisation and by side."""

from __future__ import annotations

from typing import Any

from workshop.domain.board import Board
from workshop.exercises.base import Exercise, Phase

# As many as a big screen can hold; the newest stay in sight.
MOST_SHOWN = 14


class Arrive(Exercise):
    kind = "arrive"
    phases = (Phase("welcome"),)

    def show(self, board: Board, part: str) -> dict[str, Any]:
        if part not in ("projector", "facilitator"):
            return {}
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


exercise = Arrive()
