"""Static files, packed once and kept: under an address with their own print in it, so that a
browser never asks twice and never mixes two versions.
"""

import gzip
import hashlib
import mimetypes
import re
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath

import brotli
from flask import Response, abort, request

from workshop.aside import aside
from workshop.paths import STATIC, VENDOR, outside

FOR_GOOD = "public, max-age=31536000, immutable"
PACKABLE = {"text/html", "text/css", "text/javascript", "application/json", "image/svg+xml"}
# Below this a packed file saves nothing: it fits one packet either way.
WORTH_IT = 500
TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
# Only what a browser asks for: fonts for the PDF and licences stay inside.
LEFT_OUT = ("vendor/fonts-pdf/", "vendor/made-from.txt")
# A comment that has its lines for itself; what stands behind code stays.
COMMENTS = {
    ".js": re.compile(r"^[ \t]*(?://[^\n]*\n|/\*(?:(?!\*/).)*?\*/[ \t]*\n)", re.M | re.S),
    ".css": re.compile(r"/\*.*?\*/", re.S),
}
# Sheets that came apart for whoever reads them: each stands for these, in this order.
PARTS = {
    "base": ("base", "notes", "controls", "signals"),
    "facilitator": ("facilitator", "facilitator-narrow"),
}
_INDENT = re.compile(r"^[ \t]+", re.M)
# A page's own three, and one for each kind of exercise in a script.
MOST_SHEETS = 40
_PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body),
    "gzip": lambda body: gzip.compress(body, 9),
}


@cache
def version() -> str:
    """A print of all static files: another one as soon as one letter of one file changes."""
    whole = hashlib.sha256()
    for name, path in sorted(files().items()):
        whole.update(f"{name}\0".encode() + path.read_bytes())
    return whole.hexdigest()[:12]


def address(name: str) -> str:
    """Where a page finds a static file: `address("css/base.css")`."""
    return f"/static/{version()}/{name}"


def there(name: str) -> bool:
    """Whether there is such a static file."""
    return name in files()


def sheet(*names: str) -> str:
    """Style sheets as one, so that a page waits for one: `css/tokens+base+pages.css`."""
    parts = (part for name in names for part in PARTS.get(name, (name,)))
    known = (part for part in parts if there(f"css/{part}.css"))
    return address(f"css/{'+'.join(known)}.css")


def address_of_sheet(kind: str, audience: str) -> str:
    """Where the style sheet of a kind is for an audience; "" where it has none."""
    name = f"css/{kind}-phone.css" if audience == "phone" else f"css/{kind}.css"
    return address(name) if there(name) else ""


def static(version: str, name: str) -> Response:
    """A file of `static/`. An address of another version gives today's file, not to be kept."""
    body = _body(name)
    if body is None:
        abort(404)
    suffix = PurePosixPath(name).suffix
    kind = TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = packed(body, kind)
    response.headers["Cache-Control"] = FOR_GOOD if version == _newest() else "no-cache"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def packed(body: bytes, kind: str) -> Response:
    """An answer as small as the browser can read, packed once however many phones ask.

    Not for pages that hold a secret beside something a visitor typed: their size would tell.
    """
    coding: str | None = request.accept_encodings.best_match(["br", "gzip"])
    if kind not in PACKABLE or len(body) < WORTH_IT:
        coding = None
    response = Response(_pack(body, coding) if coding else body, mimetype=kind)
    response.vary.add("Accept-Encoding")
    if coding:
        response.content_encoding = coding
    response.set_etag(f"{_print(body)}-{coding or 'plain'}")
    response.make_conditional(request)
    return response


@cache
def files() -> dict[str, Path]:
    """Every file that a browser may ask for, by its name below `static/`. Those of kinds from
    elsewhere come beside them, and never in their place.
    """
    own = outside()
    names = (_below(own / "static") if own else {}) | _below(STATIC)
    return {name: path for name, path in names.items() if not name.startswith(LEFT_OUT)}


def _below(folder: Path) -> dict[str, Path]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found}


def _newest() -> str:
    return version()


@lru_cache(maxsize=1024)
def _body(name: str) -> bytes | None:
    """A file, or several style sheets as one; None where there is none."""
    folder, _, last = name.rpartition("/")
    stems = last.removesuffix(".css").split("+")
    if folder != "css" or len(stems) > MOST_SHEETS:
        stems = []
    names = [f"css/{stem}.css" for stem in stems] if len(stems) > 1 else [name]
    paths = [files().get(each) for each in names]
    return b"".join(_bare(path) for path in paths if path) if all(paths) else None


def _bare(path: Path) -> bytes:
    """What a file says to a browser: our comments and indents stay here, lines keep their place."""
    if path.suffix not in COMMENTS or VENDOR in path.parents:
        return path.read_bytes()
    code = path.read_text(encoding="utf-8")
    code = COMMENTS[path.suffix].sub(lambda found: "\n" * found[0].count("\n"), code)
    return _INDENT.sub("", code).encode()


@lru_cache(maxsize=512)
def _pack(body: bytes, coding: str) -> bytes:
    """As small as can be. It takes a moment, so it is done aside; after that it is there."""
    return aside(_PACKERS[coding], body)


@lru_cache(maxsize=512)
def _print(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:20]
