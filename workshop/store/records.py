"""Between the things of the domain and the rows of the tables."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import Table

from workshop.domain.agreement import Agreement, Lead
from workshop.domain.coalition import Coalition
from workshop.domain.contribution import Contribution
from workshop.domain.deed import Deed
from workshop.domain.group import Group, How
from workshop.domain.naming import Naming
from workshop.domain.person import Organisation, Person
from workshop.domain.post import Address, Letter, Mailbox, Post
from workshop.domain.practice import Practice
from workshop.domain.remote import Remote
from workshop.domain.run import Run
from workshop.domain.script import Script
from workshop.domain.side import Side
from workshop.domain.workshop import Workshop
from workshop.store import deed_table, post_tables, practice_table, remote_table, tables
from workshop.store.batch import Batch

Values = dict[str, Any]

TABLES: dict[type, Table] = {
    Coalition: tables.coalition,
    Workshop: tables.workshop,
    Run: tables.run,
    Organisation: tables.organisation,
    Person: tables.person,
    Group: tables.small_group,
    Contribution: tables.contribution,
    Agreement: tables.agreement,
    Letter: post_tables.letter,
    Mailbox: post_tables.mailbox,
    Address: post_tables.address,
    Deed: deed_table.deed,
    Practice: practice_table.practice,
    Remote: remote_table.remote,
}
# Of every kind of thing, the fields that are columns, and whether they are kept as JSON.
_COLUMNS = {
    kind: [
        (each.name, "json" in table.c[each.name].info)
        for each in fields(kind)
        if each.name in table.c
    ]
    for kind, table in TABLES.items()
}
# ``seq`` is the version of the workshop and the place within what it kept then.
_MOST_AT_ONCE = 1_000_000


@dataclass(frozen=True)
class Record:
    """A row to be written or dropped, as it was when the record was made."""

    table: Table
    id: tuple[str, ...]
    values: Values
    kept: bool


def records_of(batch: Batch) -> list[Record]:
    """Everything in a batch as it is now: what changes later does not reach the records."""
    return list(_numbered(batch.version, _of_rows(batch), _of_answers(batch)))


def records_of_new(workshop: Workshop) -> list[Record]:
    """A whole workshop, its coalition first."""
    things = [
        workshop.coalition,
        workshop,
        *workshop.coalition.agreements.values(),
        *workshop.runs,
        *workshop.organisations.values(),
        *workshop.people.values(),
        *workshop.groups.values(),
        *workshop.contributions.values(),
        *workshop.deeds.values(),
        *workshop.remotes.values(),
        workshop.script,
    ]
    return records_of(Batch(workshop.key, workshop.version, [(thing, True) for thing in things]))


def thing(kind: type, row: Mapping[str, Any]) -> Any:
    """One thing from its row: a Coalition, Run, Person, Contribution, Letter …"""
    values = _fields(kind, row)
    if kind is Run:
        values["naming"] = Naming(values["naming"])
    if kind is Group:
        values["how"] = How(values["how"])
    if kind is Agreement:
        values["leads"] = {Side(side): Lead(**lead) for side, lead in values["leads"].items()}
    if values.get("side"):
        values["side"] = Side(values["side"])
    return kind(**values)


def workshop_of(
    row: Mapping[str, Any], script: str, coalition: Coalition, parts: Mapping[type, list[Any]]
) -> Workshop:
    """A workshop from its row, its script as stored, and its parts in order; notes come later."""
    by_id = {kind: {each.id: each for each in things} for kind, things in parts.items()}
    values = _fields(Workshop, row) | {
        "coalition": coalition,
        "script": Script.from_json(json.loads(script)),
        # A run that was placed later may stand between others.
        "runs": sorted(parts[Run], key=lambda run: run.number),
        "organisations": by_id[Organisation],
        "people": by_id[Person],
        "groups": by_id[Group],
        "contributions": by_id[Contribution],
        "post": Post(by_id[Letter], by_id[Mailbox]),
        "deeds": by_id[Deed],
        "practice": next(iter(parts[Practice]), None),
        "remotes": by_id[Remote],
    }
    return Workshop(**values)


def _of_rows(batch: Batch) -> Iterator[Record]:
    for thing, kept in batch.rows:
        if isinstance(thing, Script):
            script = {"workshop": batch.key, "script": _dumped(thing.to_json())}
            yield _record(tables.script, script, True)
            continue
        table = TABLES[type(thing)]
        values = {name: _value(thing, name, json) for name, json in _COLUMNS[type(thing)]}
        if "workshop" in table.c:
            values["workshop"] = batch.key
        if isinstance(thing, Workshop):
            values["coalition"] = thing.coalition.key
            yield from (_record(tables.private_note, note, True) for note in _private(thing))
        yield _record(table, values, kept)


def _of_answers(batch: Batch) -> Iterator[Record]:
    for (act, who), answer in batch.answers.items():
        values = {"workshop": batch.key, "act": act, "who": who, "answer": _dumped(answer)}
        yield _record(tables.answer, values, True)


def _numbered(version: int, *records: Iterable[Record]) -> Iterator[Record]:
    found = [record for some in records for record in some]
    for place, record in enumerate(found):
        if "seq" in record.table.c:
            record.values["seq"] = version * _MOST_AT_ONCE + place
        yield record


def _private(workshop: Workshop) -> Iterator[Values]:
    for run, text in workshop.private_notes.items():
        yield {"workshop": workshop.key, "run": run, "text": _dumped(text)}


def _record(table: Table, values: Values, kept: bool) -> Record:
    return Record(table, tuple(values[column.name] for column in table.primary_key), values, kept)


def _value(thing: Any, name: str, as_json: bool) -> Any:
    value = getattr(thing, name)
    if as_json:
        return _dumped(value)
    # A driver need not know our enumerations of words.
    return str(value) if isinstance(value, str) else value


def _dumped(value: Any) -> str:
    return json.dumps(value, default=asdict, separators=(",", ":"))


def _fields(kind: type, row: Mapping[str, Any]) -> Values:
    return {
        name: json.loads(row[name]) if as_json else row[name] for name, as_json in _COLUMNS[kind]
    }
