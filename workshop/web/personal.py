"""Somebody's own page, weeks later: what came for them, and what they wrote that waits."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from flask import Blueprint, abort, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from workshop.act import Act
from workshop.domain.naming import hashed
from workshop.domain.person import new_id
from workshop.domain.post import FURTHEST, Letter, Post
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.parts import parts
from workshop.rooms import Asked
from workshop.store import clock
from workshop.web import assets, language, links
from workshop.web.dress import here, say
from workshop.web.security import csrf, unkept
from workshop.words import date_in_words

personal = Blueprint("personal", __name__)
personal.after_request(unkept)

# What a button of the page asks for, by its name: the act, and what it says of the letter.
BUTTONS: dict[str, tuple[str, dict[str, str]]] = {
    "done": ("answer_letter", {"say": "done"}),
    "later": ("answer_letter", {"say": "later"}),
    "refuse": ("refuse_post", {}),
    "report": ("refuse_post", {}),
    "save": ("change_letter", {}),
    "withdraw": ("withdraw_letter", {}),
}
LONGEST_FIELD = 20_000
TOMORROW = timedelta(days=1)


@personal.get("/p/<page>")
def post(page: str) -> Answer:
    """What came, what waits, and what can be done with it."""
    return _page(page)


@personal.post("/p/<page>")
def answer(page: str) -> Answer:
    """One button of the page. A mistake is said, and what was typed stays in its field."""
    name, letter = request.form.get("do", ""), request.form.get("letter", "")[:40]
    if name not in BUTTONS:
        abort(400)
    act, data = BUTTONS[name]
    answered = _acts(page, act, data | _told(name, letter))
    if answered["ok"]:
        return redirect(here("personal.post", page=page), 303)
    details = {key: value for key, value in answered.items() if key not in ("ok", "refused")}
    mistake = say(f"refused.{answered['refused']}", **details)
    typed = {field: request.form.get(field, "")[:LONGEST_FIELD] for field in ("text", "day")}
    return _page(page, {"letter": letter, "mistake": mistake, **typed}, 422)


# Nobody can forge this without the secret in its address; so a receiver gets no cookie for it.
csrf.exempt(answer)


@personal.get("/p/<page>/qr.svg")
def qr(page: str) -> Answer:
    """The QR that leads back to this page."""
    _room(page)
    return assets.packed(links.qr(links.address("personal.post", page=page)), "image/svg+xml")


def _told(button: str, letter: str) -> dict[str, str]:
    if button == "refuse":
        return {}
    if button == "report":
        return {"report": letter}
    typed = {name: request.form.get(name, "")[:LONGEST_FIELD] for name in ("text", "day")}
    return {"letter": letter} | (typed if button == "save" else {})


def _acts(page: str, act: str, data: dict[str, str]) -> dict[str, Any]:
    who = Who(Audience.RECEIVER, clock.now(), new_id(), device=hashed(page))
    asked: Asked[dict[str, Any]] = Asked()
    parts().rooms.act(_room(page), Act(who, act, data, asked))
    return asked.wait()


def _room(page: str) -> str:
    room = parts().letters.room_of(hashed(page))
    if room is None or parts().office is None:
        abort(404)
    return room


def _page(page: str, typed: dict[str, str] | None = None, status: int = 200) -> Answer:
    room, door, code = _room(page), hashed(page), language.current()
    mails = parts().letters.not_sent(room)
    shown = parts().rooms.ask(room, lambda workshop: _shown(workshop, door, code, mails))
    if shown is None:
        abort(404)
    return make_response(render_template("personal.html", typed=typed or {}, **shown), status)


def _shown(
    workshop: Workshop, door: str, code: str, mails: dict[str, str]
) -> dict[str, Any] | None:
    """All that the page says, taken in one turn; None where the mailbox went meanwhile."""
    post, today = workshop.post, datetime.fromtimestamp(clock.now() / 1000).date()
    box = post.at(door)
    if box is None or post.office is None:
        return None
    came = [each for each in post.to(box.id) if each.has_come(today)]
    written = post.by(box.id)
    told = {each.id: _told_of(post, each, code, today, mails) for each in (*came, *written)}
    rings = [each for each in came if not each.done and each.rings <= today.isoformat()]
    waits = [each for each in written if not each.has_come(today)]
    rest = [e for e in (*came, *written) if e not in rings and e not in waits]
    return {
        "session": workshop.title,
        "read": workshop.coalition.read,
        "rings": [told[each.id] for each in reversed(rings)],
        "waits": [told[each.id] for each in waits],
        "rest": list({each.id: told[each.id] for each in rest}.values()),
        "first": (today + TOMORROW).isoformat(),
        "last": (today + FURTHEST).isoformat(),
    }


def _told_of(
    post: Post, letter: Letter, code: str, today: date, mails: dict[str, str]
) -> dict[str, Any]:
    assert post.office is not None
    said = post.office.open(letter.sealed)
    return {
        "id": letter.id,
        "sort": letter.sort,
        "own": letter.by == letter.to,
        "to": said.get("to", ""),
        "name": said.get("from", ""),
        "text": said.get("text", ""),
        "lang": said.get("lang", ""),
        "iso": letter.day,
        "day": date_in_words(code, date.fromisoformat(letter.day)),
        "rings": date_in_words(code, date.fromisoformat(letter.rings)),
        "written": date_in_words(code, datetime.fromtimestamp(letter.written / 1000).date()),
        "back": letter.returned,
        "done": letter.done,
        "again": letter.rings > today.isoformat() and letter.has_come(today),
        "reported": letter.reported,
        "may_later": letter.may_come_later(today),
        "mail": mails.get(letter.id, ""),
    }
