"""`make bench`: our server beside Node's socket.io, with the same phones doing the same."""

import argparse
import asyncio
import resource
import tempfile
from pathlib import Path

from bench import growth
from bench.evening import play
from bench.report import disk_line, table
from bench.servers import disk, node, ours


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("phones", type=int, nargs="*", default=[100, 500, 1000])
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with tempfile.TemporaryDirectory() as folder:
        print(disk_line(disk(Path(folder))))
    for phones in parser.parse_args().phones:
        measured = {}
        for name, server in (("ours", ours), ("node", node)):
            with tempfile.TemporaryDirectory() as folder, server(Path(folder) / "data") as running:
                measured[name] = asyncio.run(play(running, phones))
        print(table(phones, measured["ours"], measured["node"]), flush=True)
    growth.main()


if __name__ == "__main__":
    main()
