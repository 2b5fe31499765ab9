"""`workshop demo`: a live evening with made-up people, to look at and to take part in."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from typing import Any

import click

from workshop.words import BASE, t

SCRIPT, ROUTE = "opvoedondersteuning", "tree"
FEWEST = 4


@click.command()
@click.argument("script", default=SCRIPT)
@click.option("--route", default=ROUTE, help="Which choice of steps.")
@click.option(
    "--pace",
    type=click.Choice(["slow", "usual", "fast"]),
    default="usual",
    help="Twelve minutes, six, or as fast as it goes.",
)
@click.option("--people", type=click.IntRange(FEWEST), help="How many come; without it, all.")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for what the demo keeps; without it, `demo` in the data folder.",
)
@click.option(
    "--server", default="", help="Address of a server that runs; without it, one of its own."
)
@click.option("--name", default="", help="With --server: the facilitator who starts the session.")
@click.option(
    "--password",
    envvar="DEMO_PASSWORD",
    default="",
    help="With --server: the password of that facilitator (DEMO_PASSWORD).",
)
@click.option("--language", default=BASE, help="Language of the screens, and of what is printed.")
def demo(
    script: str,
    route: str,
    pace: str,
    people: int | None,
    data: Path | None,
    server: str,
    name: str,
    password: str,
    language: str,
) -> None:
    """Show SCRIPT alive: made-up people write, react and vote, and anybody can join them.

    It prints where to look and to join. It ends by itself or at Ctrl-C, and leaves the session to
    look around in; a second Ctrl-C stops its server. What it keeps is apart from real sessions.
    """
    from workshop.client.web import NotPossible
    from workshop.demo.pace import PACES
    from workshop.demo.playing import Demo
    from workshop.demo.telling import Teller
    from workshop.serving import end_of

    ending = end_of(signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    plan, evening = _read(script, language)
    try:
        folder = None if server else _folder(data)
        where = (plan, route, evening)
        site = _site(where, folder, server, name, password, language)
        try:
            teller = Teller(site, plan, evening, click.echo)
            play = Demo(site, evening, people or len(evening.people), PACES[pace], ending, teller)
            teller.opens(play.view, folder)
            play.play()
            if site.stays:
                ending.settimeout(None)
                ending.recv(1)
        finally:
            site.close()
    except NotPossible as problem:
        said = t(language, f"command.{problem.key}", **problem.values)
        raise click.ClickException(said) from None
    sys.exit(0)


@click.command(hidden=True)
def company() -> None:
    """Take part in a session as many made-up people: `workshop serve` starts this for a practice.

    What it needs to know comes in on standard input as one line of JSON, since a command line can
    be read by others. It ends when that closes.
    """
    from workshop.aside import aside
    from workshop.demo.gathering import gathered

    everybody = gathered(**json.loads(aside(sys.stdin.readline)))
    everybody.come()
    aside(sys.stdin.read)
    everybody.go_home()


def _read(script: str, language: str) -> Any:
    from workshop import scripts
    from workshop.demo.evening import FILE, read_evening
    from workshop.paths import SESSIONS

    folder = Path(script) if Path(script).is_dir() else SESSIONS / script
    if not folder.is_dir():
        raise click.ClickException(t(language, "command.no_such_script", name=script))
    plan = scripts.read_script(folder, language)
    evening = read_evening(folder, plan, language)
    if evening is None:
        raise click.ClickException(t(language, "demo.no_evening", name=plan.id, file=FILE))
    return plan, evening


def _folder(data: Path | None) -> Path:
    from workshop.settings import Settings

    return (data or Settings().data_dir / "demo").absolute()


def _site(
    where: Any, folder: Path | None, server: str, name: str, password: str, language: str
) -> Any:
    from workshop.client.web import NotPossible
    from workshop.demo import site

    plan, route, evening = where
    if folder is not None:
        return site.on_own(folder, plan, route, evening, language)
    if not name or not password:
        raise NotPossible("needs_account")
    return site.on_running(server.rstrip("/"), plan.id, route, name, password, language)
