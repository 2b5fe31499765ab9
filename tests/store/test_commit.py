"""Stored whole or not at all, and only by who has the newest version."""

import copy

import pytest
from sqlalchemy import event

from tests.store.evening import KeptRoom, opened
from workshop.domain.contribution import Contribution
from workshop.store import Batch, StaleWorkshop, Store


def test_two_that_hold_the_same_session_do_not_write_over_each_other(
    room: KeptRoom, store: Store
) -> None:
    other = KeptRoom(room.reopened(), store=store)
    room.joins("Anneke", "formal")
    with pytest.raises(StaleWorkshop):
        other.joins("Fatma", "informal")
    assert [person.name for person in room.reopened().people.values()] == ["Anneke"]


def test_a_batch_that_goes_on_from_what_was_not_stored_is_refused(
    room: KeptRoom, store: Store
) -> None:
    (error,) = store.commit([Batch(room.workshop.key, room.workshop.version + 2)])
    assert isinstance(error, StaleWorkshop)


def test_several_acts_are_one_batch(room: KeptRoom, store: Store) -> None:
    quiet = opened(store)
    quiet.keeps = lambda batch: held.append(batch)  # type: ignore[method-assign]
    held: list[Batch] = []
    anneke = quiet.joins("Anneke", "formal")
    anneke.does("speak", lang="en")
    rows = [row for batch in held for row in batch.rows]
    answers = {key: answer for batch in held for key, answer in batch.answers.items()}
    assert store.commit([Batch(quiet.workshop.key, 2, rows, answers, since=0)]) == [None]
    assert quiet.reopened().people[anneke.id].lang == "en"
    assert len(store.answers(quiet.workshop.key)) == 2


def test_what_came_first_stays_first_also_within_one_commit(room: KeptRoom, store: Store) -> None:
    now, key = room.workshop.version, room.workshop.key
    first, second = (_note(room, number).rows[0] for number in (1, 2))
    notes = [[first], [second], [first]]
    batches = [Batch(key, now + n, rows) for n, rows in enumerate(notes, 1)]
    assert store.commit(batches) == [None] * 3
    assert list(room.reopened().contributions) == ["note-1", "note-2"]


def test_answers_alone_are_kept_without_a_new_version(room: KeptRoom, store: Store) -> None:
    now = room.workshop.version
    batch = Batch(room.workshop.key, now, answers={("act", "me"): {"ok": True}}, since=now)
    assert store.commit([batch]) == [None]
    assert store.answers(room.workshop.key) == {("act", "me"): {"ok": True}}
    assert room.reopened().version == now


def test_one_that_cannot_be_stored_takes_no_other_along(store: Store) -> None:
    rooms = [opened(store) for _ in range(3)]
    for room in rooms:
        room.joins("Anneke", "formal")
        room.moves_to("strength", "write")
    batches = [_note(room, number) for number, room in enumerate(rooms)]
    batches[1].rows[0][0].at = None  # No database takes a note without a time.
    errors = store.commit(batches)
    assert [error is None for error in errors] == [True, False, True]
    kept = [len(room.reopened().contributions) for room in rooms]
    assert kept == [1, 0, 1]
    assert rooms[1].reopened().version == rooms[1].workshop.version


def test_what_follows_on_something_not_stored_is_not_stored_either(
    room: KeptRoom, store: Store
) -> None:
    room.moves_to("strength", "write")
    version = room.workshop.version
    first, second = _note(room, 1), _note(room, 2)
    first.rows[0][0].at = None
    second = Batch(second.key, version + 2, second.rows)
    errors = store.commit([first, second])
    assert [type(error).__name__ for error in errors] == ["IntegrityError", "StaleWorkshop"]
    assert room.reopened().contributions == {}


def test_a_database_that_went_away_is_found_again(room: KeptRoom, store: Store) -> None:
    room.joins("Anneke", "formal")
    connection = store._kept
    assert connection is not None
    connection.invalidate()
    room.joins("Joost", "formal")
    assert len(room.reopened().people) == 2


def test_a_database_out_of_order_is_asked_once(store: Store) -> None:
    rooms = [opened(store) for _ in range(10)]
    store.close()
    asked: list[object] = []

    def refuse(dialect, record, arguments, parameters):  # type: ignore[no-untyped-def]
        asked.append(record)
        raise store.database.engine.dialect.dbapi.OperationalError("gone")

    event.listen(store.database.engine, "do_connect", refuse)
    errors = store.commit([_note(room, 1) for room in rooms])
    assert all(errors) and len(asked) == 2
    event.remove(store.database.engine, "do_connect", refuse)
    assert store.commit([_note(rooms[0], 1)]) == [None]


def test_a_thing_is_stored_as_it_was_when_its_batch_was_made(room: KeptRoom, store: Store) -> None:
    from workshop.store.records import records_of

    anneke = room.joins("Anneke", "formal")
    person = room.workshop.people[anneke.id]
    batch = Batch(room.workshop.key, room.workshop.version + 1, [(person, True)])
    before, written = copy.deepcopy(person), (batch, records_of(batch))
    person.dealt["run"], person.name = ["note"], "Anna"
    assert store.commit_written([written]) == [None]
    assert room.reopened().people[anneke.id] == before


def _note(room: KeptRoom, number: int) -> Batch:
    workshop = room.workshop
    said = Contribution(f"note-{number}", workshop.run.id, "note", {"text": "ja"}, number, "nl")
    return Batch(workshop.key, workshop.version + 1, [(said, True)])
