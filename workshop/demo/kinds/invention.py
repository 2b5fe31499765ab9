"""What groups think of together: each idea written by all of its table, from several phones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StrictStr

from workshop.demo.kinds.base import Act, Guest, View, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import Typed, fits, setting
from workshop.domain.text import LONGEST_NOTE
from workshop.shapes import Shape

Card = dict[Annotated[StrictStr, setting("fields")], list[Annotated[Typed, fits(LONGEST_NOTE)]]]


class Said(Shape):
    """``ideas`` by the number of the group; ``size``: about how many people sit in each."""

    ideas: Annotated[list[Card], Field(min_length=1)]
    size: Annotated[int, Field(ge=2, le=20)] = 6


class Kind(Base):
    shape = Said
    times = {"make": 3, "present": 3}

    def named(self, said: Said) -> dict[str, str]:
        lines = (line for card in said.ideas for field in card.values() for line in field)
        return {line.text: line.text for line in lines}

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        group = guest.me.get("group")
        if guest.here["phase"] == "make" and group and group["number"] <= len(said.ideas):
            yield from _writes(said.ideas[group["number"] - 1], group, guest)

    def leads(self, said: Said, room: View) -> Iterator[Act]:
        """Groups in one tap, and back to the step when everybody has found theirs."""
        if room["phase"] == "make":
            yield Act((room["run"], "groups"), "make_groups", {"how": "mixed", "size": said.size})
            if room.get("gathering"):
                yield Act((room["run"], "gather"), "gather", {"showing": False})


def _writes(card: Card, group: View, guest: Guest) -> Iterator[Act]:
    """The lines are shared among those at the table; the first says that a whole card is done."""
    lines = [(field, line) for field, some in card.items() for line in some]
    table = list(group["people"])
    if guest.me["id"] not in table:
        return
    place = table.index(guest.me["id"])
    for number, (field, line) in enumerate(lines):
        if number % len(table) == place:
            yield says(guest.here, "line", line.text, line, field=field)
    written = guest.team.get("here", {}).get("count", 0)
    if place == 0 and "conditions" in card and written >= len(lines):
        yield says(guest.here, "ready", "ready")


kind = Kind()
