"""Ballots: what people agree with, what they want minded, and where they object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from workshop.demo.kinds.base import Act, Guest, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import Earlier, PersonId, Typed, fits
from workshop.domain.text import LONGEST_TEXT
from workshop.shapes import Shape

Words = dict[PersonId, Annotated[Typed, fits(LONGEST_TEXT)]]


class Ballots(Shape):
    """Of who does not simply agree."""

    remark: Words = {}
    objection: Words = {}


class Said(Shape):
    """``ballots`` by what they are about; ``dots``: who gives one to what, the best first."""

    ballots: dict[Earlier, Ballots] = {}
    dots: dict[Earlier, list[PersonId]] = {}


class Kind(Base):
    shape = Said
    times = {"vote": 2}

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        if guest.here["phase"] == "vote":
            yield from _gives_dots(said, guest) if said.dots else _by_consent(said, guest)


def _by_consent(said: Said, guest: Guest) -> Iterator[Act]:
    """What somebody else in the room brought, everybody agrees with."""
    asked = {guest.said[id]: ballots for id, ballots in said.ballots.items()}
    room, cast = guest.here, guest.me["here"]["ballots"]
    for id in (id for id in room["here"].get("order", []) if id not in cast):
        ballots = asked.get(room["here"]["items"][id]["what"], Ballots())
        choices = {"remark": ballots.remark, "objection": ballots.objection}
        choice = next((name for name, by in choices.items() if guest.id in by), "agree")
        text = choices[choice][guest.id] if choice != "agree" else None
        yield says(room, "ballot", id, text, about=id, choice=choice)


def _gives_dots(said: Said, guest: Guest) -> Iterator[Act]:
    here = guest.here["here"]
    on_offer = {item["text"]: id for id, item in here.get("items", {}).items() if "text" in item}
    wanted = [guest.said[id] for id, people in said.dots.items() if guest.id in people]
    chosen = [on_offer[text] for text in wanted if text in on_offer][: here.get("dots", 1)]
    if chosen:
        yield says(guest.here, "ballot", "ballot", choices=dict.fromkeys(chosen, 1))


kind = Kind()
