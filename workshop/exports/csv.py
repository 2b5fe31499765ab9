"""The agreements as a table for a spreadsheet."""

import csv
import io
from datetime import date
from typing import Any

from workshop.domain.side import SIDES
from workshop.domain.workshop import Workshop
from workshop.exports import origins
from workshop.exports.rows import Row, agreements
from workshop.words import date_in_words, t

TEXTS = ("what", "goal", "roles", "needed", "first_step")
DAYS = ("by_when", "look_back")
# A cell that begins like this would be a formula in a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(workshop: Workshop, language: str) -> bytes:
    """UTF-8 with a byte order mark, commas, headings in a language; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([t(language, f"export.{name}") for name in _columns()])
    for row in agreements(workshop, language):
        writer.writerow([_harmless(value) for value in _cells(row, language)])
    return out.getvalue().encode("utf-8-sig")


def _columns() -> list[str]:
    leads = [f"{what}_{side}" for side in SIDES for what in ("lead", "lead_organisation")]
    return ["number", *TEXTS, *leads, "hours", *DAYS, "state", "vote", "origin"]


def _cells(row: Row, language: str) -> list[Any]:
    leads = [(row[f"lead_{side}"] or {}).get(part, "") for side in SIDES for part in _LEAD]
    days = [in_words(language, row[name]) for name in DAYS]
    hours = "" if row["hours"] is None else row["hours"]
    word = (row["vote"] or {}).get("word", "not_voted")
    said = [t(language, f"export.state_{row['state']}"), t(language, f"export.vote_{word}")]
    line = origins.said(row.get("line", []))
    return [row["number"], *(row[name] for name in TEXTS), *leads, hours, *days, *said, line]


def in_words(language: str, day: str) -> str:
    """An ISO day as people say it; empty stays empty."""
    return date_in_words(language, date.fromisoformat(day)) if day else ""


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


_LEAD = ("name", "organisation")
