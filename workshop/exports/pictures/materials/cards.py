"""Cards that people wrote together, question after question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workshop.exports.rows import Row


def fields(asked: Mapping[str, Any], rows: Iterable[Row]) -> list[dict[str, Any]]:
    """The questions of a card that have an answer, in the order of the script; ``asked`` are its
    texts by question.
    """
    written: dict[str, list[Row]] = {}
    for row in rows:
        written.setdefault(row["field"], []).append(row)
    return [
        {
            "field": field,
            "title": asked[field].get("title", field),
            "lines": [_line(row, asked[field]) for row in written[field]],
        }
        for field in asked
        if field in written
    ]


def _line(row: Row, field: Mapping[str, Any]) -> dict[str, Any]:
    for_whom = str(field.get(row.get("scope", ""), ""))
    said = {"text": row["text"], "lang": row["lang"], "scope": for_whom}
    return said | ({"times": row["times"]} if "times" in row else {})
