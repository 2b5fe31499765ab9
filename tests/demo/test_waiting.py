"""The evening goes on when all is done, not while somebody has yet to see what there is to do."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from typing import Any

import pytest

from tests.waiting import until
from workshop.demo import guest, playing
from workshop.demo.company import Company
from workshop.demo.evening import Evening, read_evening
from workshop.demo.pace import Stop
from workshop.paths import SESSIONS
from workshop.scripts import read_script

OURS = SESSIONS / "opvoedondersteuning"
MAKES = {"run": "i", "step": "invention", "kind": "invention", "phase": "make"}
AGENDA: dict[str, Any] = {
    "order": ["i"],
    "runs": {"i": {"step": "invention", "kind": "invention", "minutes": 20}},
    "phases": {"i": ["make", "done"]},
}
FAR = 3600.0


class Desk:
    """The facilitator's page of a room in which groups have to be made first."""

    def __init__(self, *_: object, **__: object) -> None:
        self.shown: dict[str, Any] = {**MAKES, "agenda": AGENDA}
        self.acts: list[str] = []

    def view(self, part: str = "") -> dict[str, Any]:
        return self.shown

    def settles(self, message: dict[str, Any]) -> dict[str, Any]:
        self.acts.append(message["act"])
        if message["act"] == "move_to":
            self.shown = self.shown | {"phase": message["data"]["phase"]}
        if message["act"] == "end":
            self.shown = self.shown | {"ended": 1}
        return {"ok": True}

    def close(self) -> None:
        """Nothing was opened."""


class Phone(Desk):
    """Of somebody who has no group yet."""

    def __init__(self, address: str, auth: object, pulse: threading.Condition) -> None:
        super().__init__()
        self.pulse, self.changed = pulse, 0.0
        self.parts: dict[str, Any] = {"room": MAKES, "me": {"id": "p"}}

    def view(self, part: str = "") -> dict[str, Any]:
        found: dict[str, Any] = self.parts.get(part, {})
        return found

    def shows(self, **parts: Any) -> None:
        with self.pulse:
            self.parts = self.parts | parts
            self.changed += 1
            self.pulse.notify_all()


class Silent:
    """Says nothing of the evening."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_: None


@pytest.fixture(scope="module")
def evening() -> Evening:
    found = read_evening(OURS, read_script(OURS), "nl")
    assert found is not None
    return found


def test_the_facilitator_makes_groups_before_leading_on(evening: Any, monkeypatch: Any) -> None:
    """Also when it looks up too late for what is done during a phase, as on a busy machine."""
    monkeypatch.setattr(playing, "Screen", Desk)
    site: Any = Silent()
    teller: Any = Silent()
    ours, _theirs = socket.socketpair()
    demo = playing.Demo(site, evening, 0, 0.0, ours, teller)
    demo.play()
    desk: Any = demo._desk
    assert desk.acts == ["make_groups", "move_to", "end"]


def test_who_has_just_got_something_to_do_is_not_done(evening: Any, monkeypatch: Any) -> None:
    """However long they think before they do it."""
    monkeypatch.setattr(guest, "Screen", Phone)
    company = Company("", "", evening, ["anneke"], [Stop("", "", 0)], drops=0, usual=FAR)
    [anneke] = company.guests
    there = ("i", "make", "")
    company.come()
    try:
        until(lambda: company.are_done(there))
        phone: Any = anneke._screen
        phone.shows(me={"id": "p", "group": {"number": 1, "people": {"p": {}}}})
        until(lambda: not company.are_done(there))
    finally:
        company.go_home()


def test_a_screen_of_two_steps_is_not_done(evening: Any, monkeypatch: Any) -> None:
    """The room is on, and what is one's own has not come in yet."""
    monkeypatch.setattr(guest, "Screen", Phone)
    company = Company("", "", evening, ["anneke"], [Stop("", "", 0)], drops=0, usual=FAR)
    [anneke] = company.guests
    company.come()
    try:
        until(lambda: company.are_done(("i", "make", "")))
        phone: Any = anneke._screen
        phone.shows(me={"group": {"number": 1, "people": {"p": {}}}})
        until(lambda: anneke.done_at is None)
    finally:
        company.go_home()
