"""What people mean by collaboration, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import StrictStr

from workshop.demo.kinds.base import Act, Guest, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import PersonId, Typed, fits, setting
from workshop.domain.text import LONGEST_NOTE
from workshop.shapes import Shape

Option = Annotated[StrictStr, setting("options")] | Literal["unknown"]


class Said(Shape):
    """``choices``: by option who chose it; ``why``: a reason of some of them."""

    choices: dict[Option, list[PersonId]]
    why: dict[PersonId, Annotated[Typed, fits(LONGEST_NOTE)]] = {}


class Kind(Base):
    shape = Said

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        if guest.here["phase"] != "choose":
            return
        for option, people in said.choices.items():
            if guest.id in people:
                yield says(guest.here, "choice", "choice", option=option)
                if guest.id in said.why:
                    yield says(guest.here, "why", "why", said.why[guest.id], option=option)


kind = Kind()
