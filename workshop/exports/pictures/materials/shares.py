"""What the sides chose, a row a thing with a bar for each side, or one for all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workshop.domain.side import ALL, Side
from workshop.words import t

Row = dict[str, Any]
WHOSE = (*(str(side) for side in Side), ALL)


def drawn(language: str, kind: str, items: Iterable[Row], note: str = "") -> Row:
    """What the drawing takes. ``items``: {texts, widest, bars, from?}, with ``texts`` of {text,
    side?}; ``note`` is said over them.
    """
    return {
        "head": [t(language, f"{kind}.report_{name}") for name in ("thing", "outcome")],
        "items": list(items),
        "widest": t(language, f"{kind}.report_gap"),
        "note": note,
    }


def who(language: str, side: str) -> str:
    """Whose bar it is."""
    return t(language, "wall.all_together" if side == ALL else f"side.{side}")


def bars(found: Mapping[str, Any], bar: Any) -> list[Row]:
    """A bar for everybody who stands there, in one order: ``bar(side, stand)`` gives its share and
    text.
    """
    return [{"side": side, **bar(side, found[side])} for side in WHOSE if side in found]
