"""Forgetting the people of a session (RULES.md, "Keeping and erasing")."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from workshop.domain.agreement import Agreement
from workshop.domain.spread import spread
from workshop.store import (
    clock,
    deed_table,
    on_the_way,
    practice_table,
    reading,
    remote_table,
    statements,
    tables,
)
from workshop.store.batch import Batch
from workshop.store.records import records_of

OF_PEOPLE = (
    tables.contribution,
    tables.answer,
    tables.private_note,
    tables.small_group,
    tables.person,
    deed_table.deed,
    practice_table.practice,
    remote_table.remote,
)


def due(connection: Connection, today: date) -> list[str]:
    """The rooms whose time is over."""
    table = tables.workshop
    over = table.c.keeps_until < today.isoformat(), table.c.keeps_until != ""
    query = select(table.c.key).where(*over, table.c.erased.is_(None)).order_by(table.c.keeps_until)
    return list(connection.execute(query).scalars())


def erase(connection: Connection, key: str) -> None:
    """Delete the people of a session with all they said, and their names from the agreements.

    Its totals by side and the agreements stay, and what may be told of how voices were spread; and
    letters until 30 days after their day. The version goes up, so that no room in
    memory writes them back.
    """
    table, person = tables.workshop, tables.person
    totals = select(person.c.side, func.count()).where(person.c.workshop == key)
    counted = connection.execute(totals.group_by(person.c.side)).all()
    values = {"totals": json.dumps({row[0]: row[1] for row in counted})}
    values |= {"message": "{}", "talk": "{}"}
    erased = update(table).where(table.c.key == key, table.c.erased.is_(None))
    moved = connection.execute(
        erased.values(version=table.c.version + 1, erased=clock.now(), **values)
    )
    if moved.rowcount:
        _without_names(connection, key)
        for each in OF_PEOPLE:
            connection.execute(delete(each).where(each.c.workshop == key))
        on_the_way.let_go(connection, key)


def _without_names(connection: Connection, key: str) -> None:
    workshop = reading.workshop(connection, key)
    assert workshop is not None
    known = set(workshop.people)
    agreements = workshop.coalition.agreements.values()
    changed: list[tuple[Any, bool]] = [(e, True) for e in agreements if _forget(e, known)]
    for run in workshop.runs:
        run.measured = {**run.measured, "spread": spread(workshop, run)}
        changed.append((run, True))
    statements.write(connection, records_of(Batch(key, workshop.version, changed)))


def _forget(agreement: Agreement, people: set[str]) -> bool:
    """A lead's name becomes their organisation's, the writer nobody. Whether anything changed."""
    before = replace(agreement, leads=dict(agreement.leads))
    for side, lead in agreement.leads.items():
        if lead.person in people:
            agreement.leads[side] = replace(lead, name=lead.organisation, person=None)
    if agreement.by in people:
        agreement.by = None
    return agreement != before
