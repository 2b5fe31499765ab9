"""What people said of examples from elsewhere: the most wanted first, a bar for each side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.domain.side import Side
from workshop.exercises.materials.verdicts import HERE
from workshop.exports.pictures import Picture
from workshop.exports.rows import Row, StepRows
from workshop.words import t

# All together comes after the sides, as the sum below a column.
ALL = "all"


def picture(step: StepRows, language: str) -> Picture | None:
    """Every example that somebody marked; None before the answers are shown."""
    found: Mapping[str, Row] = step.results.get("verdicts", {})
    ranked = [id for id in step.results.get("ranked", ()) if found[id]["n"]]
    if not ranked:
        return None
    cards = step.texts.get("participant", {}).get("examples", {})
    drawn = {
        "head": [t(language, f"examples.report_{name}") for name in ("example", "said")],
        "joint": t(language, "examples.report_joint"),
        "items": [_item(cards.get(id, {}), found[id], language) | {"id": id} for id in ranked],
    }
    return Picture(drawn, lines=False)


def _item(card: Mapping[str, Any], found: Row, language: str) -> Row:
    source = t(language, "examples.report_source", source=card.get("source", ""))
    return {
        "title": card.get("title", ""),
        "from": ". ".join(each for each in (card.get("place", ""), source) if each),
        "joint": bool(found.get("joint")),
        "bars": [
            {
                "side": side,
                "share": round(counted[HERE] / (counted["n"] or 1), 3),
                "text": _counted(side, counted, language),
            }
            for side, counted in _bars(found)
        ],
    }


def _bars(found: Row) -> list[tuple[str, Row]]:
    """Each side that may be told apart, and all together."""
    sides = found.get("sides", {})
    return [*((str(side), sides[side]) for side in Side if side in sides), (ALL, found)]


def _counted(side: str, counted: Row, language: str) -> str:
    who = t(language, f"examples.report_by_{side}")
    numbers = {"here": counted[HERE], "not_here": counted["not-here"], "more": counted["more"]}
    return t(language, "examples.report_counted", side=who, **numbers)
