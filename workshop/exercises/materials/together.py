"""A kind in which every team makes a card, and stands before the room with it in its turn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from workshop.domain.board import Board
from workshop.domain.naming import Naming
from workshop.domain.run import Run
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Complaint, Exercise, Phase
from workshop.exercises.materials import cards, teams


class Together(Exercise):
    """Cards are presented in the one phase that goes in turn; minutes on its timer are shared among
    them (RULES.md, "Presenting").
    """

    def enter(self, workshop: Workshop, run: Run, phase: Phase, at: int) -> None:
        """The order of the cards holds from the moment at which they open."""
        if phase.in_turn:
            run.present = teams.sizes(workshop, run) | run.present

    def turns(self, workshop: Workshop, run: Run, phase: Phase) -> list[str]:
        return list(cards.presented(workshop, run)) if phase.in_turn else []

    def seconds(self, workshop: Workshop, run: Run, phase: Phase) -> int:
        whole = super().seconds(workshop, run, phase)
        return whole // max(1, len(self.turns(workshop, run, phase))) if phase.in_turn else whole

    def made(self, board: Board, part: str) -> dict[str, Any]:
        """How far the cards are. What comes is said beforehand: how long each team will have, if
        all make one.
        """
        most = min(cards.MOST_PRESENTED, max(1, len(teams.sizes(board.workshop, board.run))))
        whole = super().seconds(board.workshop, board.run, self._presents())
        shown = {"seconds": whole // most} if whole else {}
        return shown if part == "room" else shown | cards.making(board)

    def presented(self, board: Board) -> dict[str, Any]:
        """The card that is on, and how long each has."""
        seconds = self.seconds(board.workshop, board.run, self._presents())
        return ({"seconds": seconds} if seconds else {}) | cards.presenting(board)

    def complaints(
        self, settings: Any, sources: Sequence[str], naming: Naming
    ) -> Iterable[Complaint]:
        """A card is known by its team, and its people read who of them wrote which line."""
        if naming is Naming.ANONYMOUS:
            yield ("naming",), "check.cards_are_known"

    def _presents(self) -> Phase:
        return next(phase for phase in self.phases if phase.in_turn)
