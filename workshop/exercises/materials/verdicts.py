"""Whether something would work here, as people marked it: counted together, and by side where the
rule of small numbers allows (RULES.md, "Small numbers").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from workshop.domain.side import SIDES, Side, may_count_apart

HERE = "here"
VERDICTS = (HERE, "not-here", "more")

# Of one example: per side (None: not known) how often each verdict was given.
Marks = Mapping[Side | None, Counter[str]]


def apart(marks: Marks) -> bool:
    """Whether the sides of an example may be told from each other."""
    return may_count_apart(*(marks.get(side, Counter()).total() for side in Side))


def outcome(marks: Mapping[str, Marks]) -> dict[str, Any]:
    """``verdicts`` by example, ``ranked`` with those that both sides want first, ``favourites`` of
    each side where its marks may be told; ties stay in the order given.
    """
    found = {id: _verdict(each) for id, each in marks.items()}
    ranked = sorted(found, key=lambda id: (not found[id].get("joint"), -found[id][HERE]))
    favourites = {str(side): _wanted(found, str(side)) for side in SIDES}
    told = {side: wanted for side, wanted in favourites.items() if wanted}
    return {"verdicts": found, "ranked": ranked, "favourites": told}


def _verdict(marks: Marks) -> dict[str, Any]:
    shown = _counted(sum(marks.values(), Counter()))
    if not apart(marks):
        return shown
    there = [side for side in Side if side in SIDES or marks[side]]
    sides = {str(side): _counted(marks[side]) for side in there}
    joint = all(2 * sides[side][HERE] > sides[side]["n"] for side in SIDES)
    return shown | {"sides": sides} | ({"joint": True} if joint else {})


def _counted(marks: Counter[str]) -> dict[str, int]:
    return {verdict: marks[verdict] for verdict in VERDICTS} | {"n": marks.total()}


def _wanted(found: Mapping[str, dict[str, Any]], side: str) -> list[str]:
    """What this side wants here, most wanted first."""
    wanted = {id: each["sides"][side][HERE] for id, each in found.items() if "sides" in each}
    return sorted((id for id in wanted if wanted[id]), key=lambda id: -wanted[id])
