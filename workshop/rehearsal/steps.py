"""The evening from its first step to its end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from workshop.rehearsal import (
    arrivals,
    exporting,
    hands,
    keeping,
    live,
    looking_back,
    mischief,
    practice,
    remote,
    replanning,
    tables,
)
from workshop.rehearsal.kinds import Stage
from workshop.rehearsal.people import Member
from workshop.rehearsal.screens import new_id

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

TIMER_SECONDS = 300


def seen(stage: Stage) -> dict[str, str]:
    """Where whoever moves the room saw it."""
    return {"seen_run": stage.run, "seen_phase": stage.phase, "seen_turn": stage.turn}


def stops(stages: list[Stage]) -> Iterator[tuple[Stage, str]]:
    """Every phase of every step, in order; also of those that come in while it is played."""
    return ((stage, phase) for stage in stages for phase in stage.phases)


def play(evening: Evening, members: list[Member], most_bad: int) -> None:
    """From arrival to export. ``members`` come in at the stop at which they are late.

    What comes after ``most_bad`` bad phases would follow from them, and hide what was wrong first.
    """
    bad = 0
    for number, (stage, phase) in enumerate(stops(evening.stages)):
        evening.report.begin(f"{evening.stages.index(stage) + 1}. {stage.step} · {phase}")
        coming = [member for member in members if member.late == number]
        _phase(evening, stage, phase, coming)
        evening.report.finish()
        bad += not evening.report.fine
        if bad == most_bad:
            evening.report.tell(evening.report.say("stopped", n=bad))
            return
    evening.report.begin(evening.report.say("the_end"))
    _ends(evening)
    evening.report.finish()


def _phase(evening: Evening, stage: Stage, phase: str, coming: list[Member]) -> None:
    before = evening.outbox.acts.total()
    second = phase == stage.phases[0] and evening.stages.index(stage) == 1
    if second:
        _moved_by_mistake(evening, stage, phase)
    if stage.phase != phase:
        _move(evening, stage, phase)
    if not evening.tally.people:
        arrivals.knock(evening)
        if evening.practises:
            practice.played(evening)
    evening.naming.setdefault(stage.run, evening.facilitator.view()["naming"])
    tables.made(evening)
    arrivals.come_in(evening, coming)
    tables.seated(evening, coming)
    evening.settle()
    if (stage, phase) == next(stops(evening.stages)):
        remote.paired(evening)
    if phase == stage.phases[0]:
        _clock_and_pen(evening)
    if second:
        live.keep_time(evening)
        replanning.played(evening)
    _plays(evening, stage)
    evening.settle()
    _take_turns(evening, stage, phase)
    mischief.tried(evening)
    evening.settle()
    _looked_through(evening)
    if _first_words(evening, stage):
        _restart(evening)
    if phase in stage.reveals:
        _back_and_forth(evening, stage, phase)
    if phase == stage.phases[-1]:
        replanning.put_in(evening)
    evening.report.did("acts", n=evening.outbox.acts.total() - before)


def _plays(evening: Evening, stage: Stage) -> None:
    """What people do in this phase; the first words of the evening are written in a pause, and a
    talk follows.
    """
    if evening.live.done or not stage.before_reveal or evening.spoken:
        return evening.kind().play(evening)
    live.rest(evening)
    evening.kind().play(evening)
    live.go_on(evening)
    if evening.spoken:
        live.tell(evening)
        hands.speak(evening)
    return None


def _move(evening: Evening, stage: Stage, phase: str) -> None:
    here = evening.stage
    evening.scan()
    if stage is not here:
        looking_back.left(evening)
    _leads_to(evening, {"run": stage.run, "phase": phase, **seen(here)})
    evening.stage, stage.phase, evening.spotlight = stage, phase, ""
    stage.skipped = False
    evening.kind().entered(evening)
    _is_there(evening)


def _moved_by_mistake(evening: Evening, stage: Stage, phase: str) -> None:
    """To the next step and, undone, back: with the timer as it was, and nothing begun."""
    before, timer, spotlight = evening.stage, evening.timer, evening.spotlight
    agenda = evening.facilitator.view()["agenda"]
    deed = new_id()
    evening.scan()
    place = {"run": stage.run, "phase": phase, **seen(before)}
    evening.outbox.sends(evening.facilitator, "move_to", place, deed)
    for screen in evening.remotes:
        evening.outbox.may_not(screen, "undo", {"deed": deed})
    evening.outbox.sends(evening.facilitator, "undo", {"deed": deed})
    evening.stage, evening.timer, evening.spotlight = before, timer, spotlight
    # That nothing changed is known once something later is on every screen.
    for do in ({"do": "start", "seconds": TIMER_SECONDS}, {"do": "stop"}):
        evening.leads("set_timer", **do)
        evening.settle()
    replanning.is_as_before(evening, agenda)


def _take_turns(evening: Evening, stage: Stage, phase: str) -> None:
    """What comes before the room one after the other, each on every screen."""
    for turn in evening.facilitator.view()["agenda"].get("turns", [])[1:]:
        evening.scan()
        _leads_to(evening, {"run": stage.run, "phase": phase, "turn": turn, **seen(stage)})
        _is_there(evening, turn)
        evening.settle()


def _leads_to(evening: Evening, place: dict[str, str]) -> None:
    evening.outbox.sends(evening.leader, "move_to", place)


def _is_there(evening: Evening, turn: str = "") -> None:
    """Wait for the facilitator's page. Which turn it is, and a timer that the script sets, are what
    that page has: then every screen must have the same.
    """
    stage, view = evening.stage, evening.facilitator.view

    def arrived() -> bool:
        here = view()
        return (here["run"], here["phase"]) == (stage.run, stage.phase) and (
            turn in ("", here.get("turn"))
        )

    evening.wait_for(arrived)
    tables.done_in_groups(evening)
    stage.turn, evening.timer = view().get("turn", ""), view().get("timer", {})


def _clock_and_pen(evening: Evening) -> None:
    """A step begins: the timer on all screens, and a note for the facilitators alone."""
    evening.leads("set_timer", do="start", seconds=TIMER_SECONDS)
    evening.leads("set_timer", do="stop")
    evening.leads("note_privately", run=evening.stage.run, text=evening.say(200))


def _looked_through(evening: Evening) -> None:
    keeping.once(evening)
    keeping.frames(evening)
    evening.scan()


def _back_and_forth(evening: Evening, stage: Stage, phase: str) -> None:
    """Going back covers again what was opened, and loses nothing."""
    place = stage.phases.index(phase)
    if place:
        for there in (stage.phases[place - 1], phase):
            _move(evening, stage, there)
            evening.settle()
        _looked_through(evening)
        evening.report.did("back_and_forth")


def _first_words(evening: Evening, stage: Stage) -> bool:
    """Whether these are the first words of the evening, which wait to be opened."""
    runs = {said.run for said in evening.spoken}
    return runs == {stage.run} and stage.before_reveal


def _restart(evening: Evening) -> None:
    """kill -9, where it is our own server: what was acknowledged is there, everyone comes back."""
    if not evening.site.can_restart:
        return
    evening.site.restart()
    evening.together([screen.come_back for screen in evening.screens()])
    evening.outbox.answered = time.monotonic()
    evening.settle()
    _looked_through(evening)
    evening.report.did("restarted")


def _ends(evening: Evening) -> None:
    evening.scan()
    looking_back.left(evening)
    evening.outbox.sends(evening.facilitator, "end", {}, new_id())
    evening.ended, evening.timer, evening.spotlight = True, {}, ""
    for stage in evening.stages:
        evening.kind(stage.run).ended(evening, stage.run)
    remote.let_go(evening)
    evening.settle()
    mischief.after_the_end(evening)
    evening.settle()
    _looked_through(evening)
    exporting.check(evening)
    looking_back.check(evening)
    _restart(evening)
    exporting.check(evening)
    for stage in evening.stages:
        evening.kind(stage.run).afterwards(evening)
    evening.report.did("screens", n=len(evening.screens()))
    frames = sum(screen.frames for screen in evening.screens())
    evening.report.did("frames", n=frames)
