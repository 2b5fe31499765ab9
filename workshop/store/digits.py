"""Six digits that can be typed: into a live session, and for a month afterwards nowhere."""

import secrets

from sqlalchemy import Connection, delete, insert, or_, select

from workshop.store import clock, tables

MONTH_MS = 31 * clock.DAY_MS


def take(connection: Connection) -> str:
    """Digits that no live session has and none had within a month; from now on they are used."""
    now = clock.now()
    used = tables.digits
    connection.execute(delete(used).where(used.c.taken < now - MONTH_MS))
    while True:
        digits = str(secrets.randbelow(900_000) + 100_000)
        if not _in_use(connection, digits, now):
            connection.execute(insert(used).values(digits=digits, taken=now))
            return digits


def room_of(connection: Connection, digits: str) -> str | None:
    """The room of the live session with these digits."""
    table = tables.workshop
    live = select(table.c.key).where(table.c.digits == digits, table.c.ended.is_(None))
    return connection.execute(live.order_by(table.c.created.desc()).limit(1)).scalar()


def _in_use(connection: Connection, digits: str, now: int) -> bool:
    used, table = tables.digits, tables.workshop
    lately = or_(table.c.ended.is_(None), table.c.ended > now - MONTH_MS)
    queries = (
        select(used.c.digits).where(used.c.digits == digits),
        select(table.c.digits).where(table.c.digits == digits, lately),
    )
    return any(connection.execute(query).first() for query in queries)
