"""Screens have to show a change soon. What they show then has to be right."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from workshop.rehearsal import checks
from workshop.rehearsal.comparing import differences
from workshop.rehearsal.kinds import Check
from workshop.rehearsal.report import Difference, difference

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

# A screen that is late may still come right; then it is late, and not wrong.
PATIENCE = 4.0
# What was wrong before is hardly waited for any more.
IMPATIENCE = 0.3
PAUSE = 0.04


def everything(evening: Evening) -> Iterator[Check]:
    """All that has to hold on all screens, now."""
    yield from checks.common(evening)
    for check in evening.kind().checks(evening):
        yield replace(check, find=partial(_there, evening, check))


def _there(evening: Evening, check: Check) -> list[Difference]:
    """What a kind looks for stands on a screen that is where the room is: another step, which it
    may still show, has other things.
    """
    stage, view = evening.stage, check.screen.view()
    at, wanted = (view.get("run"), view.get("phase")), (stage.run, stage.phase)
    return differences(check.screen.name, "run", at, wanted) or check.find()


def settle(evening: Evening, waiting: Iterator[Check]) -> None:
    """Wait until all checks hold, and report those that do not, or came right too late."""
    begun = evening.outbox.answered or time.monotonic()
    looks = time.monotonic()
    left = list(waiting)
    shared = [check for check in left if check.screen.member is None]
    with evening.pulse:
        while left:
            left = [check for check in left if not _holds(evening, check, begun)]
            # What held before its frame came, and should hold now that all others do.
            left = left or [check for check in shared if check.find()]
            if not left or time.monotonic() - looks > _patience(evening, left):
                break
            evening.pulse.wait(PAUSE)
        for check in left:
            evening.report.checked(check.name, check.find())
    evening.wrong |= {(check.name, check.screen) for check in left}


def _patience(evening: Evening, left: list[Check]) -> float:
    known = all((check.name, check.screen) in evening.wrong for check in left)
    return IMPATIENCE if known else evening.within + PATIENCE


def _holds(evening: Evening, check: Check, begun: float) -> bool:
    if check.find():
        return False
    late = check.screen.changed - begun
    in_time = late <= evening.within
    evening.report.checked(check.name, [])
    if not in_time:
        told = difference("late", screen=check.screen.name, seconds=f"{late:.1f}")
        evening.report.checked("in_time", [told])
    return True
