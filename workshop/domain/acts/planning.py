"""The facilitator changes the plan while it is played: what comes, for how long, in which order.

What is begun keeps its place: contributions and origins point to its run.
"""

from typing import Annotated

from pydantic import Field

from workshop.domain.acts.book import DESK, Id, Result, Room, Typed, act
from workshop.domain.acts.leading import not_ended
from workshop.domain.refused import Refused
from workshop.domain.run import Run, placed
from workshop.domain.script import Script, Step
from workshop.domain.undoing import undoable
from workshop.domain.who import Who

LONGEST_STEP = 240
MOST_RUNS = 40


@act(DESK)
def skip(workshop: Room, who: Who, *, run: Id) -> Result:
    """Leave a step out. It stays in the plan with all that was said in it, and can be taken up
    again.
    """
    left_out = _changeable(workshop, run)
    if left_out is workshop.run:
        raise Refused("step_is_on")
    with undoable(workshop, who, "skip", left_out, run=run):
        left_out.skipped = True
    return _planned(workshop, left_out)


@act(DESK)
def take_up(workshop: Room, who: Who, *, run: Id) -> Result:
    """Have a step that was left out after all."""
    back = _changeable(workshop, run)
    with undoable(workshop, who, "take_up", back, run=run):
        back.skipped = False
    return _planned(workshop, back)


@act(DESK)
def stretch(
    workshop: Room, who: Who, *, run: Id, minutes: Annotated[int, Field(ge=1, le=LONGEST_STEP)]
) -> Result:
    """Give a step that is on, or still to come, more minutes or fewer. A timer that runs is left
    alone.
    """
    changed = _changeable(workshop, run)
    if changed.started and changed is not workshop.run:
        raise Refused("step_is_done")
    with undoable(workshop, who, "stretch", changed, run=run):
        changed.minutes = minutes
    return _planned(workshop, changed)


@act(DESK)
def move_step(workshop: Room, who: Who, *, run: Id, after: Id) -> Result:
    """Bring a step that is not begun right after another one, from the step that is on onwards."""
    moved, before = _changeable(workshop, run), _after(workshop, after)
    if moved.started or moved is workshop.run:
        raise Refused("step_is_begun")
    if moved is before:
        raise Refused("malformed", field="after")
    with undoable(workshop, who, "move_step", workshop, run=run):
        order = [id for id in workshop.order if id != run]
        order.insert(order.index(after) + 1, run)
        workshop.order = order
    return _planned(workshop, moved)


@act(DESK)
def repeat(workshop: Room, who: Who, *, run: Id, after: Id | None = None) -> Result:
    """Do a step once more: a new run of it, empty, right after the step that is on or another."""
    again = _changeable(workshop, run)
    return _place(workshop, who, "repeat", workshop.script.step(again.step), after)


@act(DESK)
def add_step(
    workshop: Room, who: Who, *, step: Typed, script: Typed = "", after: Id | None = None
) -> Result:
    """Put a step into the plan that was not in it: of the session's own script, or of another one
    of this server. Its texts come along.
    """
    not_ended(workshop)
    _after(workshop, after)
    if script in ("", workshop.script.id):
        return _place(workshop, who, "add_step", workshop.script.step(step), after)
    other: Script | None = workshop.library().get(script)
    if other is None:
        raise Refused("no_such_script")
    grown, added = workshop.script.with_step_of(other, step)
    _room_for_more(workshop)
    if grown is not workshop.script:
        workshop.keep(grown)
    return _place(workshop, who, "add_step", added, after)


def _place(workshop: Room, who: Who, what: str, step: Step, after: str | None) -> Result:
    before = _after(workshop, after)
    _room_for_more(workshop)
    made = placed(step, 0, planned=0)
    with undoable(workshop, who, what, run=made.id) as deed:
        workshop.insert(made, before)
        deed.made.append(made.id)
    return {"run": made.id}


def _planned(workshop: Room, run: Run) -> Result:
    workshop.keep(run)
    return None


def _changeable(workshop: Room, id: str) -> Run:
    not_ended(workshop)
    found: Run = workshop.find_run(id)
    return found


def _after(workshop: Room, id: str | None) -> Run:
    """Behind which run something comes. Raises Refused ``only_what_comes`` where the room was
    already past it.
    """
    before: Run = workshop.find_run(id) if id else workshop.run
    if workshop.runs.index(before) < workshop.runs.index(workshop.run):
        raise Refused("only_what_comes")
    return before


def _room_for_more(workshop: Room) -> None:
    if len(workshop.runs) >= MOST_RUNS:
        raise Refused("plan_is_full", most=MOST_RUNS)
