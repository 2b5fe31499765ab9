"""A session of the account Demo, made on the command line without a browser."""

from __future__ import annotations

import json
import secrets
from typing import Any

from flask import Flask

from workshop.domain.script import Script
from workshop.domain.workshop import Workshop
from workshop.settings import Settings
from workshop.starting import start
from workshop.store import Accounts, Store
from workshop.words import BASE

NAME = "Demo"


def start_session(settings: Settings, script: Script, route: str, **more: Any) -> dict[str, Any]:
    """Start a session of the account Demo, and tell its links. Raises what ``starting.start`` does.

    The account's password is told when it is made now. While testing also a cookie that is signed
    in; ``more`` is for ``starting.start``.
    """
    store = Store(settings.database_url)
    store.migrate()
    account = _account(settings, Accounts(store))
    workshop = start(script, route, owner=account["id"], digits=store.new_digits(), **more)
    store.add(workshop)
    told = links(workshop) | {"account": account}
    return told | ({"cookie": cookie(settings, account["id"])} if settings.testing else {})


def links(workshop: Workshop) -> dict[str, str]:
    """Every secret of a session, and where it leads."""
    coalition = workshop.coalition
    return {
        "room": workshop.key,
        "projector": workshop.projector,
        "digits": workshop.digits,
        "phone_link": f"/r/{workshop.key}",
        "projector_link": f"/wall/{workshop.key}/{workshop.projector}",
        "host_link": f"/host/w/{workshop.key}",
        "read_link": f"/c/{coalition.read}",
        "keep_up_link": f"/k/{coalition.keep_up}",
    }


def cookie(settings: Settings, account: str) -> str:
    """What a browser holds after signing in."""
    app = Flask("workshop")
    app.secret_key = settings.secret_key
    signer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    return f"samenspel={signer.dumps({'account': account, '_permanent': True})}"


def _account(settings: Settings, accounts: Accounts) -> dict[str, str]:
    kept = settings.make_data_dir() / "demo.json"
    if kept.exists():
        known: dict[str, str] = json.loads(kept.read_text())
        if accounts.find(known["id"]):
            return known
    token = accounts.first_facilitator_token() or accounts.invite("")
    password = secrets.token_urlsafe(12)
    account = accounts.accept(token, NAME, password, BASE)
    told = {"id": account.id, "name": NAME}
    kept.write_text(json.dumps(told))
    return told | {"password": password}
