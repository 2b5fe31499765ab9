"""The command line: `workshop serve`, `workshop check` and what else a host needs."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import click

from workshop import libraries, logs, scripts
from workshop.demo.command import company, demo
from workshop.domain.refused import Refused
from workshop.paths import SESSIONS
from workshop.rehearsal.command import rehearse
from workshop.settings import Settings
from workshop.words import BASE, t


class Commands(click.Group):
    """Says in one sentence what a rule or a script's mistakes are, without a traceback."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except Refused as refused:
            said = t(BASE, f"refused.{refused.code}", **refused.details)
            raise click.ClickException(said) from None
        except scripts.ScriptRefused as refused:
            raise click.ClickException(str(refused)) from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
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
    from workshop import exercises, serving

    # One that is broken is better known now than on the evening.
    exercises.kinds()
    chosen = {"host": host, "port": port}
    settings = _settings(**{k: v for k, v in chosen.items() if v is not None})
    serving.serve(settings, *how)


@cli.command()
@click.argument("script", required=False)
@click.option("--language", default=BASE, help="Language of the complaints.")
@click.option("--schema", is_flag=True, help="Write sessions/schema.json, for editors.")
def check(script: str | None, language: str, schema: bool) -> None:
    """Check SCRIPT (a folder, or a name), or all of them, with the libraries."""
    if schema:
        click.echo(scripts.write_schema())
    own = _settings().own_scripts
    folders = [_folder(script)] if script else scripts.folders(SESSIONS, own)
    names = [] if script else libraries.names()
    complaints = {name: scripts.check_library(name, language) for name in names}
    complaints |= {folder.name: _wrong(folder, language) for folder in folders}
    for name, found in complaints.items():
        for complaint in found:
            # A file of a library says itself in which library it is.
            click.echo(complaint if "/" in complaint.file else f"{name}/{complaint}")
        if not found:
            click.echo(t(language, "command.script_is_good", name=name))
    sys.exit(any(complaints.values()))


@cli.command()
def facilitator() -> None:
    """Print a one-time link with which the first facilitator sets a name and a password."""
    from workshop.store import Accounts

    token = Accounts(_store()).first_facilitator_token()
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
    from workshop.demo import opening

    read = scripts.read_script(_folder(script), language)
    more = {"language": language, "place": place}
    click.echo(json.dumps(opening.start_session(_settings(), read, route, **more)))


@cli.command()
@click.argument("room")
@click.option("--format", "kind", type=click.Choice(["json", "csv", "pdf"]), default="json")
@click.option("--language", default=BASE, help="Language of what is said around the answers.")
@click.option("--output", type=click.File("wb"), default="-", help="File to write to.")
def export(room: str, kind: str, language: str, output: BinaryIO) -> None:
    """Write what a session may give away. ROOM is its key or, while it is on, its six digits."""
    from importlib import import_module

    store = _store()
    workshop = store.open(store.room_of_digits(room) or room)
    if workshop is None:
        raise click.ClickException(t(BASE, "refused.no_such_room"))
    output.write(
        getattr(import_module(f"workshop.exports.{kind}"), f"as_{kind}")(workshop, language)
    )


@cli.command()
@click.option("--language", default=BASE, help="Language of what is said.")
@click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), help="As if it were this day: to rehearse."
)
def post(language: str, on: datetime | None) -> None:
    """Send the letters and bells by e-mail whose day has come; say how many went, and how many not.

    A server that runs does this by itself, every minute.
    """
    from workshop.envelope import Envelopes
    from workshop.postman import postman
    from workshop.store import Letters, clock

    settings = _settings()
    if not settings.public_url or not settings.mails:
        raise click.ClickException(t(language, "post.only_mail"))
    office = Envelopes(settings.letter_key, mails=True)
    now = clock.now() if on is None else int(on.timestamp() * 1000) + clock.DAY_MS // 2
    went = postman(Letters(_store()), office, settings).goes_round(now)
    click.echo(t(language, "post.round", **went))


cli.add_command(rehearse)
cli.add_command(demo)
cli.add_command(company)


def _store() -> Any:
    from workshop.store import Store

    store = Store(_settings().database_url)
    store.migrate()
    return store


def _wrong(folder: Path, language: str) -> list[scripts.Complaint]:
    """Everything wrong with a script and, once it can be read, with its made-up evening."""
    from workshop.demo.evening import check_evening

    found = scripts.check(folder, language)
    return found or check_evening(folder, scripts.read_script(folder, language), language)


def _folder(script: str) -> Path:
    places = (Path(script), SESSIONS / script, _settings().own_scripts / script)
    folder = next((place for place in places if place.is_dir()), None)
    if folder is None:
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
