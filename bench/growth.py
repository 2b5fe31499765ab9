"""What must not grow with the room (PERFORMANCE.md): the size of each view, and the work of an act
and of a frame, measured in one process without any socket.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from statistics import median

import orjson

from tests.domain.room import Room, new_room
from workshop.patch import diff
from workshop.views import channels, view

PEOPLE = (100, 500, 1000, 2000)
NOTES_EACH = 3
TIMES = 25
PARTS = ("room", "me", "projector", "facilitator")
ORGANISATIONS = 24


@dataclass(frozen=True)
class Grown:
    """``act`` and ``frame`` in microseconds, ``sizes`` in bytes by part."""

    people: int
    act: float
    frames: dict[str, float]
    sizes: dict[str, int]


def measure(people: int) -> Grown:
    """A room in which everybody wrote three notes; then somebody writes one more, again and
    again.
    """
    room, crowd = new_room(), []
    for number in range(people):
        side = ("formal", "informal")[number % 2]
        crowd.append(room.joins(f"P{number}", side, f"Groep {number % ORGANISATIONS}"))
    room.moves_to("strength", "write")
    for number in range(people * NOTES_EACH):
        crowd[number % people].says(f"Kent de buurt al {number} jaar")
    writer = crowd[-1]
    names = {"projector": "projector", "facilitator": "facilitator"}
    names |= channels(room.workshop, writer.who())
    acts, frames = [], {part: [] for part in PARTS}
    for number in range(TIMES):
        acts.append(_took(partial(writer.says, f"Nog een briefje, het {number}e")))
        for part in PARTS:
            frames[part].append(_took(_frame(room, names[part])))
    sizes = {part: len(orjson.dumps(view(room.workshop, names[part]))) for part in PARTS}
    return Grown(people, median(acts), {part: median(took) for part, took in frames.items()}, sizes)


def table(rows: list[Grown]) -> str:
    """A line for each size of the room, and how many times the first the last one is."""
    heads = ["an act", *(f"{part} frame" for part in PARTS), *(f"{part} size" for part in PARTS)]
    lines = [f"\n{'the room grows to':<24}" + "".join(f"{row.people:>10}" for row in rows)]
    for number, head in enumerate(heads):
        values = [_values(row)[number] for row in rows]
        unit = "B" if head.endswith("size") else "µs"
        shown = "".join(f"{value:>10.0f}" for value in values)
        lines.append(f"{head:<24}{shown} {unit:<3}× {values[-1] / values[0]:.1f}")
    return "\n".join(lines)


def _values(row: Grown) -> list[float]:
    return [row.act, *row.frames.values(), *row.sizes.values()]


def _frame(room: Room, channel: str) -> Callable[[], object]:
    """Making a view again and the difference with what was published, as a frame does."""
    before = view(room.workshop, channel)
    return lambda: orjson.dumps(diff(before, view(room.workshop, channel)))


def _took(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1e6


def main() -> None:
    print(table([measure(people) for people in PEOPLE]))


if __name__ == "__main__":
    main()
