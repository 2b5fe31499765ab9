"""Where it is rehearsed: on a server of its own with an empty data folder, or one that runs."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workshop.rehearsal.web import Browser, NotPossible

OWN = (sys.executable, "-m", "workshop")
# Kinds from outside are still wanted; every other choice could reach data that is real.
KEPT_SETTINGS = ("WORKSHOP_KINDS", "WORKSHOP_FRAME_MS")
SECONDS = 30


@dataclass
class Site:
    """A server with a fresh session on it. ``cookie`` is a facilitator's."""

    address: str
    room: str
    cookie: str
    browser: Browser

    can_restart = False

    def restart(self) -> None:
        """Kill the server and start it again, where it is our own."""

    def close(self) -> None:
        """Nothing to clear away on somebody else's server."""


def on_running(address: str, script: str, route: str, name: str, password: str) -> Site:
    """A session of our own on a server that runs. Raises NotPossible."""
    browser = Browser(address)
    cookie = browser.sign_in(name, password)
    return Site(address, browser.start_session(script, route), cookie, browser)


def on_session(address: str, links: dict[str, Any], password: str) -> Site:
    """The session that `workshop session` told of. Raises NotPossible."""
    if "room" not in links:
        raise NotPossible("no_links")
    browser, account = Browser(address), links.get("account", {})
    cookie = links.get("cookie") or browser.sign_in(
        str(account.get("name", "")), account.get("password") or password
    )
    return Site(address, links["room"], cookie, browser)


@dataclass
class OwnSite(Site):
    """A server process of our own. ``command`` is how the command line is called."""

    command: tuple[str, ...] = OWN
    folder: tempfile.TemporaryDirectory[str] = field(
        default_factory=lambda: tempfile.TemporaryDirectory(prefix="samenspel-rehearsal-")
    )

    can_restart = True

    def __post_init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._port = 0

    def start(self) -> None:
        """Start the server, on the same port as before. Raises NotPossible."""
        with self.log.open("a") as log:
            self._process = subprocess.Popen(
                [*self.command, "serve"],
                env=self._environment(),
                cwd=self.folder.name,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        for line in iter(self._process.stdout.readline, ""):
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                self._port = int(found[1])
                self.address = found[0]
                return
        raise NotPossible("not_started", problem=self.log.read_text()[-2000:])

    def restart(self) -> None:
        self._end(signal.SIGKILL)
        self.start()

    def close(self) -> None:
        self._end(signal.SIGTERM)
        self.folder.cleanup()

    def run(self, *words: str) -> str:
        """What a command of the command line prints. Raises NotPossible."""
        done = subprocess.run(
            [*self.command, *words],
            env=self._environment(),
            cwd=self.folder.name,
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        if done.returncode != 0:
            raise NotPossible("not_started", problem=done.stderr.strip())
        return done.stdout

    @property
    def log(self) -> Path:
        return Path(self.folder.name) / "server.log"

    def _environment(self) -> dict[str, str]:
        own = {"DATA_DIR": self.folder.name, "HOST": "127.0.0.1", "PORT": str(self._port)}
        others = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("WORKSHOP_") or name in KEPT_SETTINGS
        }
        return others | {f"WORKSHOP_{name}": value for name, value in own.items()}

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        self._process.wait(SECONDS)
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process = None


def on_own(script: str, route: str, command: tuple[str, ...] = OWN) -> OwnSite:
    """A server of our own with one session on it. Raises NotPossible."""
    site = OwnSite("", "", "", Browser(""), command)
    try:
        links = json.loads(site.run("session", script, "--route", route))
        site.start()
        site.room, site.browser = links["room"], Browser(site.address)
        account = links["account"]
        site.cookie = site.browser.sign_in(account["name"], account["password"])
    except BaseException:
        site.close()
        raise
    return site
