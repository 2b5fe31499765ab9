"""Where do we stand: what each of us means by collaboration (seed 004)."""

from __future__ import annotations

from workshop.exercises.base import Answer, Exercise, Export, Phase
from workshop.exercises.base import Settings as Base


class Settings(Base):
    """``options``: each with texts in the script."""

    options: tuple[str, ...] = ("reach", "conversation", "stronger")


class Standpoint(Exercise):
    kind = "standpoint"
    Settings = Settings
    answers = {
        "choice": Answer(Export.COUNTED, once=True),
    }
    phases = (
        Phase("choose", writes=frozenset({"choice"})),
        Phase("compare"),
    )


exercise = Standpoint()
