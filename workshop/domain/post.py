"""Letters and bells for a day to come, to oneself or to somebody in the room (RULES.md, "Letters").

What is written in them is sealed before it gets here, and opened for whoever may read it alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

# A day later than this cannot be chosen; a letter stays so long after its day; 'later' is so long.
FURTHEST = timedelta(days=366)
STAYS = timedelta(days=30)
LATER = timedelta(days=7)
MOST_LETTERS = 10


class Office(Protocol):
    """Seals what nobody else may read, and opens it again. ``mails``: whether it can send e-mail.

    What cannot be opened (the key is gone) opens as an empty content.
    """

    mails: bool

    def seal(self, content: dict[str, str]) -> str: ...

    def open(self, sealed: str) -> dict[str, str]: ...


@dataclass
class Letter:
    """``sort`` is letter or bell; ``by`` and ``to`` are mailboxes. ``day`` is when it comes, as an
    ISO date, and ``rings`` when it asks for attention (again).

    ``sealed`` holds text, lang, and the names of both, since it may outlive the people's own rows.
    """

    id: str
    by: str
    to: str
    sort: str
    day: str
    rings: str
    written: int
    sealed: str
    # It could not be given to whom it was for, so its writer gets it back.
    returned: bool = False
    done: bool = False
    reported: bool = False

    def has_come(self, today: date) -> bool:
        """Whether its day is there."""
        return self.day <= today.isoformat()

    def may_come_later(self, today: date) -> bool:
        """Whether it still stays for as long as somebody who says 'later' wants."""
        return today + LATER <= date.fromisoformat(self.day) + STAYS


@dataclass
class Mailbox:
    """Where somebody finds their post; its ``id`` is the person's. ``door`` is the hash of the
    secret of its page, ``sealed`` holds that secret, a name and a language.

    ``wants``: others in the room may write too. ``mails``: an address for e-mail was given.
    """

    id: str
    door: str
    sealed: str
    wants: bool = False
    mails: bool = False


@dataclass
class Address:
    """An e-mail address, sealed, of the mailbox with this ``id``. It is stored and not kept in
    memory: whoever delivers the last letter erases it.
    """

    id: str
    sealed: str


@dataclass
class Post:
    """All post of a session. Without an ``office`` nothing can be written or read here."""

    letters: dict[str, Letter] = field(default_factory=dict)
    boxes: dict[str, Mailbox] = field(default_factory=dict)
    office: Office | None = None

    def __post_init__(self) -> None:
        self._wanting = {id: True for id, box in self.boxes.items() if box.wants}
        self._by: defaultdict[str, dict[str, Letter]] = defaultdict(dict)
        for letter in self.letters.values():
            self._by[letter.by][letter.id] = letter

    def keep(self, kept: Letter | Mailbox) -> None:
        if isinstance(kept, Letter):
            self.letters[kept.id] = self._by[kept.by][kept.id] = kept
            return
        self.boxes[kept.id] = kept
        if kept.wants:
            self._wanting[kept.id] = True
        else:
            self._wanting.pop(kept.id, None)

    def drop(self, kept: Letter | Mailbox) -> None:
        if isinstance(kept, Letter):
            self.letters.pop(kept.id, None)
            self._by[kept.by].pop(kept.id, None)
            return
        self.boxes.pop(kept.id, None)
        self._wanting.pop(kept.id, None)

    def by(self, box: str) -> list[Letter]:
        """What somebody wrote, in order."""
        return list(self._by[box].values()) if box in self._by else []

    def to(self, box: str) -> list[Letter]:
        """What is for somebody, in order."""
        return [letter for letter in self.letters.values() if letter.to == box]

    def wanting(self) -> Iterable[str]:
        """Who wants post from others, the newest first."""
        return reversed(self._wanting)

    def at(self, door: str) -> Mailbox | None:
        """The mailbox behind the page of this door."""
        return next((box for box in self.boxes.values() if box.door == door), None)
