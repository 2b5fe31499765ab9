"""A group on paper and page: what it is called, with its number, its sign and its colour."""

from __future__ import annotations

from typing import Any

from workshop.drawings import signs
from workshop.words import t


def called(number: int, language: str) -> dict[str, Any]:
    """``number``, ``name`` and both in one as ``words``; its ``sign``, that as an ``svg``, and its
    ``hue``.
    """
    sign = signs.sign(number)
    name = t(language, f"group.{sign}")
    return {
        "number": number,
        "name": name,
        "words": t(language, "group.called", number=number, name=name),
        "sign": sign,
        "svg": signs.drawn(number),
        "hue": signs.hue(number),
    }
