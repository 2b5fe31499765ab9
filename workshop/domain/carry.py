"""Carrying on with what was said earlier: what a step offers to take along, and where it came
from.

A step names its sources (``takes_from``); their kinds say what of it can be taken. What is taken
along is a contribution or an agreement like any other, with its origin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop import exercises
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.sealing import board_for
from workshop.domain.side import Side
from workshop.domain.workshop import Workshop


@dataclass(frozen=True)
class Offer:
    """Something to take along: ``id`` of a contribution or agreement, or a word of the kind's own.

    ``text`` is what somebody typed; where it is a text of the script, ``path`` says which of the
    participants' texts of its step. ``about`` is the side that it speaks of, ``team`` whose it is,
    ``open`` whether nobody answered it yet.
    """

    id: str
    field: str = ""
    text: str = ""
    lang: str = ""
    path: str = ""
    side: Side | None = None
    about: Side | None = None
    team: str = ""
    open: bool = False


Offered = tuple[Run, Offer]


def offered(
    workshop: Workshop, run: Run, place: str = "", person: Person | None = None
) -> list[Offered]:
    """What a place of a run may take along from all earlier runs, in the order of its sources.

    First what is about the person's own side or comes from their own team.
    """
    found = list(_found(workshop, run, place))
    return sorted(found, key=lambda each: not _is_near(each[1], person)) if person else found


def origin(workshop: Workshop, id: str, run: Run | None = None) -> dict[str, str]:
    """Where something came from, to be kept with it: among what a run offers to take along, or
    among all that any step up to now has to offer. Raises Refused ``no_such_offer``.
    """
    for earlier, offer in _of_places(workshop, run) if run else _of_all(workshop):
        if offer.id == id:
            where = {"run": earlier.id, "step": earlier.step, "kind": earlier.kind}
            return {"id": id, **where, **({"field": offer.field} if offer.field else {})}
    raise Refused("no_such_offer")


def takes_from(workshop: Workshop, run: Run) -> dict[str, tuple[str, ...]]:
    """The sources of each place of a run."""
    return dict(workshop.script.step(run.step).takes_from)


def _of_places(workshop: Workshop, run: Run) -> Iterator[Offered]:
    for place in takes_from(workshop, run):
        yield from _found(workshop, run, place)


def _of_all(workshop: Workshop) -> Iterator[Offered]:
    for run in (run for run in workshop.runs if run.started):
        for offer in exercises.named(run.kind).offers(board_for(workshop, run)):
            yield run, offer


def _found(workshop: Workshop, run: Run, place: str) -> Iterator[Offered]:
    sources = takes_from(workshop, run)
    earlier = workshop.runs[: workshop.runs.index(run)]
    for source in sources.get(place, sources.get("", ())):
        kind, _, field = source.partition(".")
        for each in (each for each in earlier if each.kind == kind and each.started):
            for offer in exercises.named(kind).offers(board_for(workshop, each)):
                if field in ("", offer.field):
                    yield each, offer


def _is_near(offer: Offer, person: Person) -> bool:
    return offer.about is person.side or offer.team == person.team
