"""Consent on agreements: carried only by both sides (RULES.md, "Votes and agreements")."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from typing import Any

from workshop.domain import voting
from workshop.domain.agreement import Agreement
from workshop.domain.board import Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.text import LONGEST_TEXT, cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.agreements import MOST_SAID
from workshop.exercises.agreements import shown as shown_agreement
from workshop.exercises.base import Acts, Exercise, Say

MOST_SHOWN = 24


class Consent:
    """What a step of voting does whose method can carry an agreement."""

    def accept(self, content: dict[str, Any], run: Run, workshop: Workshop) -> dict[str, Any]:
        """A ballot on one agreement. Raises Refused ``malformed``, ``not_ready_for_vote``,
        ``text_empty``, ``text_too_long``.
        """
        Exercise.only(content, "about", "choice", "text")
        if content.get("choice") not in voting.CHOICES:
            raise Refused("malformed", field="choice")
        if not workshop.find_agreement(str(content.get("about"))).ready:
            raise Refused("not_ready_for_vote")
        text = cleaned(content.get("text", ""), LONGEST_TEXT, required=content["choice"] != "agree")
        return {"choice": content["choice"]} | ({"text": text} if text else {})

    def opens(self, workshop: Workshop, run: Run) -> None:
        """Agreements that are ready can be voted on, also when they become so meanwhile."""

    def closes(self, board: Board, at: int) -> None:
        """Every agreement that was voted on gets its badge, or loses it."""
        for agreement in self._voted(board):
            if agreement.ready:
                result = self._result(self._outcome(board, agreement), None)
                agreement.vote = {**result, "at": at}
                board.workshop.keep(agreement)

    def show(self, board: Board) -> dict[str, Any]:
        items = [a for a in board.agreements() if a.ready][:MOST_SHOWN]
        here: dict[str, Any] = {
            "method": "consent",
            "items": {a.id: shown_agreement(a) for a in items},
            "order": [a.id for a in items],
        }
        here["waiting"] = len(board.agreements()) - len(items)
        here["turnout"] = {
            "cast": len(board.workshop.shelf(board.run.id).authors()),
            "of": sum(board.people().values()),
        }
        if "ballot" not in board.sealed:
            results = {a.id: self._outcome(board, a) for a in items if self._ballots(board, a)}
            here["results"] = {id: self._result(outcome) for id, outcome in results.items()}
        return here

    def show_me(self, board: Board, person: Person) -> dict[str, Any]:
        """One's own ballots, to look at and change until the vote closes."""
        since = {a.id: a.asked_since for a in board.agreements()}
        mine = {c.about or "": c for c in board.own(person.id)}
        fresh = {id: c for id, c in mine.items() if c.at >= since.get(id, 0)}
        return {"ballots": {id: {**c.content, "id": c.id} for id, c in fresh.items()}}

    def offers(self, board: Board) -> Iterable[Offer]:
        """Nothing: the agreements are offered by their own step."""
        return ()

    def results(self, board: Board) -> dict[str, Any]:
        if "ballot" in board.sealed:
            return {}
        return {a.id: self._result(self._outcome(board, a), None) for a in self._voted(board)}

    def pretend(self, rng: random.Random, say: Say, room: dict[str, Any]) -> Acts:
        return [self._pretend_ballot(rng, say, room["run"], id) for id in room["here"]["order"]]

    @staticmethod
    def _pretend_ballot(
        rng: random.Random, say: Say, run: str, agreement: str
    ) -> tuple[str, dict[str, Any]]:
        choice = rng.choices(voting.CHOICES, weights=(6, 2, 2))[0]
        content = {"choice": choice} | ({"text": say(80)} if choice != "agree" else {})
        return "contribute", {"run": run, "type": "ballot", "about": agreement, "content": content}

    @staticmethod
    def _result(outcome: voting.Outcome, most: int | None = MOST_SAID) -> dict[str, Any]:
        return {**outcome.shown(), **Consent._said(outcome, most)}

    @staticmethod
    def _said(outcome: voting.Outcome, most: int | None) -> dict[str, list[str]]:
        """Objections stay beside the badge; what to mind goes with a yes. Without name or side."""
        words = {"objections": voting.OBJECTION, "remarks": voting.REMARK}
        return {name: outcome.said.get(choice, [])[:most] for name, choice in words.items()}

    @staticmethod
    def _ballots(board: Board, agreement: Agreement) -> list[Contribution]:
        """The ballots on an agreement as it stands; those on what it was before do not count."""
        cast = [c for side in Side for c in board.pile("ballot", agreement.id, side)]
        return [c for c in cast if c.at >= agreement.asked_since]

    def _voted(self, board: Board) -> list[Agreement]:
        return [a for a in board.agreements() if self._ballots(board, a)]

    def _outcome(self, board: Board, agreement: Agreement) -> voting.Outcome:
        ballots = self._ballots(board, agreement)
        choices = {
            side: Counter(str(c.content["choice"]) for c in ballots if c.side is side)
            for side in Side
        }
        said = {
            choice: sorted(c.text for c in ballots if c.content["choice"] == choice)
            for choice in (voting.OBJECTION, voting.REMARK)
        }
        present = {Side(side): people for side, people in board.run.present.items()}
        return voting.count(choices, present or board.people(), said)
