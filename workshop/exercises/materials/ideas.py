"""What cards are called that groups invented together: by their name, or else by what happens."""

from __future__ import annotations

from typing import Any

from workshop.domain.board import Board
from workshop.domain.contribution import Contribution
from workshop.exercises.materials import cards, teams

NAME, WHOM, WHAT = "name", "for-whom", "what"
# On a screen on which all stand together.
MOST = 60


def written(board: Board) -> list[str]:
    """The teams that wrote something, groups by number."""
    found = cards.written(board.workshop, board.run)
    return sorted(found, key=lambda team: (teams.number_of(board.workshop, team), team))


def of(board: Board, team: str) -> Contribution | None:
    """The line by which an idea is known; nothing while sealed."""
    named = cards.lines(board, team, NAME) or cards.lines(board, team, WHAT)
    return named[0] if named else None


def all_of(board: Board) -> dict[str, Contribution]:
    """Every idea, by team and in order."""
    return {team: idea for team in written(board) if (idea := of(board, team))}


def listed(board: Board) -> dict[str, Any]:
    """All ideas for a shared screen: what each is called, whose it is and for whom."""
    known = all_of(board)
    first = dict(list(known.items())[:MOST])
    return {
        "ideas": {team: _shown(board, team, idea) for team, idea in first.items()},
        "order": list(first),
        "count": len(known),
    }


def told(board: Board, team: str) -> dict[str, Any]:
    """A card for files: what it is called, whose it is, and the ids of its lines."""
    idea = of(board, team)
    called = {"id": idea.id, "text": idea.text, "lang": idea.lang} if idea else {}
    lines = {"lines": [line.id for line in cards.lines(board, team)]}
    return called | teams.told(board.workshop, team) | lines


def _shown(board: Board, team: str, idea: Contribution) -> dict[str, Any]:
    whom = cards.lines(board, team, WHOM)
    beside = {"whom": {"text": whom[0].text, "lang": whom[0].lang}} if whom else {}
    name = {"id": idea.id, "text": idea.text, "lang": idea.lang}
    return name | teams.shown(board.workshop, team) | beside
