"""`workshop rehearse`: play a script from arrival to export without a human."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from typing import IO, Any

import click

from workshop.words import BASE, t

# Below this there is nothing to tell apart; above it one process is not a room.
FEWEST, MOST = 8, 500
STOPPED = 128 + signal.SIGTERM


@click.command()
@click.argument("script")
@click.option("--route", default="", help="Which choice of steps; without it the longest.")
@click.option("--people", default=40, type=click.IntRange(FEWEST, MOST), help="How many come.")
@click.option("--seed", default=1, help="Another seed is another evening.")
@click.option(
    "--server", default="", help="Address of a server that runs; without it, one of its own."
)
@click.option("--name", default="", help="With --server: the facilitator who starts the session.")
@click.option(
    "--password",
    envvar="REHEARSE_PASSWORD",
    default="",
    help="With --server: the password of that facilitator (REHEARSE_PASSWORD).",
)
@click.option(
    "--session",
    type=click.File(),
    help="With --server: what `workshop session` printed, of a session that has not begun.",
)
@click.option("--within", default=1.5, help="Seconds in which every screen has to show a change.")
@click.option("--language", default=BASE, help="Language of the report.")
def rehearse(
    script: str,
    route: str,
    people: int,
    seed: int,
    server: str,
    name: str,
    password: str,
    session: IO[str] | None,
    within: float,
    language: str,
) -> None:
    """Play SCRIPT without a human, over real sockets, and check what every screen saw.

    It ends with 1 where anything differed from its own tally, and with 2 where it could not begin.
    """
    from workshop.client.web import NotPossible
    from workshop.rehearsal.rehearsing import Plan, rehearse

    # Whoever stops it this way would leave its server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(STOPPED))
    try:
        route = route or _longest(script)
        site = _site(script, route, server, name, password, session)
        plan = Plan(script, route, people, seed, within, language)
        fine = rehearse(site, plan, click.echo)
    except NotPossible as problem:
        said = t(language, f"command.{problem.key}", **problem.values)
        raise click.UsageError(said) from None
    sys.exit(0 if fine else 1)


def _longest(script: str) -> str:
    """The route with the most steps; of a script that is not here, none."""
    from workshop.paths import SESSIONS
    from workshop.scripts import ScriptRefused, read_script

    folder = Path(script) if Path(script).is_dir() else SESSIONS / script
    try:
        return max(read_script(folder).routes, key=lambda route: len(route.steps)).id
    except (OSError, ScriptRefused):
        return ""


def _site(
    script: str, route: str, server: str, name: str, password: str, session: IO[str] | None
) -> Any:
    from workshop.client.web import NotPossible
    from workshop.rehearsal import site

    script = str(Path(script).absolute()) if Path(script).is_dir() else script
    if not server:
        return site.on_own(script, route)
    address = server.rstrip("/")
    if session is not None:
        return site.on_session(address, _links(session), password)
    if not name or not password:
        raise NotPossible("needs_account")
    return site.on_running(address, Path(script).name, route, name, password)


def _links(session: IO[str]) -> dict[str, Any]:
    try:
        links = json.load(session)
    except ValueError:
        links = {}
    return links if isinstance(links, dict) else {}
