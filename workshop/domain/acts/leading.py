"""The facilitator leads: through the steps, with the timer and the spotlight, to the end."""

from typing import Annotated, Literal

from pydantic import Field

from workshop import exercises
from workshop.domain import floor, measuring, pause, practice
from workshop.domain.acts.book import DESK, REMOTE, SERVER, Id, Result, Room, Typed, act
from workshop.domain.refused import Refused
from workshop.domain.remote import forget_remotes
from workshop.domain.run import Run
from workshop.domain.sealing import is_open
from workshop.domain.undoing import undoable
from workshop.domain.who import Who
from workshop.exercises import Exercise
from workshop.exercises.base import Phase

LONGEST_TIMER = 4 * 3600
# The id of something that a script lists.
Item = Annotated[str, Field(max_length=40)]


@act(DESK, REMOTE)
def move_to(
    workshop: Room,
    who: Who,
    *,
    run: Id,
    phase: Typed,
    turn: Typed = "",
    seen_run: Id,
    seen_phase: Typed,
    seen_turn: Typed = "",
) -> Result:
    """Bring the room to a phase of a run, and to what stands before it alone (``turn``; without
    one as it was left). ``seen_…`` is where the sender saw the room: when another device moved it
    meanwhile the act is refused as ``moved_meanwhile``, so that a double tap never skips a step.
    Going on ends a pause.
    """
    not_ended(workshop)
    here, there = workshop.run, workshop.find_run(run)
    kind = exercises.named(there.kind)
    opened = kind.phase(phase)
    turn = _turn(kind, workshop, there, opened, turn)
    before = (here.id, here.phase, here.turn)
    if before == (there.id, opened.name, turn):
        return None
    if before != (seen_run, seen_phase, seen_turn):
        raise Refused("moved_meanwhile")
    what = "turn_to" if before[:2] == (there.id, opened.name) else "move_to"
    things = [workshop, here, *([there] if there is not here else [])]
    agreed = workshop.coalition.agreements.values()
    with undoable(workshop, who, what, *things, *agreed, run=here.id, phase=here.phase):
        _move(workshop, there, opened, turn, who.at)
    workshop.tell()
    return None


@act(DESK, REMOTE)
def set_timer(
    workshop: Room,
    who: Who,
    *,
    do: Literal["start", "add", "pause", "go_on", "stop"],
    seconds: Annotated[int, Field(ge=0, le=LONGEST_TIMER)] = 0,
) -> Result:
    """Start the timer anew, give it more time, let it stand still and go on, or take it away."""
    not_ended(workshop)
    timer = workshop.timer
    if workshop.pause and do in ("start", "go_on"):
        raise Refused("in_pause")
    if do != "start" and not timer and do != "stop":
        raise Refused("no_timer")
    workshop.timer = _timer(timer, do, seconds, who.at)
    workshop.keep(workshop)
    return None


@act(DESK, REMOTE)
def spotlight(workshop: Room, who: Who, *, contribution: Id | None = None) -> Result:
    """Put one contribution or agreement full screen, or go back to all of them. A sealed one stays
    sealed.
    """
    not_ended(workshop)
    if contribution is not None:
        _may_be_shown(workshop, contribution)
    workshop.spotlight = contribution or ""
    workshop.keep(workshop)
    return None


@act(DESK)
def choose(workshop: Room, who: Who, *, run: Id, items: list[Item]) -> Result:
    """Choose what of a script's list a run puts before the room, at any time: what was said of the
    rest is kept, and counts again when it is chosen again.
    """
    not_ended(workshop)
    chosen = workshop.find_run(run)
    exercises.named(chosen.kind).choose(workshop, chosen, items)
    workshop.keep(chosen)
    return None


@act(DESK)
def end(workshop: Room, who: Who) -> Result:
    """End the session: phones keep what they have, nothing can be written any more, the digits are
    free again.
    """
    if not workshop.ended:
        _end(workshop, who.at, who.at)
    return None


