"""What came out of a vote that orders: a row a thing, a bar for each side and one for all. What
came out of consent stands with the agreements themselves.
"""

from __future__ import annotations

from collections.abc import Mapping

from workshop.domain.ordering import HIGHEST, LOWEST
from workshop.domain.side import Side
from workshop.exports.pictures import Picture
from workshop.exports.rows import Row, StepRows
from workshop.words import t

# All together comes after the sides, as the sum below a column.
ALL = "all"


def picture(step: StepRows, language: str) -> Picture | None:
    """The order; None for consent and for a vote that has not closed."""
    items: Mapping[str, Row] = step.results.get("items", {})
    if not items:
        return None
    method, turnout = step.results["method"], step.results["turnout"]
    highest = max(_share(method, counted) for item in items.values() for _, counted in _bars(item))
    drawn = {
        "turnout": t(language, "voting.report_turnout", cast=turnout["cast"], n=turnout["of"]),
        "head": [t(language, f"voting.report_{name}") for name in ("place", "thing", "outcome")],
        "items": [
            {
                "number": number,
                "text": step.text_of(item),
                "lang": item.get("lang", ""),
                "from": _from(step, item),
                "widest": id == step.results.get("widest"),
                "bars": [
                    {
                        "side": side,
                        "share": round(_share(method, counted) / (highest or 1), 3),
                        "text": _counted(method, side, counted, language),
                    }
                    for side, counted in _bars(item)
                ],
            }
            for number, (id, item) in enumerate(items.items(), 1)
        ],
        "widest": t(language, "voting.report_gap"),
    }
    return Picture(drawn, lines=False)


def _bars(item: Row) -> list[tuple[str, Row]]:
    """Each side that may be told apart, and all together; of what nobody chose only all."""
    sides = item.get("sides", {}) if item["n"] else {}
    apart = [(str(side), sides[side]) for side in Side if side in sides]
    return [*apart, (ALL, item)]


def _share(method: str, counted: Row) -> float:
    """Of a side its own share, so that the larger one never looks louder; of ratings the mean."""
    if method == "rating":
        return float(counted.get("mean", LOWEST) - LOWEST) / (HIGHEST - LOWEST)
    return float(counted["n"]) / (counted["of"] or 1)


def _counted(method: str, side: str, counted: Row, language: str) -> str:
    whole, tenth = divmod(round(10 * counted.get("mean", 0)), 10)
    got = counted["n"]
    numbers = {"got": got, "n": counted.get("of", got), "whole": whole, "tenth": tenth}
    who = t(language, "voting.report_all" if side == ALL else f"side.{side}")
    key = "unrated" if method == "rating" and "mean" not in counted else method
    return t(language, f"voting.report_count_{key}", side=who, **numbers)


def _from(step: StepRows, item: Row) -> str:
    return str(step.script.get(item.get("step", ""), {}).get("title", ""))
