"""Static files, packed once and kept: under an address with their own print in it, so that a
browser never asks twice and never mixes two versions.
"""

import gzip
import hashlib
import mimetypes
import re
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath

import brotli
from flask import Response, abort, request

from workshop.paths import STATIC

FOR_GOOD = "public, max-age=31536000, immutable"
PACKABLE = {"text/html", "text/css", "text/javascript", "application/json", "image/svg+xml"}
# Below this a packed file saves nothing: it fits one packet either way.
WORTH_IT = 500
TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
# Only what a browser asks for: fonts for the PDF and licences stay inside.
LEFT_OUT = ("vendor/fonts-pdf/", "vendor/made-from.txt")
_IMPORT = re.compile(r"""^\s*(?:import|export)\b[^"'`;()]*["'](\.{1,2}/[^"']+)["']""", re.M)


@cache
def version() -> str:
    """A print of all static files: another one as soon as one letter of one file changes."""
    whole = hashlib.sha256()
    for name, path in sorted(_files().items()):
        whole.update(f"{name}\0".encode() + path.read_bytes())
    return whole.hexdigest()[:12]


def address(name: str) -> str:
    """Where a page finds a static file: `address("css/base.css")`."""
    return f"/static/{version()}/{name}"


def there(name: str) -> bool:
    """Whether there is such a static file."""
    return name in _files()


def static(version: str, name: str) -> Response:
    """A file of `static/`. An address of another version gives today's file, not to be kept."""
    path = _files().get(name)
    if path is None:
        abort(404)
    kind = TYPES.get(path.suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = packed(_body(path), kind)
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
def modules(audience: str) -> tuple[str, ...]:
    """Everything that a live page of this audience imports, its exercises included."""
    found: dict[str, None] = {}
    waiting = ["js/main.js", f"js/audiences/{audience}.js", *_exercises(audience)]
    while waiting:
        name = waiting.pop(0)
        if name not in found and name in _files():
            found[name] = None
            waiting += _imports(name)
    return tuple(found)


def _exercises(audience: str) -> list[str]:
    mine = re.compile(rf"js/exercises/[^/]+/{audience}\.js")
    return sorted(filter(mine.fullmatch, _files()))


def _imports(name: str) -> list[str]:
    code = _files()[name].read_text(encoding="utf-8")
    return [_joined(PurePosixPath(name).parent, found) for found in _IMPORT.findall(code)]


def _joined(folder: PurePosixPath, relative: str) -> str:
    parts: list[str] = []
    for part in (folder / relative).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _newest() -> str:
    return version()


@cache
def _files() -> dict[str, Path]:
    found = (path for path in STATIC.rglob("*") if path.is_file())
    names = {path.relative_to(STATIC).as_posix(): path for path in found}
    return {name: path for name, path in names.items() if not name.startswith(LEFT_OUT)}


@cache
def _body(path: Path) -> bytes:
    return path.read_bytes()


@lru_cache(maxsize=512)
def _pack(body: bytes, coding: str) -> bytes:
    return brotli.compress(body, quality=9) if coding == "br" else gzip.compress(body, 9)


@lru_cache(maxsize=512)
def _print(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:20]
