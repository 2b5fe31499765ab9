"""The plan as the facilitators see it, and what they did last."""

from __future__ import annotations

from itertools import islice

from workshop import exercises
from workshop.domain import measuring, schedule
from workshop.domain.deed import Deed
from workshop.domain.run import Run
from workshop.domain.sealing import seals
from workshop.domain.workshop import Workshop
from workshop.patch import View
from workshop.views.seals import is_note
from workshop.views.shared import filled

MOST_SHOWN = 10


def agenda(workshop: Workshop) -> View:
    """The runs in order, each with its phases; what could be shorter, the first to think of first.
    Nothing in it moves with the clock.
    """
    spares = schedule.spares(workshop)
    return {
        "order": workshop.order,
        "runs": {run.id: _run(workshop, run) for run in workshop.runs},
        "phases": {
            run.id: [phase.name for phase in exercises.named(run.kind).phases]
            for run in workshop.runs
        },
        "reveals": {
            run.id: [phase.name for phase in exercises.named(run.kind).phases if phase.reveals]
            for run in workshop.runs
        },
        "spare": {spare.run: {"minutes": spare.minutes, "skip": spare.skip} for spare in spares},
        "spare_order": [spare.run for spare in spares],
        **filled("turns", turns(workshop)),
        **filled("break", _break(workshop)),
    }


def turns(workshop: Workshop) -> list[str]:
    """What stands before the room one after the other, in the phase that is on."""
    phase = workshop.exercise.phase(workshop.run.phase)
    return workshop.exercise.turns(workshop, workshop.run, phase) if phase.in_turn else []


def _break(workshop: Workshop) -> View:
    """The break that the script has in this route, while its step is in the plan."""
    route = next((each for each in workshop.script.routes if each.id == workshop.route), None)
    if route is None or not route.break_minutes:
        return {}
    runs = [run.id for run in workshop.runs if run.step == route.break_after]
    taken = {"taken": True} if measuring.rested(workshop.runs, route.break_minutes) else {}
    return {"after": runs[0], "minutes": route.break_minutes, **taken} if runs else {}


def deeds(workshop: Workshop) -> View:
    """What facilitators did last and can undo, the newest first."""
    newest = list(islice(reversed(workshop.deeds.values()), MOST_SHOWN))
    shown = {deed.id: _deed(workshop, deed) for deed in newest}
    return {"shown": shown, "order": list(shown)}


def _run(workshop: Workshop, run: Run) -> View:
    times = {"started": run.started, "ended": run.ended}
    times |= {name: run.measured.get(name) for name in ("spent", "since")}
    planned = {} if run.planned == run.minutes else {"planned": run.planned}
    flags = {"skipped": run.skipped, "optional": schedule.is_optional(workshop, run)}
    return (
        {"step": run.step, "kind": run.kind, "minutes": run.minutes, "phase": run.phase}
        | planned
        | {name: time for name, time in times.items() if time is not None}
        | {name: True for name, is_so in flags.items() if is_so}
    )


def _deed(workshop: Workshop, deed: Deed) -> View:
    """A deed with what it was about: where the room was, which step, or whose words as far as the
    facilitator may read them.
    """
    run = next((run for run in workshop.runs if run.id == deed.run), None)
    place = {"run": run.id, "step": run.step, "kind": run.kind} if run else {}
    about = _words(workshop, deed.about[0]) if deed.about else {}
    phase = {"phase": deed.phase} if deed.phase else {}
    return {"what": deed.what, "at": deed.at} | place | phase | about


def _words(workshop: Workshop, id: str) -> View:
    agreement = workshop.coalition.agreements.get(id)
    if agreement is not None:
        words = {"text": agreement.what, "lang": agreement.lang}
        return words if agreement.shown else {"number": agreement.number}
    said = workshop.contributions.get(id)
    if said is None:
        return {}
    run = workshop.find_run(said.run)
    covered = said.type in seals(run) or not is_note(said, exercises.named(run.kind))
    return {"covered": True} if covered else {"text": said.text, "lang": said.lang}
