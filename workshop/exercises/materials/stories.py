"""The story of a wanted collaboration: lines by question, of all together or of every group."""

from __future__ import annotations

from typing import Any

from workshop import exercises
from workshop.domain.board import Board
from workshop.domain.carry import told as told_origin
from workshop.domain.contribution import Contribution
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.workshop import Workshop
from workshop.exercises.materials import merged, notes, teams

BACK, WHOLE = "back", "whole"
PARTS = (BACK, "ahead", "wanted")
# Of each question, on a screen that pages; further ones are read with look().
MOST_OF_A_FIELD = 24
MOST_TEAMS = 60


def parts_of(run: Run) -> dict[str, tuple[str, ...]]:
    """The questions of each part."""
    settings = exercises.named(run.kind).Settings(**run.settings)
    return {part: tuple(getattr(settings, part)) for part in PARTS}


def apart(workshop: Workshop, run: Run) -> bool:
    """Whether every small group writes a story of its own, or groups that are no more did."""
    return workshop.in_groups(run) or bool(written(workshop, run))


def place(field: str, team: str) -> str:
    """Where a line lies: under its question, of the room or of one group."""
    return f"{team}/{field}" if team else field


def places(board: Board) -> list[str]:
    """Every place of a run, question after question."""
    groups = sorted(board.groups("line"))
    questions = [field for fields in parts_of(board.run).values() for field in fields]
    return [at for field in questions for at in groups if at.rpartition("/")[2] == field]


def written(workshop: Workshop, run: Run) -> list[str]:
    """The groups that wrote something, by number; whoever is on stays on."""
    shelf = workshop.shelf(run.id)
    found = {at.rpartition("/")[0] for at in shelf.groups("line") if shelf.size("line", at)}
    known = {team for team in (*found, run.turn) if team in workshop.groups}
    return sorted(known, key=lambda team: workshop.groups[team].number)


def counted(board: Board) -> dict[str, Any]:
    """How many lines every question has that is on, for phones."""
    questions = _questions(board)
    return {"questions": questions, "counts": {field: _count(board, field) for field in questions}}


def shown(board: Board) -> dict[str, Any]:
    """What a shared screen draws: the lines of the questions that are on. With groups it is the
    story of the one that is on, and else how far each of them is.
    """
    if board.run.phase != BACK and apart(board.workshop, board.run):
        team = board.run.turn if board.run.turn in board.workshop.groups else ""
        return _story(board, team) | _groups(board) if team else _groups(board)
    return _story(board, "")


def told(board: Board) -> dict[str, Any]:
    """The story, or stories, for files: ids by question, the most shared first."""
    parts = parts_of(board.run)
    wanted = [field for part, fields in parts.items() if part != BACK for field in fields]
    found = ["", *written(board.workshop, board.run)]
    stories = [_told(board, wanted, team) for team in found]
    return {
        BACK: _order(board, parts[BACK], ""),
        "stories": [story for story in stories if story["order"]],
    }


def _questions(board: Board) -> list[str]:
    """Those of the part that is on; of the whole story all that look ahead."""
    on = board.run.phase
    parts = parts_of(board.run)
    asked = PARTS[1:] if on == WHOLE else (on,)
    return [field for part in asked for field in parts.get(part, ())]


def _story(board: Board, team: str) -> dict[str, Any]:
    questions = _questions(board)
    at = {field: place(field, team) for field in questions}
    first = {f: merged.first(board, "line", at[f], MOST_OF_A_FIELD) for f in questions}
    left_off = {f: board.count("line", at[f]) - len(first[f]) for f in questions}
    lines = [line for some in first.values() for line in some]
    story = {
        "questions": questions,
        "counts": {f: {str(s): board.count("line", at[f], s) for s in Side} for f in questions},
        "lines": {line.id: _line(board, line) for line in lines},
        "order": {field: [line.id for line in some] for field, some in first.items()},
        "teams": _organisations(board, lines),
    }
    more = {field: n for field, n in left_off.items() if n}
    return story | ({"more": more} if more else {}) | ({"team": team} if team else {})


def _line(board: Board, line: Contribution) -> dict[str, Any]:
    origin = {"origin": told_origin(line.origin)} if line.origin else {}
    known = {n: v for n, v in notes.shown(line).items() if n != "team"}
    return known | board.shared(line) | origin


def _organisations(board: Board, lines: list[Contribution]) -> dict[str, Any]:
    known = sorted({line.content.get("organisation", "") for line in lines} - {""})
    return {team: teams.shown(board.workshop, team) for team in known}


def _groups(board: Board) -> dict[str, Any]:
    """How far every group is: the questions with something in them, and lines in all."""
    workshop, questions = board.workshop, _questions(board)
    known = teams.sizes(workshop, board.run)
    far = {}
    for team in list(known)[:MOST_TEAMS]:
        counts = [board.count("line", place(field, team)) for field in questions]
        done = {"filled": sum(1 for n in counts if n), "lines": sum(counts)}
        far[team] = teams.shown(workshop, team) | {"people": known[team]} | done
    return {"groups": far, "group_order": list(far), "count": len(known), "of": len(questions)}


def _count(board: Board, field: str) -> int:
    """Of all groups together."""
    found = (at for at in board.groups("line") if at.rpartition("/")[2] == field)
    return sum(board.count("line", at) for at in found)


def _told(board: Board, questions: list[str], team: str) -> dict[str, Any]:
    number = teams.number_of(board.workshop, team)
    order = _order(board, questions, team)
    return ({"group": number} if number else {}) | {"order": order}


def _order(board: Board, questions: Any, team: str) -> dict[str, list[str]]:
    found = {f: merged.ranked(board, "line", place(f, team)) for f in questions}
    return {field: [line.id for line in lines] for field, lines in found.items() if lines}
