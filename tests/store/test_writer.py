"""One writer: who waits goes to the disk together, and hears what became of their own."""

import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.store.evening import KeptRoom, opened
from tests.waiting import until
from workshop.domain.contribution import Contribution
from workshop.store import Batch, NotStored, Store, Writer, writer
from workshop.store.store import Written


class WatchedStore(Store):
    """Counts its transactions; while ``held`` none of them begins."""

    groups: list[int]
    free: threading.Event

    def commit_written(self, written: list[Written]) -> list[Exception | None]:
        self.groups.append(len(written))
        self.free.wait()
        return super().commit_written(written)


@pytest.fixture
def store(url: str) -> WatchedStore:
    store = WatchedStore(url)
    store.migrate()
    store.groups, store.free = [], threading.Event()
    store.free.set()
    return store


@pytest.fixture
def writing(store: WatchedStore):
    writer = Writer(store, window_ms=1)
    yield writer
    store.free.set()
    writer.close()
    store.close()


def test_who_waits_while_another_is_stored_goes_along_in_the_next(
    store: WatchedStore, writing: Writer
) -> None:
    rooms = [opened(store) for _ in range(20)]
    store.free.clear()
    first = at_once([lambda: writing.write(note(rooms[0], 1))])
    until(lambda: store.groups == [1])
    others = at_once([lambda room=room: writing.write(note(room, 1)) for room in rooms[1:]])
    until(lambda: len(writing._group.written) == 19)
    assert all(len(room.reopened().contributions) == 0 for room in rooms)
    store.free.set()
    join(first + others)
    assert store.groups == [1, 19]
    assert all(len(room.reopened().contributions) == 1 for room in rooms)


def test_the_first_waits_a_moment_for_others(
    store: WatchedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A moment lasts here until all have come, however busy this machine is."""
    writing, moments = Writer(store, window_ms=500), []
    rooms = [opened(store) for _ in range(5)]

    def moment(seconds: float) -> None:
        moments.append(seconds)
        until(lambda: len(writing._group.written) == 5 or writing._closed)

    monkeypatch.setattr(writer, "time", SimpleNamespace(sleep=moment, monotonic=lambda: 100.0))
    join(at_once([lambda room=room: writing.write(note(room, 1)) for room in rooms]))
    assert (moments, store.groups) == ([0.5], [5])
    writing.close()


def test_one_that_cannot_be_stored_is_told_so_and_no_other(
    store: WatchedStore, writing: Writer
) -> None:
    good, bad, earlier = (opened(store) for _ in range(3))
    ill, told = note(bad, 1), []
    ill.rows[0][0].at = None  # No database takes a note without a time.

    def write_ill() -> None:
        with pytest.raises(NotStored) as refused:
            writing.write(ill)
        told.append(refused.value)

    store.free.clear()
    threads = at_once([lambda: writing.write(note(earlier, 1))])
    until(lambda: store.groups == [1])
    threads += at_once([write_ill, lambda: writing.write(note(good, 1))])
    until(lambda: len(writing._group.written) == 2)
    store.free.set()
    join(threads)
    assert [str(error) for error in told] == ["IntegrityError"]
    assert len(good.reopened().contributions) == 1 and not bad.reopened().contributions


def test_what_changes_while_it_waits_is_not_stored_with_it(
    store: WatchedStore, writing: Writer
) -> None:
    room = opened(store)
    batch = note(room, 1)
    store.free.clear()
    waiting = at_once([lambda: writing.write(batch)])
    until(lambda: bool(store.groups))
    batch.rows[0][0].content["text"] = "later"
    store.free.set()
    join(waiting)
    assert room.reopened().contributions["note-1"].text == "ja"


def test_closing_stores_what_waits_and_takes_no_more(store: WatchedStore) -> None:
    writer, room = Writer(store), opened(store)
    store.free.clear()
    waiting = at_once([lambda: writer.write(note(room, 1))])
    until(lambda: bool(store.groups))
    closing = at_once([writer.close])
    store.free.set()
    join(waiting + closing)
    assert len(room.reopened().contributions) == 1
    with pytest.raises(NotStored):
        writer.write(note(room, 2))


def test_a_writer_that_never_wrote_closes(store: WatchedStore) -> None:
    Writer(store).close()


def test_what_was_taken_back_leaves_the_log_when_it_is_quiet(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "WIPES", ((0.05, False), (0.1, True)))
    store = Store(sqlite_url)
    store.migrate()
    room, writing = opened(store), Writer(store)
    room.keeps = writing.write  # type: ignore[method-assign]
    anneke = room.joins("Anneke", "formal")
    room.moves_to("strength", "write")
    said = anneke.says("dit neem ik terug")
    log = Path(sqlite_url.removeprefix("sqlite:///") + "-wal")
    assert b"dit neem ik terug" in log.read_bytes()
    anneke.does("withdraw", contribution=said["contribution"])
    until(lambda: not writing._wipes and log.stat().st_size == 0)
    writing.close()
    assert not any(b"neem ik terug" in f.read_bytes() for f in log.parent.iterdir())


def note(room: KeptRoom, number: int) -> Batch:
    workshop = room.workshop
    said = Contribution(f"note-{number}", workshop.run.id, "note", {"text": "ja"}, number, "nl")
    return Batch(workshop.key, workshop.version + 1, [(said, True)])


def at_once(doings: list[Callable[[], None]]) -> list[threading.Thread]:
    threads = [threading.Thread(target=doing) for doing in doings]
    for thread in threads:
        thread.start()
    return threads


def join(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()
