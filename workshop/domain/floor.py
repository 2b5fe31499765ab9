"""Who has the word, and who is next.

``Workshop.talk`` is empty, or holds ``open`` (the facilitator opened the floor), ``side`` and
perhaps ``person`` (who has the word), ``since`` (while that is counted: not in a pause), and
``spoke`` (sides, from the one whose turn was longest ago).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from workshop.domain import measuring
from workshop.domain.sealing import lit
from workshop.domain.side import Side

if TYPE_CHECKING:
    from workshop.domain.workshop import Workshop


def is_open(workshop: Workshop) -> bool:
    """Whether hands may go up: the facilitator opened the floor, or something is in the
    spotlight.
    """
    return not workshop.ended and bool(workshop.talk.get("open") or lit(workshop))


def in_turn(hands: Iterable[tuple[str, Side]], spoke: Sequence[str] = ()) -> list[str]:
    """Ids of raised hands, given in the order in which they went up, in the order of speaking.

    Three rows, the third of who do both. The row whose turn was longest ago goes first, so the two
    sides alternate however many hands either has, and who does both stands in between and puts
    neither side behind the other. Within a row first come is first served; between rows that did
    not speak yet, whose hand went up first.
    """
    rows: dict[Side, list[str]] = {}
    for id, side in hands:
        rows.setdefault(side, []).append(id)
    turns = {side: place for place, side in enumerate(spoke, 1)}
    order = sorted(rows, key=lambda side: turns.get(side, 0))
    found: list[str] = []
    while any(rows.values()):
        found += [rows[side].pop(0) for side in order if rows[side]]
    return found


def begin(workshop: Workshop, at: int, side: Side, person: str = "") -> None:
    """Somebody of this side has the word from now on; who had it before, has it no more."""
    stop(workshop, at)
    spoke = [each for each in workshop.talk.get("spoke", []) if each != side]
    workshop.talk = {
        **workshop.talk,
        "side": str(side),
        **({} if workshop.pause else {"since": at}),
        "spoke": [*spoke, str(side)],
        **({"person": person} if person else {}),
    }


def stop(workshop: Workshop, at: int) -> None:
    """Nobody has the word any more; for how long it was stays with the run, by side."""
    hold(workshop, at)
    kept = ("open", "spoke")
    workshop.talk = {name: workshop.talk[name] for name in kept if name in workshop.talk}


def close(workshop: Workshop, at: int) -> None:
    """The talk is over: the next one begins with no turns taken."""
    stop(workshop, at)
    workshop.talk = {}


def hold(workshop: Workshop, at: int) -> None:
    """Who has the word keeps it, and is not counted any more."""
    talk = workshop.talk
    if "since" in talk:
        measuring.add_word(workshop.run, Side(talk["side"]), at - talk["since"])
        workshop.talk = {name: told for name, told in talk.items() if name != "since"}


def go_on(workshop: Workshop, at: int) -> None:
    """Who has the word is counted from now on."""
    if "side" in workshop.talk:
        workshop.talk = {**workshop.talk, "since": at}
