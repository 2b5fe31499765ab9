"""What the sides mean by collaboration: a bar for each side with every starting point."""

from __future__ import annotations

from typing import Any

from workshop.domain.choosing import UNKNOWN
from workshop.exports.pictures import Picture
from workshop.exports.pictures.materials import shares
from workshop.exports.rows import Row, StepRows
from workshop.words import t


def picture(step: StepRows, language: str) -> Picture | None:
    """Every option, and who does not know yet; None where too few chose."""
    stands = step.results.get("stands", {})
    if not stands:
        return None
    options = [*next(iter(stands.values()))]
    items = [_item(step, language, option) for option in options]
    head = [t(language, f"standpoint.report_{name}") for name in ("thing", "outcome")]
    return Picture(shares.drawn(head, t(language, "standpoint.report_gap"), items))


def _item(step: StepRows, language: str, option: str) -> Row:
    words = step.texts.get("participant", {})
    named = words.get("options", {}).get(option, {})
    unsure = words.get("buttons", {}).get("unsure", "")
    title = unsure if option == UNKNOWN else named.get("title", option)
    found = {side: stand[option] for side, stand in step.results["stands"].items()}
    of = {side: _people(stand) for side, stand in step.results["stands"].items()}
    return {
        "texts": [{"text": title}],
        "widest": option == step.results.get("widest"),
        "bars": shares.bars(
            found,
            lambda side, each: {"share": each["share"], "text": _said(language, side, each, of)},
        ),
    }


def _people(stand: dict[str, Any]) -> int:
    return sum(answer.get("n", 0) for answer in stand.values())


def _said(language: str, side: str, each: Row, of: dict[str, int]) -> str:
    """How many of how many; in tenths where the numbers may not be told."""
    named = {"side": shares.who(language, side)}
    if "n" in each:
        return t(language, "standpoint.report_count", **named, n=each["n"], of=of[side])
    return t(language, "standpoint.report_tenths", **named, n=round(10 * each["share"]))
