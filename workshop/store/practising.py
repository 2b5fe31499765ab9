"""What a practice leaves beside the rows of its room, and which rooms have one."""

from sqlalchemy import Connection, delete, select

from workshop.store.post_tables import delivery
from workshop.store.practice_table import practice
from workshop.store.tables import answer


def rooms(connection: Connection) -> list[str]:
    """Where made-up people may still be."""
    return list(connection.execute(select(practice.c.workshop).where(~practice.c.over)).scalars())


def sweep(connection: Connection, key: str) -> None:
    """Delete the answers of a room, and how far its letters were."""
    for table in (answer, delivery):
        connection.execute(delete(table).where(table.c.workshop == key))
