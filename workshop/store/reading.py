"""Sessions read back from their rows."""

import json
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, select

from workshop.domain.agreement import Agreement
from workshop.domain.coalition import Coalition
from workshop.domain.contribution import Contribution
from workshop.domain.deed import Deed
from workshop.domain.group import Group
from workshop.domain.person import Organisation, Person
from workshop.domain.post import Letter, Mailbox
from workshop.domain.practice import Practice
from workshop.domain.remote import Remote
from workshop.domain.run import Run
from workshop.domain.workshop import Workshop
from workshop.store import tables
from workshop.store.batch import Answers
from workshop.store.records import TABLES, thing, workshop_of

MOST_ANSWERS = 20_000


def workshop(connection: Connection, key: str) -> Workshop | None:
    """A session with everything in it, None if there is none."""
    table, scripts = tables.workshop, tables.script
    row = _first(connection, select(table).where(table.c.key == key))
    if row is None:
        return None
    script = select(scripts.c.script).where(scripts.c.workshop == key)
    partners = coalition(connection, tables.coalition.c.key == row["coalition"])
    assert partners is not None
    kinds: tuple[type, ...] = (Run, Organisation, Person, Group, Contribution, Deed)
    kinds += (Letter, Mailbox, Practice, Remote)
    parts = {kind: _things(connection, kind, TABLES[kind].c.workshop == key) for kind in kinds}
    found = workshop_of(row, connection.execute(script).scalar_one(), partners, parts)
    found.private_notes = _private_notes(connection, key)
    return found


def coalition(connection: Connection, where: ColumnElement[bool]) -> Coalition | None:
    """The one coalition that fits, with its agreements."""
    row = _first(connection, select(tables.coalition).where(where))
    if row is None:
        return None
    found: Coalition = thing(Coalition, row)
    mine = tables.agreement.c.coalition == found.key
    found.agreements = {each.id: each for each in _things(connection, Agreement, mine)}
    return found


def newest_room(connection: Connection, coalition: str) -> str | None:
    """The room of the latest session of a coalition."""
    table = tables.workshop
    newest = table.c.created.desc(), table.c.key
    query = select(table.c.key).where(table.c.coalition == coalition).order_by(*newest).limit(1)
    return connection.execute(query).scalar()


def answers(connection: Connection, key: str) -> Answers:
    """The newest answers in a room, the oldest of them first."""
    table = tables.answer
    columns = table.c.act, table.c.who, table.c.answer
    newest = select(*columns).where(table.c.workshop == key).order_by(table.c.seq.desc())
    rows = connection.execute(newest.limit(MOST_ANSWERS)).all()
    return {(row.act, row.who): json.loads(row.answer) for row in reversed(rows)}


def _things(connection: Connection, kind: type, where: ColumnElement[bool]) -> list[Any]:
    table: Table = TABLES[kind]
    rows = connection.execute(select(table).where(where).order_by(table.c.seq)).mappings()
    return [thing(kind, dict(row)) for row in rows]


def _first(connection: Connection, query: Select[Any]) -> dict[str, Any] | None:
    row = connection.execute(query).mappings().first()
    return dict(row) if row else None


def _private_notes(connection: Connection, key: str) -> dict[str, str]:
    table = tables.private_note
    query = select(table.c.run, table.c.text).where(table.c.workshop == key).order_by(table.c.run)
    return {run: json.loads(text) for run, text in connection.execute(query).all()}
