"""How it was, and what people take along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from workshop.demo.kinds.base import Act, Guest, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import Number, PersonId, Typed, fits
from workshop.domain.text import LONGEST_NOTE
from workshop.shapes import Shape


class LookedBack(Shape):
    """``face``: from 1, not good, to 5, very good."""

    face: Annotated[Number, Field(ge=1, le=5)]
    take: Annotated[Typed, fits(LONGEST_NOTE)] | None = None


class Said(Shape):
    people: dict[PersonId, LookedBack]


class Kind(Base):
    shape = Said

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        if guest.here["phase"] != "evaluate" or guest.id not in said.people:
            return
        own = said.people[guest.id]
        yield says(guest.here, "face", "face", face=str(own.face))
        if own.take is not None:
            yield says(guest.here, "take", "take", own.take)


kind = Kind()
