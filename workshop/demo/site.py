"""Where the demo is held: on a server of its own with data of its own, or on one that runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from workshop.client.server import Server
from workshop.client.web import Browser
from workshop.demo import opening
from workshop.demo.evening import Evening
from workshop.domain.script import Script
from workshop.domain.side import Side
from workshop.settings import Settings
from workshop.store import Accounts, Store
from workshop.web.links import on_the_network
from workshop.words import BASE

EVERYWHERE = "0.0.0.0"


@dataclass
class Site:
    """A server with a fresh session on it: ``address`` for our own sockets, ``home`` for people.
    ``cookie`` is a facilitator's.
    """

    address: str
    home: str
    room: str
    cookie: str
    language: str

    # Whether somebody could look around after the evening, as long as we run.
    stays = False

    def link(self, path: str) -> str:
        """The address of a page for people, in their language."""
        return self.home + self._spoken(path)

    def way_in(self) -> str:
        """Where the facilitator's page is, for whoever has an account there."""
        return self.link(f"/host/w/{self.room}")

    def _spoken(self, path: str) -> str:
        return path if self.language == BASE else f"{path}?lang={self.language}"

    def close(self) -> None:
        """Nothing to clear away on somebody else's server."""


@dataclass
class OwnSite(Site):
    """A server process of our own, with the account Demo. What it keeps stays in its folder."""

    settings: Settings
    account: str
    server: Server

    stays = True

    def way_in(self) -> str:
        """A link that signs in to the account Demo, once, without a password."""
        store = Store(self.settings.database_url)
        token = Accounts(store).let_in(self.account)
        store.close()
        spoken = {} if self.language == BASE else {"lang": self.language}
        there = urlencode({"next": self._spoken(f"/host/w/{self.room}"), **spoken})
        return f"{self.home}/host/once/{token}?{there}"

    def close(self) -> None:
        self.server.end()


def on_own(folder: Path, script: Script, route: str, evening: Evening, language: str) -> OwnSite:
    """A server of our own, that phones on this network reach. Raises NotPossible, or what
    ``start_session`` does.
    """
    settings = Settings(data_dir=folder, database_url="", secret_key="", testing=False)
    told = opening.start_session(
        settings,
        script,
        route,
        language=language,
        place=evening.place(language),
        invited=[(each.name, Side(each.side)) for each in evening.organisations.values()],
    )
    account = told["account"]["id"]
    cookie = opening.cookie(settings, account)
    # Only a server that lasts offers letters.
    lasts = {"PUBLIC_URL": settings.public_url} if settings.public_url else {}
    server = Server(settings.make_data_dir().absolute(), host=EVERYWHERE, settings=lasts)
    server.start()
    home = f"http://{on_the_network()}:{server.port}"
    return OwnSite(server.address, home, told["room"], cookie, language, settings, account, server)


def on_running(
    address: str, script: str, route: str, name: str, password: str, language: str
) -> Site:
    """A session of somebody's own on a server that runs. Raises NotPossible."""
    browser = Browser(address)
    cookie = browser.sign_in(name, password)
    room = browser.start_session(script, route)
    return Site(address, address, room, cookie, language)
