"""What one kind of exercise decides. Everything has a default; most kinds override a few.

What it declares for that (``Answer``, ``Phase``, ``Settings`` …) is explained in ``_declared.py``.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from workshop.domain.contribution import Contribution
from workshop.domain.naming import Naming
from workshop.domain.refused import Refused
from workshop.domain.text import cleaned
from workshop.exercises._declared import (
    LONGEST_LISTED,
    Answer,
    Export,
    Library,
    ListedId,
    Phase,
    Settings,
    cards_of,
)

if TYPE_CHECKING:
    from workshop.domain.board import Board
    from workshop.domain.carry import Offer
    from workshop.domain.person import Person
    from workshop.domain.run import Run
    from workshop.domain.workshop import Workshop


__all__ = [
    "LONGEST_LISTED",
    "Acts",
    "Answer",
    "Complaint",
    "Exercise",
    "Export",
    "Library",
    "ListedId",
    "Phase",
    "Say",
    "Settings",
    "cards_of",
]

# For rehearsal: something to say in at most so many letters; and acts with their data.
Say = Callable[[int], str]
Acts = list[tuple[str, dict[str, Any]]]
# What is wrong in a step of a script: the way to its place in that step, and the sentence's key.
Complaint = tuple[tuple[str | int, ...], str]


class Exercise:
    """The whole contract of a kind. A board holds what one audience may see, and nothing else."""

    kind: str
    Settings: type[Settings] = Settings
    phases: tuple[Phase, ...] = (Phase("open"),)
    answers: dict[str, Answer] = {}
    # What the evening cannot do without: never named when something has to be left out.
    needed: bool = False

    def accept(
        self, type: str, content: dict[str, Any], run: Run, workshop: Workshop, person: Person
    ) -> dict[str, Any]:
        """Return the content cleaned for keeping. Raises Refused. Default: one text of the type's
        longest.
        """
        self.only(content, "text")
        return {"text": cleaned(content.get("text"), self.answers[type].longest)}

    def in_groups(self, run: Run) -> bool:
        """Whether people work in small groups here, instead of in their organisations."""
        return bool(run.settings.get("groups", False))

    def group(self, contribution: Contribution) -> str:
        """What may be known of a sealed contribution beside its side and type, such as its
        dimension.
        """
        return contribution.about or ""

    def value(self, contribution: Contribution) -> str:
        """What is counted once the seal is off, such as the choice of a ballot."""
        return ""

    def side_of(self, run: Run, person: Person, type: str) -> Any:
        """The side from which this person gives an answer of this type here."""
        return person.side

    def naming_of(self, run: Run, type: str) -> Naming:
        """How an answer of this type is signed in this run."""
        return Naming.ANONYMOUS if self.answers[type].anonymous else run.naming

    def enter(self, workshop: Workshop, run: Run, phase: Phase, at: int) -> None:
        """What happens when a phase opens, such as closing a vote. Called after the move, before it
        is stored.
        """

    def welcome(self, workshop: Workshop, run: Run, person: Person) -> None:
        """Someone joined while this run is on: deal them in."""

    def turns(self, workshop: Workshop, run: Run, phase: Phase) -> list[str]:
        """What can stand before the room alone in a phase, by id and in order."""
        return []

    def choose(self, workshop: Workshop, run: Run, items: Sequence[str]) -> None:
        """The facilitator chooses what of the script's list stands before the room; kept in
        ``run.laid``. Raises Refused; kinds without such a choice ``malformed``.
        """
        raise Refused("malformed", field="run")

    def seconds(self, workshop: Workshop, run: Run, phase: Phase) -> int:
        """For how long the timer starts when a phase or a turn opens; 0 is no timer."""
        return int(run.settings.get("timers", {}).get(phase.name, 0)) * 60

    def show(self, board: Board, part: str) -> dict[str, Any]:
        """The ``here`` of a part of a view (room, side, projector, facilitator): keyed by id,
        bounded, no nulls.
        """
        return {}

    def show_team(self, board: Board, team: str) -> dict[str, Any]:
        """What the people of one team see together: their own answers, also while sealed."""
        return {}

    def tally(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        """What was said about one open contribution, counted, as ``show`` puts it beside it.
        Default: how many people said it, once it was merged.
        """
        return board.shared(contribution)

    def show_me(self, board: Board, person: Person) -> dict[str, Any]:
        """What this step shows to one person beside their own contributions."""
        return {}

    def in_words(
        self, results: dict[str, Any], texts: Mapping[str, Any]
    ) -> Iterable[tuple[str, dict[str, Any]]]:
        """The counted results as catalogue keys with values, for a screen reader and the report;
        ``texts`` are the step's own.
        """
        return ()

    def heading(self, texts: Mapping[str, Any], row: dict[str, Any]) -> str:
        """Under which heading of the report an exported row stands, in the step's own texts."""
        return ""

    def offers(self, board: Board) -> Iterable[Offer]:
        """What later steps may take along, the most wanted first."""
        return ()

    def fields_offered(self, settings: Any) -> Sequence[str]:
        """What of ``offers`` a script may ask for in ``takes_from``, in a step with these settings:
        "" is all of it, and the fields by which its offers can be told apart.
        """
        return ()

    def places(self, settings: Any) -> Sequence[str]:
        """Where in a step with these settings something can be taken along, each place for itself:
        ``takes_from`` may have a list for each. Without any the step takes along as a whole.
        """
        return ()

    def offer(self, board: Board, id: str) -> Offer | None:
        """The one of ``offers`` with this id. Kinds of which a room may have many look it up."""
        return next((offer for offer in self.offers(board) if offer.id == id), None)

    def look(self, board: Board, part: str) -> Iterable[tuple[str, dict[str, Any]]]:
        """What a phone may turn pages of, beside what every kind has: by id and in order. Raises
        Refused ``malformed`` for parts that there are none of.
        """
        raise Refused("malformed", field="part")

    def export(self, board: Board, contribution: Contribution) -> dict[str, Any]:
        """The columns that this kind adds to a row of the export."""
        return dict(contribution.content)

    def results(self, board: Board) -> dict[str, Any]:
        """Counted results of the run for the export, under the rule of small numbers."""
        return {}

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        """What a person might do in the present phase, from what their phone sees: for rehearsal.

        ``say(longest)`` gives a text; the answer is a list of acts with their data.
        """
        return []

    def complaints(
        self, settings: Any, sources: Sequence[str], naming: Naming
    ) -> Iterable[Complaint]:
        """What is wrong with a step of a script beyond the shape of its settings. ``sources`` is
        what the whole step takes along from earlier ones.
        """
        return ()

    def phase(self, name: str) -> Phase:
        """Raises Refused ``no_such_phase``."""
        for phase in self.phases:
            if phase.name == name:
                return phase
        raise Refused("no_such_phase", phase=name)

    @staticmethod
    def only(content: dict[str, Any], *names: str) -> None:
        """Refuse fields that this answer does not have."""
        if set(content) - set(names):
            raise Refused("malformed")
