"""One writer for everything: what waits goes to the disk together."""

import threading
import time

import structlog

from workshop.store.batch import Batch, NotStored
from workshop.store.records import records_of
from workshop.store.store import Store, Written

log = structlog.get_logger(__name__)

# When nobody wrote for so many seconds, what was deleted is wiped; after a long while thoroughly.
WIPES = ((5.0, False), (600.0, True))


class Group:
    """Batches that are committed together, and what became of them."""

    def __init__(self) -> None:
        self.written: list[Written] = []
        self.errors: list[Exception | None] = []
        self.begun = time.monotonic()
        self.settled = threading.Event()


class Writer:
    """Grouped commits: the first batch waits ``window_ms`` for others, then all go together.

    Only ``write`` is called from outside, by any greenlet or any thread (not by both kinds). While
    a group is committed, the next one gathers.
    """

    def __init__(self, store: Store, window_ms: int = 5) -> None:
        self._store, self._window = store, window_ms / 1000
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._group = Group()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._wipes: list[tuple[float, bool]] = []

    def write(self, batch: Batch) -> None:
        """Return once the batch is safely on disk. Raises NotStored if it is not, and will not be.

        What the rows hold is settled before this first yields.
        """
        written = batch, records_of(batch)
        group, place = self._join(written)
        group.settled.wait()
        if (error := group.errors[place]) is not None:
            raise NotStored(type(error).__name__) from error

    def close(self) -> None:
        """Store what still waits, and stop. Nothing can be written afterwards."""
        with self._lock:
            self._closed, thread = True, self._thread
        self._wake.set()
        if thread is not None:
            thread.join()

    def _join(self, written: Written) -> tuple[Group, int]:
        with self._lock:
            if self._closed:
                raise NotStored("the writer has stopped")
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
                self._thread.start()
            group = self._group
            if not group.written:
                group.begun = time.monotonic()
            group.written.append(written)
            self._wake.set()
            return group, len(group.written) - 1

    def _work(self) -> None:
        while True:
            if not self._wake.wait(self._wipes[0][0] if self._wipes else None):
                self._wipe(*self._wipes.pop(0))
                continue
            time.sleep(max(0.0, self._group.begun + self._window - time.monotonic()))
            with self._lock:
                group, self._group = self._group, Group()
                self._wake.clear()
                closed = self._closed
            if group.written:
                self._commit(group)
            if closed:
                return

    def _commit(self, group: Group) -> None:
        try:
            group.errors = self._store.commit_written(group.written)
        except Exception as error:
            group.errors = [error] * len(group.written)
        for what in {type(error).__name__ for error in group.errors if error is not None}:
            log.error("not stored", error=what)
        if any(not record.kept for _, records in group.written for record in records):
            self._wipes = list(WIPES)
        group.settled.set()

    def _wipe(self, quiet: float, whole: bool) -> None:
        try:
            done = self._store.wipe(whole=whole)
        except Exception as error:
            log.error("not wiped", error=type(error).__name__)
        else:
            self._wipes = self._wipes if done else [(quiet, whole), *self._wipes]
