"""A room in which a tree grows, and where things are laid together."""

from typing import Any

from tests.domain.room import Participant, Room


def hangs(someone: Participant, text: str, part: str = "sun", **more: object) -> str:
    """Something in the tree; its id."""
    return str(someone.answers("item", {"part": part, "text": text}, **more)["contribution"])


def merges(room: Room, said: str, into: str) -> dict[str, Any]:
    """The facilitator lays one with another that says the same."""
    return room.leads("merge", contribution=said, into=into)
