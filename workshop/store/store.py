"""The database: sessions in and out, whole or not at all."""

from datetime import date

from workshop.domain.coalition import Coalition
from workshop.domain.workshop import Workshop
from workshop.store.batch import Answers, Batch


class Store:
    """A database by its SQLAlchemy address. Every method may be called by any thread or greenlet."""

    def __init__(self, url: str) -> None: ...

    def migrate(self) -> None:
        """Bring the tables to this release's shape."""

    def close(self) -> None:
        """Let go of the connections."""

    def add(self, workshop: Workshop) -> None:
        """Store a new workshop whole, and its coalition if that is new."""

    def open(self, key: str) -> Workshop | None:
        """The workshop of a room as it was last committed, with everything in it."""

    def answers(self, key: str) -> Answers:
        """The newest answers that were given in a room, at most 20,000."""

    def commit(self, batches: list[Batch]) -> list[Exception | None]:
        """Store batches in one transaction; if that fails, each alone. What went wrong with each, in their order."""

    def new_digits(self) -> str:
        """Six digits that no live session has, nor any had within a month; they count as used from now on."""

    def room_of_digits(self, digits: str) -> str | None:
        """The room of the live session with these digits."""

    def coalition_by_read(self, secret: str) -> tuple[str, Coalition] | None:
        """The coalition of a read link, after the room of its newest session."""

    def coalition_by_keep_up(self, secret: str) -> tuple[str, Coalition] | None:
        """The coalition of a keep-up link, after the room of its newest session."""

    def due(self, today: date) -> list[str]:
        """The rooms whose people were told that their words would be gone by now, and that are not erased yet."""

    def erase(self, key: str) -> None:
        """Delete the people of a session and all they said; its totals by side and the agreements stay."""

    def wipe(self) -> None:
        """Take what was deleted out of the write-ahead log as well (SQLite)."""
