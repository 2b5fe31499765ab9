"""Pages over HTTP, as a browser fetches them: signing in, a new session, files."""

from __future__ import annotations

import re
from datetime import date
from http.cookiejar import CookieJar
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

SECONDS = 30
TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class NotPossible(Exception):
    """What was asked on the command line cannot be done. ``key`` is a sentence of the catalogue."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key, self.values = key, values


class _Stay(HTTPRedirectHandler):
    """A redirect is an answer of its own."""

    def redirect_request(self, *args: object) -> None:
        return None


class Browser:
    """Keeps cookies, follows nothing. ``cookie`` is what it has from before."""

    def __init__(self, address: str, cookie: str = "") -> None:
        self._address, self._before = address, cookie
        self._jar = CookieJar()
        self._opener = build_opener(HTTPCookieProcessor(self._jar), _Stay())

    def get(self, path: str) -> tuple[int, str, bytes]:
        """Status, type and body of a page. Raises NotPossible when nobody answers."""
        status, headers, body = self._open(Request(self._address + path))
        return status, headers.get("Content-Type", ""), body

    def post(self, path: str, form: dict[str, str]) -> tuple[int, str]:
        """Fill in the form of a page and send it; status, and where it leads."""
        status, headers, _ = self._send(path, form, path)
        return status, headers.get("Location", "")

    def asks(self, path: str, page: str) -> tuple[int, bytes]:
        """What the program of a page asks for, with the token of a form of that page; status and
        answer.
        """
        status, _, body = self._send(path, {}, page)
        return status, body

    def sign_in(self, name: str, password: str) -> str:
        """The cookie of a facilitator. Raises NotPossible where name or password is wrong."""
        status, _ = self.post("/host/sign-in", {"name": name, "password": password})
        if status != 303:
            raise NotPossible("not_signed_in", name=name)
        return self.cookie

    @property
    def cookie(self) -> str:
        """All that it keeps, as a header has it."""
        return "; ".join(f"{each.name}={each.value}" for each in self._jar) or self._before

    def start_session(self, script: str, route: str) -> str:
        """Make a session as a facilitator does, and return its room. Raises NotPossible."""
        form = {"plan": f"{script}/{route}", "title": script, "day": date.today().isoformat()}
        status, where = self.post("/host/new", form)
        if status != 303:
            raise NotPossible("no_session", script=script, route=route)
        return where.rstrip("/").rpartition("/")[2]

    def _send(
        self, path: str, form: dict[str, str], page: str
    ) -> tuple[int, dict[str, str], bytes]:
        _, _, shown = self.get(page)
        token = TOKEN.search(shown.decode())
        if token is None:
            raise NotPossible("no_form", address=self._address + page)
        fields = urlencode(form | {"csrf_token": token[1]}).encode()
        return self._open(Request(self._address + path, data=fields))

    def _open(self, request: Request) -> tuple[int, dict[str, str], bytes]:
        if self._before and not len(self._jar):
            request.add_unredirected_header("Cookie", self._before)
        try:
            with self._opener.open(request, timeout=SECONDS) as answer:
                return answer.status, dict(answer.headers), answer.read()
        except HTTPError as answer:
            with answer:
                return answer.code, dict(answer.headers), answer.read()
        except (URLError, OSError, ValueError) as error:
            raise NotPossible("not_reached", address=self._address, problem=error) from None
