"""What people recognise of each statement, and what they remark without a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import StrictStr

from workshop.demo.kinds.base import Act, Guest, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import PersonId, Typed, fits, setting
from workshop.domain.text import LONGEST_NOTE
from workshop.shapes import Shape

Statement = Annotated[StrictStr, setting("statements")]
# Or "unknown"; the others are those of the step's settings.
Choice = StrictStr


class Remark(Shape):
    """``by`` sends it; nobody in the session knows."""

    by: PersonId
    statement: Statement
    text: Annotated[Typed, fits(LONGEST_NOTE)]


class Said(Shape):
    """``answers``: by statement and answer who gave it."""

    answers: dict[Statement, dict[Choice, list[PersonId]]]
    remarks: list[Remark] = []


class Kind(Base):
    shape = Said
    times = {"answer": 2}

    def named(self, said: Said) -> dict[str, str]:
        return {statement: statement for statement in said.answers}

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        if guest.here["phase"] != "answer":
            return
        for statement, answers in said.answers.items():
            for answer, people in answers.items():
                if guest.id in people:
                    content = {"statement": statement, "answer": answer}
                    yield says(guest.here, "answer", statement, None, **content)
        for remark in said.remarks:
            if remark.by == guest.id:
                text = remark.text
                yield says(guest.here, "remark", text.text, text, statement=remark.statement)


kind = Kind()
