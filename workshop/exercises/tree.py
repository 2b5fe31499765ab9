"""The tree of collaboration: goals as fruits, strengths as roots, roles as trunk, conditions as
sun, needs as watering can (seed 004).
"""

from __future__ import annotations

from workshop.exercises.base import Answer, Exercise, Export, Phase
from workshop.exercises.base import Settings as Base

# RULES.md, "Numbers".
LONGEST_ITEM = 40
ITEMS = frozenset({"item"})


class Settings(Base):
    """``parts``: of the tree, each with texts in the script."""

    parts: tuple[str, ...] = ("fruits", "roots", "trunk", "sun", "can")


class Tree(Exercise):
    kind = "tree"
    Settings = Settings
    answers = {"item": Answer(Export.BARE, longest=LONGEST_ITEM, merges=True)}
    phases = (Phase("grow", writes=ITEMS), Phase("whole"))


exercise = Tree()
