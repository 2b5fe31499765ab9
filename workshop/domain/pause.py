"""A pause lies over the step: its timer and whoever has the word stand still, its time is not
counted, and nothing that phones send is refused, so that nobody loses a note.

``Workshop.pause`` is empty, or {"ends", "seconds"}, with ``timer`` where the pause made the timer
stand still.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain import floor, measuring

if TYPE_CHECKING:
    from workshop.domain.workshop import Workshop


def begin(workshop: Workshop, at: int, seconds: int) -> None:
    """Let the room have a pause of so long; one that is on begins anew with this time."""
    _rested(workshop, at)
    halts = bool(workshop.pause.get("timer")) or "ends" in workshop.timer
    workshop.pause = {"ends": at + seconds * 1000, "seconds": seconds}
    if halts:
        workshop.pause["timer"] = True
    if "ends" in workshop.timer:
        left = max(0, round((workshop.timer["ends"] - at) / 1000))
        workshop.timer = {"left": left, "seconds": workshop.timer["seconds"]}
    floor.hold(workshop, at)
    measuring.leave(workshop.run, at)


def lengthen(workshop: Workshop, at: int, seconds: int) -> None:
    """Give the pause that is on more time, from now on if it is over already."""
    before = workshop.pause
    ends = max(before["ends"], at) + seconds * 1000
    workshop.pause = before | {"ends": ends, "seconds": before["seconds"] + seconds}


def over(workshop: Workshop, at: int) -> None:
    """The pause is over: a timer that it made stand still goes on where it was."""
    if not workshop.pause:
        return
    if workshop.pause.get("timer") and "left" in workshop.timer:
        left = workshop.timer["left"]
        workshop.timer = {"ends": at + left * 1000, "seconds": workshop.timer["seconds"]}
    _rested(workshop, at)
    workshop.pause = {}
    floor.go_on(workshop, at)
    measuring.enter(workshop.run, at)


def _rested(workshop: Workshop, at: int) -> None:
    """How long the pause lasted that is on, if one is."""
    if workshop.pause:
        began = workshop.pause["ends"] - workshop.pause["seconds"] * 1000
        measuring.rest(workshop.run, at - began)
