"""Whose sessions are whose."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, exists, func, insert, or_, select

from workshop.domain.refused import Refused
from workshop.store import tables
from workshop.store.practice_table import practice
from workshop.store.tables import sharing, workshop


@dataclass(frozen=True)
class Summary:
    """One line in a facilitator's list. ``shared`` when it is somebody else's; ``read`` is the
    coalition's read link; ``ended_by`` says "night" where nobody ended it. People who left are not
    counted; those who were erased are. ``practised``: with made-up people, for now.
    """

    key: str
    title: str
    place: str
    day: str
    starts: str
    created: int
    ended: int | None
    people: int
    agreements: int
    read: str
    ended_by: str
    shared: bool
    practised: bool


def may(connection: Connection, account: str, room: str) -> bool:
    """Whether a session is somebody's own, or shared with them."""
    query = select(workshop.c.key).where(workshop.c.key == room, _of(account))
    return connection.execute(query).first() is not None


def share(connection: Connection, room: str, by: str, account: str) -> None:
    """Let a colleague facilitate too; nothing happens if they do. Raises Refused ``not_yours``."""
    _owned(connection, room, by)
    if not may(connection, account, room):
        connection.execute(insert(sharing).values(workshop=room, account=account))


def unshare(connection: Connection, room: str, by: str, account: str) -> None:
    """Raises Refused ``not_yours``."""
    _owned(connection, room, by)
    gone = sharing.c.workshop == room, sharing.c.account == account
    connection.execute(delete(sharing).where(*gone))


def colleagues(connection: Connection, room: str) -> Sequence[Any]:
    """The accounts with whom a session is shared, by name."""
    account = tables.account
    query = select(account).join(sharing).where(sharing.c.workshop == room)
    return connection.execute(query.order_by(account.c.called)).mappings().all()


def sessions_of(connection: Connection, account: str) -> list[Summary]:
    """Own and shared sessions, the newest first, without reading what is in them."""
    person, agreement, coalition = tables.person, tables.agreement, tables.coalition
    here = person.c.workshop == workshop.c.key, person.c.left.is_(False)
    made = agreement.c.coalition == coalition.c.key, ~(agreement.c.withdrawn | agreement.c.hidden)
    plain = [
        workshop.c[name] for name in ("key", "title", "place", "day", "starts", "created", "ended")
    ]
    query = select(
        *plain,
        workshop.c.totals,
        select(func.count()).where(*here).scalar_subquery().label("people"),
        select(func.count()).where(*made).scalar_subquery().label("agreements"),
        coalition.c.read,
        workshop.c.ended_by,
        (workshop.c.owner != account).label("shared"),
        exists().where(practice.c.workshop == workshop.c.key).label("practised"),
    )
    rows = (
        query.join(coalition)
        .where(_of(account))
        .order_by(workshop.c.created.desc(), workshop.c.key)
    )
    return [_summary(dict(row)) for row in connection.execute(rows).mappings()]


def _summary(row: dict[str, Any]) -> Summary:
    totals = sum(json.loads(row.pop("totals")).values())
    flags = {name: bool(row[name]) for name in ("shared", "practised")}
    return Summary(**row | {"people": row["people"] + totals, **flags})


def _of(account: str) -> Any:
    shared = select(sharing.c.workshop).where(sharing.c.account == account)
    return or_(workshop.c.owner == account, workshop.c.key.in_(shared))


def _owned(connection: Connection, room: str, by: str) -> None:
    query = select(workshop.c.key).where(workshop.c.key == room, workshop.c.owner == by)
    if connection.execute(query).first() is None:
        raise Refused("not_yours")
