"""The facilitator changes the plan and undoes it: every screen follows, and then shows what it
showed before. What the script can do beside the plan comes in.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import differences
from workshop.rehearsal.kinds import Stage
from workshop.rehearsal.screens import new_id

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]
FOUND = 200
# What is done with words, and can be undone.
WORDS = frozenset(("hide", "correct", "take_apart"))


def done_and_undone(evening: Evening, act: str, **data: Any) -> None:
    """Something is done and undone: the tally is as it was, and so is every screen. It cannot be
    undone while something else was done with it since, nor twice.
    """
    deed = does(evening, act, **data)
    _is_kept(evening, deed, kept=True)
    if act == "hide":
        since = does(evening, act, **data | {"hidden": not data["hidden"]})
        evening.outbox.may_not(evening.facilitator, "undo", {"deed": deed})
        undo(evening, since)
    undo(evening, deed)
    _is_kept(evening, deed, kept=False)
    evening.outbox.may_not(evening.facilitator, "undo", {"deed": deed})


def once(evening: Evening, act: str, data: View, word: str = "") -> None:
    """The first time that somebody's words are treated so, it is done and undone before. ``word``:
    where that is another matter than what the act is called.
    """
    told, said = word or act, data.get("contribution", "")
    if act in WORDS and told not in evening.undone and said in evening.tally.said:
        evening.undone.add(told)
        done_and_undone(evening, act, **data)


def does(evening: Evening, act: str, **data: Any) -> str:
    """The facilitator does something; gives its id, by which it can be undone."""
    id, _ = _done(evening, act, data)
    evening.settle()
    return id


def undo(evening: Evening, deed: str) -> None:
    evening.leads("undo", deed=deed)


def played(evening: Evening) -> None:
    """Skip, stretch, shrink, repeat, add and move what comes, each undone again; and what comes
    next is skipped, until the room goes there. Nothing is changed where nothing comes.
    """
    stages = evening.stages
    here = stages.index(evening.stage)
    coming = stages[here + 1 :]
    if not coming:
        return
    first, last = coming[0], coming[-1]
    _skipped(evening, last)
    for minutes in (last.minutes + 10, last.minutes - 1):
        longer = [replace(stage, minutes=minutes) if stage is last else stage for stage in stages]
        _changed(evening, longer, "stretch", run=last.run, minutes=minutes)
    for act, data in (("repeat", {"run": first.run}), ("add_step", {"step": first.step})):
        again = replace(first, run="")
        _changed(evening, [*stages[: here + 1], again, *coming], act, **data)
    if first is not last:
        moved = [*stages[: here + 1], last, *coming[:-1]]
        _changed(evening, moved, "move_step", run=last.run, after=evening.stage.run)
    evening.report.did("replanned")
    _done(evening, "skip", {"run": first.run})
    first.skipped = True
    evening.settle()


def _skipped(evening: Evening, last: Stage) -> None:
    """A step is left out and taken up after all; then both are undone, the last one first."""
    kept, before = evening.stages, evening.facilitator.view()["agenda"]
    without = [replace(stage, skipped=True) if stage is last else stage for stage in kept]
    skip = _planned(evening, without, "skip", run=last.run)
    take_up = _planned(evening, kept, "take_up", run=last.run)
    for deed, stages in ((take_up, without), (skip, kept)):
        evening.stages = stages
        undo(evening, deed)
    is_as_before(evening, before)


def put_in(evening: Evening) -> None:
    """What the script can do beside the step that is on comes into the plan, right after it."""
    step, planned = evening.kind().beside, [stage.step for stage in evening.stages]
    if not step or step in planned or step not in _offered(evening):
        return
    evening.scan()
    [answer] = evening.outbox.sends(evening.facilitator, "add_step", {"step": step})
    if not answer["ok"]:
        return
    run = answer["run"]
    evening.wait_for(lambda: run in _runs(evening))
    if run in _runs(evening):
        evening.goes_on_with(run)
        evening.report.did("put_in")
    evening.settle()


def _offered(evening: Evening) -> list[str]:
    """The steps of the session's own script, as whoever leads chooses from them."""
    path = f"/host/w/{evening.site.room}/steps/nl.json"
    status, _, body = evening.site.browser.get(path)
    told = json.loads(body) if status == FOUND else {"order": []}
    return [step for own in told["order"][:1] for step in told["scripts"][own]["order"]]


def _runs(evening: Evening) -> View:
    runs: View = evening.facilitator.view()["agenda"]["runs"]
    return runs


def _changed(evening: Evening, stages: list[Stage], act: str, **data: Any) -> None:
    """The plan is changed, and back again: the facilitator's page has every number as before."""
    kept, before = evening.stages, evening.facilitator.view()["agenda"]
    deed = _planned(evening, stages, act, **data)
    evening.stages = kept
    undo(evening, deed)
    is_as_before(evening, before)


def _planned(evening: Evening, stages: list[Stage], act: str, **data: Any) -> str:
    """Everybody sees at which of how many steps they are, and the plan is this; gives the deed."""
    deed, answer = _done(evening, act, data)
    for new in (stage for stage in stages if not stage.run):
        new.run = answer.get("run", "")
    evening.stages = stages
    evening.settle()
    _becomes(evening, [_told(stage) for stage in stages], _in_order)
    return deed


def _done(evening: Evening, act: str, data: View) -> tuple[str, View]:
    id = new_id()
    evening.scan()
    [answer] = evening.outbox.sends(evening.facilitator, act, data, id)
    return id, answer


def is_as_before(evening: Evening, agenda: View) -> None:
    """The facilitator's page has the whole plan as it was: what is begun, and every number but
    how long the room was where, which stays true.
    """
    _becomes(evening, _without_clocks(agenda), _without_clocks)


def _is_kept(evening: Evening, deed: str, *, kept: bool) -> None:
    """The newest that can be undone is this, or it is not there any more; its page says so soon,
    also where nothing else on it tells that it follows.
    """

    def seen() -> bool:
        order = evening.facilitator.view()["deeds"]["order"]
        return order[:1] == [deed] if kept else deed in order

    evening.wait_for(lambda: seen() == kept)
    evening.report.checked("undone", differences("facilitator", "deeds", seen(), kept))


def _becomes(evening: Evening, wanted: object, told: Callable[[View], object]) -> None:
    """Wait for the facilitator's page; what it does not show in time is a difference."""

    def seen() -> object:
        return told(evening.facilitator.view()["agenda"])

    evening.wait_for(lambda: seen() == wanted)
    evening.report.checked("undone", differences("facilitator", "agenda", seen(), wanted))


def _told(stage: Stage) -> View:
    told: View = {"step": stage.step, "minutes": stage.minutes}
    return told | ({"skipped": True} if stage.skipped else {})


def _without_clocks(agenda: View) -> View:
    runs = {
        id: {name: run[name] for name in run.keys() - {"since", "spent"}}
        for id, run in agenda["runs"].items()
    }
    return agenda | {"runs": runs}


def _in_order(agenda: View) -> list[View]:
    runs = [agenda["runs"][id] for id in agenda["order"]]
    names = ("step", "minutes", "skipped")
    return [{name: run[name] for name in names if name in run} for run in runs]
