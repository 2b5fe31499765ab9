"""What the sides chose, a row a thing with a bar for each side, or one for all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workshop.domain.side import ALL, Side
from workshop.words import t

Row = dict[str, Any]
WHOSE = (*(str(side) for side in Side), ALL)


def drawn(head: list[str], widest: str, items: Iterable[Row], note: str = "") -> Row:
    """What the drawing takes. ``items``: {texts, widest, bars, from?}, with ``texts`` of {text,
    side?}; ``head`` stands over the two columns, ``note`` over all.
    """
    return {
        "head": head,
        "items": list(items),
        "widest": widest,
        "note": note,
    }


def who(language: str, side: str) -> str:
    """Whose bar it is."""
    return t(language, "side.all_together" if side == ALL else f"side.{side}")


def bars(found: Mapping[str, Any], bar: Any) -> list[Row]:
    """A bar for everybody who stands there, in one order: ``bar(side, stand)`` gives its share and
    text.
    """
    return [{"side": side, **bar(side, found[side])} for side in WHOSE if side in found]
