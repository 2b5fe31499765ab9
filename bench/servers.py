"""The two servers that are measured: ours, with its rules and its disk, and Node's socket.io in
memory.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.evening import Evening

HERE = Path(__file__).parent
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A server that runs, and how to come in."""

    address: str
    pid: int
    room: str
    projector: str
    cookie: str = ""

    def phone(self, number: int) -> dict[str, Any]:
        return {"as": "phone", "room": self.room, "device": f"{number:022d}", "lang": "nl"}

    def wall(self) -> dict[str, Any]:
        return {"as": "projector", "room": self.room, "key": self.projector, "lang": "nl"}

    def desk(self) -> dict[str, Any]:
        return {"as": "facilitator", "room": self.room, "lang": "nl"}

    def cpu(self) -> float:
        """Seconds of processor that it used so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self) -> float:
        """Kilobytes that it holds."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return float(next(line.split()[1] for line in lines if line.startswith("VmRSS")))


def disk(folder: Path, times: int = 50) -> list[float]:
    """Seconds that this disk takes to keep a few bytes for good. Ours waits for it with every
    answer; the reference keeps nothing.
    """
    took = []
    with (folder / "fsync").open("wb", buffering=0) as file:
        for _ in range(times):
            file.write(b"x" * 4096)
            begun = time.perf_counter()
            os.fsync(file.fileno())
            took.append(time.perf_counter() - begun)
    return took


@contextmanager
def ours(folder: Path) -> Iterator[Server]:
    """Our server, on a database of its own."""
    folder.mkdir()
    evening = Evening(folder)
    with evening:
        links = evening.links
        yield Server(
            evening.address, evening.pid, links["room"], links["projector"], links["cookie"]
        )


@contextmanager
def node(folder: Path) -> Iterator[Server]:
    """Node's socket.io server; its package is fetched at the first use."""
    if not (HERE / "node_modules").is_dir():
        fetch = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        subprocess.run(fetch, cwd=HERE, check=True, stdout=subprocess.DEVNULL)
    command = ["node", str(HERE / "node_server.mjs")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        yield Server(f"http://127.0.0.1:{port}", process.pid, "room", "wall")
    finally:
        process.terminate()
        process.wait()
