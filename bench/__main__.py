"""`make bench`: our server beside Node's socket.io, with the same phones doing the same."""

import argparse
import asyncio
import resource
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from bench import growth, tree
from bench.evening import Measured, play
from bench.report import disk_line, table
from bench.servers import Server, disk, node, ours

Running = Callable[[Path], AbstractContextManager[Server]]


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("phones", type=int, nargs="*", default=[100, 500, 1000])
    parser.add_argument("--rounds", type=int, default=3, help="each in turn; medians are told")
    asked = parser.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with tempfile.TemporaryDirectory() as folder:
        print(disk_line(disk(Path(folder))))
    for phones in asked.phones:
        rounds = [(_measured(ours, phones), _measured(node, phones)) for _ in range(asked.rounds)]
        print(table(phones, *zip(*rounds, strict=True)), flush=True)
    growth.main()
    tree.main()


def _measured(server: Running, phones: int) -> Measured:
    with tempfile.TemporaryDirectory() as folder, server(Path(folder) / "data") as running:
        return asyncio.run(play(running, phones))


if __name__ == "__main__":
    main()
