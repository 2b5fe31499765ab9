"""A new picture of each other: a word before, a card a team, a word after; needs and offers of all
(seed 004).
"""

from __future__ import annotations

from workshop.domain.text import LONGEST_NOTE, LONGEST_WORD
from workshop.exercises.base import Answer, Exercise, Export, Phase
from workshop.exercises.base import Settings as Base

WORDS = frozenset({"before", "after"})
CARD = frozenset({"line", "ready"})


class Settings(Base):
    """``fields``: the questions of a card, each with texts in the script. Minutes on the timer of
    ``present`` are shared among the cards.
    """

    fields: tuple[str, ...] = ("who", "do", "goal", "need", "offer")
    longest: int = LONGEST_NOTE


class Portrait(Exercise):
    kind = "portrait"
    Settings = Settings
    answers = {
        "before": Answer(Export.BARE, longest=LONGEST_WORD, once=True),
        "line": Answer(Export.BARE, longest=LONGEST_NOTE, team=True),
        "ready": Answer(Export.COUNTED, once=True, team=True),
        "after": Answer(Export.BARE, longest=LONGEST_WORD, once=True),
        "match": Answer(Export.BARE, team=True),
    }
    phases = (
        Phase("before", writes=frozenset({"before"}), seals=WORDS | CARD),
        Phase("cards", writes=CARD, seals=WORDS | CARD),
        Phase("present", seals=WORDS, reveals=True, in_turn=True),
        Phase("after", writes=frozenset({"after"}), seals=WORDS),
        Phase("compare", reveals=True),
        Phase("map", writes=frozenset({"match"})),
    )


exercise = Portrait()
