"""The database: sessions in and out, whole or not at all."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection
from sqlalchemy.exc import InterfaceError, OperationalError

from workshop.aside import aside
from workshop.domain.coalition import Coalition
from workshop.domain.workshop import Workshop
from workshop.store import (
    closing,
    digits,
    erasing,
    migrate,
    practising,
    reading,
    statements,
    tables,
)
from workshop.store.batch import Answers, Batch
from workshop.store.database import Database
from workshop.store.records import Record, records_of, records_of_new

T = TypeVar("T")
# The database itself is not there, is full or is taken: another try would only hold up who waits.
_OUT_OF_ORDER = (OperationalError, InterfaceError)
Written = tuple[Batch, list[Record]]


class Store:
    """A database by its SQLAlchemy address. Every method may be called by any thread or greenlet:
    what it asks of the database is done aside. ``commit`` is for one caller at a time.
    """

    def __init__(self, url: str) -> None:
        self.database = Database(url)
        self._kept: Connection | None = None

    def migrate(self) -> None:
        """Bring the tables to this release's shape."""
        aside(migrate.upgrade, self.database)

    def close(self) -> None:
        """Let go of the connection that commits."""
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.close()

    def add(self, workshop: Workshop) -> None:
        """Store a new workshop whole, and its coalition if that is new."""
        records = records_of_new(workshop)
        self.change(lambda connection: statements.write(connection, records))

    def open(self, key: str) -> Workshop | None:
        """The workshop of a room as it was last committed, with everything in it."""
        return self.read(lambda connection: reading.workshop(connection, key))

    def answers(self, key: str) -> Answers:
        """The newest answers that were given in a room, at most 20,000."""
        return self.read(lambda connection: reading.answers(connection, key))

    def commit(self, batches: list[Batch]) -> list[Exception | None]:
        """Store batches in one transaction; if that fails, each alone.

        Returns what went wrong with each, in their order: StaleWorkshop where the workshop is at
        another version than the batch goes on from, or what the database said.
        """
        return self.commit_written([(batch, records_of(batch)) for batch in batches])

    def commit_written(self, written: list[Written]) -> list[Exception | None]:
        """The same for batches whose records were made before anything in them changed again."""
        return aside(self._commit, written)

    def new_digits(self) -> str:
        """Six digits that no live session has, nor any had within a month; they count as used."""
        return self.change(digits.take)

    def room_of_digits(self, typed: str) -> str | None:
        """The room of the live session with these digits."""
        return self.read(lambda connection: digits.room_of(connection, typed))

    def coalition_by_read(self, secret: str) -> tuple[str, Coalition] | None:
        """The coalition of a read link, after the room of its newest session."""
        return self._coalition(tables.coalition.c.read == secret)

    def coalition_by_keep_up(self, secret: str) -> tuple[str, Coalition] | None:
        """The coalition of a keep-up link, after the room of its newest session."""
        return self._coalition(tables.coalition.c.keep_up == secret)

    def due(self, today: date) -> list[str]:
        """The rooms whose people were told that their words are gone by now, not erased yet."""
        return self.read(lambda connection: erasing.due(connection, today))

    def left_open(self, now: datetime) -> list[str]:
        """The rooms of sessions that everybody forgot to end, and whose night has come."""
        return self.read(lambda connection: closing.left_open(connection, now))

    def erase(self, *keys: str) -> None:
        """Delete the people of sessions and all they said; totals by side and agreements stay.

        A room that is open in memory can write no more: it has to be read again. Without keys it
        only wipes, whole.
        """

        def change(connection: Connection) -> None:
            for key in keys:
                erasing.erase(connection, key)

        self.change(change)
        self.wipe(whole=True)

    def practised(self) -> list[str]:
        """The rooms that are practised with made-up people who may still be there."""
        return self.read(practising.rooms)

    def after_practice(self, key: str) -> None:
        """Delete what a room's acts left beside it: their answers, and what the postman put down.

        What was deleted is wiped, whole. A room in memory has to be read again.
        """
        self.change(lambda connection: practising.sweep(connection, key))
        self.wipe(whole=True)

    def wipe(self, *, whole: bool = False) -> bool:
        """Take what was deleted out of SQLite's log as well. False: somebody was still reading.

        SQLite overwrites what it deletes, but seldom leaves a copy where rows were moved between
        pages. ``whole`` writes the file anew, without such corners: a second for some 30 MB.
        """
        return aside(self._wipe, whole)

    def read(self, query: Callable[[Connection], T]) -> T:
        """What a query finds, all of it at one moment."""
        found: T = aside(self._read, query)
        return found

    def change(self, change: Callable[[Connection], T]) -> T:
        """What a change returns, once it is on disk; when it raises nothing has changed."""
        made: T = aside(self._change, change)
        return made

    def _coalition(self, where: ColumnElement[bool]) -> tuple[str, Coalition] | None:
        def query(connection: Connection) -> tuple[str, Coalition] | None:
            found = reading.coalition(connection, where)
            room = found and reading.newest_room(connection, found.key)
            return (room, found) if found and room else None

        return self.read(query)

    def _read(self, query: Callable[[Connection], T]) -> T:
        with self.database.reading() as connection:
            return query(connection)

    def _change(self, change: Callable[[Connection], T]) -> T:
        with self.database.writing() as connection:
            return change(connection)

    def _commit(self, written: list[Written]) -> list[Exception | None]:
        error = self._try(written)
        if error is None or len(written) == 1:
            return [error] * len(written)
        found: list[Exception | None] = []
        for each in written:
            ailing = bool(found) and isinstance(found[-1], _OUT_OF_ORDER)
            found.append(found[-1] if ailing else self._try([each]))
        return found

    def _try(self, written: list[Written]) -> Exception | None:
        try:
            if self._kept is None:
                self._kept = self.database.connect()
            with self._kept.begin():
                for batch, _ in written:
                    statements.step(self._kept, batch)
                records = [record for _, some in written for record in some]
                statements.write(self._kept, records)
        except Exception as error:
            if isinstance(error, _OUT_OF_ORDER):
                self._forget_connection()
            return error
        return None

    def _forget_connection(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.invalidate()
            kept.close()

    def _wipe(self, whole: bool) -> bool:
        if not self.database.sqlite:
            return True
        with self.database.engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            if whole:
                driver.execute("VACUUM")
            busy: int = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            return not busy
