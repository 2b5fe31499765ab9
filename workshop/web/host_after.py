"""How time and voices were spread: what the facilitators' page after the evening tells."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from typing import Any

from workshop.domain import measuring
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.spread import Numbers, spread
from workshop.domain.workshop import Workshop
from workshop.words import date_in_words

MINUTE = 60_000


@dataclass(frozen=True)
class Bar:
    """A row of a table: of which ``side`` ("all" where sides may not stand apart), how much, of how
    much, and the length of its bar from 0 to 1.
    """

    side: str
    n: int
    of: int
    share: float


@dataclass(frozen=True)
class Step:
    """A step that was done: the minutes planned when the evening began (none for one that came in
    later) and the real ones, and who was heard, said how much, had the word for how many minutes.
    Empty where nothing of that may be told, or there is nothing. ``time`` counts a step that was
    done more than once.
    """

    title: str
    time: int
    planned: int
    took: int
    heard: tuple[Bar, ...]
    said: tuple[Bar, ...]
    talked: tuple[Bar, ...]


def told(workshop: Workshop, code: str) -> dict[str, Any]:
    """Everything that the page says, taken in one turn."""
    now = workshop.ended or round(time.time() * 1000)
    begun = [run for run in workshop.runs if run.started is not None]
    steps = [_step(workshop, run, _time(run, begun), code, now) for run in begun]
    return {
        "title": workshop.title,
        "place": workshop.place,
        "day": date_in_words(code, date.fromisoformat(workshop.day)) if workshop.day else "",
        "ended": bool(workshop.ended),
        "by_night": workshop.ended_by == "night",
        "read": workshop.coalition.read,
        "steps": steps,
        "longest": max([each.took for each in steps] + [each.planned for each in steps] + [1]),
        "planned": sum(each.planned for each in steps),
        "took": sum(each.took for each in steps),
    }


def _time(run: Run, begun: list[Run]) -> int:
    return 1 + sum(1 for each in begun[: begun.index(run)] if each.step == run.step)


def _step(workshop: Workshop, run: Run, time: int, code: str, now: int) -> Step:
    found = spread(workshop, run)
    texts = workshop.script.words(code, "facilitator")["steps"]
    minutes = {side: round(ms / MINUTE) for side, ms in found["talked"].items()}
    return Step(
        title=str(texts.get(run.step, {}).get("title", run.step)),
        time=time,
        planned=run.planned or 0,
        took=_took(run, now),
        heard=_bars(found.get("heard", {}), found["here"]),
        said=_bars(found.get("said", {})),
        talked=_bars(minutes if any(found["talked"].values()) else {}),
    )


def _took(run: Run, now: int) -> int:
    """Minutes without pauses; sessions from before these were measured know when a step began."""
    spent = measuring.spent(run, now)
    if not spent and run.started is not None and "since" not in run.measured:
        spent = (run.ended or now) - run.started
    return round(spent / MINUTE)


def _bars(numbers: Numbers, of: Numbers | None = None) -> tuple[Bar, ...]:
    whole = of or dict.fromkeys(numbers, max(numbers.values(), default=0))
    sides = [side for side in numbers if side != Side.BOTH or numbers[side] or (of or {}).get(side)]
    return tuple(
        Bar(side, numbers[side], whole[side], numbers[side] / whole[side] if whole[side] else 0)
        for side in sides
    )
