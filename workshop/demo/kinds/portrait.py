"""Words about the other side, the cards of organisations, and who can do what for whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import StrictStr

from workshop.demo.kinds.base import Act, Guest, chooses_side, says
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import OrganisationId, PersonId, Typed, fits, setting
from workshop.domain.text import LONGEST_NOTE, LONGEST_WORD
from workshop.shapes import Shape

Word = Annotated[Typed, fits(LONGEST_WORD)]


class Line(Typed):
    """``scope``: what is done for one family, or for many together."""

    scope: Literal["one", "many"] | None = None


Card = dict[Annotated[StrictStr, setting("fields")], list[Annotated[Line, fits(LONGEST_NOTE)]]]


class Match(Shape):
    """Somebody says that their organisation has what another one needs."""

    by: PersonId
    need: StrictStr
    offer: StrictStr


class Said(Shape):
    before: dict[PersonId, Word] = {}
    cards: dict[OrganisationId, Card] = {}
    after: dict[PersonId, Word] = {}
    matches: list[Match] = []


class Kind(Base):
    shape = Said
    times = {"cards": 3, "present": 4, "compare": 1.5, "map": 2}

    def named(self, said: Said) -> dict[str, str]:
        lines = (line for card in said.cards.values() for field in card.values() for line in field)
        return {line.text: line.text for line in lines}

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        phase = guest.here["phase"]
        if phase in ("before", "after"):
            yield from chooses_side(guest.here, guest)
            if word := getattr(said, phase).get(guest.id):
                yield says(guest.here, phase, phase, word)
        elif phase == "cards" and guest.organisation in said.cards:
            yield from _writes_a_card(said.cards[guest.organisation], guest)
        elif phase == "map":
            yield from _can_do(said, guest)


def _writes_a_card(card: Card, guest: Guest) -> Iterator[Act]:
    """The lines are shared among colleagues; the first of them says that the card is done."""
    lines = [(field, line) for field, some in card.items() for line in some]
    colleagues = guest.colleagues
    for number, (field, line) in enumerate(lines):
        if colleagues[number % len(colleagues)] == guest.id:
            scope = {"scope": line.scope} if line.scope else {}
            yield says(guest.here, "line", line.text, line, field=field, **scope)
    written = guest.team.get("here", {}).get("count", 0)
    if colleagues[0] == guest.id and written >= len(lines):
        yield says(guest.here, "ready", "ready")


def _can_do(said: Said, guest: Guest) -> Iterator[Act]:
    needs = {need["text"]: id for id, need in guest.here["here"].get("needs", {}).items()}
    ours = {line["text"]: id for id, line in guest.team.get("here", {}).get("lines", {}).items()}
    for match in said.matches:
        if match.by == guest.id and match.need in needs:
            beside = {"offer": ours[match.offer]} if match.offer in ours else {}
            yield says(guest.here, "match", match.need, about=needs[match.need], **beside)


kind = Kind()
