"""The tree of collaboration, the same as on the screens, and all of it in words."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from workshop.drawings import page
from workshop.drawings.slots import HIGH, WIDE
from workshop.exports.columns import columns
from workshop.exports.pictures import Picture
from workshop.exports.rows import Row, StepRows
from workshop.words import direction, t

TOLD = frozenset({"item"})


def picture(step: StepRows, language: str) -> Picture | None:
    """The drawing without letters, a label for each slot, and every part as lists; None before
    anything grew.
    """
    items = {row["id"]: _item(step, row) for row in step.rows}
    order: dict[str, list[Row]] = {
        part: [items[id] for id in ids if id in items]
        for part, ids in step.results.get("order", {}).items()
    }
    if not any(order.values()):
        return None
    mirrored = direction(language) == "rtl"
    said = {part: [item["who"] for item in found] for part, found in order.items()}
    hung = page.texts(said, mirrored)
    written = {part: sum(text.part == part for text in hung) for part in order}
    drawn = {
        "alt": t(language, "tree.report_alt", n=len(items)),
        "svg": _svg(step.results["seed"], mirrored, **{p: tuple(who) for p, who in said.items()}),
        "wide": WIDE,
        "high": HIGH,
        "labels": [_label(order[text.part][text.index], text) for text in hung],
        "heads": [
            {"part": part, "title": _head(step, part, written[part], len(found), language)}
            for part, found in order.items()
        ],
        "parts": [_part(step, part, found, language) for part, found in order.items()],
    }
    return Picture(drawn, TOLD, lines=False)


@lru_cache(maxsize=16)
def _svg(seed: int, mirrored: bool, **said: tuple[str, ...]) -> str:
    """Drawn once for all who take it home when the evening ends; nothing anybody wrote is in it."""
    return page.picture(seed, said, mirrored)


def _item(step: StepRows, row: Row) -> Row:
    """A row with how many people said it, who they were together, and where it came from."""
    shared = step.results.get("shared", {}).get(row["id"], {})
    who = "both" if shared.get("joint") else row.get("side", "")
    more = {name: shared[name] for name in ("times",) if name in shared}
    origin = step.script.get(row.get("origin", {}).get("step", ""), {})
    return row | more | {"who": who} | ({"from": origin["title"]} if "title" in origin else {})


def _label(item: Row, text: page.Text) -> dict[str, Any]:
    slot = text.slot
    said: Row = {name: item[name] for name in ("text", "lang", "times") if name in item}
    box: Row = {"x": slot.x, "y": slot.y, "w": slot.w, "h": slot.h, "align": slot.align}
    return {"part": text.part, "side": item["who"]} | said | box


def _part(step: StepRows, part: str, items: list[Row], language: str) -> dict[str, Any]:
    words = _words(step, part)
    title = ": ".join(words[name] for name in ("title", "meaning") if words.get(name))
    return {"title": title, "columns": columns(items, language)}


def _head(step: StepRows, part: str, written: int, count: int, language: str) -> str:
    """The name of a part on the drawing, with how many of it can be read there."""
    title = _words(step, part).get("title", part)
    if written == count:
        return str(title)
    return t(language, "tree.report_written", part=title, written=written, n=count)


def _words(step: StepRows, part: str) -> dict[str, Any]:
    words: dict[str, Any] = step.texts.get("participant", {}).get("parts", {}).get(part, {})
    return words
