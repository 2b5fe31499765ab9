"""What comes out of ballots that order, by the rules and in whole numbers."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from workshop.rehearsal.kinds.base import apart
from workshop.rehearsal.people import BOTH, SIDES

# The side of who voted, and what they gave to each thing.
Ballot = tuple[str, Mapping[str, int]]
Score = dict[str, Any]


def outcome(method: str, things: list[str], ballots: list[Ballot]) -> dict[str, Any]:
    """Order and numbers; the sides, and the widest difference, where numbers are not small."""
    means = method == "rating"
    worth = {thing: _worth(thing, ballots, means=means) for thing in things}
    results = {thing: _shown(thing, ballots, means=means) for thing in things}
    gaps = {
        thing: abs(_worth(thing, _of(ballots, SIDES[0]), means=means) - other)
        for thing in things
        if "sides" in results[thing]
        for other in (_worth(thing, _of(ballots, SIDES[1]), means=means),)
    }
    widest = [thing for thing in gaps if gaps[thing] and gaps[thing] == max(gaps.values())]
    found = {"results": results, "ranked": sorted(things, key=worth.__getitem__, reverse=True)}
    return found | ({"widest": widest[0]} if widest else {})


def _shown(thing: str, ballots: list[Ballot], *, means: bool) -> Score:
    score = _score(thing, ballots, means=means)
    voters = _by_side(ballots)
    raters = _by_side([ballot for ballot in ballots if thing in ballot[1]])
    if not apart(voters) or (means and not apart(raters)):
        return score
    sides = [side for side in (*SIDES, BOTH) if side != BOTH or voters[side]]
    return score | {
        "sides": {side: _score(thing, _of(ballots, side), means=means) for side in sides}
    }


def _score(thing: str, ballots: list[Ballot], *, means: bool) -> Score:
    given = [choices[thing] for _, choices in ballots if thing in choices]
    if not means:
        return {"n": sum(given), "of": _all(ballots)}
    if not given:
        return {"n": 0}
    # One decimal, half a tenth up.
    tenths = Fraction(10 * sum(given), len(given)) + Fraction(1, 2)
    return {"n": len(given), "mean": int(tenths) / 10}


def _worth(thing: str, ballots: list[Ballot], *, means: bool) -> Fraction:
    """To compare with: the share of all that was given, or where the mean lies from 1 to 5."""
    given = [choices[thing] for _, choices in ballots if thing in choices]
    if not means:
        return Fraction(sum(given), max(1, _all(ballots)))
    return Fraction(sum(given), 4 * len(given)) - Fraction(1, 4) if given else Fraction(-1)


def _all(ballots: list[Ballot]) -> int:
    return sum(sum(choices.values()) for _, choices in ballots)


def _of(ballots: list[Ballot], side: str) -> list[Ballot]:
    return [ballot for ballot in ballots if ballot[0] == side]


def _by_side(ballots: list[Ballot]) -> dict[str, int]:
    return {side: len(_of(ballots, side)) for side in (*SIDES, BOTH)}
