"""A run as it is told in a language: its picture, what was said, and its results in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.exports.pictures import Picture, picture
from workshop.exports.rows import Row, StepRows
from workshop.words import t

# Neither side stands above the other; what has no side comes last.
SIDES = ("formal", "informal", "both", "")


def told(step: StepRows, language: str) -> dict[str, Any]:
    """``title``; ``picture`` or None; ``parts`` with a title and columns by side, each with rows of
    ``text`` and ``lang``; ``lines``, which are sentences.
    """
    drawn = picture(step, language) or Picture({})
    rows = [row for row in step.rows if row.get("text") and row["type"] not in drawn.tells]
    said = step.kind.in_words(step.results, step.texts) if drawn.lines else ()
    return {
        "kind": step.run.kind,
        "title": step.texts.get("title", step.run.step),
        "picture": drawn.drawn or None,
        "parts": list(_parts(step, rows, language)),
        "lines": [t(language, key, **values) for key, values in said],
    }


def _parts(step: StepRows, rows: list[Row], language: str) -> Iterator[dict[str, Any]]:
    groups: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        title = step.kind.heading(step.texts, row)
        groups.setdefault(title, {}).setdefault(row.get("side", ""), []).append(row)
    for title, sides in groups.items():
        yield {"title": title, "columns": columns(sides, language)}


def columns(sides: dict[str, list[Row]], language: str) -> list[dict[str, Any]]:
    """What each side said, side by side; ``rows`` hold ``text`` and ``lang``."""
    return [
        {
            "side": side,
            "title": t(language, f"export.from_{side or 'all'}"),
            "rows": [{"text": row["text"], "lang": row["lang"]} for row in sides[side]],
        }
        for side in SIDES
        if side in sides
    ]
