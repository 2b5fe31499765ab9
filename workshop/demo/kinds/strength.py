"""Notes about the other side, and what that side makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import StrictStr

from workshop.demo.kinds.base import Act, Guest, chooses_side, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import PersonId, Typed, fits, setting
from workshop.domain.text import LONGEST_NOTE, LONGEST_TEXT
from workshop.shapes import Id, Shape


class Note(Shape):
    """With who answers 'that is us', who is surprised, and who misses what."""

    id: Id
    by: PersonId
    dimension: Annotated[StrictStr, setting("dimensions")]
    text: Annotated[Typed, fits(LONGEST_NOTE)]
    us: list[PersonId] = []
    surprise: list[PersonId] = []
    missing: dict[PersonId, Annotated[Typed, fits(LONGEST_TEXT)]] = {}


class Said(Shape):
    notes: list[Note]


class Kind(Base):
    shape = Said
    times = {"write": 2, "react": 2}

    def named(self, said: Said) -> dict[str, str]:
        return {note.id: note.text.text for note in said.notes}

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        room = guest.here
        if room["phase"] == "write":
            yield from chooses_side(room, guest)
            for note in said.notes:
                if note.by == guest.id:
                    yield says(room, "note", note.id, note.text, dimension=note.dimension)
        elif room["phase"] == "react":
            by_text = {note.text.text: note for note in said.notes}
            for id, dealt in guest.me.get("here", {}).get("dealt", {}).items():
                if dealt["text"] in by_text and "reaction" not in dealt:
                    yield from _reacts(guest, id, by_text[dealt["text"]])


def _reacts(guest: Guest, dealt: str, note: Note) -> Iterator[Act]:
    words = {"us": guest.id in note.us, "surprise": guest.id in note.surprise}
    if guest.id in note.missing:
        text = note.missing[guest.id]
        yield says(guest.here, "reaction", dealt, text, about=dealt, reaction="missing")
    for word in (word for word, says_it in words.items() if says_it):
        yield says(guest.here, "reaction", dealt, about=dealt, reaction=word)


kind = Kind()
