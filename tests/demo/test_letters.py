"""The letters of the made-up evening are written as its file has them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from workshop.demo.evening import read_evening
from workshop.demo.kinds import known
from workshop.paths import SESSIONS
from workshop.scripts import read_script

OURS = SESSIONS / "opvoedondersteuning"


@dataclass
class Someone:
    """A guest in the close, with what their phone has of the post."""

    id: str
    names: dict[str, str]
    post: dict[str, Any] = field(default_factory=dict)
    side: str = "formal"
    writes_as: str = "formal"
    organisation: str = ""
    said: dict[str, str] = field(default_factory=dict)
    me: dict[str, Any] = field(default_factory=dict)
    team: dict[str, Any] = field(default_factory=dict)
    colleagues: list[str] = field(default_factory=list)

    @property
    def here(self) -> dict[str, Any]:
        return {"run": "r", "phase": "letters", "here": {"post": self.post}}

    def offer(self, said: str, place: str = "") -> str:
        return ""


@pytest.fixture(scope="module")
def evening() -> Any:
    return read_evening(OURS, read_script(OURS), "nl")


def does(evening: Any, id: str, **post: Any) -> list[tuple[str, Any]]:
    names = {each: person.name for each, person in evening.people.items()}
    acts = known("close").would(evening.steps["close"], Someone(id, names, post))
    return [(act.act, act.data.get("to") or act.data.get("wants")) for act in acts]


def test_who_gets_post_wants_it_and_writes_to_themselves(evening: Any) -> None:
    assert does(evening, "anneke") == [("want_post", True), ("write_letter", None)]


def test_who_writes_to_another_waits_until_they_want_post(evening: Any) -> None:
    assert does(evening, "fatma") == []
    there = {"p" * 16: {"name": evening.people["anneke"].name}}
    assert does(evening, "fatma", receivers=there) == [("write_letter", "p" * 16)]


def test_where_nothing_can_be_sent_nobody_writes(evening: Any) -> None:
    assert does(evening, "anneke", off=True) == []
