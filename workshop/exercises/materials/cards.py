"""Cards that teams write together: lines by field, and the order in which they are presented."""

from __future__ import annotations

import random
from collections import Counter
from itertools import islice
from typing import Any

from workshop.domain.board import EVERYONE, Board
from workshop.domain.contribution import Contribution
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.text import LONGEST_NOTE, cleaned
from workshop.domain.workshop import Workshop
from workshop.exercises.base import Say
from workshop.exercises.materials import teams

# The field of which one says for whom: for one family, or for a group.
SCOPED, SCOPES = "do", ("one", "many")
# Of each field of a card on a shared screen; its own team reads more.
MOST_OF_A_FIELD = 8
MOST_OF_A_CARD = 60
MOST_STRUCK = 20
MOST_TEAMS = 60
MOST_MATES = 24
# RULES.md, "Numbers".
MOST_PRESENTED = 24
MOST_ALONE = 60


def accepted(content: dict[str, Any], fields: tuple[str, ...], longest: int) -> dict[str, Any]:
    """A line as it is kept. Raises Refused: also for a field that says for whom, without that."""
    field = content.get("field")
    if field not in fields:
        raise Refused("malformed", field="field")
    fits = content.get("scope") in SCOPES if field == SCOPED else "scope" not in content
    if not fits:
        raise Refused("malformed", field="scope")
    return content | {"text": cleaned(content.get("text"), longest)}


def filled(workshop: Workshop, run: Run, team: str) -> Counter[str]:
    """How many lines every field of a card has: known while it is sealed, as its number is."""
    total: Counter[str] = Counter()
    for side in EVERYONE:
        total += workshop.shelf(run.id).values("line", team, side)
    return total


def lines(board: Board, team: str, field: str = "") -> list[Contribution]:
    """The open lines of a card, of one field or of all, oldest first."""
    found = [line for side in EVERYONE for line in board.pile("line", team, side)]
    asked = [line for line in found if field in ("", line.content["field"])]
    return sorted(asked, key=lambda line: (line.at, line.id))


def written(workshop: Workshop, run: Run) -> list[str]:
    """The teams that wrote something on their card."""
    groups = sorted(workshop.shelf(run.id).groups("line"))
    return [team for team in groups if filled(workshop, run, team)]


def presented(workshop: Workshop, run: Run) -> dict[str, str]:
    """Which team stands before the room in every turn, with the one that it shares its turn with
    ("" mostly): in a large room two of the same side.

    ``run.present`` has the size of each team when the cards opened, so that whoever comes in later
    moves nobody's turn. Whoever is on stays on, also when their last line is taken back.
    """
    sizes = teams.sizes(workshop, run) | run.present
    known = {*written(workshop, run), *([run.turn] if run.turn else [])}
    order = teams.alternating(workshop, {team: sizes.get(team, 0) for team in known})
    if len(workshop.present()) <= MOST_ALONE:
        return dict.fromkeys(order[:MOST_PRESENTED], "")
    pairs: dict[str, str] = {}
    alone: dict[str, str] = {}
    for team in order:
        side = str(teams.side_of(workshop, team))
        if side in alone:
            pairs[alone.pop(side)] = team
        else:
            alone[side], pairs[team] = team, ""
    return dict(islice(pairs.items(), MOST_PRESENTED))


def making(board: Board) -> dict[str, Any]:
    """How far every team is, those that began last: fields with something in them, and ready."""
    workshop, run = board.workshop, board.run
    sizes = teams.sizes(workshop, run)
    return {
        "teams": {
            team: teams.shown(workshop, team)
            | {"people": sizes[team], "filled": len(filled(workshop, run, team))}
            | ({"ready": True} if board.count("ready", team) else {})
            for team in list(sizes)[:MOST_TEAMS]
        },
        "order": list(sizes)[:MOST_TEAMS],
        "count": len(sizes),
        "ready": sum(1 for team in sizes if board.count("ready", team)),
    }


def presenting(board: Board) -> dict[str, Any]:
    """The card that stands before the room, and who come with theirs."""
    workshop, run = board.workshop, board.run
    turns, sizes = presented(workshop, run), teams.sizes(workshop, run)
    both = [team for team in (run.turn, turns.get(run.turn, "")) if team]
    all_teams = [team for turn in turns.items() for team in turn if team]
    return {
        "teams": {t: teams.shown(workshop, t) for t in all_teams},
        "order": list(turns),
        "pairs": {turn: other for turn, other in turns.items() if other},
        "cards": {team: _card(board, team) | {"people": sizes.get(team, 0)} for team in both},
    }


def _card(board: Board, team: str) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    order: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()
    for line in lines(board, team):
        field = line.content["field"]
        counts[field] += 1
        if counts[field] <= MOST_OF_A_FIELD:
            shown[line.id] = said(line)
            order.setdefault(field, []).append(line.id)
    return {"lines": shown, "order": order, "counts": dict(counts)}


def ours(board: Board) -> dict[str, Any]:
    """A card as its own people write it: who they are, every line with who wrote it, what was
    struck and can be put back.
    """
    mates = teams.members(board.workshop, board.team)
    written = board.ours("line")
    shown = written[-MOST_OF_A_CARD:]
    struck = sorted(board.struck("line"), key=lambda line: (line.at, line.id))[-MOST_STRUCK:]
    return {
        "people": {person.id: person.name for person in mates[:MOST_MATES]},
        "lines": {line.id: said(line) | _by(board, line) for line in shown},
        "order": [line.id for line in shown],
        "count": len(written),
        "struck": {line.id: said(line) | _by(board, line) for line in struck},
        "ready": {each.id: True for each in board.ours("ready")[-MOST_MATES:]},
    }


def pretend(
    rng: random.Random, say: Say, fields: tuple[str, ...]
) -> list[tuple[str, dict[str, Any]]]:
    """What somebody might write on their card, by type and content: for rehearsal."""
    written = [
        {"field": field, "text": say(LONGEST_NOTE)}
        | ({"scope": rng.choice(SCOPES)} if field == SCOPED else {})
        for field in rng.sample(fields, rng.randint(2, 4))
    ]
    ready: list[tuple[str, dict[str, Any]]] = [("ready", {})] if rng.random() < 0.5 else []
    return [("line", line) for line in written] + ready


def said(line: Contribution) -> dict[str, Any]:
    """A line without the team, which the screen knows already."""
    return {name: line.content[name] for name in line.content if name != "team"} | {
        "lang": line.lang
    }


def _by(board: Board, line: Contribution) -> dict[str, str]:
    author = board.workshop.people.get(line.author or "")
    return {"by": author.name} if author else {}
