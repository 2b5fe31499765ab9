"""What was laid together: how many people said it, and what the facilitator does with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workshop.rehearsal import expecting, replanning
from workshop.rehearsal.comparing import differences
from workshop.rehearsal.kinds.base import Expected, apart
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening


def together(evening: Evening, type: str, place: Callable[[Said], object]) -> None:
    """Of the fullest place two are laid with a third; one is taken apart, and a merge is undone."""
    places: dict[object, list[Said]] = {}
    for each in standing(evening, type):
        places.setdefault(place(each), []).append(each)
    fullest = max(places.values(), key=len, default=[])
    if len(fullest) < 3:
        return
    first, *others = fullest[:3]
    evening.leads("merge", contribution=others[0].id, into=first.id)
    evening.leads("merge", contribution=others[1].id, into=first.id)
    evening.settle()
    _originals(evening, first)
    replanning.once(evening, "hide", {"contribution": first.id, "hidden": True}, "hide_merged")
    evening.leads("take_apart", contribution=others[1].id)
    replanning.done_and_undone(evening, "merge", contribution=others[1].id, into=first.id)
    evening.leads("merge", contribution=others[1].id, into=first.id)
    evening.settle()


def _originals(evening: Evening, first: Said) -> None:
    """What was laid with it can be looked at, to take it apart again."""
    seen = evening.facilitator.look("merged", first.run, first.id)
    told = {each.id: expecting.note(evening, each, covered=False) for each in under(evening, first)}
    evening.report.checked("once", differences("facilitator", "merged", seen, told))


def standing(evening: Evening, type: str) -> list[Said]:
    """What counts by itself."""
    return [each for each in evening.tally.of(evening.stage.run, type) if not each.merged]


def times(evening: Evening, item: Said) -> Expected:
    """People who said it, each once; by side only where that points at nobody, and never of what
    has no side since it is anonymous.
    """
    people = {each.by: each.side for each in (item, *under(evening, item))}
    if len(people) < 2:
        return {}
    told: Expected = {"times": len(people)}
    if item.type in evening.kind(item.run).anonymous:
        return told
    sides = {side: list(people.values()).count(side) for side in set(people.values())}
    told |= {"sides": sides} if apart(sides) else {}
    return told | ({"joint": True} if len(sides) > 1 else {})


def also(evening: Evening, said: Said) -> int:
    """How many other people said the same."""
    first = evening.tally.said[said.merged] if said.merged else said
    people = {said.by for said in (first, *under(evening, first))}
    return len(people) - 1


def under(evening: Evening, said: Said) -> list[Said]:
    """What was laid with this one."""
    return [each for each in evening.tally.of(said.run, said.type) if each.merged == said.id]
