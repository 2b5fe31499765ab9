"""A database, and how this program talks with it: SQLite or PostgreSQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.engine import make_url

# FULL: what was acknowledged survives a power cut. secure_delete: what is deleted is overwritten.
PRAGMAS = (
    "busy_timeout = 10000",
    "synchronous = FULL",
    "secure_delete = ON",
    "foreign_keys = ON",
)
# How many others may write to a new file, one after the other, before this program gives up.
TURNS = 20


class Database:
    """Connections are made when needed and never pooled: a pool's lock would be shared by greenlets
    and the threads that work aside, and a green lock must not be.
    """

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self.sqlite = self.engine.dialect.name == "sqlite"
        self._writing = self.engine.execution_options(writes=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """All reads in the block see the same moment."""
        with self.engine.connect() as connection:
            if not self.sqlite:
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: the whole block, or nothing if it raises. Let nobody else run inside."""
        with self._writing.begin() as connection:
            yield connection

    def connect(self) -> Connection:
        """A connection to keep, each transaction of which may write."""
        return self._writing.connect()


def _engine(url: str) -> Engine:
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return create_engine(url, poolclass=NullPool)
    Path(address.database or "").parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # The writer's connection is used by whichever thread works aside, one at a time.
    engine = create_engine(url, poolclass=NullPool, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    # Without this Python's driver begins and commits where it sees fit.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()
    for _ in range(TURNS):
        if _writes_ahead(connection):
            return
    raise RuntimeError("the database is in use by another program")


def _writes_ahead(connection: Any) -> bool:
    """While another writes to a file that is new, SQLite refuses this at once, and waits for no
    timeout: then one waits one's turn by beginning to write.
    """
    try:
        connection.execute("PRAGMA journal_mode = WAL").close()
    except sqlite3.OperationalError:
        connection.execute("BEGIN IMMEDIATE").close()
        connection.execute("COMMIT").close()
        return False
    return True


def _begin(connection: Connection) -> None:
    # What reads first and writes later can be refused halfway; IMMEDIATE waits its turn at once.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
