"""How facilitators come in: the first by a one-time link, others invited, all by signing in."""

import re

from flask import Blueprint, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from workshop.domain.refused import Refused
from workshop.parts import parts
from workshop.web import language, links
from workshop.web.dress import here, say
from workshop.web.errors import sentence
from workshop.web.signed_in import facilitator, for_facilitators, forget, remember, required

WAIT_SECONDS = 60
_OURS = re.compile(r"/host([/?][\w/?=&.-]*)?", re.ASCII)


def add_to(host: Blueprint) -> None:
    """Give the blueprint its pages for accounts."""
    host.add_url_rule("/sign-in", "sign_in", sign_in, methods=["GET", "POST"])
    host.add_url_rule("/sign-out", "sign_out", sign_out, methods=["POST"])
    host.add_url_rule("/setup/<token>", "setup_link", come_in, methods=["GET", "POST"])
    host.add_url_rule("/invite/<token>", "invite", come_in, methods=["GET", "POST"])
    host.add_url_rule("/once/<token>", "once", once, methods=["GET", "POST"])
    host.add_url_rule("/invite", "invitation", invitation, methods=["GET", "POST"])
    host.add_url_rule("/language", "speak", speak, methods=["POST"])
    host.add_url_rule("/quiet", "quiet", quiet, methods=["POST"])


def sign_in() -> Answer:
    """Name and password. After some wrong ones an account waits, wherever they came from."""
    if request.method == "GET":
        if facilitator():
            return redirect(_next(), 303)
        return make_response(render_template("host/sign_in.html"))
    name = request.form.get("name", "")[:200].strip()
    limits = parts().limits
    if not limits.may_sign_in(name):
        return _sign_in_again(name, "host.sign_in_wait", 429)
    account = parts().accounts.sign_in(name, request.form.get("password", "")[:1000])
    if account is None:
        limits.signed_in_wrong(name)
        return _sign_in_again(name, "host.sign_in_wrong", 422)
    remember(account)
    return redirect(_next(), 303)


def sign_out() -> Answer:
    """Forget this browser."""
    forget()
    return redirect(here("pages.landing"), 303)


def come_in(token: str) -> Answer:
    """Make an account with a one-time link: the first facilitator's, or an invitation."""
    inviter = parts().accounts.invited_by(token)
    if inviter is None:
        return sentence("link_gone", 404)
    if request.method == "GET":
        return make_response(render_template("host/set_up.html", inviter=inviter))
    name, password = request.form.get("name", ""), request.form.get("password", "")
    try:
        account = parts().accounts.accept(token, name, password, language.current())
    except Refused as refused:
        return _set_up_again(inviter, name, refused)
    remember(account)
    return redirect(here("host.sessions"), 303)


def once(token: str) -> Answer:
    """Sign in with a link from the command line, without a password. Opening it changes nothing
    yet: a browser that looks ahead must not use it up.
    """
    accounts = parts().accounts
    found = accounts.use_up(token) if request.method == "POST" else accounts.lets_in(token)
    if found is None:
        return sentence("once_gone", 404)
    if request.method == "GET":
        return make_response(render_template("host/once.html", name=found.name))
    remember(found)
    return redirect(_next(), 303)


@for_facilitators
def invitation() -> Answer:
    """A link for a colleague, shown once: it is kept nowhere that can be read."""
    link = ""
    if request.method == "POST":
        link = links.address("host.invite", token=parts().accounts.invite(required().id))
    return make_response(render_template("host/invite.html", link=link))


@for_facilitators
def speak() -> Answer:
    """The language in which a facilitator works from now on."""
    code = request.form.get("lang", "")
    if code in language.offered():
        parts().accounts.change(required().id, language=code)
    return redirect(_next(), 303)


@for_facilitators
def quiet() -> Answer:
    """How much a facilitator wants on the page from which a session is run, on any device."""
    wanted = request.form.get("quiet", "")
    if wanted in ("yes", "no"):
        parts().accounts.change(required().id, quiet=wanted == "yes")
    return make_response("", 204)


def _next() -> str:
    """Where somebody was going: a page of facilitators, never another site."""
    wanted = request.args.get("next", "")
    return wanted if _OURS.fullmatch(wanted) else here("host.sessions")


def _sign_in_again(name: str, key: str, status: int) -> Answer:
    page = render_template("host/sign_in.html", name=name, mistakes={"password": say(key)})
    answer = make_response(page, status)
    if status == 429:
        answer.headers["Retry-After"] = str(WAIT_SECONDS)
    return answer


def _set_up_again(inviter: str, name: str, refused: Refused) -> Answer:
    """What is wrong beside its field; the name stays, a password is never sent back."""
    if refused.code == "invite_gone":
        return sentence("link_gone", 404)
    field = "password" if refused.code.startswith("password_") else "name"
    mistakes = {field: say(f"host.{refused.code}", **refused.details)}
    page = render_template("host/set_up.html", inviter=inviter, name=name[:200], mistakes=mistakes)
    return make_response(page, 422)
