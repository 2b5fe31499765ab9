"""The pages that anybody may open who has the link: landing, phone, projector, words, QR."""

import hmac
import re
import resource

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

import workshop
from workshop import views
from workshop.domain.workshop import Workshop
from workshop.parts import parts
from workshop.web import assets, links
from workshop.web.asking import ask
from workshop.web.dress import here, say
from workshop.web.security import csrf
from workshop.web.texts import kinds_of, words_for

pages = Blueprint("pages", __name__)

DIGITS = 6
# What people type between digits, or copy along with them.
BETWEEN = re.compile(r"[\s\-–.\u200e\u200f]+")
WAIT_SECONDS = 60


@pages.get("/")
def landing() -> str:
    """What this is, and a field for the digits."""
    return render_template("landing.html")


@pages.get("/code")
def type_code() -> str:
    """The field for the digits alone."""
    return render_template("code.html")


@pages.post("/code")
def code() -> Answer:
    """Six digits as they stand on the big screen, to the room's link. A wrong code counts for the
    brake that all typed codes share; there is nothing here to forge, so no token is asked.
    """
    typed = request.form.get("digits", "")[:40]
    digits = _digits(typed)
    if digits is None:
        return _code_again(typed, "code_shape", 422)
    limits = parts().limits
    if not limits.may_type_code(""):
        return _code_again(typed, "code_wait", 429)
    room = parts().store.room_of_digits(digits)
    if room is None:
        limits.typed_wrong("")
        return _code_again(typed, "code_wrong", 422)
    return redirect(here("pages.room", key=room), 303)


csrf.exempt(code)


@pages.get("/r/<key>")
def room(key: str) -> Answer:
    """The phone's page: the choice of a language can be read before any program runs."""
    told = ask(key, lambda w: {"title": w.title, "kinds": kinds_of(w), "now": w.run.kind})
    if told is None:
        return _no_such_room()
    return _shell(render_template("room.html", key=key, **told))


@pages.get("/wall/<key>/<secret>")
def wall(key: str, secret: str) -> Answer:
    """The projector's page, for who has its own secret."""
    found = ask(key, lambda w: (w.projector, {"title": w.title, "kinds": kinds_of(w)}))
    if found is None or not _same(found[0], secret):
        return _no_such_room()
    given = links.for_screens() | {"key": key, "secret": secret, **found[1]}
    return _shell(render_template("wall.html", **given))


@pages.get("/r/<key>/words/<code>.json")
def room_words(key: str, code: str) -> Answer:
    """Every word for a phone, with the script's texts, in one language."""
    return words_for(key, code, "phone")


@pages.get("/wall/<key>/<secret>/words/<code>.json")
def wall_words(key: str, secret: str, code: str) -> Answer:
    """The same for the projector."""
    projector = ask(key, lambda workshop: workshop.projector)
    if projector is None or not _same(projector, secret):
        abort(404)
    return words_for(key, code, "projector")


@pages.get("/r/<key>/qr.svg")
def qr(key: str) -> Answer:
    """The QR that leads a phone into the room."""
    if ask(key, lambda workshop: True) is None:
        abort(404)
    return _drawn(links.address("pages.room", key=key))


@pages.get("/wall/<key>/<secret>/coalition.svg")
def coalition_qr(key: str, secret: str) -> Answer:
    """The QR of the coalition's page, from the moment that the projector shows its link."""
    told = ask(key, lambda workshop: (workshop.projector, _read_link(workshop)))
    if told is None or not _same(told[0], secret) or not told[1]:
        abort(404)
    return _drawn(f"{links.home()}/c/{told[1]}")


@pages.get("/health")
def health() -> Response:
    """Whether this server is well, and how many sockets its machine lets it hold."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    told = {"ok": True, "version": workshop.__version__, "file_limit": soft}
    return jsonify(told | {"rooms": parts().rooms.count})


def _digits(typed: str) -> str | None:
    """The six digits in what somebody typed, in whichever script; None if there are no six."""
    plain = BETWEEN.sub("", typed)
    if len(plain) != DIGITS or not plain.isdecimal():
        return None
    return "".join(str(int(digit)) for digit in plain)


def _same(secret: str, given: str) -> bool:
    return hmac.compare_digest(secret.encode(), given.encode())


def _read_link(workshop: Workshop) -> str:
    shown = views.view(workshop, "projector")
    return str(shown.get("coalition") or shown.get("here", {}).get("coalition") or "")


def _drawn(address: str) -> Answer:
    response = assets.packed(links.qr(address), "image/svg+xml")
    response.headers["Cache-Control"] = "private, max-age=3600"
    return response


def _code_again(typed: str, mistake: str, status: int) -> Answer:
    said = {"mistake": say(f"page.{mistake}"), "advice": say(f"page.{mistake}_how")}
    answer = make_response(render_template("code.html", typed=typed, **said), status)
    if status == 429:
        answer.headers["Retry-After"] = str(WAIT_SECONDS)
    return answer


def _no_such_room() -> Answer:
    """A link that leads nowhere: say so, and offer the digits as the other way in."""
    said = {"heading": say("page.no_such_room"), "said": say("page.no_such_room_how")}
    return make_response(render_template("code.html", **said), 404)


def _shell(page: str) -> Answer:
    response = assets.packed(page.encode(), "text/html")
    response.headers["Cache-Control"] = "private, no-cache"
    return response
