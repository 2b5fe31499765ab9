"""Whatever goes wrong, a person reads a sentence; what went wrong goes to the log."""

import structlog
from flask import Flask, Response, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from workshop.play import place_of
from workshop.web.dress import say

log = structlog.get_logger(__name__)

SAID = {
    403: "not_yours",
    404: "lost",
    405: "wrong_way",
    413: "too_large",
    429: "too_often",
}


def explain(app: Flask) -> None:
    """A page in words for every error of this application."""
    app.register_error_handler(CSRFError, lambda error: sentence("form_expired", 400, _page()))
    app.register_error_handler(HTTPException, _expected)
    app.register_error_handler(Exception, _unexpected)


def sentence(name: str, status: int, again: str = "") -> Response:
    """A page with what happened and what to do: `page.<name>` and `page.<name>_how`; with a link to
    the page that it was sent from, where that is known, or else to the first.
    """
    said = {"heading": say(f"page.{name}"), "said": say(f"page.{name}_how")}
    return make_response(render_template("error.html", again=again, **said), status)


def _page() -> str:
    """The page that a form was sent from, where it has the form's own address."""
    known = request.url_rule is not None and "GET" in (request.url_rule.methods or ())
    return request.full_path.rstrip("?") if known else ""


def _expected(error: HTTPException) -> Response:
    if error.response is not None or (error.code or 500) < 400:
        return make_response(error.get_response())
    status = error.code or 500
    otherwise = "broken" if status >= 500 else "not_understood"
    answer = sentence(SAID.get(status, otherwise), status)
    for name in ("Allow", "Retry-After"):
        value = dict(error.get_headers()).get(name)
        if value:
            answer.headers[name] = value
    return answer


def _unexpected(error: Exception) -> Response:
    log.error("a page failed", error=type(error).__name__, place=place_of(error))
    return sentence("broken", 500)
