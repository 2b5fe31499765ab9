"""For facilitators: notes that may say the same, and what was merged into one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from workshop import exercises
from workshop.domain.board import EVERYONE, Board
from workshop.domain.contribution import Contribution
from workshop.domain.likeness import Pair, pairs
from workshop.domain.run import Run
from workshop.domain.sealing import board_for
from workshop.domain.workshop import Workshop
from workshop.patch import View
from workshop.views.seals import note

# So many are offered at most, however many there are.
MOST_PAIRS = 100


def merges(workshop: Workshop, run: Run) -> View:
    """The open types of a run that can be merged, and within what: ``place``, or ``side``."""
    board, kind = board_for(workshop, run), exercises.named(run.kind)
    within = {type: answer.merges for type, answer in kind.answers.items() if answer.merges}
    return {type: what for type, what in within.items() if type not in board.sealed}


def alike(workshop: Workshop, run: Run) -> list[tuple[str, View]]:
    """Pairs of open notes of a run that may say the same, the most alike first; of each the ``one``
    that more people said, or that was there first, and the ``other``. Two languages are never
    compared.
    """
    board = board_for(workshop, run)
    found = [pair for place in _places(workshop, board) for pair in pairs(place)]
    found.sort(key=lambda pair: -pair[0])
    return [_pair(workshop, board, ids) for _, ids in found[:MOST_PAIRS]]


def originals(workshop: Workshop, run: Run, id: str) -> list[tuple[str, View]]:
    """What was merged into a note, oldest first."""
    said, board = workshop.find(id), board_for(workshop, run)
    under = board.merged(said) if said.run == run.id else []
    return [(each.id, note(workshop, each, False)) for each in under]


def _places(workshop: Workshop, board: Board) -> Iterator[dict[str, str]]:
    """The texts by id of everything that could be merged with each other."""
    for type, within in merges(workshop, board.run).items():
        for group in board.groups(type):
            found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
            for said in (c for side in EVERYONE for c in board.pile(type, group, side)):
                side = str(said.side) if within == "side" else ""
                found[said.lang, side][said.id] = said.text
            yield from found.values()


def _pair(workshop: Workshop, board: Board, ids: Pair) -> tuple[str, View]:
    said = sorted(map(workshop.find, ids), key=lambda c: (-board.times(c), c.at, c.id))
    one, other = (_told(workshop, board, each) for each in said)
    return " ".join(each.id for each in said), {"one": one, "other": other}


def _told(workshop: Workshop, board: Board, said: Contribution) -> View:
    return {"id": said.id, **note(workshop, said, False), **board.shared(said)}
