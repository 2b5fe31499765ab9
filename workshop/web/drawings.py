"""Drawings that are made here and painted by the browser."""

import json
from functools import lru_cache

from flask import Blueprint, abort
from werkzeug.wrappers import Response as Answer

from workshop.aside import aside
from workshop.drawings.tree import LARGEST_SEED, told
from workshop.web import assets
from workshop.web.asking import ask
from workshop.web.signed_in import facilitator

drawings = Blueprint("drawings", __name__)


@drawings.get("/r/<key>/tree/<int:seed>.json")
def tree(key: str, seed: int) -> Answer:
    """A tree as a list of pieces (docs/protocol.md). Nothing of a session is in it;
    only who knows one may ask, because a tree takes a moment to grow; and facilitators, who look at
    a step before there is a session.
    """
    known = facilitator() is not None or ask(key, lambda workshop: True) is not None
    if seed >= LARGEST_SEED or not known:
        abort(404)
    response = assets.packed(_tree(seed), "application/json")
    # A screen asks once; its ETag keeps it from travelling twice, and from ever being an old one.
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@lru_cache(maxsize=64)
def _tree(seed: int) -> bytes:
    return aside(lambda: json.dumps(told(seed), separators=(",", ":")).encode())
