"""What each side said, side by side: neither stands above the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workshop.words import t

Row = dict[str, Any]
# What has no side comes last.
SIDES = ("formal", "informal", "both", "")
KEPT = ("text", "lang", "times", "from")


def columns(rows: Iterable[Row], language: str) -> list[dict[str, Any]]:
    """A column for each side that said something, with ``side``, ``title`` and ``rows`` of ``text``
    and ``lang``; ``times`` where more people said it, ``from`` where it was taken along.
    """
    said: dict[str, list[Row]] = {}
    for row in rows:
        kept = {name: row[name] for name in KEPT if name in row}
        said.setdefault(row.get("side", ""), []).append(kept)
    return [
        {"side": side, "title": t(language, f"export.from_{side or 'all'}"), "rows": said[side]}
        for side in SIDES
        if side in said
    ]
