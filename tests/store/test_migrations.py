"""The tables in the database are the tables in the code, from the first release on."""

import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from tests.store.evening import opened
from workshop.domain.naming import Naming, hashed
from workshop.store import Store, migrate
from workshop.store.database import Database


@pytest.fixture
def database(url: str) -> Database:
    return Database(url)


def test_an_empty_database_gets_the_tables_of_the_code(database: Database) -> None:
    assert migrate.differences(database)
    migrate.upgrade(database)
    assert migrate.differences(database) == []


def test_every_step_can_be_taken_back(database: Database, url: str) -> None:
    migrate.upgrade(database)
    migrate.downgrade(database, "base")
    assert set(inspect(create_engine(url)).get_table_names()) == {"alembic_version"}
    migrate.upgrade(database)
    assert migrate.differences(database) == []


def test_a_start_leaves_what_is_there(url: str) -> None:
    store = Store(url)
    store.migrate()
    room = opened(store)
    room.joins("Anneke", "formal")
    store.migrate()
    assert len(room.reopened().people) == 1
    store.close()


def test_sqlite_keeps_what_was_acknowledged_and_overwrites_what_is_deleted(sqlite_url: str) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}
    with Database(sqlite_url).reading() as connection:
        for pragma, value in wanted.items():
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_two_servers_that_start_at_once_do_not_get_in_each_others_way(url: str) -> None:
    failed: list[Exception] = []

    def start() -> None:
        try:
            Store(url).migrate()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=start) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_a_server_that_starts_while_another_makes_the_file_waits_its_turn(tmp_path: Path) -> None:
    file = tmp_path / "new.sqlite3"
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("CREATE TABLE something (id)")
    done = threading.Timer(0.2, lambda: other.execute("COMMIT"))
    done.start()
    Store(f"sqlite:///{file}").migrate()
    done.join()
    other.close()


def test_an_older_database_forgets_which_phones_said_something_anonymous(url: str) -> None:
    database = Database(url)
    migrate.upgrade(database)
    store = Store(url)
    evening = opened(store)
    evening.workshop.find_run(evening.run_of("strength")).naming = Naming.ANONYMOUS
    anneke = evening.joins("Anneke", "formal")
    evening.moves_to("strength", "write")
    said = anneke.answers("note", {"dimension": "power", "text": "nee"}, token="t" * 22)
    migrate.downgrade(database, "0009")
    migrate.upgrade(database)
    senders = dict(list(store.answers(evening.workshop.key)))
    assert senders.pop(said["contribution"]) == hashed("t" * 22)
    assert hashed("Anneke") in senders.values()
    store.close()
