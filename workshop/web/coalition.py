"""The coalition's page, long after the evening: agreements, results, files; and keeping them up."""

import time
from collections.abc import Callable
from datetime import date
from typing import Any

from flask import Blueprint, Response, abort, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from workshop.act import Act
from workshop.aside import aside
from workshop.domain.agreement import STATES
from workshop.domain.person import new_id
from workshop.domain.side import SIDES
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.exports import origins
from workshop.exports.csv import as_csv
from workshop.exports.json import as_json
from workshop.exports.pdf import as_pdf
from workshop.exports.rows import agreements, present, steps
from workshop.exports.telling import told
from workshop.parts import parts
from workshop.rooms import Asked
from workshop.web import language
from workshop.web.dress import here, say
from workshop.words import date_in_words

coalition = Blueprint("coalition", __name__)

Made = Callable[[Workshop, str], bytes]
FILES: dict[str, tuple[Made, str]] = {
    "pdf": (as_pdf, "application/pdf"),
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "json": (as_json, "application/json"),
}
# What an agreement passes, in order; stuck and dropped are said in words beside it.
WAY = ("not_begun", "under_way", "done")


@coalition.get("/c/<read>")
def page(read: str) -> Answer:
    """Everybody with the read link sees agreements and results, and can take them home."""
    return _page(
        _room(parts().store.coalition_by_read(read)), files=here("coalition.page", read=read)
    )


@coalition.get("/c/<read>/agreements.<kind>")
def file(read: str, kind: str) -> Response:
    """The session as a file: pdf, csv or json."""
    if kind not in FILES:
        abort(404)
    make, mimetype = FILES[kind]
    code = language.current()
    room = _room(parts().store.coalition_by_read(read))
    # The workshop stands still while it is read, so the rows are taken in turn and drawn after.
    body = parts().rooms.ask(room, lambda workshop: aside(make, workshop, code))
    response = Response(body, content_type=mimetype)
    name = f"{say('coalition.file_name')}.{kind}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


@coalition.get("/k/<keep_up>")
def keep_up(keep_up: str) -> Answer:
    """The same page for who keeps it up: each agreement can say how it goes."""
    return _page(_room(parts().store.coalition_by_keep_up(keep_up)), keep_up=keep_up)


@coalition.post("/k/<keep_up>")
def report(keep_up: str) -> Answer:
    """How one agreement goes now. A mistake is said at its field, which keeps what was typed."""
    room = _room(parts().store.coalition_by_keep_up(keep_up))
    told = {name: request.form.get(name, "")[:2000] for name in ("agreement", "state", "reason")}
    who = Who(Audience.COALITION, int(time.time() * 1000), new_id(), device=f"keep-up:{room}")
    asked: Asked[dict[str, Any]] = Asked()
    parts().rooms.act(room, Act(who, "report", told, asked))
    answer = asked.wait()
    if answer["ok"]:
        return redirect(here("coalition.keep_up", keep_up=keep_up) + f"#a-{told['agreement']}", 303)
    details = {name: value for name, value in answer.items() if name not in ("ok", "refused")}
    mistake = say(f"refused.{answer['refused']}", **details)
    return make_response(_page(room, keep_up=keep_up, told=told | {"mistake": mistake}), 422)


def _room(found: tuple[str, Any] | None) -> str:
    if found is None:
        abort(404)
    return found[0]


def _page(room: str, **more: Any) -> Answer:
    code = language.current()
    shown = parts().rooms.ask(room, lambda workshop: _shown(workshop, code))
    shown |= {"files": "", "keep_up": "", "told": {}} | more
    response = make_response(render_template("coalition.html", **shown))
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _shown(workshop: Workshop, code: str) -> dict[str, Any]:
    """Everything the page says, taken in one turn."""
    return {
        "session": workshop.title,
        "practised": workshop.practice is not None,
        "about": {"place": workshop.place, "day": in_words(code, workshop.day)},
        "present": present(workshop),
        "look_back": in_words(code, workshop.coalition.first_look_back()),
        "agreements": [_agreement(row, code) for row in agreements(workshop, code)],
        "results": [told(step, code) for step in steps(workshop, code)],
        "sides": [str(side) for side in SIDES],
        "states": STATES,
        "way": WAY,
    }


def _agreement(row: dict[str, Any], code: str) -> dict[str, Any]:
    days = {name: in_words(code, row[name]) for name in ("by_when", "look_back")}
    leads = {str(side): row[f"lead_{side}"] for side in SIDES}
    return row | days | {"leads": leads, "came_from": origins.said(row.get("line", []))}


def in_words(code: str, day: str) -> str:
    """An ISO day as people say it; empty stays empty."""
    return date_in_words(code, date.fromisoformat(day)) if day else ""
