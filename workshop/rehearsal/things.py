"""What people make in an evening, as the rehearsal remembers it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

from workshop.rehearsal.people import SIDES, Member

FIELDS = ("what", "goal", "roles", "needed", "first_step", "by_when", "look_back", "hours")
# Changing one of these takes the badge away until it is voted again.
VOTED_ON = ("what", "by_when")


@dataclass(eq=False)
class Said:
    """One contribution. ``gone``: withdrawn, or another took its place. ``before``: what its
    author typed before a correction. ``merged``: the id of what it was laid with. ``taken``: the
    id of what it was taken along from, and ``origin`` what screens say of that. ``group``: at whose
    table it was said, where there are small groups. ``changed``: when this last did, by our own
    clock.
    """

    id: str
    run: str
    type: str
    by: Member
    content: dict[str, Any]
    about: str
    side: str
    hidden: bool = False
    gone: bool = False
    before: str = ""
    merged: str = ""
    taken: str = ""
    origin: dict[str, Any] = field(default_factory=dict)
    # Taken off a card by somebody of the team.
    struck: bool = False
    group: str = ""
    changed: float = -math.inf

    @property
    def text(self) -> str:
        return str(self.content.get("text", ""))


@dataclass(eq=False)
class Agreed:
    """One agreement, with its leads by side, its vote and what it grew from."""

    id: str
    number: int
    by: Member | None
    lang: str
    fields: dict[str, Any]
    leads: dict[str, dict[str, Any]] = field(default_factory=dict)
    led_by: dict[str, Member] = field(default_factory=dict)
    vote: dict[str, Any] = field(default_factory=dict)
    taken: str = ""
    origin: dict[str, Any] = field(default_factory=dict)
    hidden: bool = False
    gone: bool = False

    @property
    def missing(self) -> list[str]:
        """What a vote still waits for: both leads, the first step and the day."""
        led = [s for s in SIDES if self.leads.get(s, {}).get("answer", "no") != "no"]
        open_leads = [f"lead_{side}" for side in SIDES if side not in led]
        return open_leads + [name for name in ("first_step", "by_when") if not self.fields[name]]

    @property
    def shown(self) -> bool:
        return not self.gone and not self.hidden


@dataclass(eq=False)
class Posted:
    """A letter or a bell, to oneself where it is to nobody; ``back`` when it was not wanted."""

    id: str
    by: Member
    to: Member | None
    sort: str
    day: str
    text: str
    back: bool = False


@dataclass(frozen=True)
class Mark:
    """What a recognised text is: a name, a private note, words before they were mended, something
    said, an agreement, what was posted.
    """

    what: str
    of: Any = None
