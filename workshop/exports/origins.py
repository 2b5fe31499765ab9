"""Where something came from: the line from strength to root to agreement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.domain import carry
from workshop.domain.workshop import Workshop

Row = dict[str, Any]
Texts = Mapping[str, Any]
# What stands between the steps of a line; it turns round where people read from right to left.
THEN = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "


def texts_of(workshop: Workshop, language: str) -> Texts:
    """The texts of the script that a whole room may read, by step."""
    texts: Texts = workshop.script.words(language, "projector")["steps"]
    return texts


def at(texts: Texts, step: str, path: str) -> str:
    """A text for participants of a step of the script; empty where there is none."""
    found: Any = texts.get(step, {}).get("participant", {})
    for name in path.split("."):
        found = found.get(name, {}) if isinstance(found, Mapping) else {}
    return found if isinstance(found, str) else ""


def exported(origin: Mapping[str, Any]) -> Row:
    """An origin as a row of a file has it: what was taken along, and from which step."""
    return {name: origin[name] for name in ("id", "step", "kind", "field") if origin.get(name)}


def line(workshop: Workshop, origin: Mapping[str, Any], texts: Texts) -> list[Row]:
    """From the first source on, each {step, kind, title, field?, under?, text?, lang?}: the title
    of the step, the heading under which it stood, and what it said while everybody may read that.
    """
    return [_link(link, texts) for link in carry.line(workshop, dict(origin))]


def said(line: list[Row]) -> str:
    """A line as one sentence says it; empty for what came from nowhere."""
    return THEN.join(_said(link) for link in line)


def _link(link: Mapping[str, str], texts: Texts) -> Row:
    step = link["step"]
    row: Row = {name: link[name] for name in ("step", "kind", "field") if name in link}
    row["title"] = texts.get(step, {}).get("title", step)
    if under := at(texts, step, link.get("under", "")):
        row["under"] = under
    if text := link.get("text") or at(texts, step, link.get("path", "")):
        row |= {"text": text} | ({"lang": link["lang"]} if "lang" in link else {})
    return row


def _said(link: Row) -> str:
    where = ", ".join(link[name] for name in ("title", "under") if name in link)
    return f"{where}: “{link['text']}”" if "text" in link else where
