"""A PostgreSQL of our own for the tests, in a temporary folder: a socket there, and no port."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

OWNER = "samenspel"
AT_INIT = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
# What only a power cut needs is off: the tests kill servers of ours, never the machine.
OPTIONS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=50"]


def programs() -> Path | None:
    """The folder with initdb and postgres, of the newest version; None where there is none."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3])
    )
    return folders[-1].parent if folders else None


@contextmanager
def cluster() -> Iterator["Cluster"]:
    """A running server, stopped and wiped afterwards. Raises RuntimeError with what it said."""
    with tempfile.TemporaryDirectory(prefix="samenspel-postgres-", dir="/tmp") as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        data = f"--pgdata={folder / 'data'}"
        _run("initdb", data, f"--username={OWNER}", *AT_INIT)
        settings = [*OPTIONS, "listen_addresses=", f"unix_socket_directories={folder}"]
        options = " ".join(f"-c {setting}" for setting in settings)
        _run("pg_ctl", "start", "--wait", data, f"--log={folder / 'log'}", f"--options={options}")
        try:
            yield Cluster(folder)
        finally:
            _run("pg_ctl", "stop", "--mode=immediate", data)


class Cluster:
    """A server whose databases are made one a test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made = 0

    def database(self) -> str:
        """A new, empty database; returns its address for SQLAlchemy."""
        self._made += 1
        name = f"evening_{self._made}"
        with psycopg.connect(
            host=str(self.folder), user=OWNER, dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"postgresql+psycopg://{OWNER}@/{name}?host={self.folder}"


def _run(program: str, *arguments: str) -> None:
    folder = programs()
    if folder is None:
        raise FileNotFoundError(f"{program}: PostgreSQL is not installed")
    # PostgreSQL refuses to run as root.
    someone: dict[str, Any] = (
        {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    )
    # Its output goes to a file: a pipe would stay open as long as the server that pg_ctl leaves.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            [str(folder / program), *arguments],
            cwd="/tmp",
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            **someone,
        )
        output.seek(0)
        if done.returncode:
            said = output.read().decode(errors="replace")
            raise RuntimeError(f"{program} failed ({done.returncode}):\n{said}")
