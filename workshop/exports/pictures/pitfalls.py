"""The map of pitfalls: where each side stands, by number, with a table that says the same."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from math import hypot
from typing import Any

from workshop.domain.rating import AXES, nearest
from workshop.exports.pictures import Picture
from workshop.exports.rows import StepRows
from workshop.words import t

SIDES = ("formal", "informal", "both", "all")
# The map on paper, the room that a mark takes there, and that of the words in its corners, in
# millimetres.
WIDTH, HEIGHT, MARK, WORDS = 168.0, 100.0, 7.0, 9.0
TOP, BOTTOM = WORDS + MARK / 2, HEIGHT - WORDS - MARK / 2
ROUNDS = 60


def picture(step: StepRows, language: str) -> Picture | None:
    """Every pitfall with a point; where the sides are not told apart, one point for all."""
    found = {id: points for id, points in step.results.get("points", {}).items() if points}
    if not found:
        return None
    words, wall = step.texts.get("participant", {}), step.texts.get("projector", {})
    there = [side for side in SIDES if any(side in points for points in found.values())]
    drawn = {
        "alt": t(language, "pitfalls.report_alt", n=len(found)),
        "width": WIDTH,
        "height": HEIGHT,
        "head": [t(language, f"pitfalls.report_{name}") for name in ("number", "pitfall")],
        "sides": [{"side": s, "title": t(language, f"pitfalls.report_by_{s}")} for s in there],
        "pitfalls": _pitfalls(step, found, words, there),
        "agreement": t(language, "pitfalls.report_corner"),
        "widest": t(language, "pitfalls.report_gap"),
        **{name: wall.get(name, "") for name in NAMES},
    }
    return Picture(drawn, lines=False)


def _pitfalls(
    step: StepRows, found: Mapping[str, Any], words: Mapping[str, Any], there: list[str]
) -> list[dict[str, Any]]:
    places = _apart(
        {(id, side): _place(p) for id, each in found.items() for side, p in each.items()}
    )
    return [
        {
            "number": number,
            "title": words.get("pitfalls", {}).get(id, {}).get("title", id),
            "marks": [
                {"side": side, "x": places[id, side][0], "y": places[id, side][1]}
                for side in there
                if side in points
            ],
            "said": [_said(words, points.get(side)) for side in there],
            "corner": id in step.results.get("corner", ()),
            "widest": id == step.results.get("widest"),
        }
        for number, (id, points) in enumerate(found.items(), 1)
    ]


def _said(words: Mapping[str, Any], point: Mapping[str, float] | None) -> list[str]:
    """The mean on each axis, in the answer that people chose from that lies nearest."""
    if point is None:
        return []
    questions = [(words.get("ratings", {}).get(axis, {}), nearest(point[axis])) for axis in AXES]
    return [
        f"{q.get('question', '')} {q.get('answers', {}).get(best, '')}" for q, best in questions
    ]


def _place(point: Mapping[str, float]) -> list[float]:
    """From where the map begins and from its top, in millimetres."""
    across, down = point["cared"] * (WIDTH - MARK), (1 - point["plays"]) * (BOTTOM - TOP)
    return [MARK / 2 + across, TOP + down]


def _apart(places: dict[Any, list[float]]) -> dict[Any, list[float]]:
    """The same places, those that would cover each other moved aside a little."""
    for _ in range(ROUNDS):
        for one, other in combinations(places.values(), 2):
            _push(one, other)
    return {key: [round(x, 1), round(y, 1)] for key, (x, y) in places.items()}


def _push(one: list[float], other: list[float]) -> None:
    dx, dy = other[0] - one[0], other[1] - one[1]
    far = hypot(dx, dy)
    if far >= MARK:
        return
    dx, dy = (dx / far, dy / far) if far else (1.0, 0.0)
    for place, way in ((one, -1), (other, 1)):
        step = way * (MARK - far) / 2
        place[0] = min(max(place[0] + dx * step, MARK / 2), WIDTH - MARK / 2)
        place[1] = min(max(place[1] + dy * step, TOP), BOTTOM)


NAMES = ("axis_plays", "axis_cared", "corner_act", "corner_good")
