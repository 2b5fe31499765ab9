"""Anything a person says in a step: a note, a reaction, a mark, a ballot."""

from dataclasses import dataclass, field
from typing import Any

from workshop.domain.side import Side


@dataclass
class Contribution:
    """One answer. ``content`` is what its kind accepted; a text always stands under ``text``.

    ``author`` is None where answers are anonymous; then ``token`` is the hash of the phone's random
    token. ``through`` says whose hands typed it: self, helper, paper or table. ``about`` is the id
    of what it reacts to or votes on; ``origin`` is what it was taken along from (domain/carry.py).
    Times are milliseconds since 1970.
    """

    id: str
    run: str
    type: str
    content: dict[str, Any]
    at: int
    lang: str
    author: str | None = None
    token: str | None = None
    side: Side | None = None
    through: str = "self"
    about: str | None = None
    origin: dict[str, Any] = field(default_factory=dict)
    hidden: bool = False
    # Taken off a card that a team writes together, by one of them; they can put it back.
    struck: bool = False
    # The id of the contribution that says the same, and under which this one is counted.
    merged: str = ""
    # What the author typed, before the facilitator mended a typing error.
    original: str | None = None

    @property
    def text(self) -> str:
        """Its words; empty where it has none, such as a mark."""
        return str(self.content.get("text", ""))
