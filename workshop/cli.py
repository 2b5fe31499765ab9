"""The command line: `workshop serve`, `workshop check` and what else a host needs."""

from __future__ import annotations

import json
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from workshop import logs, scripts
from workshop.domain.refused import Refused
from workshop.paths import SESSIONS
from workshop.settings import Settings
from workshop.words import BASE, t

DEMO = "Demo"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--debug", is_flag=True, help="Log more.")
def cli(debug: bool) -> None:
    """Samenspel: workshop sessions in which paid care and volunteer groups come to agreements."""
    logs.set_up(debug=debug)


@cli.command()
@click.option("--host", help="Address to listen on (WORKSHOP_HOST).")
@click.option("--port", type=int, help="Port to listen on, 0 picks one (WORKSHOP_PORT).")
@click.pass_obj
def serve(how: tuple[str, Any], host: str | None, port: int | None) -> None:
    """Start the server."""
    from workshop import serving

    chosen = {"host": host, "port": port}
    settings = _settings(**{k: v for k, v in chosen.items() if v is not None})
    serving.serve(settings, *how)


@cli.command()
@click.argument("script", required=False)
@click.option("--language", default=BASE, help="Language of the complaints.")
def check(script: str | None, language: str) -> None:
    """Check SCRIPT (a folder, or a name in sessions/), or every script."""
    folders = (
        [_folder(script)] if script else sorted(p.parent for p in SESSIONS.glob("*/script.yaml"))
    )
    complaints = {folder: scripts.check(folder, language) for folder in folders}
    for folder, found in complaints.items():
        for complaint in found:
            click.echo(f"{folder.name}/{complaint}")
        if not found:
            click.echo(t(language, "command.script_is_good", name=folder.name))
    sys.exit(any(complaints.values()))


@cli.command()
def facilitator() -> None:
    """Print a one-time link with which the first facilitator sets a name and a password."""
    token = _open().accounts.first_facilitator_token()
    if token is None:
        raise click.ClickException(t(BASE, "command.facilitators_invite"))
    click.echo(f"/host/setup/{token}")


@cli.command()
@click.argument("script")
@click.option("--route", default="first", help="Which choice of steps.")
@click.option("--place", default="", help="Where it is held.")
@click.option("--language", default=BASE, help="Language of the title.")
def session(script: str, route: str, place: str, language: str) -> None:
    """Start a session of SCRIPT for a demo, and print its links as JSON.

    It belongs to the account Demo, whose password is printed when it is made. With WORKSHOP_TESTING
    also a cookie that is signed in.
    """
    from workshop.starting import start

    opened = _open()
    account = opened.account()
    try:
        workshop = start(
            scripts.read_script(_folder(script), language),
            route,
            owner=account["id"],
            digits=opened.store.new_digits(),
            language=language,
            place=place,
        )
    except (Refused, scripts.ScriptRefused) as refused:
        raise click.ClickException(str(refused)) from None
    opened.store.add(workshop)
    click.echo(json.dumps(_links(workshop) | {"account": account} | opened.cookie(account["id"])))


@dataclass
class Opened:
    """The database of this machine, opened for one command."""

    settings: Settings

    def __post_init__(self) -> None:
        from workshop.store import Accounts, Store

        self.store = Store(self.settings.database_url)
        self.store.migrate()
        self.accounts = Accounts(self.store)

    def account(self) -> dict[str, str]:
        """The account for demos. Its password is known only when it is made now."""
        kept = self.settings.make_data_dir() / "demo.json"
        if kept.exists():
            known: dict[str, str] = json.loads(kept.read_text())
            if self.accounts.find(known["id"]):
                return known
        token = self.accounts.first_facilitator_token() or self.accounts.invite("")
        password = secrets.token_urlsafe(12)
        account = self.accounts.accept(token, DEMO, password, BASE)
        told = {"id": account.id, "name": DEMO}
        kept.write_text(json.dumps(told))
        return told | {"password": password}

    def cookie(self, account: str) -> dict[str, str]:
        """For tests: what a browser holds after signing in."""
        if not self.settings.testing:
            return {}
        from flask import Flask

        app = Flask("workshop")
        app.secret_key = self.settings.secret_key
        signer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
        return {"cookie": f"samenspel={signer.dumps({'account': account, '_permanent': True})}"}


def _links(workshop: Any) -> dict[str, str]:
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


def _open() -> Opened:
    return Opened(_settings())


def _folder(script: str) -> Path:
    folder = Path(script) if Path(script).is_dir() else SESSIONS / script
    if not folder.is_dir():
        raise click.ClickException(t(BASE, "command.no_such_script", name=script))
    return folder


def _settings(**chosen: object) -> Settings:
    from pydantic import ValidationError

    try:
        return Settings(**chosen)  # type: ignore[arg-type]
    except ValidationError as error:
        wrong = (
            f"WORKSHOP_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors()
        )
        raise click.ClickException("\n".join(wrong)) from None
