"""How it was, what people take along, and what they write for later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field

from workshop.demo.kinds.base import Act, Guest, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import Number, PersonId, Typed, fits
from workshop.domain.text import LONGEST_LETTER, LONGEST_NOTE
from workshop.shapes import Shape


class LookedBack(Shape):
    """``face``: from 1, not good, to 5, very good; ``heard``: could they say what they wanted."""

    face: Annotated[Number, Field(ge=1, le=5)]
    heard: Literal["yes", "partly", "no"] | None = None
    take: Annotated[Typed, fits(LONGEST_NOTE)] | None = None
    better: Annotated[Typed, fits(LONGEST_NOTE)] | None = None


class Posted(Shape):
    """A letter or a bell that comes so many ``days`` later, to oneself or ``to`` somebody else."""

    sort: Literal["letter", "bell"]
    by: PersonId
    to: PersonId | None = None
    days: Annotated[Number, Field(ge=1, le=365)]
    text: Annotated[Typed, fits(LONGEST_LETTER)]


class Said(Shape):
    people: dict[PersonId, LookedBack]
    letters: list[Posted] = []


class Kind(Base):
    shape = Said

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        if guest.here["phase"] == "letters":
            yield from _posts(said, guest)
        if guest.here["phase"] != "evaluate" or guest.id not in said.people:
            return
        own = said.people[guest.id]
        yield says(guest.here, "face", "face", face=str(own.face))
        if own.heard is not None:
            yield says(guest.here, "heard", "heard", heard=own.heard)
        for type, text in (("take", own.take), ("better", own.better)):
            if text is not None:
                yield says(guest.here, type, type, text)


def _posts(said: Said, guest: Guest) -> Iterator[Act]:
    """Who gets post wants it first; whoever writes to them waits until they do."""
    run, post = guest.here["run"], guest.here.get("here", {}).get("post", {})
    if post.get("off"):
        return
    if any(letter.to == guest.id for letter in said.letters):
        yield Act((run, "wants"), "want_post", {"wants": True})
    wanting = {each["name"]: id for id, each in post.get("receivers", {}).items()}
    for number, letter in enumerate(said.letters):
        to = wanting.get(guest.names[letter.to]) if letter.to else None
        if letter.by == guest.id and (to or not letter.to):
            day = date.today() + timedelta(days=letter.days)
            data = {"sort": letter.sort, "day": day.isoformat(), "text": letter.text.text}
            to_whom = {"to": to} if to else {}
            yield Act((run, "letter", number), "write_letter", data | to_whom, letter.text.lang)


kind = Kind()
