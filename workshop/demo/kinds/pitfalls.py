"""How much each pitfall plays and how well it is taken care of, as people rate it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StrictStr

from workshop.demo.kinds.base import Act, Guest, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import Number, PersonId, Typed, fits, setting
from workshop.domain.text import LONGEST_NOTE
from workshop.shapes import Shape

Pitfall = Annotated[StrictStr, setting("pitfalls")]
# 0 is 'I do not know'.
Mark = Annotated[Number, Field(ge=0, le=4)]


class Idea(Shape):
    by: PersonId
    pitfall: Pitfall
    text: Annotated[Typed, fits(LONGEST_NOTE)]


class Said(Shape):
    """``marks``: how much it plays, and how well it is taken care of."""

    marks: dict[Pitfall, dict[PersonId, tuple[Mark, Mark]]]
    ideas: list[Idea] = []


class Kind(Base):
    shape = Said
    times = {"rate": 2}

    def named(self, said: Said) -> dict[str, str]:
        return {pitfall: pitfall for pitfall in said.marks}

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        if guest.here["phase"] != "rate":
            return
        for pitfall, marks in said.marks.items():
            if guest.id in marks:
                plays, cared = marks[guest.id]
                mark = {"pitfall": pitfall, "plays": plays, "cared": cared}
                yield says(guest.here, "mark", pitfall, None, **mark)
        for idea in said.ideas:
            if idea.by == guest.id:
                key = idea.text.text
                yield says(guest.here, "idea", key, idea.text, pitfall=idea.pitfall)


kind = Kind()
