"""What the rehearsal waits for before it says that something came where it may not come."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from workshop.rehearsal.report import Report
from workshop.rehearsal.screens import FACILITATOR
from workshop.rehearsal.sealed import scan, shown
from workshop.rehearsal.tally import Tally
from workshop.rehearsal.things import Mark, Said

TEXT = "Mended words: qiabcx00001z"
WITHIN = 1.5


@pytest.fixture
def evening() -> Any:
    """A facilitator's page that showed a text, which is undone."""
    someone: Any = SimpleNamespace(device="device", token="token")
    said = Said("note", "run", "note", someone, {}, "", "formal", changed=20.0)
    screen = SimpleNamespace(
        role=FACILITATOR, name=FACILITATOR, member=None, read=0, packets=[], parts={}
    )
    report = Report("en", lambda line: None)
    tally = Tally()
    tally.know(TEXT, Mark("undone", said))
    return SimpleNamespace(
        tally=tally,
        report=report,
        within=WITHIN,
        facilitator=screen,
        screens=lambda: [screen],
        tabs={},
        first={"projector": "key"},
    )


def test_what_was_undone_goes_from_what_can_be_undone(evening: Any) -> None:
    page = evening.facilitator
    assert shown(evening, page) == []
    page.parts = {"facilitator": {"deeds": {"shown": {"deed": {"text": TEXT}}}}}
    assert [each.key for each in shown(evening, page)] == ["leaked"]


@pytest.mark.parametrize(("came", "late"), [(19.0, True), (21.4, True), (21.6, False)])
def test_a_text_may_be_on_its_way_when_it_is_undone(evening: Any, came: float, late: bool) -> None:
    evening.facilitator.packets.append((came, TEXT))
    scan(evening)
    assert evening.report.failed.total() == (0 if late else 1)


def test_an_answer_has_nothing_that_is_gone(evening: Any) -> None:
    evening.facilitator.packets.append((21.0, f"3{TEXT}"))
    scan(evening)
    assert evening.report.failed.total() == 1
