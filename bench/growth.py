"""What must not grow with the room (PERFORMANCE.md): the size of each view, and the work of an act
and of a frame, measured in one process without any socket.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import Any

import orjson

from tests.domain.room import Participant, Room, new_room
from workshop.patch import diff
from workshop.views import channels, view

PEOPLE = (100, 500, 1000, 2000)
NOTES_EACH = 3
TIMES = 25
PARTS = ("room", "me", "projector", "facilitator")
ORGANISATIONS = 24
DIMENSIONS = ("knowledge", "skills", "position", "power")
REACTIONS = ("us", "surprise")
FIELDS = ("who", "goal", "need", "offer")
PARTS_OF_TREE = ("fruits", "roots", "trunk", "sun", "can")
PITFALLS = ("diversity", "informal-position", "load", "consultation", "management", "coordination")

# An act that is ready to be done, and its answer.
Act = Callable[[], dict[str, Any]]


@dataclass(frozen=True)
class Grown:
    """``act`` and ``frame`` in microseconds, ``sizes`` in bytes by part."""

    people: int
    act: float
    frames: dict[str, float]
    sizes: dict[str, int]


@dataclass(frozen=True)
class Scene:
    """What is said in a phase, ``each`` times by everybody; after what was said, and then opened,
    in ``first``.
    """

    step: str
    phase: str
    says: Callable[[Participant, int], Act]
    each: int = NOTES_EACH
    first: Scene | None = None
    opened: str = ""

    def plays(self, room: Room, crowd: list[Participant]) -> None:
        if self.first:
            self.first.plays(room, crowd)
            room.moves_to(self.first.step, self.first.opened)
        room.moves_to(self.step, self.phase)
        for number in range(len(crowd) * self.each):
            assert self.says(crowd[number % len(crowd)], number)()["ok"]


def note(someone: Participant, number: int) -> Act:
    return partial(someone.says, f"Kent de buurt al {number} jaar", DIMENSIONS[number % 4])


def line(someone: Participant, number: int) -> Act:
    return partial(
        someone.answers, "line", {"field": FIELDS[number % 4], "text": f"Regel {number}"}
    )


def item(someone: Participant, number: int) -> Act:
    return partial(
        someone.answers, "item", {"part": PARTS_OF_TREE[number % 5], "text": f"Blad {number}"}
    )


def taken(someone: Participant, number: int) -> Act:
    """An item that is taken along from a note."""
    notes = someone.room.workshop.shelf(someone.room.run_of("strength")).all
    item = {"part": "roots", "text": f"Wortel {number}"}
    return partial(someone.answers, "item", item, origin=next(iter(notes)))


def mark(someone: Participant, number: int) -> Act:
    marks = {"plays": number % 5, "cared": number % 4}
    return partial(someone.answers, "mark", {"pitfall": PITFALLS[number % 6], **marks})


def match(someone: Participant, number: int) -> Act:
    """The same person can do something about another need each time."""
    shown = someone.sees("room")["here"]["needs"]
    can = someone.sees("team")["here"]["can"]
    own = someone.sees("me")["organisation"]
    about = next(id for id, need in shown.items() if need["team"] != own and id not in can)
    return partial(someone.answers, "match", {}, about=about)


def ballot(someone: Participant, number: int) -> Act:
    items = list(someone.room.workshop.run.laid["items"])
    return partial(someone.answers, "ballot", {"choices": {items[number % len(items)]: 3}})


def reaction(someone: Participant, number: int) -> Act:
    dealt = someone.sees("me")["here"]["order"]
    return partial(someone.reacts, dealt[number % len(dealt)], REACTIONS[number % 2])


WRITING = Scene("strength", "write", note, opened="open")
CARDS = Scene("portrait", "cards", line, opened="present")
TREE = Scene("tree", "grow", item, opened="whole")
SCENES = (
    WRITING,
    Scene("strength", "react", reaction, each=1, first=WRITING),
    CARDS,
    Scene("portrait", "map", match, each=0, first=CARDS),
    TREE,
    Scene("tree", "grow", taken, each=0, first=WRITING),
    Scene("pitfalls", "rate", mark),
    Scene("priorities", "vote", ballot, each=1, first=TREE),
)


def measure(scene: Scene, people: int) -> Grown:
    """A room in which everybody said something; then somebody says one more, again and again."""
    room = new_room(("arrive", "portrait", "strength", "tree", "pitfalls", "priorities"))
    crowd = []
    for number in range(people):
        side = ("formal", "informal")[number % 2]
        crowd.append(room.joins(f"P{number}", side, f"Groep {number % ORGANISATIONS}"))
    scene.plays(room, crowd)
    writer = crowd[-1]
    names = {"projector": "projector", "facilitator": "facilitator"}
    names |= channels(room.workshop, writer.who())
    acts, frames = [], {part: [] for part in PARTS}
    for number in range(TIMES):
        acts.append(_took(scene.says(writer, number)))
        for part in PARTS:
            frames[part].append(_took(_frame(room, names[part])))
    sizes = {part: len(orjson.dumps(view(room.workshop, names[part]))) for part in PARTS}
    return Grown(people, median(acts), {part: median(took) for part, took in frames.items()}, sizes)


def table(scene: Scene, rows: list[Grown]) -> str:
    """A line for each size of the room, and how many times the first the last one is."""
    heads = ["an act", *(f"{part} frame" for part in PARTS), *(f"{part} size" for part in PARTS)]
    title = f"{scene.says.__name__} · {scene.step}, {scene.phase}"
    lines = [f"\n{title:<24}" + "".join(f"{row.people:>10}" for row in rows)]
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
    for scene in SCENES:
        print(table(scene, [measure(scene, people) for people in PEOPLE]), flush=True)


if __name__ == "__main__":
    main()
