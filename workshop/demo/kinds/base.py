"""What a kind says of made-up people. Everything has a default."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from workshop.demo.shapes import Typed
from workshop.shapes import Shape

View = dict[str, Any]


@dataclass(frozen=True)
class Act:
    """Something that somebody wants to do. Who did it once, or was refused it, does not do it
    again: ``key`` says what is the same.
    """

    key: tuple[Any, ...]
    act: str
    data: View = field(default_factory=dict)
    lang: str = "nl"


class Guest(Protocol):
    """A made-up person. ``id`` is theirs in the evening's file, ``writes_as`` their side, ``said``
    what anybody says on this evening, by its id or its own text, ``names`` what everybody is
    called.
    """

    id: str
    side: str
    writes_as: str
    organisation: str
    said: Mapping[str, str]
    names: Mapping[str, str]

    @property
    def here(self) -> View:
        """The room, as their phone has it."""

    @property
    def me(self) -> View: ...

    @property
    def team(self) -> View: ...

    @property
    def colleagues(self) -> list[str]:
        """Who is here of their organisation, themselves included."""

    def offer(self, said: str, place: str = "") -> str:
        """The id of what was said earlier where it is on offer to take along; else nothing."""


class Said(Shape):
    """What the file has of a step."""


class Kind:
    """``times``: how much longer or shorter than the others a phase is, by its name."""

    shape: type[Shape] = Said
    times: Mapping[str, float] = {}

    def named(self, said: Any) -> dict[str, str]:
        """What later steps may speak of, by its id or its own text."""
        return {}

    def would(self, said: Any, guest: Guest) -> Iterator[Act]:
        """What a person wants to do now, in the order in which they do it."""
        return iter(())

    def leads(self, said: Any, room: View) -> Iterator[Act]:
        """What the facilitator, who sees this, does now beside leading through the evening."""
        return iter(())


def says(room: View, type: str, key: Any, said: Typed | None = None, **more: Any) -> Act:
    """A contribution. ``about`` and ``origin`` go beside it, the rest is its content."""
    beside: View = {name: more.pop(name) for name in ("about", "origin") if name in more}
    beside = {name: id for name, id in beside.items() if id}
    content = {**more, **({"text": said.text} if said else {})}
    data = {"run": room["run"], "type": type, "content": content, **beside}
    return Act((room["run"], type, key), "contribute", data, said.lang if said else "nl")


def chooses_side(room: View, guest: Guest) -> Iterator[Act]:
    """Who does both says first from which side they write."""
    if guest.side == "both":
        data = {"run": room["run"], "side": guest.writes_as}
        yield Act((room["run"], "side"), "choose_side", data)
