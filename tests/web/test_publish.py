"""What goes out to which screen, and when: frames, snapshots, and screens that cannot keep up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from tests.domain.room import new_room
from workshop import views
from workshop.act import Act
from workshop.domain.naming import hashed
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.patch import View, apply
from workshop.room import Room
from workshop.web.publish import Publisher
from workshop.web.wire import Screen

NOW = 1_700_000_000_000


class Stage:
    """A room whose wire is a list, and whose clock moves when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sent: list[tuple[str, str, View]] = []
        self.waiting: list[Callable[[], None]] = []
        self.slow: set[str] = set()
        self.now = 100.0
        self.room = Room(lambda: (new_room().workshop, {}), lambda batch: None, lambda do: do())
        monkeypatch.setattr("workshop.web.publish.time.monotonic", lambda: self.now)
        self.publisher = Publisher(self.room, self, 100)  # type: ignore[arg-type]

    # What a wire does

    def send(self, screens: Iterable[Screen], event: str, data: bytes) -> list[Screen]:
        told = list(screens)
        self.sent += [(s.sid, event, json.loads(data)) for s in told if s.sid not in self.slow]
        return [screen for screen in told if screen.sid in self.slow]

    def later(self, seconds: float, function: Callable[[], None]) -> None:
        self.waiting.append(function)

    def is_free(self, screen: Screen) -> bool:
        return screen.sid not in self.slow

    # What a test says

    def passes(self, seconds: float) -> None:
        """Time passes; whatever waited for it happens."""
        self.now += seconds
        waiting, self.waiting = self.waiting, []
        for function in waiting:
            function()

    def comes(self, sid: str, audience: Audience, device: str = "") -> Screen:
        who = Who(audience, NOW, "", device=hashed(device) if device else "", account="fatma")
        screen = Screen(sid, None, "room", who)
        self.room.turn(lambda workshop: self.publisher.arrive(screen))
        return screen

    def does(self, device: str, act: str, **data: Any) -> None:
        who = Who(Audience.PHONE, NOW, new_id(), device=hashed(device))
        self._act(who, act, data)

    def leads(self, act: str, **data: Any) -> None:
        self._act(Who(Audience.FACILITATOR, NOW, new_id(), account="fatma"), act, data)

    def heard(self, sid: str, event: str = "frame") -> list[View]:
        return [data for whose, what, data in self.sent if (whose, what) == (sid, event)]

    def _act(self, who: Who, act: str, data: dict[str, Any]) -> None:
        answers: list[dict[str, Any]] = []
        self.room.act(Act(who, act, data, answers.append))
        assert answers[0]["ok"], answers


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    return Stage(monkeypatch)


def test_a_screen_that_connects_gets_all_its_parts(stage: Stage) -> None:
    stage.comes("wall", Audience.PROJECTOR)
    (snapshot,) = stage.heard("wall", "snapshot")
    assert snapshot["parts"]["projector"]["view"] == views.projector(stage.room.workshop)
    assert snapshot["parts"]["projector"]["version"] == 1


def test_the_first_change_goes_at_once_the_others_wait_for_the_next_frame(stage: Stage) -> None:
    stage.comes("wall", Audience.PROJECTOR)
    stage.passes(1)
    stage.leads("set_timer", do="start", seconds=10)
    assert len(stage.heard("wall")) == 1
    stage.leads("set_timer", do="start", seconds=20)
    stage.leads("set_timer", do="start", seconds=30)
    assert len(stage.heard("wall")) == 1
    stage.passes(0.1)
    _, last = stage.heard("wall")
    assert last["patch"]["timer"]["seconds"] == 30
    assert (last["from"], last["to"]) == (2, 3)


def test_a_change_that_nobody_sees_sends_nothing(stage: Stage) -> None:
    stage.comes("wall", Audience.PROJECTOR)
    stage.passes(1)
    stage.leads("note_privately", run=stage.room.workshop.run.id, text="Let op Amina")
    stage.passes(1)
    assert stage.heard("wall") == []


