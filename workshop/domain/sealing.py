"""What is sealed in a run, decided here and nowhere else: every board is laid out by it."""

from workshop import exercises
from workshop.domain.agreement import Agreement
from workshop.domain.board import Board
from workshop.domain.contribution import Contribution
from workshop.domain.run import Run
from workshop.domain.workshop import Workshop


def board_for(workshop: Workshop, run: Run, *, beforehand: bool = False, team: str = "") -> Board:
    """The board of a run with what its phase seals; ``beforehand`` lifts all seals but those of
    secret answers. With a ``team`` its people also read what they write together.
    """
    return Board(workshop, run, seals(run, beforehand=beforehand), team)


def seals(run: Run, *, beforehand: bool = False) -> frozenset[str]:
    """The answer types of which only number and group may be known now."""
    kind = exercises.named(run.kind)
    sealed = kind.phase(run.phase).seals if run.phase else frozenset(kind.answers)
    if beforehand:
        return frozenset(type for type in sealed if kind.answers[type].secret)
    return sealed


def is_open(workshop: Workshop, said: Contribution) -> bool:
    """Whether a shared screen may show this contribution now."""
    return (
        not said.hidden and not said.struck and said.type not in seals(workshop.find_run(said.run))
    )


def lit(workshop: Workshop) -> Agreement | Contribution | None:
    """What stands in the spotlight, as long as a shared screen may show it."""
    agreement = workshop.coalition.agreements.get(workshop.spotlight)
    if agreement is not None and agreement.shown:
        return agreement
    said = workshop.contributions.get(workshop.spotlight)
    return said if said is not None and is_open(workshop, said) else None
