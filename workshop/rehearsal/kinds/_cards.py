"""Cards written together: what a team reads of its own, and the room of the one that is on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING, Like, differences
from workshop.rehearsal.kinds import _teams
from workshop.rehearsal.kinds.base import Expected
from workshop.rehearsal.people import Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

MOST_OF_A_FIELD = 8
MOST_OF_A_CARD = 60
MOST_PRESENTED = 24


def in_some_order(expected: list[str]) -> Like:
    """These, in the order in which the server took them."""
    return Like(str(sorted(expected)), lambda seen: sorted(seen) == sorted(expected))


def line(said: Said) -> Expected:
    return {**said.content, "lang": said.by.lang}


def ours(evening: Evening, member: Member) -> Expected:
    """A card as its own people see it."""
    run, mates = evening.stage.run, _teams.mates(evening, member)
    lines = [said for said in evening.tally.of(run, "line") if said.by in mates]
    struck = [
        said
        for said in evening.tally.of(run, "line", hidden=True)
        if said.by in mates and said.struck and not said.hidden
    ]
    ready = [said for said in evening.tally.of(run, "ready") if said.by in mates]
    assert len(lines) <= MOST_OF_A_CARD
    return {
        "people": {mate.id: mate.name for mate in mates},
        "lines": {said.id: line(said) | {"by": said.by.name} for said in lines},
        "order": in_some_order([said.id for said in lines]),
        "count": len(lines),
        "struck": {said.id: line(said) | {"by": said.by.name} for said in struck},
        "ready": {said.id: True for said in ready},
    }


def making(evening: Evening) -> Expected:
    """How far every team is, by numbers alone."""
    run, sizes, written = evening.stage.run, _teams.sizes(evening), {}
    for team, lines in _teams.written(evening, run).items():
        written[team] = len({said.content["field"] for said in lines})
    said = evening.tally.of(run, "ready")
    ready = {_teams.team_of(evening, each.by) for each in said}
    return {
        "seconds": ANYTHING,
        "teams": {
            team: _teams.shown(evening, team)
            | {"people": sizes[team], "filled": written.get(team, 0)}
            | ({"ready": True} if team in ready else {})
            for team in sizes
        },
        "order": in_some_order(list(sizes)),
        "count": len(sizes),
        "ready": len(ready),
    }


def presenting(evening: Evening, opened: dict[str, int]) -> Expected:
    """Who come before the room and when; their time is what is on the clock."""
    order = _teams.turns(evening, evening.stage.run, opened)[:MOST_PRESENTED]
    return {
        "seconds": ANYTHING,
        "teams": {team: _teams.shown(evening, team) for team in order},
        "order": order,
        "pairs": {},
        "cards": ANYTHING,
    }


def on_now(evening: Evening, screen: Screen, *, tells_sides: bool = False) -> list[Difference]:
    """The card that stands before the room, and no other."""
    here = screen.view("room" if screen.member else "").get("here", {})
    turn, cards = evening.stage.turn, here.get("cards", {})
    lines = {said.id: said for said in _teams.written(evening, evening.stage.run).get(turn, [])}
    card = cards.get(turn, {})
    shown = card.get("lines", {})
    fields: dict[str, list[str]] = {}
    for said in lines.values():
        fields.setdefault(said.content["field"], []).append(said.id)
    expected: dict[str, Any] = {
        "people": _teams.sizes(evening)[turn],
        "lines": {id: line(lines[id]) for id in shown if id in lines},
        "order": {field: _some(ids) for field, ids in fields.items()},
        "counts": {field: len(ids) for field, ids in fields.items()},
    }
    if tells_sides:
        expected["sides"] = dict(_teams.sides(evening)[turn])
    found = differences(screen.name, "here.cards", cards, {turn: expected} if turn else {})
    listed = [id for ids in card.get("order", {}).values() for id in ids]
    return found + differences(screen.name, "here.cards.lines", sorted(shown), sorted(listed))


def _some(ids: list[str]) -> Like:
    """As many of these as a screen has room for."""
    most = min(len(ids), MOST_OF_A_FIELD)
    return Like(str(ids), lambda seen: len(seen) == most and set(seen) <= set(ids))
