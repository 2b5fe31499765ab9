"""Run by test_eventlet.py in a process of its own: monkey patching must never reach pytest.

Prints, as JSON, how the store behaves when everything shares one thread.
"""

import os

os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"

import eventlet

eventlet.monkey_patch()

import json  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable  # noqa: E402
from typing import Any  # noqa: E402

from eventlet import tpool  # noqa: E402
from sqlalchemy import Connection, text  # noqa: E402

from tests.store.evening import KeptRoom, opened  # noqa: E402
from workshop import aside  # noqa: E402
from workshop.domain.contribution import Contribution  # noqa: E402
from workshop.store import Accounts, Batch, Store, Writer  # noqa: E402

ROOMS, NOTES = 8, 25
WAITING = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")


class Lag:
    """The longest that the hub could not do anything else, in seconds."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._going = True
        eventlet.spawn(self._tick)

    def _tick(self) -> None:
        while self._going:
            before = time.monotonic()
            eventlet.sleep(0.005)
            self.worst = max(self.worst, time.monotonic() - before - 0.005)

    def stop(self) -> float:
        self._going = False
        return round(self.worst, 3)


def slow_queries(store: Store) -> dict[str, int]:
    """Five queries that wait for us; if one of them held us up, we would never come."""

    def slow(connection: Connection) -> None:
        connection.execute(text("SELECT pg_advisory_xact_lock_shared(1)"))

    with store.database.reading() as ours:
        ours.execute(text("SELECT pg_advisory_xact_lock(1)"))
        five = [eventlet.spawn(store.read, slow) for _ in range(5)]
        while (together := ours.execute(WAITING).scalar_one()) < len(five):
            eventlet.sleep(0.01)
    for each in five:
        each.wait()
    return {"together": together}


def everybody_writes(store: Store) -> dict[str, Any]:
    """Rooms that write as fast as they can, beside everything else that writes and reads."""
    writer, accounts = Writer(store), Accounts(store)
    rooms = [opened(store) for _ in range(ROOMS)]
    found = timed(
        [lambda room=room: write(writer, room) for room in rooms]
        + [lambda: [store.new_digits() for _ in range(10)]]
        + [lambda: [store.open(rooms[0].workshop.key) for _ in range(10)]]
        + [lambda: accounts.sign_in("nobody", "nothing"), lambda: accounts.sign_in("no", "one")]
        + [lambda: [store.erase() for _ in range(3)]]
    )
    writer.close()
    stored = [len(room.reopened().contributions) for room in rooms]
    return found | {"stored": stored}


def write(writer: Writer, room: KeptRoom) -> None:
    workshop = room.workshop
    for n in range(1, NOTES + 1):
        said = Contribution(f"note-{n}", workshop.run.id, "note", {"text": "ja"}, n, "nl")
        writer.write(Batch(workshop.key, workshop.version + n, [(said, True)]))


def timed(doings: list[Callable[[], Any]]) -> dict[str, Any]:
    eventlet.sleep(0)
    lag, begun = Lag(), time.monotonic()
    for thread in [eventlet.spawn(doing) for doing in doings]:
        thread.wait()
    return {"seconds": round(time.monotonic() - begun, 3), "lag": lag.stop()}


if __name__ == "__main__":
    what, url, how = sys.argv[1:]
    aside.run_with(tpool.execute if how == "aside" else None)
    kept = Store(url)
    kept.migrate()
    print(json.dumps({"slow": slow_queries, "write": everybody_writes}[what](kept)))
