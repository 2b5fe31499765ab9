"""What does not fit a bounded view, twenty at a time and by the same seals."""

from __future__ import annotations

from collections.abc import Iterable

from workshop import exercises
from workshop.domain import carry
from workshop.domain.board import Board
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.sealing import board_for
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Export
from workshop.patch import View
from workshop.views.alike import alike, originals
from workshop.views.phone import also, own
from workshop.views.seals import is_note, note, without_author

A_LOOK = 20
# Answers whose own words the room may read.
READ = (Export.NAMED, Export.BARE)


def look(workshop: Workshop, who: Who, part: str, run: str, after: str, place: str = "") -> View:
    """Twenty more of something that does not fit a bounded view, after an id (or from the start
    when empty).

    ``notes``: the open notes of a run; the facilitator also reads sealed ones beforehand, never
    secret ones. ``alike``: pairs of notes that may say the same, ``merged``: what was merged into
    the note that is the ``place``; both for the facilitator. ``own``: everything a person said, in
    every step. ``offers``: what a ``place`` of a run may take along. ``said``: what the room may
    read of a run (with a ``place``: of that group), one's own first. Phones also read what the kind
    of the run has. Raises Refused ``malformed`` for any other part.
    """
    if part == "own" and who.audience is Audience.PHONE:
        person = workshop.speaker(who)
        mine = [c for c in workshop.contributions.values() if c.author == person.id]
        boards = {run.id: board_for(workshop, run) for run in workshop.runs}
        shown = [(c.id, own(c) | also(boards[c.run], c) | {"run": c.run}) for c in mine]
        return _page(shown, after)
    if part == "said" and who.audience is Audience.PHONE:
        said = _said(workshop, workshop.speaker(who), workshop.find_run(run), place)
        return _page(said, after)
    if part == "notes" and who.audience in (Audience.PROJECTOR, Audience.FACILITATOR):
        return _looked_at(workshop, who, workshop.find_run(run), after)
    if part == "alike" and who.audience is Audience.FACILITATOR:
        return _page(alike(workshop, workshop.find_run(run)), after)
    if part == "merged" and who.audience is Audience.FACILITATOR:
        return _page(originals(workshop, workshop.find_run(run), place), after)
    if part == "offers" and who.audience in (Audience.PHONE, Audience.FACILITATOR):
        return _page(_offers(workshop, who, workshop.find_run(run), place), after)
    return _page(list(_of_kind(workshop, who, part, run)), after)


def _of_kind(workshop: Workshop, who: Who, part: str, run: str) -> Iterable[tuple[str, View]]:
    """What the kind of a run lets phones turn pages of."""
    person = workshop.person_of(who.device)
    here = next((each for each in workshop.runs if each.id == run), None)
    if person is None or here is None or who.audience is not Audience.PHONE:
        raise Refused("malformed", field="part")
    board = board_for(workshop, here, team=workshop.team_of(person, here))
    return exercises.named(here.kind).look(board, part)


def _said(workshop: Workshop, person: Person, run: Run, group: str) -> list[tuple[str, View]]:
    board, kind = board_for(workshop, run), exercises.named(run.kind)
    types = [t for t, answer in kind.answers.items() if answer.export in READ and not answer.secret]
    found = [c for t in types for c in reversed(board.all(t)) if group in ("", kind.group(c))]
    found.sort(key=lambda c: c.author != person.id)
    return [(c.id, _read(kind, board, c, c.author == person.id)) for c in found if c.text]


def _read(kind: exercises.Exercise, board: Board, said: Contribution, own: bool) -> View:
    shown = {"type": said.type, "group": kind.group(said), **without_author(said)}
    origin = {"origin": carry.told(said.origin)} if said.origin else {}
    return shown | kind.tally(board, said) | origin | ({"own": True} if own else {})


def _offers(workshop: Workshop, who: Who, run: Run, place: str) -> list[tuple[str, View]]:
    person = workshop.speaker(who) if who.audience is Audience.PHONE else None
    taken = {c.origin.get("id") for c in workshop.shelf(run.id).all.values()}
    taken |= {a.origin.get("id") for a in workshop.coalition.shown()}
    return [
        (offer.id, _offer(earlier, offer) | ({"taken": True} if offer.id in taken else {}))
        for earlier, offer in carry.offered(workshop, run, place, person)
    ]


def _offer(run: Run, offer: carry.Offer) -> View:
    known = {
        "field": offer.field,
        "text": offer.text,
        "lang": offer.lang,
        "path": offer.path,
        "under": offer.under,
        "side": str(offer.side or ""),
        "open": offer.open,
    }
    return {"step": run.step, "kind": run.kind} | {
        name: said for name, said in known.items() if said
    }


def _looked_at(workshop: Workshop, who: Who, run: Run, after: str) -> View:
    facilitates = who.audience is Audience.FACILITATOR
    board, kind = board_for(workshop, run, beforehand=facilitates), exercises.named(run.kind)
    listed = [
        c
        for c in workshop.shelf(run.id).all.values()
        if is_note(c, kind)
        and c.type not in board.sealed
        and (facilitates or not (c.hidden or c.struck))
    ]
    # What somebody typed before it was mended is for the facilitator's eyes.
    kept = (lambda shown: shown) if facilitates else _mended
    seen = [(c.id, kept(note(workshop, c, False)) | kind.tally(board, c)) for c in reversed(listed)]
    return _page(seen, after)


def _mended(shown: View) -> View:
    return {name: value for name, value in shown.items() if name != "original"}


def _page(things: list[tuple[str, View]], after: str) -> View:
    ids = [id for id, _ in things]
    start = ids.index(after) + 1 if after in ids else 0
    page = things[start : start + A_LOOK]
    return {
        "shown": dict(page),
        "order": [id for id, _ in page],
        "from": start + 1,
        "count": len(things),
    }
