"""Companies of made-up people, each in a process of its own as long as a practice lasts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import structlog

from workshop.domain.refused import Refused

log = structlog.get_logger(__name__)

COMMAND = (sys.executable, "-m", "workshop", "company")
MOST = 3
# Nothing of the server's own settings is theirs to know, but for kinds from outside.
KEPT_SETTING = "WORKSHOP_KINDS"
# They answer what they began with before they go; who does not go in time is made to.
PATIENCE, BEAT = 15.0, 0.05


class Companies:
    """``seconds``: how long they take for a phase; ``start`` runs a function in the background.
    ``address`` is where they find this server, known once it listens.
    """

    def __init__(self, seconds: float, start: Callable[[Callable[[], None]], object]) -> None:
        self.address = ""
        self._seconds, self._start = seconds, start
        self._here: dict[str, subprocess.Popen[str]] = {}
        self._lock = threading.Lock()

    def come(
        self, room: str, people: int, folder: str, language: str, gone: Callable[[], None]
    ) -> None:
        """Let so many people come to a room. ``gone`` is called when they go by themselves.

        Raises Refused ``practising_already``, or ``too_many_practices`` (``most``).
        """
        with self._lock:
            if room in self._here:
                raise Refused("practising_already")
            if len(self._here) >= MOST:
                raise Refused("too_many_practices", most=MOST)
            process = self._here[room] = _started()
        told = {"address": self.address, "room": room, "folder": folder, "language": language}
        _tell(process, {**told, "people": people, "seconds": self._seconds})
        self._start(lambda: self._mind(room, process, gone))

    def stop(self, room: str) -> None:
        """Nobody of them does anything in a room any more once this returns."""
        process = self._here.pop(room, None)
        if process is not None:
            _end(process)

    def stop_all(self) -> None:
        """All of them go, wherever they are."""
        going = [self._here.pop(room) for room in list(self._here)]
        for process in going:
            _close(process)
        for process in going:
            _end(process)

    def _mind(self, room: str, process: subprocess.Popen[str], gone: Callable[[], None]) -> None:
        while process.poll() is None:
            time.sleep(1)
        if self._here.get(room) is process:
            del self._here[room]
            log.warning("made-up people went by themselves", status=process.returncode)
            gone()


def _started() -> subprocess.Popen[str]:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("WORKSHOP_") or name == KEPT_SETTING
    }
    # Not of our own group: Ctrl-C in a terminal is the server's to hear.
    return subprocess.Popen(
        COMMAND,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )


def _tell(process: subprocess.Popen[str], told: dict[str, Any]) -> None:
    """The links of a session are secrets, and anybody on a machine may read a command line."""
    assert process.stdin is not None
    try:
        process.stdin.write(json.dumps(told) + "\n")
        process.stdin.flush()
    except OSError:
        log.error("made-up people did not come")


def _end(process: subprocess.Popen[str]) -> None:
    _close(process)
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        time.sleep(BEAT)
    if process.poll() is None:
        process.kill()
        process.wait()


def _close(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    try:
        process.stdin.close()
    except OSError:
        return
