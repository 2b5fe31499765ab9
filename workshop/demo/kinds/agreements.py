"""Agreements that people write, lead from both sides, and finish."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field, StrictStr

from workshop.demo.kinds.base import Act, Guest, View
from workshop.demo.kinds.base import Kind as Base
from workshop.demo.shapes import Earlier, Number, OrganisationId, PersonId, fits
from workshop.domain.acts.agreeing import LONGEST
from workshop.shapes import Id, Shape
from workshop.starting import months_after

MONTHS = {"month": 1, "quarter": 3, "half-year": 6}
SIDES = ("formal", "informal")
Hours = Annotated[Number, Field(ge=0, le=200)]


class Agreed(Shape):
    """``by`` writes it down; ``formal`` and ``informal`` lead it. ``days`` from the evening is the
    day of its first step.
    """

    by: PersonId
    what: Annotated[StrictStr, fits(LONGEST["what"])]
    goal: Annotated[StrictStr, fits(LONGEST["goal"])]
    roles: Annotated[StrictStr, fits(LONGEST["roles"])]
    needed: Annotated[StrictStr, fits(LONGEST["needed"])]
    first_step: Annotated[StrictStr, fits(LONGEST["first_step"])]
    formal: PersonId
    informal: PersonId
    days: Annotated[Number, Field(ge=1, le=366)]
    look_back: Literal["month", "quarter", "half-year"]
    hours: Hours | None = None
    origin: Earlier | None = None


class Said(Shape):
    """``fits``: hours a month that an organisation can give."""

    agreements: dict[Id, Agreed]
    fits: dict[OrganisationId, Hours] = {}


class Kind(Base):
    shape = Said
    times = {"write": 2, "finish": 2}

    def named(self, said: Said) -> dict[str, str]:
        return {id: agreed.what for id, agreed in said.agreements.items()}

    def would(self, said: Said, guest: Guest) -> Iterator[Act]:
        room = guest.here
        known = {each["what"]: id for id, each in room["here"].get("agreements", {}).items()}
        for agreed in said.agreements.values():
            if agreed.what in known:
                yield from _goes_on(room, known[agreed.what], agreed, guest)
            elif agreed.by == guest.id:
                yield _writes(agreed, guest)
        yield from _says_what_fits(said, guest)


def _writes(agreed: Agreed, guest: Guest) -> Act:
    origin = guest.offer(agreed.origin) if agreed.origin else ""
    fields = {name: getattr(agreed, name) for name in ("what", "goal", "roles", "needed")}
    data = {"fields": fields} | ({"origin": origin} if origin else {})
    return Act(("agree", agreed.what), "agree", data)


def _goes_on(room: View, id: str, agreed: Agreed, guest: Guest) -> Iterator[Act]:
    """Leads say so themselves; who wrote it fills in the rest when it is time to finish."""
    for side in SIDES:
        if getattr(agreed, side) == guest.id:
            data = {"agreement": id, "side": side, "person": guest.me["id"]}
            yield Act(("lead", id, side), "name_lead", data)
    if agreed.by == guest.id and room["phase"] == "finish":
        data = {"agreement": id, "fields": _rest(agreed)}
        yield Act(("finish", id), "agree", data)


def _rest(agreed: Agreed) -> View:
    today = date.today()
    return {
        "first_step": agreed.first_step,
        "by_when": (today + timedelta(days=agreed.days)).isoformat(),
        "look_back": months_after(today, MONTHS[agreed.look_back]).isoformat(),
        "hours": agreed.hours,
    }


def _says_what_fits(said: Said, guest: Guest) -> Iterator[Act]:
    """The first of an organisation that leads something says it for all of them."""
    leads = {agreed.informal for agreed in said.agreements.values()}
    leading = [person for person in guest.colleagues if person in leads]
    if guest.organisation in said.fits and leading[:1] == [guest.id]:
        data = {"hours": said.fits[guest.organisation]}
        yield Act(("fits",), "say_what_fits", data)


kind = Kind()
