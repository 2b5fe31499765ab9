"""A timer, a pause, a message and a talk that go otherwise than settled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by

WRITING = ("strength",)


@seen_by("room", "projector", "desk", steps=("arrive", "strength"), people=8)
def time_that_is_added_is_lost() -> None:
    from workshop.domain.acts import leading

    leading._longer = lambda timer, *more: timer


@seen_by("room", "projector", "desk", steps=WRITING, people=8)
def the_timer_runs_on_in_a_pause() -> None:
    from workshop.domain import pause

    def running(original: Callable[..., Any]) -> Callable[..., Any]:
        def begin(workshop: Any, *more: Any) -> None:
            timer = dict(workshop.timer)
            original(workshop, *more)
            workshop.timer = timer

        return begin

    around(pause, "begin", running)


@seen_by("answers", steps=WRITING, people=8)
def nothing_can_be_written_in_a_pause() -> None:
    from workshop.domain.acts import writing
    from workshop.domain.refused import Refused

    def resting(original: Callable[..., Any]) -> Callable[..., Any]:
        def open_for(workshop: Any, *more: Any) -> Any:
            if workshop.pause:
                raise Refused("in_pause")
            return original(workshop, *more)

        return open_for

    around(writing, "open_for", resting)


@seen_by("room", steps=WRITING, people=8)
def a_message_reaches_one_side_alone() -> None:
    from workshop import views

    def partial(original: Callable[..., Any]) -> Callable[..., Any]:
        def view(workshop: Any, channel: str) -> Any:
            shown = dict(original(workshop, channel))
            told = shown.pop("message", None) if channel == "room" else None
            if channel == "side:formal" and workshop.message:
                told = dict(workshop.message)
            return shown | ({"message": told} if told and channel != "room" else {})

        return view

    around(views, "view", partial)


@seen_by("projector", steps=WRITING, people=8)
def a_message_for_phones_stands_on_the_big_screen() -> None:
    from workshop.views import talk

    def telling(original: Callable[..., Any]) -> Callable[..., Any]:
        def shown(workshop: Any) -> Any:
            message = {"message": dict(workshop.message)} if workshop.message else {}
            return original(workshop) | message

        return shown

    around(talk, "on_projector", telling)


@seen_by("projector", steps=WRITING, people=8)
def no_timer_is_ever_heard() -> None:
    from workshop.views import talk

    def silent(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda workshop: {n: v for n, v in original(workshop).items() if n != "sound"}

    around(talk, "on_projector", silent)


@seen_by("hands", steps=WRITING, people=8)
def hands_are_served_as_they_went_up() -> None:
    from workshop.domain import floor

    floor.in_turn = lambda hands, spoke=(): [id for id, _ in hands]


@seen_by("hands", steps=WRITING, people=8)
def the_side_that_just_spoke_is_first_again() -> None:
    from workshop.domain import floor

    around(floor, "in_turn", lambda in_turn: lambda hands, spoke=(): in_turn(hands))


@seen_by("refused", "hands", steps=WRITING, people=8)
def hands_go_up_while_there_is_no_talk() -> None:
    from types import SimpleNamespace

    from workshop.domain import floor
    from workshop.web import hands

    hands.floor = SimpleNamespace(is_open=lambda workshop: True, in_turn=floor.in_turn)


@seen_by("desk", "remote", steps=WRITING, people=8)
def the_time_of_a_talk_goes_to_the_other_side() -> None:
    from workshop.domain import measuring

    def turned(original: Callable[..., Any]) -> Callable[..., Any]:
        other = {"formal": "informal", "informal": "formal"}
        return lambda run, side, ms: original(run, type(side)(other.get(side, side)), ms)

    around(measuring, "add_word", turned)
