"""Where it is rehearsed: on a server of its own with an empty data folder, or one that runs."""

from __future__ import annotations

import json
import socket
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workshop.client.server import OWN, Server
from workshop.client.web import Browser, NotPossible
from workshop.rehearsal.mailbag import Mail, MailBag

MAILS = {
    "SMTP_HOST": "127.0.0.1",
    "SMTP_FROM": "post@samenspel.example",
    "SMTP_SECURITY": "none",
}


@dataclass
class Site:
    """A server with a fresh session on it. ``cookie`` is a facilitator's."""

    address: str
    room: str
    cookie: str
    browser: Browser

    can_restart = False
    # Whether letters can be sent from here, which only a server that lasts can.
    posts: bool = False

    def restart(self) -> None:
        """Kill the server and start it again, where it is our own."""

    def delivered(self, day: str) -> list[Mail]:
        """All that came by e-mail once it is this day, where the server is our own."""
        return []

    def files(self) -> bytes:
        """All that the server has on disk, where it is our own."""
        return b""

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
    browser, account = Browser(address, links.get("cookie", "")), links.get("account", {})
    cookie = browser.cookie or browser.sign_in(
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
        port = _free_port()
        self.bag = MailBag()
        told = {"PUBLIC_URL": f"http://127.0.0.1:{port}", "SMTP_PORT": str(self.bag.port)}
        told |= {"PRACTICE_SECONDS": "1"}
        folder = Path(self.folder.name)
        self.server = Server(folder, port=port, command=self.command, settings=told | MAILS)
        self.posts = True

    def start(self) -> None:
        """Start the server. Raises NotPossible."""
        self.server.start()
        self.address = self.server.address

    def restart(self) -> None:
        self.server.restart()

    def delivered(self, day: str) -> list[Mail]:
        """The postman takes fifty at a time: he goes until he has nothing more."""
        before = -1
        while len(self.bag.came) > before:
            before = len(self.bag.came)
            self.server.run("post", "--on", day)
        return self.bag.came

    def files(self) -> bytes:
        folder = Path(self.folder.name)
        return b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())

    def close(self) -> None:
        self.server.end()
        self.bag.close()
        self.folder.cleanup()


def on_own(script: str, route: str, command: tuple[str, ...] = OWN) -> OwnSite:
    """A server of our own with one session on it. Raises NotPossible."""
    site = OwnSite("", "", "", Browser(""), command=command)
    try:
        links = json.loads(site.server.run("session", script, "--route", route))
        site.start()
        site.room, site.browser = links["room"], Browser(site.address)
        account = links["account"]
        site.cookie = site.browser.sign_in(account["name"], account["password"])
    except BaseException:
        site.close()
        raise
    return site


def _free_port() -> int:
    """Chosen beforehand, since the server's lasting address has it too."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port
