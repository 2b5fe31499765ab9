"""What nobody may do, tried in every phase: nothing may come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workshop.rehearsal import remote
from workshop.rehearsal.report import difference
from workshop.rehearsal.screens import Screen

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

# Acts that are the facilitator's alone, with data that is good in itself.
DESK: tuple[tuple[str, dict[str, Any]], ...] = (
    ("set_timer", {"do": "start", "seconds": 60}),
    ("spotlight", {}),
    ("note_privately", {"text": "?"}),
    ("pause", {"minutes": 5}),
    ("tell_all", {"text": "?"}),
    ("open_floor", {"open": True}),
    ("end", {}),
    ("end_by_night", {}),
)


def tried(evening: Evening) -> None:
    """A phone plays the facilitator, the big screen says something, and somebody sends nonsense."""
    someone = evening.phone(evening.rng.choice(evening.tally.people))
    for act, data in DESK:
        here = {"run": evening.stage.run} if act == "note_privately" else {}
        evening.outbox.may_not(someone, act, data | here)
    evening.outbox.may_not(someone, "move_to", _further(evening))
    evening.outbox.may_not(evening.projector, "spotlight", {})
    evening.outbox.may_not(someone, "no_such_act", {})
    _of_others(evening, someone)
    _in_another_step(evening, someone)
    _looked_into(evening, someone)
    _led_astray(evening)
    remote.tried(evening)


def after_the_end(evening: Evening) -> None:
    """An ended session takes nothing any more."""
    someone = evening.phone(evening.rng.choice(evening.tally.people))
    data = {"run": evening.stage.run, "type": "take", "content": {"text": evening.say(80)}}
    evening.outbox.may_not(someone, "contribute", data)
    evening.outbox.may_not(someone, "agree", {"fields": {"what": evening.say(80)}})
    evening.outbox.may_not(evening.facilitator, "agree", {"fields": {"what": evening.say(80)}})
    evening.outbox.may_not(evening.facilitator, "move_to", _further(evening))
    evening.outbox.may_not(evening.facilitator, "set_timer", {"do": "start", "seconds": 60})


def _further(evening: Evening) -> dict[str, str]:
    here = evening.stage
    other = next((stage for stage in evening.stages if stage is not here), evening.stages[0])
    there = {"run": other.run, "phase": other.phases[0]}
    return there | {"seen_run": here.run, "seen_phase": here.phase}


def _of_others(evening: Evening, someone: Screen) -> None:
    """Nobody takes back, changes or hides what somebody else said."""
    others = [
        said
        for said in evening.tally.of(evening.stage.run, hidden=True)
        if said.by is not someone.member
    ]
    if others and evening.kind().speaks:
        said = evening.rng.choice(others)
        evening.outbox.may_not(someone, "withdraw", {"contribution": said.id})
        evening.outbox.may_not(someone, "hide", {"contribution": said.id, "hidden": True})
        content = {"text": evening.say(80)}
        evening.outbox.may_not(someone, "amend", {"contribution": said.id, "content": content})
        evening.outbox.may_not(someone, "correct", {"contribution": said.id, "text": "?"})


def _in_another_step(evening: Evening, someone: Screen) -> None:
    """What belongs to a step that is not on is not taken."""
    for stage in evening.stages:
        if stage is not evening.stage and stage.phase:
            for said in evening.tally.of(stage.run)[:1]:
                data = {"run": said.run, "type": said.type, "content": said.content}
                evening.outbox.may_not(someone, "contribute", data)


def _led_astray(evening: Evening) -> None:
    """Who did not see that the room was moved does not move it, and what is sealed is not lit."""
    elsewhere = _further(evening)
    for screen in (evening.facilitator, *evening.remotes):
        if elsewhere["run"] != evening.stage.run:
            seen = {"seen_run": elsewhere["run"], "seen_phase": elsewhere["phase"]}
            evening.outbox.may_not(screen, "move_to", elsewhere | seen)
        for said in evening.tally.of(evening.stage.run):
            if evening.kind().is_sealed(said.type, evening.stage):
                evening.outbox.may_not(screen, "spotlight", {"contribution": said.id})
                break


def _looked_into(evening: Evening, someone: Screen) -> None:
    """A phone may not read the list of notes."""
    answer = someone.ask("look", {"part": "notes", "run": evening.stage.run})
    found = [difference("allowed", screen=someone.name, act="look")] if answer.get("ok") else []
    evening.report.checked("refused", found)
