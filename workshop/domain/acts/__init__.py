"""Everything anyone can do in a session: one function an act, named after what people do.

An act is a function ``(workshop, who, *, …) -> dict | None``. Its keywords are its data, checked by
their annotations; what it returns goes back in the answer. It refuses before it changes anything.
"""

from workshop.domain.acts import (
    agreeing,
    arriving,
    grouping,
    leading,
    minding,
    pairing,
    pausing,
    planning,
    posting,
    practising,
    talking,
    telling,
    undoing,
    writing,
)
from workshop.domain.acts.book import ACTS, bind

# Importing a module enters its acts in the book; naming it here says which there are.
CHAPTERS = (
    arriving,
    writing,
    agreeing,
    posting,
    leading,
    minding,
    grouping,
    pausing,
    talking,
    telling,
    planning,
    pairing,
    undoing,
    practising,
)

__all__ = ["ACTS", "CHAPTERS", "bind"]
