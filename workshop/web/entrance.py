"""Who is this? Settled once, when a screen connects, before any rule looks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from hmac import compare_digest
from typing import Any

from flask import Flask

from workshop import words
from workshop.domain.naming import hashed
from workshop.domain.remote import remote_of
from workshop.domain.who import Audience
from workshop.domain.workshop import Workshop

# A phone's own secret: 128 random bits, however the client wrote them down.
DEVICE = re.compile(r"^[A-Za-z0-9_-]{20,80}$")

# Where the cookie keeps the secrets of a remote, by room.
PAIRED = "remotes"


class TurnedAway(Exception):
    """Nobody comes in like this. The code goes back to the screen."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Entrance:
    """Who is behind a screen, and in which room. A device is known by its hash, a facilitator by
    their account.
    """

    audience: Audience
    room: str
    lang: str
    device: str = ""
    account: str = ""


@dataclass(frozen=True)
class Doors:
    """What the entrance asks of others: the session behind a key, the account behind a request, the
    secret with which its browser was paired with a room, and who may run what.
    """

    find: Callable[[str], Workshop | None]
    account: Callable[[dict[str, Any]], str]
    paired: Callable[[dict[str, Any], str], str]
    may_run: Callable[[str, Workshop], bool]


def who_of_socket(auth: object, environ: dict[str, Any], doors: Doors) -> Entrance:
    """Who connects with this ``auth`` (docs/protocol.md). Raises TurnedAway ``no_such_room`` or
    ``not_yours``.
    """
    told = auth if isinstance(auth, dict) else {}
    room, screen = _text(told, "room"), _text(told, "as")
    workshop = doors.find(room) if room else None
    if workshop is None:
        raise TurnedAway("no_such_room")
    lang = _language(_text(told, "lang"))
    if screen == Audience.PHONE and DEVICE.match(_text(told, "device")):
        return Entrance(Audience.PHONE, room, lang, device=hashed(_text(told, "device")))
    if screen == Audience.PROJECTOR and compare_digest(
        _text(told, "key").encode(), workshop.projector.encode()
    ):
        return Entrance(Audience.PROJECTOR, room, lang)
    if screen == Audience.FACILITATOR:
        account = doors.account(environ)
        if account and doors.may_run(account, workshop):
            return Entrance(Audience.FACILITATOR, room, lang, account=account)
    if screen == Audience.REMOTE:
        return _remote(workshop, lang, environ, doors)
    raise TurnedAway("not_yours")


def _remote(workshop: Workshop, lang: str, environ: dict[str, Any], doors: Doors) -> Entrance:
    """A phone that was paired, for whom; or that of a facilitator who is signed in on it. Neither
    comes in once the account may not run the session any more.
    """
    device = hashed(doors.paired(environ, workshop.key))
    paired = remote_of(workshop, device)
    account = paired.account if paired else doors.account(environ)
    if not account or not doors.may_run(account, workshop):
        raise TurnedAway("not_yours")
    return Entrance(
        Audience.REMOTE, workshop.key, lang, device=device if paired else "", account=account
    )


def account_of(app: Flask, environ: dict[str, Any]) -> str:
    """The account in the signed cookie of a request; empty when nobody is signed in."""
    return str(_cookie(app, environ).get("account") or "")


def paired_of(app: Flask, environ: dict[str, Any], room: str) -> str:
    """The secret in that cookie with which a phone was paired with a room; empty where it has
    none.
    """
    return str(_cookie(app, environ).get(PAIRED, {}).get(room) or "")


def _cookie(app: Flask, environ: dict[str, Any]) -> Any:
    return app.session_interface.open_session(app, app.request_class(environ)) or {}


def _text(told: dict[str, Any], name: str) -> str:
    value = told.get(name)
    return value if isinstance(value, str) and len(value) <= 200 else ""


def _language(code: str) -> str:
    return code if code and len(code) <= 20 and words.known(code) else words.BASE
