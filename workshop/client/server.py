"""A server process of one's own, with a data folder of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from workshop.client.web import NotPossible
from workshop.paths import outside

OWN = (sys.executable, "-m", "workshop")
# Kinds from outside are still wanted; every other choice could reach data that is real.
KEPT_SETTINGS = ("WORKSHOP_KINDS", "WORKSHOP_FRAME_MS")
# A command on a machine that has much else to do.
SECONDS = 90
_PORT = re.compile(r"http://\S+:(\d+)")


class Server:
    """``command`` is how the command line is called; ``port`` 0 takes a free one, and keeps it.
    ``settings`` are others of the server's, without WORKSHOP_ before their names.
    """

    def __init__(
        self,
        folder: Path,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        command: tuple[str, ...] = OWN,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        self.folder, self._host, self._port = folder, host, port
        self._command, self._settings = command, dict(settings or {})
        self._process: subprocess.Popen[str] | None = None

    @property
    def port(self) -> int:
        """The port on which it listens, 0 before it does."""
        return self._port

    @property
    def address(self) -> str:
        """Where this machine itself finds it."""
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Start the server, on the same port as before. Raises NotPossible.

        It is no part of our own group of processes: Ctrl-C in a terminal is ours alone to hear.
        """
        with self.log.open("a") as log:
            self._process = subprocess.Popen(
                [*self._command, "serve"],
                env=self.environment(),
                cwd=self.folder,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                start_new_session=True,
            )
        assert self._process.stdout is not None
        for line in iter(self._process.stdout.readline, ""):
            if found := _PORT.search(line):
                self._port = int(found[1])
                return
        raise NotPossible("not_started", problem=self.log.read_text()[-2000:])

    def restart(self) -> None:
        """Kill the server and start it again."""
        self.end(signal.SIGKILL)
        self.start()

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Stop it, if it runs."""
        if self._process is None:
            return
        self._process.send_signal(how)
        self._process.wait(SECONDS)
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process = None

    def run(self, *words: str) -> str:
        """What a command of the command line prints. Raises NotPossible."""
        try:
            done = subprocess.run(
                [*self._command, *words],
                env=self.environment(),
                cwd=self.folder,
                capture_output=True,
                text=True,
                timeout=SECONDS,
            )
        except subprocess.TimeoutExpired as late:
            raise NotPossible("not_started", problem=str(late)) from None
        if done.returncode != 0:
            raise NotPossible("not_started", problem=done.stderr.strip())
        return done.stdout

    @property
    def log(self) -> Path:
        """What it writes on standard error."""
        return self.folder / "server.log"

    def environment(self) -> dict[str, str]:
        """That of this process, without any setting that leads to other data."""
        own = {"DATA_DIR": str(self.folder), "HOST": self._host, "PORT": str(self._port)}
        if kinds := outside():
            # It runs in another folder, in which a relative path leads nowhere.
            own["KINDS"] = str(kinds)
        others = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("WORKSHOP_") or name in KEPT_SETTINGS
        }
        return others | {
            f"WORKSHOP_{name}": value for name, value in (own | self._settings).items()
        }
