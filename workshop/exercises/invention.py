"""Invent your own form of collaboration, in small mixed groups (seed 004)."""

from __future__ import annotations

from workshop.exercises.base import Answer, Exercise, Export, Phase
from workshop.exercises.base import Settings as Base


class Settings(Base):
    """``fields``: each with texts in the script."""

    fields: tuple[str, ...] = (
        "name",
        "for-whom",
        "what",
        "role-formal",
        "role-informal",
        "conditions",
    )
    groups: bool = True


class Invention(Exercise):
    kind = "invention"
    Settings = Settings
    answers = {
        "line": Answer(Export.BARE, longest=80, team=True),
    }
    phases = (
        Phase("make", writes=frozenset({"line"})),
        Phase("present"),
    )


exercise = Invention()
