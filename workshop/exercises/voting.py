"""Voting, secret until closed: by consent on agreements; by dots, one choice or rating on anything
collected (RULES.md, "Votes and agreements").
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field

from workshop.domain.board import Board
from workshop.domain.carry import Offer
from workshop.domain.contribution import Contribution
from workshop.domain.naming import Naming
from workshop.domain.person import Person
from workshop.domain.run import Run
from workshop.domain.sealing import board_for
from workshop.domain.text import LONGEST_TEXT
from workshop.domain.workshop import Workshop
from workshop.exercises.agreements import Agreements
from workshop.exercises.base import Acts, Answer, Complaint, Exercise, Export, Phase, Say
from workshop.exercises.base import Settings as Base
from workshop.exercises.materials.ballots import Ordering
from workshop.exercises.materials.consent import Consent

BALLOTS = frozenset({"ballot"})
CONSENT = "consent"


class Settings(Base):
    """``method``: consent alone can carry an agreement; dots, single and rating only order what is
    named by ``takes_from``. ``dots``: how many each person has.
    """

    method: Literal["consent", "dots", "single", "rating"] = "consent"
    dots: Annotated[int, Field(ge=1, le=10)] = 3


class Voting(Exercise):
    kind = "voting"
    needed = True
    Settings = Settings
    answers = {"ballot": Answer(Export.NEVER, longest=LONGEST_TEXT, once=True, secret=True)}
    phases = (
        Phase("explain", seals=BALLOTS),
        Phase("vote", writes=BALLOTS, seals=BALLOTS),
        Phase("result", reveals=True),
    )

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        return _method(run).accept(content, run, workshop)

    def value(self, contribution: Contribution) -> str:
        return str(contribution.content.get("choice", ""))

    def enter(self, workshop: Workshop, run: Run, phase: Phase, at: int) -> None:
        """What is voted on is fixed when the vote opens, and who was there when it closes."""
        if phase.name == "vote":
            _method(run).opens(workshop, run)
        elif phase.name == "result":
            board = board_for(workshop, run)
            run.present = {str(side): people for side, people in board.people().items()}
            _method(run).closes(board, at)

    def show(self, board: Board, part: str) -> dict[str, Any]:
        if part not in ("room", "projector", "facilitator"):
            return {}
        return _method(board.run).show(board)

    def show_me(self, board: Board, person: Person) -> dict[str, Any]:
        return _method(board.run).show_me(board, person)

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return () if settings.method == CONSENT else ("",)

    def offers(self, board: Board) -> Iterable[Offer]:
        return _method(board.run).offers(board)

    def results(self, board: Board) -> dict[str, Any]:
        return _method(board.run).results(board)

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        """What came out of consent stands with the agreements themselves."""
        return ORDERS.in_words(results) if "method" in results else ()

    def complaints(
        self, settings: Any, sources: Sequence[str], naming: Naming
    ) -> Iterable[Complaint]:
        """Consent needs agreements, and sides to carry them; the others need something to order."""
        consents = settings.method == CONSENT
        if not consents and not sources:
            yield ("settings", "method"), "check.nothing_to_vote_on"
        if consents and naming is Naming.ANONYMOUS:
            yield ("naming",), "check.consent_needs_sides"
        for place, source in enumerate(sources if consents else ()):
            if source.partition(".")[0] != Agreements.kind:
                yield ("takes_from", place), "check.consent_needs_agreements"

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        if room["phase"] != "vote":
            return []
        way = CARRIES if room["here"]["method"] == CONSENT else ORDERS
        return way.pretend(rng, say, room)


CARRIES, ORDERS = Consent(), Ordering()


def _method(run: Run) -> Consent | Ordering:
    return CARRIES if run.settings.get("method", CONSENT) == CONSENT else ORDERS


exercise = Voting()
