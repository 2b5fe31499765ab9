"""The facilitator changes the plan and undoes it: every screen follows, and then shows what it
showed before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import differences
from workshop.rehearsal.kinds import Stage
from workshop.rehearsal.screens import new_id

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]


def done_and_undone(evening: Evening, act: str, **data: Any) -> None:
    """Something is done and undone: the tally is as it was, and so is every screen."""
    undo(evening, does(evening, act, **data))


def does(evening: Evening, act: str, **data: Any) -> str:
    """The facilitator does something; gives its id, by which it can be undone."""
    id = new_id()
    evening.scan()
    evening.outbox.sends(evening.facilitator, act, data, id)
    evening.settle()
    return id


def undo(evening: Evening, deed: str) -> None:
    evening.leads("undo", deed=deed)


def played(evening: Evening) -> None:
    """Skip, stretch, repeat and move what comes, each undone again. Nothing is changed where
    nothing comes.
    """
    stages = evening.stages
    here = stages.index(evening.stage)
    coming = stages[here + 1 :]
    if not coming:
        return
    first, last = coming[0], coming[-1]
    without = [stage for stage in stages if stage is not last]
    agenda = evening.facilitator.view()["agenda"]
    minutes = agenda["runs"][last.run]["minutes"]
    _changed(evening, without, "skip", run=last.run)
    _changed(evening, stages, "stretch", run=last.run, minutes=minutes + 10)
    again = Stage("", first.step, first.kind, first.phases, first.reveals, "")
    _changed(evening, [*stages[: here + 1], again, *coming], "repeat", run=first.run)
    if first is not last:
        moved = [*stages[: here + 1], last, *coming[:-1]]
        _changed(evening, moved, "move_step", run=last.run, after=evening.stage.run)
    evening.report.did("replanned")


def _changed(evening: Evening, stages: list[Stage], act: str, **data: Any) -> None:
    """Everybody sees at which of how many steps they are, and the plan has that order."""
    kept, before = evening.stages, evening.facilitator.view()["agenda"]
    evening.stages = stages
    deed = does(evening, act, **data)
    _becomes(evening, [stage.step for stage in stages], _planned)
    evening.stages = kept
    undo(evening, deed)
    _becomes(evening, before, lambda agenda: agenda)


def _becomes(evening: Evening, wanted: object, told: Callable[[View], object]) -> None:
    """Wait for the facilitator's page; what it does not show in time is a difference."""

    def seen() -> object:
        return told(evening.facilitator.view()["agenda"])

    with evening.pulse:
        evening.pulse.wait_for(lambda: seen() == wanted, evening.within)
    evening.report.checked("undone", differences("facilitator", "agenda", seen(), wanted))


def _planned(agenda: View) -> list[str]:
    runs = [agenda["runs"][id] for id in agenda["order"]]
    return [run["step"] for run in runs if not run.get("skipped")]
