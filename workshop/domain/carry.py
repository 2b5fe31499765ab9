"""Carrying on with what was said earlier: what a step offers to take along, and where it came
from.

A step names its sources (``takes_from``); their kinds say what of it can be taken. What is taken
along is a contribution or an agreement like any other, with its origin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workshop import exercises
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.sealing import board_for, is_open
from workshop.domain.side import Side
from workshop.domain.workshop import Workshop


@dataclass(frozen=True)
class Offer:
    """Something to take along: ``id`` of a contribution or agreement, or a word of the kind's own.

    ``text`` is what somebody typed; where it is a text of the script, ``path`` says which of the
    participants' texts of its step. ``under`` is the path of the heading under which it stood, such
    as ``parts.roots.title``. ``about`` is the side that it speaks of, ``team`` whose it is,
    ``open`` whether nobody answered it yet. ``run`` is where it was said, when a later step only
    put it in an order: that order goes before anything else.
    """

    id: str
    field: str = ""
    text: str = ""
    lang: str = ""
    path: str = ""
    under: str = ""
    side: Side | None = None
    about: Side | None = None
    team: str = ""
    open: bool = False
    run: str = ""


Offered = tuple[Run, Offer]
Source = tuple[Run, str]
# {"id", "run", "step", "kind", "field"?, "path"?, "under"?, "from"?: the origin of that itself}.
Origin = dict[str, Any]
TOLD = ("kind", "step", "field", "path", "under")
# From strength to root to agreement are two; more than this is nobody's thread any more.
LONGEST_LINE = 6


def offered(
    workshop: Workshop, run: Run, place: str = "", person: Person | None = None
) -> list[Offered]:
    """What a place of a run may take along from all earlier runs, in the order of its sources.

    First what the room put in an order, then what is about the person's own side or comes from
    their own team.
    """
    found: dict[str, Offered] = {}
    for each in _found(workshop, run, place):
        found.setdefault(each[1].id, each)
    if person is None:
        return list(found.values())
    return sorted(found.values(), key=lambda each: _distance(each[1], person))


def origin(workshop: Workshop, id: str, run: Run | None = None) -> Origin:
    """Where something came from, to be kept with it: among what a run offers to take along, or
    among all that any step up to now has to offer. With it goes where that came from itself
    (``from``), so that the line can be read when a link of it is gone. Of a step that is placed
    twice, the later one counts. Raises Refused ``no_such_offer``.
    """
    for earlier, field in reversed(_sources(workshop, run)):
        offer = exercises.named(earlier.kind).offer(board_for(workshop, earlier), id)
        if offer is not None and field in ("", offer.field):
            break
    else:
        raise Refused("no_such_offer")
    earlier = workshop.find_run(offer.run) if offer.run else earlier
    where = {"id": id, "run": earlier.id, "step": earlier.step, "kind": earlier.kind}
    said = {"field": offer.field, "path": offer.path, "under": offer.under}
    known: Origin = {**said, "from": _before(workshop, id)}
    return where | {name: value for name, value in known.items() if value}


def told(origin: Origin) -> dict[str, str]:
    """What every screen may know of an origin: the step, and what of it; never which note."""
    return {name: origin[name] for name in TOLD if origin.get(name)}


def line(workshop: Workshop, origin: Origin) -> list[dict[str, str]]:
    """The way that something came, from its first source on: of each step what ``told`` says, and
    the text that was taken along while every screen may still read it. ``LONGEST_LINE`` at most.
    """
    links: list[Origin] = []
    while origin and len(links) < LONGEST_LINE:
        links.append(origin)
        origin = origin.get("from", {})
    return [told(link) | _text(workshop, link) for link in reversed(links)]


def takes_from(workshop: Workshop, run: Run) -> dict[str, tuple[str, ...]]:
    """The sources of each place of a run."""
    return dict(workshop.script.step(run.step).takes_from)


def _before(workshop: Workshop, id: str) -> Origin:
    taken = workshop.contributions.get(id) or workshop.coalition.agreements.get(id)
    return _cut(taken.origin, LONGEST_LINE - 1) if taken else {}


def _cut(origin: Origin, links: int) -> Origin:
    if not origin or not links:
        return {}
    before = _cut(origin.get("from", {}), links - 1)
    known = {name: value for name, value in origin.items() if name != "from"}
    return known | ({"from": before} if before else {})


def _text(workshop: Workshop, origin: Origin) -> dict[str, str]:
    agreement = workshop.coalition.agreements.get(origin["id"])
    if agreement is not None and agreement.shown:
        return {"text": agreement.what, "lang": agreement.lang}
    said = workshop.contributions.get(origin["id"])
    if said is None or not is_open(workshop, said):
        return {}
    return {"text": said.text, "lang": said.lang}


def _sources(workshop: Workshop, run: Run | None) -> list[Source]:
    if run is None:
        return [(each, "") for each in workshop.runs if each.started]
    return [
        each for place in takes_from(workshop, run) for each in _sources_of(workshop, run, place)
    ]


def _sources_of(workshop: Workshop, run: Run, place: str) -> list[Source]:
    """The earlier runs that a place takes from, each with the field that it asks for, if one."""
    sources = takes_from(workshop, run)
    earlier = [each for each in workshop.runs[: workshop.runs.index(run)] if each.started]
    asked = [source.partition(".") for source in sources.get(place, sources.get("", ()))]
    return [(each, field) for kind, _, field in asked for each in earlier if each.kind == kind]


def _found(workshop: Workshop, run: Run, place: str) -> Iterator[Offered]:
    for earlier, field in _sources_of(workshop, run, place):
        for where, offer in _of_run(workshop, earlier):
            if field in ("", offer.field):
                yield where, offer


def _of_run(workshop: Workshop, run: Run) -> Iterator[Offered]:
    """What one run offers, each with the run in which it was said."""
    for offer in exercises.named(run.kind).offers(board_for(workshop, run)):
        yield (workshop.find_run(offer.run) if offer.run else run), offer


def _distance(offer: Offer, person: Person) -> int:
    if offer.run:
        return 0
    ours = offer.team and offer.team in (person.team, person.group)
    return 1 if offer.about is person.side or ours else 2
