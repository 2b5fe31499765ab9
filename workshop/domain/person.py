"""Who is in the room."""

import secrets
from dataclasses import dataclass, field

from workshop.domain.side import Side


def new_id() -> str:
    """An id that says nothing and cannot be guessed: 96 bits, 16 letters."""
    return secrets.token_urlsafe(12)


@dataclass
class Organisation:
    """A formal or informal organisation at work here; also the team whose people share a view.

    ``side`` is that of its first member who is on one side. ``fits`` is how many hours a month it
    can give to all agreements together: None is unknown, 0 is 'nothing more now'.
    """

    id: str
    name: str
    side: Side | None = None
    fits: int | None = None
    invited: bool = False


@dataclass
class Person:
    """A participant. ``devices`` holds hashes of the secrets of the phones they use."""

    id: str
    name: str
    side: Side
    organisation: str | None
    lang: str
    joined: int
    devices: list[str] = field(default_factory=list)
    fits: int | None = None
    # By run: from which side someone who does both writes there.
    chosen: dict[str, str] = field(default_factory=dict)
    # By run: the notes this person is asked to react to, in order.
    dealt: dict[str, list[str]] = field(default_factory=dict)
    # A code to go on with on another phone: {"code": hash, "until": ms}.
    moving: dict[str, object] = field(default_factory=dict)
    left: bool = False
    # The small group in which they work, by id.
    group: str = ""

    @property
    def team(self) -> str:
        """The key of the load and of the shared view: the organisation, or the person alone."""
        return self.organisation or self.id
