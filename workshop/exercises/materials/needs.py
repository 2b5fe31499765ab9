"""Needs and offers of all teams, and what somebody tapped for their team: we can do this."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from workshop.domain.board import EVERYONE, Board
from workshop.domain.contribution import Contribution
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.workshop import Workshop
from workshop.exercises.materials import teams

# On a shared screen, and on a phone, which looks for more.
MOST_ON_SCREEN = 48
MOST_ON_PHONE = 20
MOST_OURS = 40


def accepted(
    content: dict[str, Any], workshop: Workshop, run: Run, person: Person
) -> dict[str, Any]:
    """A match as it is kept: one a team and need, and never for one's own team. Raises Refused
    ``own_team``, ``matched_already``, ``not_yours`` (the offer of another), or
    ``no_such_contribution``.
    """
    need = _of_card(workshop, run, content.get("about"), "need")
    if need.content["team"] == person.team:
        raise Refused("own_team")
    told = [c for side in EVERYONE for c in workshop.shelf(run.id).pile("match", need.id, side)]
    if any(c.content["team"] == person.team and c.author != person.id for c in told):
        raise Refused("matched_already")
    if not content.get("offer"):
        return {}
    offer = _of_card(workshop, run, content["offer"], "offer")
    if offer.content["team"] != person.team:
        raise Refused("not_yours")
    return {"offer": offer.id}


def of(board: Board, field: str) -> list[Contribution]:
    """The open lines of a field on all cards; needs that nobody answered first, then the oldest."""
    lines, met = board.alike("line", field), answered(board)
    return [n for n in lines if n.id not in met] + [n for n in lines if n.id in met]


def answered(board: Board) -> set[str]:
    """The needs that somebody can do something about."""
    return {need for need in board.groups("match") if board.count("match", need)}


def matches(board: Board, need: Contribution) -> list[Contribution]:
    """Who can do this: one match a team, oldest first."""
    found = [each for side in EVERYONE for each in board.pile("match", need.id, side)]
    found.sort(key=lambda each: (each.at, each.id))
    first: dict[str, Contribution] = {}
    for each in found:
        first.setdefault(each.content["team"], each)
    return list(first.values())


def matched(board: Board) -> Iterator[tuple[Contribution, Contribution]]:
    """Every match with its need, newest first."""
    known = [need for id in answered(board) if (need := board.find(id))]
    pairs = [(each, need) for need in known for each in matches(board, need)]
    yield from sorted(pairs, key=lambda pair: (pair[0].at, pair[0].id), reverse=True)


def offer_of(board: Board, match: Contribution) -> Contribution | None:
    """The offer that a match names, as long as it stands."""
    return board.find(str(match.content.get("offer", "")))


def map_of(board: Board) -> dict[str, Any]:
    """Needs, offers and matches of all, for a shared screen."""
    needs, offers, pairs = of(board, "need"), of(board, "offer"), list(matched(board))
    shown = [*needs[:MOST_ON_SCREEN], *offers[:MOST_ON_SCREEN]]
    drawn = {match.id: _match(board, match, need) for match, need in pairs[:MOST_ON_SCREEN]}
    here = {line.content["team"] for line in shown}
    here |= {match[end] for match in drawn.values() for end in ("from", "to")}
    return {
        "teams": {team: teams.shown(board.workshop, team) for team in sorted(here)},
        "needs": {line.id: need(board, line) for line in needs[:MOST_ON_SCREEN]},
        "offers": {line.id: _line(line) for line in offers[:MOST_ON_SCREEN]},
        "matches": drawn,
        "order": {
            "needs": [line.id for line in needs[:MOST_ON_SCREEN]],
            "offers": [line.id for line in offers[:MOST_ON_SCREEN]],
            "matches": list(drawn),
        },
        "counts": {
            "needs": len(needs),
            "offers": len(offers),
            "matches": len(pairs),
            "unmet": len(needs) - len({need.id for _, need in pairs}),
        },
    }


def agreed(board: Board) -> dict[str, bool]:
    """The needs of which an agreement was made."""
    origins = {agreement.origin.get("id") for agreement in board.agreements()}
    return {line.id: True for line in of(board, "need")[:MOST_ON_SCREEN] if line.id in origins}


def listed(board: Board) -> dict[str, Any]:
    """The first needs for phones."""
    needs = of(board, "need")
    shown = needs[:MOST_ON_PHONE]
    here = sorted({line.content["team"] for line in shown})
    return {
        "teams": {team: teams.shown(board.workshop, team) for team in here},
        "needs": {line.id: need(board, line) for line in shown},
        "order": [line.id for line in shown],
        "count": len(needs),
    }


def ours(board: Board) -> dict[str, Any]:
    """What a team can give, what it said it can do for whom, and who can do what it needs."""
    run, mates = board.run, teams.members(board.workshop, board.team)
    said = [c for mate in mates for c in board.workshop.shelf(run.id).by(mate.id)]
    mine = [c for c in said if c.type == "match" and not c.struck and not c.hidden]
    asked = [line for line in board.ours("line") if line.content["field"] == "need"][-MOST_OURS:]
    return {
        "can": {match.about: _ours(board, match) for match in mine[-MOST_OURS:] if match.about},
        "helped": {
            line.id: {
                each.content["team"]: teams.shown(board.workshop, each.content["team"])
                for each in matches(board, line)[:MOST_OURS]
            }
            for line in asked
        },
    }


def pretend(rng: random.Random, here: dict[str, Any], team: str) -> str:
    """A need of another team that somebody might do something about, or "": for rehearsal."""
    others = [id for id, need in here["needs"].items() if need["team"] != team]
    return rng.choice(others) if others and rng.random() < 0.5 else ""


def need(board: Board, line: Contribution) -> dict[str, Any]:
    """A need with its team, and how many teams can do it."""
    found = len(matches(board, line))
    return _line(line) | ({"matched": found} if found else {})


def _line(line: Contribution) -> dict[str, Any]:
    return {"team": line.content["team"], "text": line.text, "lang": line.lang}


def _match(board: Board, match: Contribution, need: Contribution) -> dict[str, Any]:
    offer = offer_of(board, match)
    said = offer or need
    shown = {"need": need.id, "from": match.content["team"], "to": need.content["team"]}
    return shown | {"text": said.text, "lang": said.lang} | ({"offer": offer.id} if offer else {})


def _ours(board: Board, match: Contribution) -> dict[str, Any]:
    author, offer = board.workshop.people.get(match.author or ""), match.content.get("offer")
    return {"id": match.id, **({"offer": offer} if offer else {})} | (
        {"by": author.name} if author else {}
    )


def _of_card(workshop: Workshop, run: Run, id: Any, field: str) -> Contribution:
    line = workshop.find(str(id))
    known = line.run == run.id and line.type == "line" and line.content["field"] == field
    if not known or line.hidden or line.struck:
        raise Refused("no_such_contribution")
    return line
