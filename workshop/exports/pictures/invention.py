"""Invent your own: the idea of every group as a card, in the order in which they stood."""

from __future__ import annotations

from typing import Any

from workshop.exports.pictures import Picture
from workshop.exports.pictures.materials.cards import fields
from workshop.exports.rows import Row, StepRows
from workshop.words import t

TOLD = frozenset({"line"})


def picture(step: StepRows, language: str) -> Picture | None:
    """A card for every idea; None before any of them is open."""
    rows = {row["id"]: row for row in step.rows}
    cards = [
        _card(step, card, [rows[id] for id in card["lines"] if id in rows], language)
        for card in step.results.get("cards", ())
    ]
    shown = [card for card in cards if card["fields"]]
    if not shown:
        return None
    title = t(language, "invention.report_ideas", n=len(shown))
    return Picture({"title": title, "cards": shown}, TOLD, lines=False)


def _card(step: StepRows, card: Row, rows: list[Row], language: str) -> dict[str, Any]:
    """A group stands on neither side; an organisation on its own, which is that of its lines."""
    asked = step.texts.get("participant", {}).get("fields", {})
    group = card.get("group")
    side = "both" if group else next((row["side"] for row in rows if "side" in row), "")
    whose = t(language, "group.number", number=group) if group else card.get("team", "")
    return {
        "name": whose or t(language, "card.report_alone"),
        "side": side,
        "fields": fields(asked, rows),
    }
