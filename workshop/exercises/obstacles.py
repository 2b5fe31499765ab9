"""What stands in the way: statements, recognised or not, by side (seed 004)."""

from __future__ import annotations

from workshop.exercises.base import Answer, Exercise, Export, Phase
from workshop.exercises.base import Settings as Base


class Settings(Base):
    """``themes``: each with texts in the script."""

    themes: tuple[str, ...] = ("power", "loyalty", "values")


class Obstacles(Exercise):
    kind = "obstacles"
    Settings = Settings
    answers = {
        "answer": Answer(Export.COUNTED, once=True),
    }
    phases = (
        Phase("answer", writes=frozenset({"answer"})),
        Phase("compare"),
    )


exercise = Obstacles()
