"""What people are besides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import StrictStr

from workshop.demo.kinds.base import Act, Guest, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import PersonId, setting
from workshop.shapes import Shape


class Said(Shape):
    """``hats``: by hat who wears it."""

    hats: dict[Annotated[StrictStr, setting("hats")], list[PersonId]]


class Kind(Base):
    shape = Said

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        for hat, people in said.hats.items():
            if guest.id in people:
                yield says(guest.here, "hat", hat, hat=hat)


kind = Kind()
