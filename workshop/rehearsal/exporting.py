"""What people take home: the files hold what they must, and nothing else."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import TYPE_CHECKING, Any

from workshop.rehearsal import exported
from workshop.rehearsal.comparing import ANYTHING, differences
from workshop.rehearsal.people import SIDES
from workshop.rehearsal.report import Difference, difference
from workshop.rehearsal.texts import marks
from workshop.rehearsal.things import Agreed
from workshop.words import date_in_words, t

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

Row = dict[str, Any]
LANGUAGES = ("nl", "en")
TEXTS = ("what", "goal", "roles", "needed", "first_step")
DAYS = ("by_when", "look_back")


def check(evening: Evening) -> None:
    """The coalition's page and its three files, by the read link, without signing in."""
    expected = exported.document(evening)
    may_hold = marks(str(expected)) | exported.of_unknown_kinds(evening)
    files = f"/c/{evening.coalition}/agreements"
    for language in LANGUAGES:
        page = _fetched(evening, f"/c/{evening.coalition}?lang={language}", "text/html")
        document = _fetched(evening, f"{files}.json?lang={language}", "application/json")
        table = _fetched(evening, f"{files}.csv?lang={language}", "text/csv")
        pdf = _fetched(evening, f"{files}.pdf?lang={language}", "application/pdf")
        evening.report.checked("json", _json(document, expected))
        evening.report.checked("csv", _csv(evening, table, language))
        evening.report.checked("pdf", _pdf(pdf))
        for run, kind in ((stage.run, evening.kind(stage.run)) for stage in evening.stages):
            evening.report.checked("files", kind.on_page(evening, run, page.decode()))
        for name, body in (("page", page), ("json", document), ("csv", table)):
            evening.report.checked("sealed", _leaks(evening, name, body.decode(), may_hold))
    evening.report.did("exported")


def _fetched(evening: Evening, path: str, type: str) -> bytes:
    status, sent, body = evening.site.browser.get(path)
    told = f"{status} {sent.partition(';')[0]}"
    evening.report.checked("files", differences(path.partition("?")[0], "", told, f"200 {type}"))
    return body


def _json(body: bytes, expected: Row) -> list[Difference]:
    try:
        document = json.loads(body)
    except ValueError:
        return [difference("unreadable", file="json")]
    for step in document.get("steps", []):
        step["contributions"].sort(key=lambda row: row["id"])
        _in_order(step["results"])
    document["session"]["organisations"].sort(key=lambda each: each["name"])
    return differences("json", "", document, expected)


def _in_order(results: Row) -> None:
    """Lists whose order says nothing."""
    if "missed" in results:
        results["missed"].sort()


def _csv(evening: Evening, body: bytes, language: str) -> list[Difference]:
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))
    expected = [_line(agreed, language) for agreed in evening.tally.agreements()]
    found = differences("csv", "", len(rows), len(expected))
    for row, line in zip(rows, expected, strict=False):
        found += differences("csv", line[t(language, "export.number")], row, line)
    return found


def _pdf(body: bytes) -> list[Difference]:
    whole = body.startswith(b"%PDF-") and b"%%EOF" in body[-1024:]
    return [] if whole else [difference("unreadable", file="pdf")]


def _leaks(evening: Evening, file: str, text: str, may_hold: set[str]) -> list[Difference]:
    """Texts that no file may hold, and ids of people and phones."""
    found = [
        difference("leaked", screen=file, text=mark, what=evening.tally.marks[mark].what)
        for mark in sorted(marks(text) - may_hold)
        if mark in evening.tally.marks
    ]
    ids = [word for member in evening.tally.people for word in (member.id, member.device)]
    return found + [difference("leaked_id", screen=file) for id in ids if id in text]


def _line(agreed: Agreed, language: str) -> Row:
    """A line of the table, by its headings."""
    cells: Row = {"number": agreed.number, **{name: agreed.fields[name] for name in TEXTS}}
    for side in SIDES:
        lead = agreed.leads.get(side, {})
        cells[f"lead_{side}"] = lead.get("name", "")
        cells[f"lead_organisation_{side}"] = lead.get("organisation", "")
    hours = agreed.fields["hours"]
    cells["hours"] = "" if hours is None else hours
    for name in DAYS:
        day = agreed.fields[name]
        cells[name] = date_in_words(language, date.fromisoformat(day)) if day else ""
    cells["state"] = t(language, "export.state_not_begun")
    cells["vote"] = t(language, f"export.vote_{agreed.vote.get('word', 'not_voted')}")
    line = {t(language, f"export.{name}"): str(cell) for name, cell in cells.items()}
    return line | {t(language, "export.origin"): ANYTHING}
