"""One placed step of a session. A step can be placed twice, so contributions point to its run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from workshop.domain.naming import Naming
from workshop.domain.person import new_id
from workshop.domain.script import Step


@dataclass
class Run:
    """``minutes`` is what the step gets now, ``planned`` what it had when the session began: none
    where it was placed later. ``started`` and ``ended`` are milliseconds, None while not yet.
    ``phase`` is kept when the room moves on, so that going back finds the step as it was left.
    """

    id: str
    step: str
    kind: str
    number: int
    minutes: int
    naming: Naming
    settings: dict[str, Any] = field(default_factory=dict)
    phase: str = ""
    # What stands before the room alone in this phase, such as the card that is presented now.
    turn: str = ""
    started: int | None = None
    ended: int | None = None
    # People here when a vote closed, by side, or when cards opened, by team: who comes in later
    # changes neither what came out nor whose turn it is.
    present: dict[str, int] = field(default_factory=dict)
    # What a phase laid before the room when it opened, in the kind's own words: it stays as it is.
    laid: dict[str, Any] = field(default_factory=dict)
    # How long it took, and how long each side had the word (domain/measuring.py).
    measured: dict[str, Any] = field(default_factory=dict)
    # Left out of the evening; it stays in the plan, and can be taken up again.
    skipped: bool = False
    planned: int | None = None

    def __post_init__(self) -> None:
        self.planned = self.minutes if self.planned is None else self.planned


def placed(step: Step, number: int, planned: int | None = None) -> Run:
    """A step put in the plan of a session, under an id of its own."""
    settings = dict(step.settings)
    own = new_id(), step.id, step.kind
    return Run(*own, number, step.minutes, step.naming, settings, planned=planned)