@act(SERVER)
def end_by_night(workshop: Room, who: Who) -> Result:
    """End a session that everybody forgot to end, and say that it went so. One that was only
    practised is as it was before.
    """
    if workshop.practice:
        practice.put_back(workshop)
    elif not workshop.ended:
        workshop.ended_by = "night"
        _end(workshop, who.at, measuring.last_sign(workshop, who.at))
    return None


def _end(workshop: Room, at: int, gone: int) -> None:
    """End it at ``at``, where everybody was ``gone`` already: until then the last step took."""
    pause.over(workshop, gone)
    floor.close(workshop, gone)
    measuring.leave(workshop.run, gone)
    workshop.run.ended = gone
    workshop.ended, workshop.timer, workshop.spotlight, workshop.message = at, {}, "", {}
    forget_remotes(workshop)
    _forget_the_fleeting(workshop)
    workshop.keep(workshop.run)
    workshop.keep(workshop)
    workshop.tell()


def _forget_the_fleeting(workshop: Room) -> None:
    """Hats, for which nothing has a use any more, are not kept until people are erased."""
    for run in workshop.runs:
        answers = exercises.named(run.kind).answers
        if any(answer.fleeting for answer in answers.values()):
            for said in [*workshop.shelf(run.id).all.values()]:
                if answers[said.type].fleeting:
                    workshop.drop(said)


def _move(workshop: Room, there: Run, opened: Phase, turn: str, at: int) -> None:
    here, kind = workshop.run, exercises.named(there.kind)
    enters = (here.id, here.phase) != (there.id, opened.name)
    pause.over(workshop, at)
    if here is not there:
        floor.close(workshop, at)
        measuring.leave(here, at)
        measuring.enter(there, at)
        here.ended, there.ended, there.skipped = at, None, False
        there.started = there.started or at
        workshop.keep(here)
    there.phase, there.turn = opened.name, turn
    workshop.current, workshop.spotlight, workshop.gathering = there.id, "", False
    if enters:
        kind.enter(workshop, there, opened, at)
    if enters or opened.in_turn:
        seconds = kind.seconds(workshop, there, opened)
        workshop.timer = {"ends": at + seconds * 1000, "seconds": seconds} if seconds else {}
    workshop.keep(there)
    workshop.keep(workshop)


def _turn(kind: Exercise, workshop: Room, there: Run, opened: Phase, asked: str) -> str:
    """What is to stand alone: what was asked for, else in turn as this phase was left, or the first
    one.
    """
    turns = kind.turns(workshop, there, opened)
    if asked and asked not in turns:
        raise Refused("no_such_turn")
    if asked or not opened.in_turn:
        return asked
    left = there.turn if there.phase == opened.name else ""
    return left if left in turns else turns[0] if turns else ""


def _timer(timer: dict[str, int], do: str, seconds: int, at: int) -> dict[str, int]:
    """How it is after this; where it cannot be done to it, as it was."""
    if do == "start":
        return {"ends": at + seconds * 1000, "seconds": seconds}
    if do == "add":
        return _longer(timer, seconds, at)
    if do == "pause" and "ends" in timer:
        left = max(0, round((timer["ends"] - at) / 1000))
        return {"left": left, "seconds": timer["seconds"]}
    if do == "go_on" and "left" in timer:
        return {"ends": at + timer["left"] * 1000, "seconds": timer["seconds"]}
    return {} if do == "stop" else timer


def _longer(timer: dict[str, int], seconds: int, at: int) -> dict[str, int]:
    if "left" in timer:
        return timer | {"left": timer["left"] + seconds, "seconds": timer["seconds"] + seconds}
    return {"ends": max(timer["ends"], at) + seconds * 1000, "seconds": timer["seconds"] + seconds}


def _may_be_shown(workshop: Room, id: str) -> None:
    agreement = workshop.coalition.agreements.get(id)
    if agreement is not None and agreement.shown:
        return
    said = workshop.find(id)
    kind = exercises.named(workshop.find_run(said.run).kind)
    if not is_open(workshop, said) or kind.answers[said.type].secret:
        raise Refused("still_sealed")


def not_ended(workshop: Room) -> None:
    """Raises Refused ``session_ended``."""
    if workshop.ended:
        raise Refused("session_ended")
