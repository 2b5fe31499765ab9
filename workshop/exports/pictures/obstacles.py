"""What stands in the way: how far each side recognises every statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.domain.choosing import UNKNOWN
from workshop.domain.side import SIDES
from workshop.exports.pictures import Picture
from workshop.exports.pictures.materials import shares
from workshop.exports.rows import Row, StepRows
from workshop.words import t


def picture(step: StepRows, language: str) -> Picture | None:
    """Every statement that enough people answered, with both voices, said to be made up."""
    stands = {id: found for id, found in step.results.get("stands", {}).items() if found}
    if not stands:
        return None
    items = [_item(step, language, id, found) for id, found in stands.items()]
    label = step.texts.get("participant", {}).get("label", "")
    head = [t(language, f"obstacles.report_{name}") for name in ("thing", "outcome")]
    return Picture(shares.drawn(head, t(language, "obstacles.report_gap"), items, note=label))


def _item(step: StepRows, language: str, id: str, found: Mapping[str, Any]) -> Row:
    words = step.texts.get("participant", {})
    theme: dict[str, Any] = next(
        (each for each in words.get("themes", {}).values() if id in each.get("statements", {})), {}
    )
    voices = theme.get("statements", {}).get(id, {})
    return {
        "texts": [{"side": str(side), "text": voices.get(side, "")} for side in SIDES],
        "from": theme.get("title", ""),
        "widest": id == step.results.get("widest"),
        "bars": shares.bars(
            found,
            lambda side, stand: {
                "share": stand["mean"],
                "text": _said(language, side, stand, words.get("answers", {})),
            },
        ),
    }


def _said(language: str, side: str, stand: Mapping[str, Any], answers: Mapping[str, str]) -> str:
    """The answer that the mean lies nearest to."""
    scale = [answer for answer in stand["answers"] if answer != UNKNOWN]
    nearest = scale[int((1 - stand["mean"]) * (len(scale) - 1) + 0.5)]
    said = {"side": shares.who(language, side), "answer": answers.get(nearest, nearest)}
    return t(language, "obstacles.report_stand", **said)
