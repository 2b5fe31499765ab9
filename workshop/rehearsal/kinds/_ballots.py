"""Who gives what in a vote that orders: so that totals tie, numbers are small, and minds change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.people import BOTH, INFORMAL, Member

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

Choices = Mapping[str, int]
# Who does both in one vote: few enough to be told from a total beside the sides.
FEW = 2


def cast(evening: Evening, method: str, things: list[str], dots: int) -> None:
    """Everybody votes at once. By dots and rating nobody who does both: the sides may be shown; by
    one choice one or two of them: they may not.
    """
    if things:
        plan = {"dots": _dots, "single": _single, "rating": _rating}[method]
        ballots = plan(evening, things, dots)
        evening.all_do({m: [_ballot(evening, given)] for m, given in ballots.items()})


def refused(evening: Evening, method: str, things: list[str], dots: int) -> None:
    """A ballot that breaks a rule changes nothing."""
    someone = evening.phone(evening.rng.choice(evening.tally.people))
    wrong: list[Choices] = [{}, {"no-such-thing-here": 1}]
    if things:
        wrong += {
            "dots": [{things[0]: dots + 1}, {things[0]: -1}],
            "single": [dict.fromkeys(things[:2], 1)] if len(things) > 1 else [],
            "rating": [{things[0]: 6}],
        }[method]
    for choices in wrong:
        evening.outbox.may_not(someone, *_ballot(evening, choices))


def changed(evening: Evening, things: list[str]) -> None:
    """The whole ballot is replaced: what was chosen before counts no more."""
    ballots = evening.tally.of(evening.stage.run, "ballot")
    if ballots and things:
        voter = evening.rng.choice(ballots).by
        act, data = _ballot(evening, {things[-1]: 1})
        evening.does(voter, act, **data)


def taken_back(evening: Evening, things: list[str]) -> None:
    """Somebody takes back what is voted on: it goes, and its votes with it."""
    said = [evening.tally.said[id] for id in things if id in evening.tally.said]
    if len(said) > FEW:
        evening.settle()
        evening.does(said[0].by, "withdraw", contribution=said[0].id)


def _dots(evening: Evening, things: list[str], dots: int) -> dict[Member, Choices]:
    """One each on the first and the last, so that they tie; the rest as people like."""
    plan: dict[Member, Choices] = {}
    for member in _without(evening, BOTH):
        put = [things[0], things[-1], *evening.rng.choices(things, k=dots)][:dots]
        plan[member] = {thing: put.count(thing) for thing in put}
    return plan


def _single(evening: Evening, things: list[str], dots: int) -> dict[Member, Choices]:
    both = [member for member in evening.tally.people if member.side == BOTH]
    voters = _without(evening, BOTH) + both[:FEW]
    return {member: {evening.rng.choice(things): 1} for member in voters}


def _rating(evening: Evening, things: list[str], dots: int) -> dict[Member, Choices]:
    """The first is rated by too few of a side; the last by nobody."""
    plan: dict[Member, Choices] = {}
    for member in _without(evening, BOTH):
        rated = things[: max(1, len(things) - 1)]
        plan[member] = {thing: evening.rng.randint(1, 5) for thing in rated}
    informal = [member for member in plan if member.side == INFORMAL]
    for member in informal[FEW:] if len(things) > FEW else []:
        plan[member] = {thing: n for thing, n in plan[member].items() if thing != things[0]}
    return plan


def _without(evening: Evening, side: str) -> list[Member]:
    return [member for member in evening.tally.people if member.side != side]


def _ballot(evening: Evening, choices: Choices) -> tuple[str, dict[str, Any]]:
    content = {"choices": dict(choices)}
    return "contribute", {"run": evening.stage.run, "type": "ballot", "content": content}
