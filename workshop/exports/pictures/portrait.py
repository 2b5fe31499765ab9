"""A new picture of each other: the words before and after, a card for every organisation, and who
can help whom.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from workshop.domain.side import SIDES
from workshop.exports.pictures import Picture
from workshop.exports.pictures.materials.cards import fields
from workshop.exports.pictures.materials.helping import help_map
from workshop.exports.rows import Row, StepRows
from workshop.words import t

MOMENTS = ("before", "after")
TOLD = frozenset({"before", "after", "line", "match"})


def picture(step: StepRows, language: str) -> Picture | None:
    """What there is of the three; None before any of it is open."""
    drawn = {
        "words": _words(step, language),
        "cards": _cards(step, language),
        "map": help_map(step, team_sides(step), language),
    }
    return Picture(drawn, TOLD, lines=False) if any(drawn.values()) else None


def team_sides(step: StepRows) -> dict[str, str]:
    """On which side each organisation stands: what it said itself, or else most of its writers."""
    wrote: dict[str, Counter[str]] = {}
    for row in step.rows:
        if row["type"] == "line":
            wrote.setdefault(row["team"], Counter())[row.get("side", "")] += 1
    most = {team: sides.most_common(1)[0][0] for team, sides in wrote.items()}
    return {team: step.organisations.get(team) or side for team, side in most.items()}


def _words(step: StepRows, language: str) -> dict[str, Any] | None:
    """A row a side, a column a moment: what was said more often is bigger."""
    said = step.results.get("words", {})
    if not any(words for sides in said.values() for words in sides.values()):
        return None
    return {
        "title": step.texts.get("projector", {}).get("compare", ""),
        "corner": t(language, "portrait.report_who"),
        "moments": [t(language, f"portrait.report_{moment}") for moment in MOMENTS],
        "rows": [
            {
                "side": str(side),
                "title": t(language, f"side.{side}_about_{side.other}"),
                "cells": [said.get(moment, {}).get(str(side), []) for moment in MOMENTS],
            }
            for side in SIDES
        ],
        "bigger": t(language, "portrait.report_bigger"),
    }


def _cards(step: StepRows, language: str) -> dict[str, Any] | None:
    """What each organisation wrote together, by question; who came alone shares one a side."""
    written: dict[tuple[str, str], list[Row]] = {}
    sides = team_sides(step)
    for row in step.rows:
        if row["type"] == "line":
            side = sides[row["team"]] if row["team"] else row.get("side", "")
            written.setdefault((row["team"], side), []).append(row)
    if not written:
        return None
    asked = step.texts.get("participant", {}).get("card", {}).get("fields", {})
    order = sorted(written, key=lambda card: (_rank(card[1]), not card[0], card[0].casefold()))
    return {
        "title": t(language, "portrait.report_cards"),
        "cards": [
            {
                "name": team or t(language, "card.report_alone"),
                "side": side,
                "fields": fields(asked, written[team, side]),
            }
            for team, side in order
        ],
    }


def _rank(side: str) -> int:
    return {"formal": 0, "informal": 1}.get(side, 2)
