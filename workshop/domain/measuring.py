"""How long steps really took and how long each side had the word, kept with the run as numbers.

``Run.measured`` holds ``spent`` (milliseconds before the room was here last), ``since`` (when it
came, while it is here and not in a pause), ``talked`` (milliseconds by side), ``rested`` (those of
the longest pause), ``left`` (how many people left and took everything along), and once people are
erased ``spread`` (domain/spread.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from workshop.domain.run import Run
from workshop.domain.side import Side

if TYPE_CHECKING:
    from workshop.domain.workshop import Workshop


def enter(run: Run, at: int) -> None:
    """The room is at this run now, and goes on. Nothing happens if it was here already."""
    run.measured = {"since": at, **run.measured}


def leave(run: Run, at: int) -> None:
    """The room left this run, or has a pause."""
    since = run.measured.get("since")
    if since is not None:
        rest = {name: value for name, value in run.measured.items() if name != "since"}
        run.measured = rest | {"spent": rest.get("spent", 0) + max(0, at - since)}


def spent(run: Run, now: int) -> int:
    """For how many milliseconds the room was at this run, pauses left out."""
    since = run.measured.get("since", now)
    return int(run.measured.get("spent", 0)) + max(0, now - int(since))


def talked(run: Run) -> dict[Side, int]:
    """For how many milliseconds each side had the word in this run."""
    return {Side(side): ms for side, ms in run.measured.get("talked", {}).items()}


def add_word(run: Run, side: Side, ms: int) -> None:
    """Somebody of this side had the word for so long."""
    total = talked(run).get(side, 0) + max(0, ms)
    run.measured = {**run.measured, "talked": {**run.measured.get("talked", {}), str(side): total}}


def rest(run: Run, ms: int) -> None:
    """A pause of so long lay over this run."""
    run.measured = {**run.measured, "rested": max(ms, run.measured.get("rested", 0))}


def rested(runs: Iterable[Run], minutes: int) -> bool:
    """Whether a break of so many minutes was held: most of it, wherever in the evening."""
    longest = max(int(run.measured.get("rested", 0)) for run in runs)
    return longest * 2 >= minutes * 60_000


def somebody_left(run: Run) -> None:
    """Somebody left in this run."""
    run.measured = {**run.measured, "left": run.measured.get("left", 0) + 1}


def everybody_left(workshop: Workshop) -> bool:
    """Whether all who took part left again. Who only tried the door before, alone and at the first
    step, was not the evening.
    """
    left = {run.id: int(run.measured.get("left", 0)) for run in workshop.runs}
    at_work = sum(left.values()) > 1 or any(left[run.id] for run in workshop.runs[1:])
    return at_work and not workshop.people


def last_sign(workshop: Workshop, now: int) -> int:
    """When anybody last did something in a session that everybody forgot to end: came in, wrote,
    led on, gave the word.
    """
    agreements = workshop.coalition.agreements.values()
    signs = [
        workshop.run.started or 0,
        int(workshop.run.measured.get("since", 0)),
        int(workshop.talk.get("since", 0)),
        *(said.at for said in workshop.contributions.values()),
        *(person.joined for person in workshop.people.values()),
        *(deed.at for deed in workshop.deeds.values()),
        *(change["at"] for each in agreements for change in [{"at": each.at}, *each.history]),
    ]
    return min(now, max(signs) or now)
