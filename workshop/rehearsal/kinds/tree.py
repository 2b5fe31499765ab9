"""The tree: its parts, what more people said first, and what was taken along with its origin; or a
tree of each group.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING, Like, differences
from workshop.rehearsal.kinds import _forest, _growing
from workshop.rehearsal.kinds._merged import times
from workshop.rehearsal.kinds.base import Check, Expected, Kind
from workshop.rehearsal.people import BOTH, SIDES, Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.tables import Tables
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

PARTS = ("fruits", "roots", "trunk", "sun", "can")
MOST = 60
SEED = Like("seed", lambda seen: type(seen) is int)


class Known(Kind):
    sealed = {}
    beside = "trees"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.tables = Tables()

    def entered(self, evening: Evening) -> None:
        self.tables = evening.tables

    def content(self, said: Said) -> Expected:
        """In groups with whose tree it hangs in."""
        return said.content | ({"team": said.group} if said.run in self.tables.runs else {})

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """Phones are told how much hangs there, and ask for the words."""
        return screen.member is None

    def play(self, evening: Evening) -> None:
        if evening.stage.phase == "grow":
            evening.everybody_acts()
            evening.settle()
            _growing.taken_along(evening)
            _growing.second_thoughts(evening)
            _growing.laid_together(evening)
        _growing.read_by_all(evening)
        if not _in_groups(evening):
            _growing.put_alone(evening, _growing.TREE.place)
        elif evening.stage.phase == "grow":
            _forest.played(evening)
        else:
            _forest.one_by_one(evening)

    def here(self, evening: Evening, part: str) -> Expected | None:
        items = _forest.hanging(evening, evening.stage.run)
        if part == "room":
            return _counted(items)
        if part not in ("projector", "facilitator"):
            return {}
        return _trees(evening) if _in_groups(evening) else _grown(evening, items)

    def team(self, evening: Evening, member: Member) -> Expected:
        group = evening.tables.seats.get(member, "") if _in_groups(evening) else ""
        return _counted(_forest.hanging(evening, evening.stage.run, group)) if group else {}

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        return {}

    def checks(self, evening: Evening) -> Iterator[Check]:
        for screen in (evening.projector, evening.facilitator):
            yield Check("notes", screen, partial(_ordered, evening, screen))

    def source(self, said: Said) -> Expected:
        return {"field": part_of(said), "under": f"parts.{part_of(said)}.title"}

    def exported(self, said: Said) -> Expected | None:
        group = self.tables.numbers[said.group] if said.run in self.tables.runs else 0
        return {**said.content, "side": said.side} | ({"group": group} if group else {})

    def results(self, evening: Evening, run: str) -> Expected | None:
        if run not in evening.tables.runs:
            return _stood(_forest.hanging(evening, run))
        trees = {
            group: {"number": number} | _stood(_forest.hanging(evening, run, group))
            for group, number in evening.tables.numbers.items()
        }
        return {"trees": trees}

    def on_page(self, evening: Evening, run: str, page: str) -> list[Difference]:
        return _forest.on_page(evening, run, page) if run in evening.tables.runs else []


def part_of(item: Said) -> str:
    return str(item.content["part"])


def _in_groups(evening: Evening) -> bool:
    return evening.stage.run in {*evening.tables.runs, evening.tables.asked}


def _counted(items: list[Said]) -> Expected:
    counts = {part: len([i for i in items if part_of(i) == part]) for part in PARTS}
    return {"counts": counts, "count": len(items)}


def _stood(items: list[Said]) -> Expected:
    """A tree as a file has it."""
    return {"seed": SEED, "order": {part_of(item): ANYTHING for item in items}}


def _trees(evening: Evening) -> Expected:
    """All trees small, and whole the one that has its turn."""
    tables, stage = evening.tables, evening.stage
    items = {group: _forest.hanging(evening, stage.run, group) for group in tables.numbers}
    shown = {group: {"number": n} | _small(items[group]) for group, n in tables.numbers.items()}
    all_of_them = {"shown": shown, "order": [*shown], "count": len(shown)}
    told = {"count": sum(map(len, items.values())), "trees": all_of_them}
    whole = {"team": stage.turn} | _grown(evening, items[stage.turn]) if stage.turn else {}
    return told | whole


def _small(items: list[Said]) -> Expected:
    """How a tree stands, without its words."""
    counts = {
        part: {
            side: len([i for i in items if (part_of(i), i.side) == (part, side)])
            for side in (*SIDES, BOTH)
        }
        for part in PARTS
    }
    return {"seed": SEED, "count": len(items), "counts": counts}


def _grown(evening: Evening, items: list[Said]) -> Expected:
    small = _small(items)
    sums = {part: sum(of.values()) for part, of in small["counts"].items()}
    more = {part: n - MOST for part, n in sums.items() if n > MOST}
    # Which of too many are shown is in their order: see _ordered.
    shown = ANYTHING if more else {item.id: _shown(evening, item) for item in items}
    return small | {"order": ANYTHING, "items": shown} | ({"more": more} if more else {})


def _shown(evening: Evening, item: Said) -> dict[str, Any]:
    origin = {"origin": item.origin} if item.origin else {}
    about = {**evening.kind(item.run).content(item), "lang": item.by.lang, "side": item.side}
    return about | times(evening, item) | origin


def _ordered(evening: Evening, screen: Screen) -> list[Difference]:
    """What more people said comes first; among what was said as often, the sides take turns."""
    here, group = screen.view().get("here", {}), ""
    if _in_groups(evening):
        if not evening.stage.turn:
            return []
        group = evening.stage.turn
    items = {item.id: item for item in _forest.hanging(evening, evening.stage.run, group)}
    found: list[Difference] = []
    for part in PARTS:
        shown = here.get("order", {}).get(part, [])
        known = [items[id] for id in shown if id in items]
        often = [times(evening, item).get("times", 1) for item in known]
        hanging = [item for item in items.values() if part_of(item) == part]
        all_often = [times(evening, item).get("times", 1) for item in hanging]
        best = sorted(all_often, reverse=True)[:MOST]
        found += differences(screen.name, f"here.order.{part}", often, best)
        found += differences(screen.name, f"here.order.{part}", len(set(shown)), len(best))
        found += _in_turn(screen, part, known, often, hanging)
    return found


def _in_turn(
    screen: Screen, part: str, shown: list[Said], often: list[int], hanging: list[Said]
) -> list[Difference]:
    """Of what one person said, the sides that have something left come one after the other."""
    once = [item.side for item, n in zip(shown, often, strict=True) if n == 1]
    if len(hanging) > MOST or not once:
        return []
    sides = {side: once.count(side) for side in set(once)}
    rows = [[side for side, n in sides.items() if n > row] for row in range(max(sides.values()))]
    found, at = [], 0
    for row in rows:
        here = once[at : at + len(row)]
        found += differences(screen.name, f"here.order.{part}.{at}", sorted(here), sorted(row))
        at += len(row)
    return found
