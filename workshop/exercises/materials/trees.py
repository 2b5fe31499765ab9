"""What trees are drawn from: one of all, or one of each small group, in which everything that hangs
carries its ``team``.
"""

from __future__ import annotations

from typing import Any
from zlib import crc32

from workshop.domain.board import Board
from workshop.domain.carry import told
from workshop.domain.contribution import Contribution
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.workshop import Workshop
from workshop.exercises.materials import merged, notes

# Between a group and a part of its tree: no id has it.
BETWEEN = "."
# Of each part, and of trees, on a screen that pages; further items are read with look().
MOST_OF_A_PART = 60
MOST_TREES = 60

Parts = tuple[str, ...]


def place(team: str, part: str) -> str:
    """A part of one tree, as its piles are called: the part alone where all share one tree."""
    return f"{team}{BETWEEN}{part}" if team else part


def place_of(item: Contribution) -> str:
    """In which part of which tree something hangs."""
    return place(str(item.content.get("team", "")), str(item.content["part"]))


def standing(workshop: Workshop, run: Run) -> list[str]:
    """The groups that have a tree in a run, by number: those that there are, and after them those
    that were made anew, while something of theirs hangs there.
    """
    shelf = workshop.shelf(run.id)
    places = (known for known in shelf.groups("item") if shelf.size("item", known))
    written = {known.partition(BETWEEN)[0] for known in places if BETWEEN in known}
    known = [g for g in workshop.groups.values() if g.open or g.id in written]
    return [group.id for group in sorted(known, key=lambda g: (not g.open, g.number))]


def of_groups(board: Board, parts: Parts) -> dict[str, Any]:
    """All trees, small; and whole the one of the group that has its turn."""
    teams, turn = standing(board.workshop, board.run), board.run.turn
    shown = {team: _small(board, parts, team) for team in teams[:MOST_TREES]}
    small = {"shown": shown, "order": list(shown), "count": len(teams)}
    whole = {"team": turn} | grown(board, parts, turn) if turn in teams else {}
    return {"count": board.count("item"), "trees": small} | whole


def grown(board: Board, parts: Parts, team: str = "") -> dict[str, Any]:
    """What one whole tree is drawn from."""
    counts = _by_side(board, parts, team)
    sums = {part: sum(of.values()) for part, of in counts.items()}
    first = {p: merged.first(board, "item", place(team, p), MOST_OF_A_PART) for p in parts}
    more = {part: sums[part] - len(first[part]) for part in parts}
    shown: dict[str, Any] = {
        "seed": _seed(board.run, team),
        "count": sum(sums.values()),
        "counts": counts,
        "items": {item.id: _shown(board, item) for items in first.values() for item in items},
        "order": {part: [item.id for item in items] for part, items in first.items()},
    }
    left_off = {part: n for part, n in more.items() if n}
    return shown | ({"more": left_off} if left_off else {})


def stood(board: Board, parts: Parts, team: str = "") -> dict[str, Any]:
    """How a tree stood at the end: its seed, and the order of its parts."""
    order = {p: [i.id for i in merged.ranked(board, "item", place(team, p))] for p in parts}
    return {
        "seed": _seed(board.run, team),
        "order": {part: ids for part, ids in order.items() if ids},
    }


def counted(board: Board, parts: Parts, *teams: str) -> dict[str, Any]:
    """How much hangs in each part of these trees, and in all."""
    counts = {p: sum(board.count("item", place(team, p)) for team in teams) for p in parts}
    return {"counts": counts, "count": sum(counts.values())}


def _small(board: Board, parts: Parts, team: str) -> dict[str, Any]:
    """A tree without its texts."""
    counts = _by_side(board, parts, team)
    return {
        "number": board.workshop.groups[team].number,
        "seed": _seed(board.run, team),
        "count": sum(sum(of.values()) for of in counts.values()),
        "counts": counts,
    }


def _by_side(board: Board, parts: Parts, team: str) -> dict[str, dict[str, int]]:
    return {
        part: {str(side): board.count("item", place(team, part), side) for side in Side}
        for part in parts
    }


def _shown(board: Board, item: Contribution) -> dict[str, Any]:
    origin = {"origin": told(item.origin)} if item.origin else {}
    return notes.shown(item) | board.shared(item) | origin


def _seed(run: Run, team: str) -> int:
    """The same tree on every screen. A room's key is a secret, so it is not made of that."""
    return crc32(f"{run.id}{team}".encode())
