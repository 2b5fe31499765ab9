"""How long everything takes: the evening by its phases, and somebody's pauses within one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from workshop.demo.kinds import known
from workshop.demo.kinds.base import View

# Seconds for the whole evening.
PACES = {"slow": 720.0, "usual": 360.0, "fast": 12.0}
# People are done with a phase after about so much of it, and begin within the first half.
BUSY, BEGIN = 0.85, (0.04, 0.5)


@dataclass(frozen=True)
class Stop:
    """A phase of a run, and for how many seconds it lasts."""

    run: str
    phase: str
    seconds: float


def planned(agenda: View, seconds: float) -> list[Stop]:
    """Every phase in order, of an evening of so many seconds: as long as the script has their
    step, shared among its phases as their kind has it.
    """
    runs = [(run, agenda["runs"][run], agenda["phases"][run]) for run in agenda["order"]]
    minutes = sum(about["minutes"] for _, about, _ in runs)
    stops = []
    for run, about, phases in runs:
        kind = known(about["kind"])
        times = {phase: kind.times.get(phase, 1.0) if kind else 1.0 for phase in phases}
        share = seconds * about["minutes"] / minutes / sum(times.values())
        stops += [Stop(run, phase, share * times[phase]) for phase in phases]
    return stops


def arrivals(people: int, seconds: float, rng: random.Random) -> list[float]:
    """When each comes in: the first at once, most in small bunches, some late."""
    bunches = [rng.uniform(0, BUSY) for _ in range(max(1, people // 3))]
    moments = sorted(rng.choice(bunches) + rng.uniform(0, 0.05) for _ in range(people))
    return [seconds * (moment - moments[0]) for moment in moments]


def pauses(rng: random.Random, seconds: float, acts: int) -> Iterator[float]:
    """How long somebody waits before each of their acts in a phase: some are quick, some slow, and
    nobody is as regular as a clock.
    """
    first = rng.uniform(*BEGIN)
    yield seconds * first
    each = (BUSY - first) / max(acts - 1, 1)
    while True:
        yield seconds * min(each, 0.3) * rng.uniform(0.4, 1.2)
