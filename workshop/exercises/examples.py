"""Examples of collaboration from elsewhere: would it work here? (seeds 000, 001, 004)."""

from __future__ import annotations

from workshop.exercises.base import Answer, Exercise, Export, Phase
from workshop.exercises.base import Settings as Base


class Settings(Base):
    """``examples``: each with texts in the script."""

    examples: tuple[str, ...] = ()


class Examples(Exercise):
    kind = "examples"
    Settings = Settings
    answers = {
        "mark": Answer(Export.BARE, longest=200, once=True),
    }
    phases = (
        Phase("mark", writes=frozenset({"mark"})),
        Phase("favourites"),
    )


exercise = Examples()
