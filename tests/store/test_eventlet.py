"""Under eventlet everything shares one thread: nobody may hold it up."""

import json
import subprocess
import sys
from typing import Any

import pytest


@pytest.mark.postgres
@pytest.mark.parametrize("how", ["aside", "here"])
def test_slow_queries_do_not_wait_for_each_other(postgres_url: str, how: str) -> None:
    """psycopg's undocumented PSYCOPG_WAIT_FUNC is what makes it so where a query is not aside."""
    assert under_eventlet("slow", postgres_url, how) == {"together": 5}


def test_writing_reading_and_hashing_at_once_hold_up_nobody(url: str) -> None:
    measured = under_eventlet("write", url, "aside")
    assert measured["stored"] == [25] * 8
    assert measured["lag"] < 9  # SQLite waits ten for a lock that only somebody held up can free.


def under_eventlet(what: str, url: str, how: str) -> Any:
    command = [sys.executable, "-m", "tests.store.under_eventlet", what, url, how]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])
