"""PostgreSQL behind the monkey patch: whoever waits for it holds up nobody."""

import subprocess
import sys
import textwrap

WAITS = """
    import time
    import workshop.__main__
    import eventlet
    import psycopg

    def wait(number):
        with psycopg.connect(ADDRESS) as connection:
            connection.execute("select pg_sleep(0.5)")

    pool, begun = eventlet.GreenPool(), time.monotonic()
    for _ in pool.imap(wait, range(6)):
        pass
    print(time.monotonic() - begun)
"""


def test_six_who_wait_half_a_second_wait_together(postgres_url: str) -> None:
    address = postgres_url.replace("postgresql+psycopg://", "postgresql://")
    program = f"ADDRESS = {address!r}\n{textwrap.dedent(WAITS)}"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert float(done.stdout) < 2, "one after the other would take three seconds"