def test_only_those_whom_an_act_names_get_a_view_of_their_own_anew(stage: Stage) -> None:
    for name in ("amina", "bram"):
        stage.does(name, "join", name=name, side="informal")
        stage.comes(name, Audience.PHONE, name)
    stage.passes(1)
    stage.does("amina", "speak", lang="en")
    stage.passes(1)
    own = [f for f in stage.heard("amina") + stage.heard("bram") if f["part"] == "me"]
    assert [frame["patch"] for frame in own] == [{"lang": "en"}]


def test_whoever_joins_gets_other_parts_and_the_door_no_more(stage: Stage) -> None:
    screen = stage.comes("amina", Audience.PHONE, "amina")
    assert list(screen.channels) == ["door"]
    stage.does("amina", "join", name="Amina", side="informal")
    _, snapshot = stage.heard("amina", "snapshot")
    assert set(snapshot["parts"]) == {"room", "side", "team", "me"}
    stage.passes(1)
    stage.does("bram", "join", name="Bram", side="formal", new_organisation="Wijkteam")
    stage.passes(1)
    assert {frame["part"] for frame in stage.heard("amina")} == {"room"}


def test_a_slow_screen_gets_one_snapshot_for_all_that_it_missed(stage: Stage) -> None:
    stage.comes("wall", Audience.PROJECTOR)
    stage.comes("quick", Audience.PROJECTOR)
    stage.passes(1)
    stage.slow.add("wall")
    for seconds in (10, 20, 30):
        stage.leads("set_timer", do="start", seconds=seconds)
        stage.passes(1)
    assert stage.heard("wall") == []
    assert len(stage.heard("quick")) == 3
    stage.slow.clear()
    stage.passes(0.1)
    assert stage.heard("wall") == []
    last = stage.heard("wall", "snapshot")[-1]["parts"]["projector"]
    assert last["view"]["timer"]["seconds"] == 30
    stage.leads("set_timer", do="stop")
    stage.passes(1)
    (frame,) = stage.heard("wall")
    assert frame["from"] == last["version"]


def test_when_the_room_was_read_again_every_screen_gets_a_snapshot_with_a_higher_version(
    stage: Stage,
) -> None:
    stage.comes("wall", Audience.PROJECTOR)
    stage.leads("set_timer", do="start", seconds=10)
    stage.passes(1)
    stage.room.refresh()
    before, after = stage.heard("wall", "snapshot")
    assert after["parts"]["projector"]["version"] > before["parts"]["projector"]["version"] + 1
    assert "timer" not in after["parts"]["projector"]["view"]


def test_a_view_that_cannot_be_made_keeps_no_other_from_its_screen(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.comes("wall", Audience.PROJECTOR)
    stage.comes("desk", Audience.FACILITATOR)
    stage.passes(1)
    sound = views.view

    def broken(workshop: Any, channel: str) -> View:
        return sound(workshop, channel) if channel != "facilitator" else 1 / 0  # type: ignore

    monkeypatch.setattr("workshop.web.publish.views.view", broken)
    stage.leads("set_timer", do="start", seconds=10)
    stage.passes(1)
    assert len(stage.heard("wall")) == 1


def test_the_facilitator_hears_whose_phones_are_connected(stage: Stage) -> None:
    stage.comes("desk", Audience.FACILITATOR)
    stage.does("amina", "join", name="Amina", side="informal")
    stage.comes("tab", Audience.PHONE, "amina")
    other = stage.comes("other tab", Audience.PHONE, "amina")
    stage.passes(1)
    assert stage.heard("desk", "presence")[-1] == {"formal": 0, "informal": 1, "both": 0}
    stage.room.turn(lambda workshop: stage.publisher.go(other))
    stage.passes(1)
    assert stage.heard("desk", "presence")[-1]["informal"] == 1


def test_frames_make_the_same_of_a_part_as_a_snapshot(stage: Stage) -> None:
    stage.comes("wall", Audience.PROJECTOR)
    for name in ("amina", "bram", "carla"):
        stage.does(name, "join", name=name, side="both", new_organisation=f"Club {name}")
        stage.passes(0.06)
    stage.passes(1)
    view = stage.heard("wall", "snapshot")[0]["parts"]["projector"]["view"]
    for frame in stage.heard("wall"):
        view = apply(frame["patch"], view)
    assert view == json.loads(json.dumps(views.projector(stage.room.workshop)))
