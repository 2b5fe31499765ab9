"""What made-up people say and do, kind by kind: a module a kind, found by its name."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from workshop.demo.kinds.base import Kind
from workshop.paths import outside

__all__ = ["Kind", "known"]

if (_own := outside()) is not None:
    __path__.append(str(_own / "demo" / "kinds"))


@cache
def known(kind: str) -> Kind | None:
    """A kind of this name, or None where made-up people do nothing in it."""
    module = f"{__name__}.{kind}"
    if find_spec(module) is None:
        return None
    found: Kind = import_module(module).kind
    return found
