"""Setting up a collaboration: what was there already, and what is wanted, as one story or more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.exports.pictures import Picture
from workshop.exports.pictures.materials.cards import fields
from workshop.exports.rows import Row, StepRows
from workshop.words import t

TOLD = frozenset({"line"})
BACK = "back"


def picture(step: StepRows, language: str) -> Picture | None:
    """A card for looking back and one for every story; None where nothing was written."""
    parts = step.texts.get("participant", {}).get("parts", {})
    asked = {field: told for part in parts.values() for field, told in part["fields"].items()}
    ahead = str(parts.get("wanted", {}).get("title", ""))
    back = _card(step, asked, step.results.get(BACK, {}), str(parts[BACK]["title"]))
    stories = [
        _card(step, asked, story["order"], _named(story, ahead, language))
        for story in step.results.get("stories", ())
    ]
    shown = [card for card in (*stories, back) if card["fields"]]
    said = [said for _, said in step.kind.in_words(step.results, step.texts)]
    lines = said[-1]["n"] if said else 0
    title = t(language, "setup.report_lines", n=lines) if lines else back["name"]
    return Picture({"title": title, "cards": shown}, TOLD, lines=False) if shown else None


def _named(story: Row, title: str, language: str) -> str:
    number = story.get("group")
    return f"{title}: {t(language, 'group.number', number=number)}" if number else title


def _card(
    step: StepRows, asked: Mapping[str, Any], order: Mapping[str, list[str]], name: str
) -> dict[str, Any]:
    shared = step.results.get("shared", {})
    rows = {row["id"]: row | _times(shared.get(row["id"], {})) for row in step.rows}
    lines = [rows[id] for ids in order.values() for id in ids if id in rows]
    return {"name": name, "side": "both", "fields": fields(asked, lines)}


def _times(shared: Row) -> Row:
    return {"times": shared["times"]} if "times" in shared else {}
