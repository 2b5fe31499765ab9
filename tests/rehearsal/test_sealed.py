"""What the rehearsal waits for before it says that something came where it may not come."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from workshop.rehearsal.screens import FACILITATOR
from workshop.rehearsal.sealed import shown
from workshop.rehearsal.tally import Tally
from workshop.rehearsal.texts import marks
from workshop.rehearsal.things import Mark

MENDED = "Mended words, of which nothing is on the page any more: qiabcx00001z"


def test_what_was_undone_goes_from_what_can_be_undone() -> None:
    page: dict[str, Any] = {"deeds": {"shown": {"deed": {"what": "correct", "text": MENDED}}}}
    screen: Any = SimpleNamespace(role=FACILITATOR, name=FACILITATOR, member=None, parts=page)
    evening: Any = SimpleNamespace(tally=Tally())
    [mark] = marks(MENDED)
    evening.tally.marks[mark] = Mark("before", SimpleNamespace(by=None))
    assert shown(evening, screen) == []
    evening.tally.marks[mark] = Mark("undone")
    assert [each.key for each in shown(evening, screen)] == ["leaked"]
    page["deeds"] = {"shown": {}}
    assert shown(evening, screen) == []
