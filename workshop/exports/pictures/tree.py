"""The tree of collaboration, the same as on the screens, and all of it in words; in groups one tree
after the other, each under the sign of its group.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from workshop.drawings import page
from workshop.drawings.slots import HIGH, WIDE
from workshop.exports.columns import columns
from workshop.exports.pictures import Picture
from workshop.exports.pictures.materials.groups import called
from workshop.exports.rows import Row, StepRows
from workshop.words import direction, t

TOLD = frozenset({"item"})
# As many groups as a session has, in its languages.
MOST_KEPT = 128

Order = Mapping[str, list[Row]]


def picture(step: StepRows, language: str) -> Picture | None:
    """Each tree as a drawing without letters, a label for each slot, and every part as lists; of
    those in which nothing hangs the drawing alone. None before anything grew.
    """
    items = {row["id"]: _item(step, row) for row in step.rows}
    stood = [
        (tree, _ordered(items, tree.get("order", {})))
        for tree in step.results.get("trees", {"": step.results}).values()
    ]
    grown = [_tree(step, tree, order, language) for tree, order in stood if order]
    if not grown:
        return None
    bare = [_drawn(tree, {}, language) for tree, order in stood if not order]
    empty = {"title": t(language, "tree.report_empty"), "trees": bare}
    return Picture({"trees": grown, "empty": empty}, TOLD, lines=False)


def _ordered(items: Mapping[str, Row], order: Mapping[str, list[str]]) -> Order:
    """What may be read of every part, the most shared first."""
    found = {part: [items[id] for id in ids if id in items] for part, ids in order.items()}
    return {part: rows for part, rows in found.items() if rows}


def _tree(step: StepRows, tree: Row, order: Order, language: str) -> dict[str, Any]:
    hung = page.texts(_said(order), direction(language) == "rtl")
    written = {part: sum(text.part == part for text in hung) for part in order}
    return _drawn(tree, order, language) | {
        "labels": [_label(order[text.part][text.index], text) for text in hung],
        "heads": [
            {"part": part, "title": _head(step, part, written[part], len(found), language)}
            for part, found in order.items()
        ],
        "parts": [_part(step, part, found, language) for part, found in order.items()],
    }


def _drawn(tree: Row, order: Order, language: str) -> dict[str, Any]:
    """The drawing without a letter in it, in groups with whose it is."""
    alt = t(language, "tree.report_alt", n=sum(map(len, order.values())))
    said = {part: tuple(who) for part, who in _said(order).items()}
    svg = _svg(tree["seed"], direction(language) == "rtl", **said)
    whole = {"alt": alt, "svg": svg, "wide": WIDE, "high": HIGH}
    if "number" not in tree:
        return whole
    group = called(tree["number"], language)
    return whole | {"group": group, "alt": f"{group['words']}. {alt}"}


@lru_cache(maxsize=MOST_KEPT)
def _svg(seed: int, mirrored: bool, **said: tuple[str, ...]) -> str:
    """Drawn once for all who take it home when the evening ends; nothing anybody wrote is in it."""
    return page.picture(seed, said, mirrored)


def _said(order: Order) -> dict[str, list[str]]:
    """Who said each item of a part."""
    return {part: [item["who"] for item in found] for part, found in order.items()}


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
