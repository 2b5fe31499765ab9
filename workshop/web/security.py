"""What every answer carries so that a page cannot be used against the people in the room."""

import re
from typing import TypeVar

from flask import Flask, Response, request
from flask.sessions import SecureCookieSessionInterface
from flask_wtf import CSRFProtect
from werkzeug.wrappers import Response as Answer

# A form holds at most a session with sixty organisations; everything larger goes by socket.
LARGEST_REQUEST = 256 * 1024
# lit-html makes its templates under this name; no other code may turn text into markup.
TRUSTED = "require-trusted-types-for 'script'; trusted-types lit-html"
SOURCES = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # A link into a room is a secret, also when somebody puts it on a web page.
    "X-Robots-Tag": "noindex, nofollow",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
    "browsing-topics=(), fullscreen=(self), screen-wake-lock=(self)",
}
LASTING = "max-age=31536000"
# These are never a page of their own, so no policy applies to them; on fifty files of a phone's
# first load the other headers would weigh more than the programs.
FILES = ("text/javascript", "text/css", "font/woff2")
OF_FILES = ("X-Content-Type-Options", "Cross-Origin-Resource-Policy")
_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")

csrf = CSRFProtect()

R = TypeVar("R", bound=Answer)


class Sessions(SecureCookieSessionInterface):
    """A signed cookie that goes over https alone wherever the page came over https."""

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure


def protect(app: Flask) -> None:
    """Headers on every answer, a signed cookie, a token in every form, and a largest request."""
    app.config.update(
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_REQUEST,
        MAX_FORM_PARTS=200,
        SESSION_COOKIE_NAME="samenspel",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=12 * 60 * 60,
        # A form may lie open for an evening: the token holds as long as the cookie it belongs to.
        WTF_CSRF_TIME_LIMIT=None,
        # It would ask for a Referer, and no page of ours sends one.
        WTF_CSRF_SSL_STRICT=False,
    )
    app.session_interface = Sessions()
    csrf.init_app(app)
    app.after_request(_guard)


def unkept(response: R) -> R:
    """What not everybody may see stays out of every cache, the browser's own included."""
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def framing(response: R) -> R:
    """A page that shows another page of ours in a frame."""
    response.headers["Content-Security-Policy"] = _policy() + "; frame-src 'self'"
    return response


def framed(response: R) -> R:
    """A page that may be shown in a frame, on a page of ours alone."""
    policy = _policy().replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    response.headers["Content-Security-Policy"] = policy
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response


def _guard(response: Response) -> Response:
    if response.mimetype in FILES:
        for name in OF_FILES:
            response.headers.setdefault(name, HEADERS[name])
        return response
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", _policy())
    response.headers.setdefault("Cache-Control", "no-cache")
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", LASTING)
    return response


def _policy() -> str:
    return f"{SOURCES}; connect-src 'self'{_sockets()}; {TRUSTED}"


def _sockets() -> str:
    """Safari before 15.4 does not count a web socket to the same host as 'self'."""
    host = request.host if _HOST.fullmatch(request.host) else ""
    return f" ws://{host} wss://{host}" if host else ""
