"""Pitfalls: each rated on how much it plays here and how well it is taken care of (seed 004)."""

from __future__ import annotations

from workshop.domain.text import LONGEST_NOTE
from workshop.exercises.base import Answer, Exercise, Export, Phase
from workshop.exercises.base import Settings as Base

MARKS = frozenset({"mark", "idea"})


class Settings(Base):
    """``pitfalls``: those to be rated, each with texts in the script."""

    pitfalls: tuple[str, ...] = (
        "diversity",
        "informal-position",
        "load",
        "consultation",
        "management",
        "coordination",
    )


class Pitfalls(Exercise):
    kind = "pitfalls"
    Settings = Settings
    answers = {
        "mark": Answer(Export.COUNTED, once=True, secret=True),
        "idea": Answer(Export.BARE, longest=LONGEST_NOTE),
    }
    phases = (Phase("rate", writes=MARKS, seals=MARKS), Phase("map", reveals=True))


exercise = Pitfalls()
