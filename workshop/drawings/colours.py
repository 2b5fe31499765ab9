"""The colours of the style sheets, for what is drawn without a browser."""

from __future__ import annotations

import re
from functools import cache

from workshop.paths import STATIC

_SHEETS = ("tokens", "tree", "group")
_COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{6})")


def colour(name: str) -> str:
    """``formal`` is ``#3f82e0``. Raises KeyError for what no sheet names."""
    return _colours()[name]


@cache
def _colours() -> dict[str, str]:
    sheets = ((STATIC / "css" / f"{name}.css").read_text(encoding="utf-8") for name in _SHEETS)
    return {name: found for sheet in sheets for name, found in _COLOUR.findall(sheet)}
