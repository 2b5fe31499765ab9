"""A facilitator's own sessions: the list, a new one, running it, sharing it."""

from typing import Any

from flask import (
    Blueprint,
    Response,
    abort,
    jsonify,
    make_response,
    redirect,
    render_template,
    request,
)
from werkzeug.wrappers import Response as Answer

from workshop.domain.refused import Refused
from workshop.domain.script import Script
from workshop.domain.workshop import Workshop
from workshop.parts import parts
from workshop.paths import SESSIONS
from workshop.scripts import available_scripts
from workshop.starting import start
from workshop.store.tokens import PAIRING_MINUTES
from workshop.web import host_accounts, host_after, host_practice, host_steps, language, links
from workshop.web.asking import ask, serve
from workshop.web.dress import here, say
from workshop.web.host_form import NewSession
from workshop.web.host_list import listed
from workshop.web.security import unkept
from workshop.web.signed_in import for_facilitators, may_run, required
from workshop.web.texts import kinds_of, words_for

host = Blueprint("host", __name__, url_prefix="/host")
host.after_request(unkept)
host_accounts.add_to(host)
host_practice.add_to(host)


@host.get("")
@for_facilitators
def sessions() -> str:
    """My sessions and those shared with me, and the scripts to begin with."""
    mine = listed(parts().accounts.sessions_of(required().id), language.current())
    troubles = parts().letters.troubles([row.summary.key for row in mine])
    given = {"rows": mine, "troubles": troubles, "scripts": _scripts().values()}
    return render_template("host/sessions.html", **given)


@host.get("/new")
@for_facilitators
def new() -> str:
    """The form for a new session, with the script that was chosen in the list."""
    form = NewSession.blank(_scripts(), language.current(), request.args.get("plan", ""))
    return render_template("host/new.html", form=form)


@host.post("/new")
@for_facilitators
def make() -> Answer:
    """Make a session. What is wrong stands beside its field, and nothing that was typed is lost."""
    form = NewSession.read(request.form, _scripts(), language.current())
    wish = form.wish()
    if wish is None:
        return make_response(render_template("host/new.html", form=form), 422)
    store = parts().store
    workshop = start(**wish, owner=required().id, digits=store.new_digits())
    store.add(workshop)
    return redirect(here("host.run", key=workshop.key), 303)


@host.get("/w/<key>")
@for_facilitators
def run(key: str) -> str:
    """The page from which a session is run."""
    may_run(key)
    told = ask(key, _about) or abort(404)
    given = links.for_screens() | {"key": key}
    return render_template("host/run.html", **given, **told)


@host.get("/w/<key>/words/<code>.json")
def run_words(key: str, code: str) -> Answer:
    """Every word of a session, the facilitator's own notes included."""
    may_run(key)
    return words_for(key, code, "facilitator")


@host.get("/w/<key>/steps/<code>.json")
def steps_to_add(key: str, code: str) -> Answer:
    """The steps that can be put into the plan of a session while it is played."""
    may_run(key)
    own = ask(key, lambda workshop: workshop.script) or abort(404)
    return jsonify(host_steps.offered(own, _scripts(), code))


@host.post("/w/<key>/remote")
def pairing(key: str) -> Response:
    """A one-time link that makes a phone the remote of who asks, and its QR."""
    account = may_run(key)
    link = links.address("cue.pair", key=key, token=parts().accounts.pairing(account.id, key))
    return jsonify({"link": link, "qr": links.qr_in_place(link), "minutes": PAIRING_MINUTES})


@host.get("/w/<key>/after")
@for_facilitators
def after(key: str) -> str:
    """How time and voices were spread over steps and sides, once the evening is over or before."""
    may_run(key)
    code = language.current()
    told = ask(key, lambda workshop: host_after.told(workshop, code)) or abort(404)
    return render_template("host/after.html", key=key, **told)


@host.get("/w/<key>/share")
@for_facilitators
def sharing(key: str) -> str:
    """Who runs this session along with its owner."""
    may_run(key)
    return _sharing(key)


@host.post("/w/<key>/share")
@for_facilitators
def share(key: str) -> Answer:
    """Share a session of one's own with a colleague, by name."""
    account, name = may_run(key), request.form.get("name", "")[:200].strip()
    try:
        parts().accounts.share(key, account.id, name)
    except Refused as refused:
        if refused.code == "not_yours":
            abort(403)
        mistakes = {"name": say("host.no_such_colleague")}
        return make_response(_sharing(key, name=name, mistakes=mistakes), 422)
    return redirect(here("host.sharing", key=key), 303)


@host.post("/w/<key>/unshare")
@for_facilitators
def unshare(key: str) -> Answer:
    """Take a session back from a colleague."""
    account = may_run(key)
    try:
        parts().accounts.unshare(key, account.id, request.form.get("account", ""))
    except Refused:
        abort(403)
    _turn_out(key, request.form.get("account", ""))
    return redirect(here("host.sharing", key=key), 303)


def _scripts() -> dict[str, Script]:
    """The scripts of the house, and those that were written here."""
    return available_scripts(SESSIONS, parts().settings.own_scripts)


def _turn_out(key: str, account: str) -> None:
    """Whose share is over sees nothing more of the session, on any page that is still open."""
    shown = parts().rooms.open(key)
    if shown is not None:
        serve(key, "turn_out", account=account)
        shown.room.turn(lambda workshop: shown.turn_out(account))


def _about(workshop: Workshop) -> dict[str, Any]:
    told = {"title": workshop.title, "projector": workshop.projector}
    return told | {"kinds": kinds_of(workshop)}


def _sharing(key: str, **more: Any) -> str:
    told = ask(key, lambda workshop: (workshop.title, workshop.owner)) or abort(404)
    colleagues = parts().accounts.shared_with(key)
    given = {"title": told[0], "owned": told[1] == required().id, "colleagues": colleagues}
    return render_template("host/share.html", key=key, **given, **more)
