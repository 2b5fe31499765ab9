"""The plan against the clock: when the evening was to end, and what could be shorter.

The hour on which it began is the clock's of the place, which only a screen there knows. So this
gives the facts in minutes, and the facilitator's page lays them beside the time.
"""

from dataclasses import dataclass

from workshop import exercises
from workshop.domain.run import Run
from workshop.domain.workshop import Workshop

# A step that is made shorter keeps half of its minutes, and never fewer than this.
FEWEST_MINUTES = 5


@dataclass(frozen=True)
class Spare:
    """How many minutes a run to come could give: all of them where it may be skipped."""

    run: str
    minutes: int
    skip: bool


def counted(workshop: Workshop) -> list[Run]:
    """The runs that the evening has: what was skipped stays in the plan, and is none of them."""
    return [run for run in workshop.runs if not run.skipped]


def is_optional(workshop: Workshop, run: Run) -> bool:
    """Whether the evening is whole without this run, as its script says."""
    return workshop.script.step(run.step).optional and not exercises.named(run.kind).needed


def spares(workshop: Workshop) -> list[Spare]:
    """What could be left out or shortened, in that order: what is optional, the shortest first;
    then what has most time to spare. Never what carries the evening.
    """
    coming = [run for run in counted(workshop) if not run.started and run is not workshop.run]
    loose = [run for run in coming if not exercises.named(run.kind).needed]
    skips = [run for run in loose if is_optional(workshop, run)]
    rest = [(run, run.minutes - _least(run)) for run in loose if run not in skips]
    return [
        *(Spare(run.id, run.minutes, True) for run in sorted(skips, key=lambda r: r.minutes)),
        *(Spare(run.id, n, False) for run, n in sorted(rest, key=lambda each: -each[1]) if n > 0),
    ]


def _least(run: Run) -> int:
    return max(FEWEST_MINUTES, (run.minutes + 1) // 2)
