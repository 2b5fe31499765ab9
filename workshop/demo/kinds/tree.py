"""What people hang in the tree, and what the facilitator takes together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StrictStr

from workshop.demo.kinds.base import Act, Guest, View, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import Earlier, PersonId, Typed, fits, setting
from workshop.exercises.tree import LONGEST_ITEM
from workshop.shapes import Shape


class Item(Shape):
    """``origin``: what of earlier steps it is taken along from."""

    by: PersonId
    text: Annotated[Typed, fits(LONGEST_ITEM)]
    origin: Earlier | None = None


class Said(Shape):
    """``same``: items that say the same, the one to go on with first."""

    items: dict[Annotated[StrictStr, setting("parts")], list[Item]]
    same: list[Annotated[list[StrictStr], Field(min_length=2)]] = []


class Kind(Base):
    shape = Said
    times = {"grow": 3}

    def named(self, said: Said) -> dict[str, str]:
        return {i.text.text: i.text.text for items in said.items.values() for i in items}

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        if guest.here["phase"] != "grow":
            return
        for part, items in said.items.items():
            for item in (item for item in items if item.by == guest.id):
                origin = guest.offer(item.origin, part) if item.origin else ""
                key = (part, item.text.text)
                yield says(guest.here, "item", key, item.text, part=part, origin=origin)

    def leads(self, said: Said, room: View) -> Iterator[Act]:
        hanging = {item["text"]: id for id, item in room["here"].get("items", {}).items()}
        for first, *others in said.same:
            for other in others:
                if first in hanging and other in hanging:
                    data = {"contribution": hanging[other], "into": hanging[first]}
                    yield Act((room["run"], "merge", other), "merge", data)


kind = Kind()
