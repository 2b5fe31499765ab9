"""What the rehearsal knows of each kind of exercise, a module a kind. A kind that has none is
played too, and everything that holds for every kind is checked.
"""

from importlib import import_module
from importlib.util import find_spec

from workshop.paths import outside
from workshop.rehearsal.kinds.base import Check, Kind, Stage

__all__ = ["Check", "Kind", "Stage", "known"]

if (_own := outside()) is not None:
    __path__.append(str(_own / "rehearsal" / "kinds"))


def known(name: str) -> Kind:
    """What is known of a kind by its name."""
    module = f"{__name__}.{name}"
    if not name.isidentifier() or not find_spec(module):
        return Kind(name)
    kind: type[Kind] = getattr(import_module(module), "Known", Kind)
    return kind(name)
