"""Somebody with a browser, and the house they come to: a real application on a real SQLite file."""

import re
import time
from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from werkzeug.test import TestResponse

from workshop.act import Act
from workshop.app import create_app
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.parts import Parts
from workshop.paths import SESSIONS
from workshop.rooms import Asked
from workshop.scripts import read_script
from workshop.settings import Settings
from workshop.starting import start
from workshop.store import Account

PASSWORD = "vier woorden is goed"
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
SCRIPT = read_script(SESSIONS / "opvoedondersteuning")


class Visitor:
    """A browser that follows nothing by itself."""

    def __init__(self, app: Flask, language: str = "nl") -> None:
        self._client = app.test_client()
        self._headers = {"Accept-Language": language}

    def opens(self, path: str, **headers: str) -> TestResponse:
        return self._client.get(path, headers=self._headers | headers)

    def sends(self, path: str, *, form: str = "", **fields: str) -> TestResponse:
        """Fill in and send the form that stands at `form`, or at the path itself."""
        token = TOKEN.search(self.opens(form or path).text)
        assert token, f"there is no form at {form or path}"
        return self.posts(path, csrf_token=token[1], **fields)

    def posts(self, path: str, **fields: str) -> TestResponse:
        """Send fields that came from no form of ours."""
        return self._client.post(path, data=fields, headers=self._headers)

    def tries(self, method: str, path: str) -> TestResponse:
        return self._client.open(path, method=method, headers=self._headers)

    def signs_in(self, name: str, password: str = PASSWORD) -> "Visitor":
        answer = self.sends("/host/sign-in", name=name, password=password)
        assert answer.status_code == 303, answer.text
        return self

    def holds(self, name: str, value: str) -> None:
        """Put something into the signed cookie."""
        with self._client.session_transaction() as session:
            session[name] = value

    def brings(self, cookie: str) -> None:
        """Come with a cookie that was made elsewhere."""
        self._client.set_cookie("samenspel", cookie)

    @property
    def cookie(self) -> str:
        found = self._client.get_cookie("samenspel")
        return found.value if found else ""


@dataclass
class House:
    """A server with its data folder, and the people who have a key to it."""

    app: Flask
    first: str = ""

    @classmethod
    def at(cls, folder: Path, **settings: object) -> "House":
        return cls(create_app(Settings(data_dir=folder, **settings)))

    @property
    def parts(self) -> Parts:
        found: Parts = self.app.extensions["parts"]
        return found

    def visitor(self, language: str = "nl") -> Visitor:
        return Visitor(self.app, language)

    def facilitator(self, name: str) -> Account:
        """An account, made with the first link or else with an invitation."""
        accounts = self.parts.accounts
        token = accounts.first_facilitator_token() or accounts.invite(self.first)
        made = accounts.accept(token, name, PASSWORD, "nl")
        self.first = self.first or made.id
        return made

    def signed_in(self, account: Account) -> Visitor:
        """A browser with the cookie of somebody who signed in."""
        visitor = self.visitor()
        visitor.holds("account", account.id)
        return visitor

    def session(self, owner: Account, **more: object) -> Workshop:
        """A session of somebody, stored."""
        digits = self.parts.store.new_digits()
        workshop = start(SCRIPT, "first", owner=owner.id, digits=digits, **more)  # type: ignore[arg-type]
        self.parts.store.add(workshop)
        return workshop

    def runs(self, workshop: Workshop, act: str, **data: object) -> dict[str, object]:
        """The owner does something in a session, and gets the answer."""
        asked: Asked[dict[str, object]] = Asked()
        at = round(time.time() * 1000)
        who = Who(Audience.FACILITATOR, at, new_id(), account=workshop.owner)
        self.parts.rooms.act(workshop.key, Act(who, act, data, asked))
        return asked.wait()
