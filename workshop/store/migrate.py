"""Bring the tables to this release's shape."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from workshop import paths
from workshop.store.database import Database
from workshop.store.tables import metadata

# Any number will do, as long as nothing else in the database takes the same lock.
_LOCK = 7_315_001


def upgrade(database: Database, to: str = "head") -> None:
    """All or nothing; of two processes that start at once the second waits, and finds it done."""
    with changing(database) as config:
        command.upgrade(config, to)


def downgrade(database: Database, to: str) -> None:
    """Back to an earlier shape; ``base`` is an empty database. What no longer fits is lost."""
    with changing(database) as config:
        command.downgrade(config, to)


def differences(database: Database) -> list[Any]:
    """What the database has other than the tables in the code; empty when it is up to date."""
    with database.reading() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))


@contextmanager
def changing(database: Database) -> Iterator[Config]:
    """Alembic's configuration, in one transaction on this database."""
    with database.connect() as connection:
        _free_hands(database, connection)
        with connection.begin():
            if not database.sqlite:
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            config = Config(attributes={"connection": connection})
            config.set_main_option("script_location", str(paths.MIGRATIONS))
            yield config
            if database.sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise RuntimeError("a migration left rows that point to nothing")


def _free_hands(database: Database, connection: Connection) -> None:
    """SQLite changes a table by making a new one and dropping the old one, which would take along
    whatever points to it.
    """
    if database.sqlite:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF").close()
