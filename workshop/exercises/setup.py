"""Setting up a collaboration: looking back, looking ahead, what is wanted (seed 004)."""

from __future__ import annotations

from workshop.exercises.base import Answer, Exercise, Export, Phase
from workshop.exercises.base import Settings as Base


class Settings(Base):
    """``parts``: each with texts in the script."""

    parts: tuple[str, ...] = ("back", "ahead", "wanted")


class Setup(Exercise):
    kind = "setup"
    Settings = Settings
    answers = {
        "line": Answer(Export.BARE, longest=80),
    }
    phases = (
        Phase("write", writes=frozenset({"line"})),
        Phase("whole"),
    )


exercise = Setup()
