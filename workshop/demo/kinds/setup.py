"""What people want to do together, question after question, and what they take along for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import StrictStr

from workshop.demo.kinds.base import Act, Guest, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import Earlier, PersonId, Typed, fits, setting
from workshop.domain.text import LONGEST_NOTE
from workshop.shapes import Shape


class Line(Shape):
    """``origin``: what of earlier steps it is taken along from."""

    by: PersonId
    text: Annotated[Typed, fits(LONGEST_NOTE)]
    origin: Earlier | None = None


class Said(Shape):
    """By the questions of each part."""

    back: dict[Annotated[StrictStr, setting("back")], list[Line]] = {}
    ahead: dict[Annotated[StrictStr, setting("ahead")], list[Line]] = {}
    wanted: dict[Annotated[StrictStr, setting("wanted")], list[Line]] = {}


class Kind(Base):
    shape = Said
    times = {"wanted": 2, "whole": 1.5}

    def named(self, said: Said) -> dict[str, str]:
        parts = (said.back, said.ahead, said.wanted)
        lines = (line for part in parts for some in part.values() for line in some)
        return {line.text.text: line.text.text for line in lines}

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        part: dict[str, list[Line]] = getattr(said, guest.here["phase"], {})
        for field, lines in part.items():
            for line in (each for each in lines if each.by == guest.id):
                origin = guest.offer(line.origin, field) if line.origin else ""
                key = (field, line.text.text)
                yield says(guest.here, "line", key, line.text, field=field, origin=origin)


kind = Kind()
