"""The tree: its parts, what more people said first, and what was taken along with its origin."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING, Like, differences
from workshop.rehearsal.kinds import _growing
from workshop.rehearsal.kinds._merged import times
from workshop.rehearsal.kinds.base import Check, Expected, Kind
from workshop.rehearsal.people import BOTH, SIDES, Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

PARTS = ("fruits", "roots", "trunk", "sun", "can")
MOST = 60
SEED = Like("seed", lambda seen: type(seen) is int)


class Known(Kind):
    sealed = {}

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
        _growing.put_alone(evening)

    def here(self, evening: Evening, part: str) -> Expected | None:
        items = standing(evening, evening.stage.run)
        if part == "room":
            counts = {part: len([i for i in items if part_of(i) == part]) for part in PARTS}
            return {"counts": counts, "count": len(items)}
        return self._grown(evening, items) if part in ("projector", "facilitator") else {}

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        return {}

    def checks(self, evening: Evening) -> Iterator[Check]:
        for screen in (evening.projector, evening.facilitator):
            yield Check("notes", screen, partial(_ordered, evening, screen))

    def source(self, said: Said) -> Expected:
        return {"field": part_of(said), "under": f"parts.{part_of(said)}.title"}

    def exported(self, said: Said) -> Expected | None:
        return {**said.content, "side": said.side}

    def results(self, evening: Evening, run: str) -> Expected | None:
        items = standing(evening, run)
        order = {part_of(item): ANYTHING for item in items}
        return {
            "seed": SEED,
            "order": order,
        }

    def _grown(self, evening: Evening, items: list[Said]) -> Expected:
        counts = {
            part: {
                side: len([i for i in items if (part_of(i), i.side) == (part, side)])
                for side in (*SIDES, BOTH)
            }
            for part in PARTS
        }
        sums = {part: sum(of.values()) for part, of in counts.items()}
        more = {part: n - MOST for part, n in sums.items() if n > MOST}
        # Which of too many are shown is in their order: see _ordered.
        shown = ANYTHING if more else {item.id: _shown(evening, item) for item in items}
        about = {"seed": SEED, "count": len(items), "counts": counts, "order": ANYTHING}
        return about | {"items": shown} | ({"more": more} if more else {})


def standing(evening: Evening, run: str) -> list[Said]:
    """What hangs in the tree by itself."""
    return [item for item in evening.tally.of(run, "item") if not item.merged]


def part_of(item: Said) -> str:
    return str(item.content["part"])


def _shown(evening: Evening, item: Said) -> dict[str, Any]:
    origin = {"origin": item.origin} if item.origin else {}
    about = {**item.content, "lang": item.by.lang, "side": item.side}
    return about | times(evening, item) | origin


def _ordered(evening: Evening, screen: Screen) -> list[Difference]:
    """What more people said comes first; among what was said as often, the sides take turns."""
    here = screen.view().get("here", {})
    items = {item.id: item for item in standing(evening, evening.stage.run)}
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
