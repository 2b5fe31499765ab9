"""What the phone of a facilitator sees: where the room is, what comes next, what could be lit."""

from __future__ import annotations

from itertools import islice

from workshop import exercises
from workshop.domain import schedule
from workshop.domain.contribution import Contribution
from workshop.domain.run import Run
from workshop.domain.sealing import board_for, is_open
from workshop.domain.undoing import MOVES
from workshop.domain.workshop import Workshop
from workshop.patch import View
from workshop.views import talk
from workshop.views.facilitator import heard
from workshop.views.looks import READ
from workshop.views.planned import turns
from workshop.views.seals import is_note, without_author
from workshop.views.shared import everyone, filled

MOST_NOTES = 10
# Of each type so many open ones are looked at: the newest, behind no more than this many others.
LOOKED_AT = 40
LOOKED_THROUGH = 400


def remote(workshop: Workshop) -> View:
    """What leads the room, and ten open notes to be lit; never one that is sealed."""
    return (
        everyone(workshop)
        | {"agenda": _nearby(workshop), "heard": heard(workshop)}
        | {"notes": _to_light(workshop), "moves": _moves(workshop)}
        | talk.on_desk(workshop)
    )


def _nearby(workshop: Workshop) -> View:
    """The step that is on, the one before and the one after, as the facilitator's page has them."""
    counted = schedule.counted(workshop)
    here = counted.index(workshop.run)
    near = counted[max(0, here - 1) : here + 2]
    phases = {run.id: exercises.named(run.kind).phases for run in near}
    return {
        "order": [run.id for run in near],
        "runs": {run.id: _run(run) for run in near},
        "phases": {id: [phase.name for phase in some] for id, some in phases.items()},
        "reveals": {id: [p.name for p in some if p.reveals] for id, some in phases.items()},
        **filled("turns", turns(workshop)),
    }


def _run(run: Run) -> View:
    return {"step": run.step, "kind": run.kind, "minutes": run.minutes, "phase": run.phase}


def _to_light(workshop: Workshop) -> View:
    """The open notes of this step with most reactions first, then the newest; agreements where
    the step has no notes.
    """
    board, kind = board_for(workshop, workshop.run), workshop.exercise
    found: list[tuple[int, int, Contribution]] = []
    for type, pile in workshop.shelf(workshop.run.id).written.items():
        if type in board.sealed or kind.answers[type].export not in READ:
            continue
        newest = islice(reversed(pile.values()), LOOKED_THROUGH)
        opened = islice((c for c in newest if _may_be_lit(workshop, kind, c)), LOOKED_AT)
        found += [(_said_of(kind.tally(board, c)), c.at, c) for c in opened]
    found.sort(key=lambda each: (*each[:2], each[2].id), reverse=True)
    notes = {c.id: {"type": c.type, **_plain(c)} for _, _, c in found[:MOST_NOTES]}
    shown = notes or _agreements(workshop)
    return {"shown": shown, "order": list(shown)}


def _may_be_lit(workshop: Workshop, kind: exercises.Exercise, said: Contribution) -> bool:
    return is_note(said, kind) and is_open(workshop, said) and not said.merged


def _agreements(workshop: Workshop) -> View:
    newest = sorted(workshop.coalition.shown(), key=lambda a: a.at, reverse=True)[:MOST_NOTES]
    return {a.id: {"type": "agreement", "text": a.what, "lang": a.lang} for a in newest}


def _plain(said: Contribution) -> View:
    told = without_author(said)
    return {name: told[name] for name in ("text", "lang", "side") if name in told}


def _said_of(tally: View) -> int:
    """How much was said about a note, whatever its kind counts."""
    return sum(value for value in tally.values() if type(value) is int)


def _moves(workshop: Workshop) -> View:
    """The newest moves that can be undone: a remote knows its own by their ids."""
    newest = islice(reversed(workshop.deeds.values()), MOST_NOTES)
    return {
        deed.id: {"run": deed.run, "phase": deed.phase, "at": deed.at}
        for deed in newest
        if deed.what in MOVES
    }
