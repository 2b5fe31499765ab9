"""A run as it is told in a language: its picture, what was said, and its results in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.exports.columns import columns
from workshop.exports.pictures import Picture, picture
from workshop.exports.rows import Row, StepRows
from workshop.words import t


def told(step: StepRows, language: str) -> dict[str, Any]:
    """``title``; ``picture`` or None; ``parts`` with a title and columns by side, each with rows of
    ``text`` and ``lang``; ``lines``, which are sentences.
    """
    drawn = picture(step, language) or Picture({})
    shared = step.results.get("shared", {})
    rows = [
        row | {name: n for name, n in shared.get(row["id"], {}).items() if name == "times"}
        for row in step.rows
        if row.get("text") and row["type"] not in drawn.tells
    ]
    said = step.kind.in_words(step.results, step.texts) if drawn.lines else ()
    return {
        "kind": step.run.kind,
        "title": step.texts.get("title", step.run.step),
        "picture": drawn.drawn or None,
        "parts": list(_parts(step, rows, language)),
        "lines": [t(language, key, **values) for key, values in said],
    }


def _parts(step: StepRows, rows: list[Row], language: str) -> Iterator[dict[str, Any]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(step.kind.heading(step.texts, row), []).append(row)
    for title, said in groups.items():
        yield {"title": title, "columns": columns(said, language)}
