"""A screen of ours when its line falls away and another takes its place."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from workshop.client import screen as screens
from workshop.client.screen import PHONE, Screen

Take = Callable[[dict[str, Any]], None]


class Line:
    """It shows everything at once, and whatever else it is given, also when it was left."""

    lines: list[Line] = []

    def __init__(self, *_: object) -> None:
        self.gets: dict[str, Take] = {}
        self.lines.append(self)

    def on(self, event: str, take: Take) -> None:
        self.gets[event] = take

    def open(self, *_: object) -> None:
        shown = {"version": 7, "view": {"n": len(self.lines)}}
        self.gets["snapshot"]({"now": 0, "parts": {"room": shown}})


def test_what_was_on_its_way_on_a_line_that_fell_away_is_let_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(screens, "Line", Line)
    phone = Screen("", {"as": PHONE}, threading.Condition())
    phone.come_back()
    first, second = Line.lines
    late = {"part": "room", "from": 8, "to": 9, "patch": {"n": 0}}
    first.gets["frame"](late)
    assert (phone.gaps, phone.view()) == (0, {"n": 2})
    second.gets["frame"](late | {"from": 7})
    assert (phone.gaps, phone.view()) == (0, {"n": 0})
    monkeypatch.setattr(phone, "ask", lambda *_: {"now": 0, "parts": {}})
    second.gets["frame"](late | {"from": 12, "to": 13})
    assert phone.gaps == 1
