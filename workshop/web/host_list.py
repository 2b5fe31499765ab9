"""The rows of a facilitator's list: what is on today first, then what comes, then what was."""

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from workshop import words
from workshop.store import Summary


@dataclass(frozen=True)
class Row:
    """One session as the list tells it. `state` is today, planned, open or over."""

    summary: Summary
    state: str
    day: str
    month: str


def listed(summaries: list[Summary], language: str) -> list[Row]:
    """The rows in the order in which a facilitator looks for them."""
    today = date.today()
    order = {"today": 0, "planned": 1, "open": 2, "over": 3}
    rows = [_row(summary, today, language) for summary in summaries]
    rows.sort(key=lambda row: _nearness(row, today))
    return sorted(rows, key=lambda row: order[row.state])


def _row(summary: Summary, today: date, language: str) -> Row:
    day = _day(summary)
    locale = words.catalogue_of(language).replace("-", "_")
    month = format_date(day, "MMM", locale=locale)
    return Row(summary, _state(summary, day, today), str(day.day), month)


def _state(summary: Summary, day: date, today: date) -> str:
    if summary.ended:
        return "over"
    if day == today:
        return "today"
    return "planned" if day > today else "open"


def _nearness(row: Row, today: date) -> int:
    return abs((_day(row.summary) - today).days)


def _day(summary: Summary) -> date:
    return date.fromisoformat(summary.day)
