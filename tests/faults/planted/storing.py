"""Something is lost on the way, comes twice or too late."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by


@seen_by("once")
def a_resend_counts_twice() -> None:
    from dataclasses import replace

    from workshop.domain.person import new_id
    from workshop.room import Room

    def forgetful(original: Callable[..., Any]) -> Callable[..., Any]:
        def play(self: Any, act: Any, changes: Any, done: Any) -> Any:
            id = act.who.act
            if act.name == "contribute" and (id in self._given or id in changes.answers):
                act = replace(act, who=replace(act.who, act=new_id()))
            return original(self, act, changes, done)

        return play

    around(Room, "_play", forgetful)


@seen_by("once", "own")
def every_seventh_note_is_forgotten() -> None:
    from itertools import count

    from workshop.domain.contribution import Contribution
    from workshop.domain.workshop import Workshop

    numbers = count(1)

    def losing(original: Callable[..., Any]) -> Callable[..., Any]:
        def keep(self: Any, kept: Any) -> None:
            if not isinstance(kept, Contribution) or next(numbers) % 7:
                original(self, kept)

        return keep

    around(Workshop, "keep", losing)


@seen_by("once", "own")
def every_seventh_note_is_not_stored() -> None:
    from itertools import count

    from workshop.act import Changes
    from workshop.domain.contribution import Contribution

    numbers = count(1)

    def losing(original: Callable[..., Any]) -> Callable[..., Any]:
        def add(self: Any, act: Any, outcome: Any) -> None:
            original(self, act, outcome)
            for key in [k for k in self.rows if k[0] is Contribution and next(numbers) % 7 == 0]:
                del self.rows[key]

        return add

    around(Changes, "add", losing)


@seen_by("in_time")
def frames_come_late() -> None:
    from workshop.web.publish import Publisher

    def slow(original: Callable[..., Any]) -> Callable[..., Any]:
        def make(self: Any, room: Any, wire: Any, frame_ms: int) -> None:
            original(self, room, wire, 2500)

        return make

    around(Publisher, "__init__", slow)


@seen_by("frames")
def some_frames_are_skipped() -> None:
    from itertools import count

    from workshop.web.publish import Wire

    numbers = count(1)

    def skipping(original: Callable[..., Any]) -> Callable[..., Any]:
        def send(self: Any, screens: Any, event: str, data: bytes) -> Any:
            screens = list(screens)
            lost = event == "frame" and len(screens) > 1 and next(numbers) % 5 == 0
            return original(self, screens[1:] if lost else screens, event, data)

        return send

    around(Wire, "send", skipping)


@seen_by("room")
def phones_do_not_see_the_timer() -> None:
    from workshop import views

    def timeless(original: Callable[..., Any]) -> Callable[..., Any]:
        def view(workshop: Any, channel: str) -> Any:
            shown = original(workshop, channel)
            return {name: shown[name] for name in shown if name != "timer" or channel != "room"}

        return view

    around(views, "view", timeless)
