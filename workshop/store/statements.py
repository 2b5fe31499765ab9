"""How records are written, many at a time."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, update
from sqlalchemy.dialects import postgresql, sqlite

from workshop.store import tables
from workshop.store.batch import Batch, StaleWorkshop
from workshop.store.records import Record

# In this order whatever is pointed to is there before what points to it.
_ORDER = {table: place for place, table in enumerate(tables.metadata.sorted_tables)}
# What is settled when a row is made.
_FIXED = {"seq", "version", "created", "coalition", "erased", "totals"}


def write(connection: Connection, records: Iterable[Record]) -> None:
    """Insert or update what is kept, delete what is dropped; the last record of a row counts."""
    piles: dict[tuple[Table, bool], list[dict[str, Any]]] = defaultdict(list)
    for record in _last(records):
        piles[record.table, record.kept].append(record.values)
    for table, kept in sorted(piles, key=lambda pile: (pile[1], _ORDER[pile[0]])):
        statement = _upsert(table, connection.dialect.name) if kept else _delete(table)
        connection.execute(statement, piles[table, kept])


def step(connection: Connection, batch: Batch) -> None:
    """Bring a workshop to a batch's version. Raises StaleWorkshop when it is elsewhere."""
    moved = connection.execute(
        _FENCE, {"room": batch.key, "before": batch.begins_at, "after": batch.version}
    )
    if moved.rowcount != 1:
        raise StaleWorkshop(f"not at version {batch.begins_at}")


_FENCE = (
    update(tables.workshop)
    .where(tables.workshop.c.key == bindparam("room"))
    .where(tables.workshop.c.version == bindparam("before"))
    .values(version=bindparam("after"))
)


def _last(records: Iterable[Record]) -> Iterable[Record]:
    found: dict[tuple[Table, tuple[str, ...]], Record] = {}
    for record in records:
        earlier = found.get((record.table, record.id))
        if earlier and earlier.kept and "seq" in earlier.values:
            record.values["seq"] = earlier.values["seq"]
        found[record.table, record.id] = record
    return found.values()


@cache
def _upsert(table: Table, dialect: str) -> Any:
    inserts: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
    insert = inserts[dialect](table)
    key = [column.name for column in table.primary_key]
    changing = [column.name for column in table.c if column.name not in {*key, *_FIXED}]
    return insert.on_conflict_do_update(
        index_elements=key, set_={name: insert.excluded[name] for name in changing}
    )


@cache
def _delete(table: Table) -> Any:
    key = [column == bindparam(column.name) for column in table.primary_key]
    return delete(table).where(*key)
