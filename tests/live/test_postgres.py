"""PostgreSQL behind the monkey patch: whoever waits for it holds up nobody."""

import subprocess
import sys
import textwrap

# If one of the six held us up, we would never come to let them go on.
WAITS = """
    import workshop.__main__
    import eventlet
    import psycopg

    def wait():
        with psycopg.connect(ADDRESS) as connection:
            connection.execute("select pg_advisory_xact_lock_shared(1)")

    waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted"
    with psycopg.connect(ADDRESS) as ours:
        ours.execute("select pg_advisory_xact_lock(1)")
        six = [eventlet.spawn(wait) for _ in range(6)]
        while ours.execute(waiting).fetchone()[0] < 6:
            eventlet.sleep(0.01)
    for each in six:
        each.wait()
    print("together")
"""


def test_six_who_wait_wait_together(postgres_url: str) -> None:
    address = postgres_url.replace("postgresql+psycopg://", "postgresql://")
    program = f"ADDRESS = {address!r}\n{textwrap.dedent(WAITS)}"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "together\n"
