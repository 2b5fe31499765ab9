"""The facilitator's phone: paired once by a link, and then the remote control of one session."""

import secrets
from typing import Any

from flask import Blueprint, abort, make_response, redirect, render_template, session
from werkzeug.wrappers import Response as Answer

from workshop.domain.naming import hashed
from workshop.domain.remote import remote_of
from workshop.domain.workshop import Workshop
from workshop.parts import parts
from workshop.web.asking import ask, serve
from workshop.web.dress import here, say
from workshop.web.entrance import PAIRED
from workshop.web.errors import sentence
from workshop.web.security import unkept
from workshop.web.signed_in import facilitator
from workshop.web.texts import words_for

# Of how many sessions one phone keeps its secret.
MOST_KEPT = 4

cue = Blueprint("cue", __name__, url_prefix="/cue")
cue.after_request(unkept)


@cue.get("/<key>")
def remote(key: str) -> Answer:
    """The remote, for a phone that was paired and for who is signed in and may run the session."""
    name = _leads(key)
    if name is None:
        return sentence("cue_not_paired", 404)
    title = ask(key, lambda workshop: workshop.title)
    return make_response(render_template("cue.html", key=key, title=title, name=name))


@cue.get("/<key>/words/<code>.json")
def words(key: str, code: str) -> Answer:
    """The remote's words, with the facilitator's notes."""
    if _leads(key) is None:
        abort(404)
    return words_for(key, code, "remote")


@cue.get("/<key>/<token>")
def pair(key: str, token: str) -> Answer:
    """The page of a one-time link. Opening it changes nothing yet: a browser that looks ahead must
    not use it up.
    """
    found = parts().accounts.pairs(token, key)
    title = ask(key, lambda workshop: workshop.title)
    if found is not None and title is not None:
        page = render_template("cue_pair.html", name=found.name, title=title)
        return make_response(page)
    if title is not None and _leads(key) is not None:
        return redirect(here("cue.remote", key=key), 303)
    return sentence("cue_gone", 404)


@cue.post("/<key>/<token>")
def paired(key: str, token: str) -> Answer:
    """Make this phone a remote: it keeps a secret, the session its hash."""
    found = parts().accounts.use_up_pairing(token, key)
    if found is None or not parts().accounts.may_facilitate(found.id, key):
        return sentence("cue_gone", 404)
    secret = secrets.token_urlsafe(16)
    before = str(session.get(PAIRED, {}).get(key) or "")
    given = {"device": hashed(secret), "account": found.id, "name": found.name}
    given |= {"before": hashed(before)} if before else {}
    answer = serve(key, "pair", **given)
    if not answer["ok"]:
        return _not_paired(answer)
    kept = {room: known for room, known in session.get(PAIRED, {}).items() if room != key}
    session[PAIRED] = dict([*kept.items(), (key, secret)][-MOST_KEPT:])
    session.permanent = True
    return redirect(here("cue.remote", key=key), 303)


def _leads(key: str) -> str | None:
    """For whom this phone leads a session: a name. None where it may not."""
    secret = str(session.get(PAIRED, {}).get(key) or "")

    def known(workshop: Workshop) -> tuple[str, str] | None:
        found = remote_of(workshop, hashed(secret)) if secret else None
        return (found.account, found.name) if found else None

    account = facilitator()
    who = ask(key, known) or ((account.id, account.name) if account else None)
    if who is None or not parts().accounts.may_facilitate(who[0], key):
        return None
    return who[1]


def _not_paired(answer: dict[str, Any]) -> Answer:
    details = {name: value for name, value in answer.items() if name not in ("ok", "refused")}
    said = {
        "heading": say("page.cue_refused"),
        "said": say(f"refused.{answer['refused']}", **details),
    }
    return make_response(render_template("error.html", **said), 422)
