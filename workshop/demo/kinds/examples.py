"""Whether examples from elsewhere would work here, as people mark them, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import StrictStr

from workshop.demo.kinds.base import Act, Guest, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import PersonId, Typed, fits, setting
from workshop.domain.text import LONGEST_TEXT
from workshop.shapes import Shape

Example = Annotated[StrictStr, setting("examples")]
Mark = Literal["here", "not-here", "more"]


class Why(Shape):
    by: PersonId
    example: Example
    text: Annotated[Typed, fits(LONGEST_TEXT)]


class Said(Shape):
    """``marks``: by example and mark who gave it."""

    marks: dict[Example, dict[Mark, list[PersonId]]]
    whys: list[Why] = []


class Kind(Base):
    shape = Said
    times = {"mark": 2, "open": 2}

    def named(self, said: Said) -> dict[str, str]:
        return {example: example for example in said.marks}

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        if guest.here["phase"] != "mark":
            return
        shown = guest.here["here"]["order"]
        for example in (each for each in said.marks if each in shown):
            for mark, people in said.marks[example].items():
                if guest.id in people:
                    yield says(guest.here, "mark", example, None, example=example, mark=mark)
        for why in said.whys:
            if why.by == guest.id and why.example in shown:
                yield says(guest.here, "why", why.text.text, why.text, example=why.example)


kind = Kind()
