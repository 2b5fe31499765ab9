"""The kinds of exercise. Drop a module in this folder, or in one named by WORKSHOP_KINDS, and it
exists.
"""

import pkgutil
from functools import cache
from importlib import import_module

from workshop.domain.refused import Refused
from workshop.exercises._own import own_kinds
from workshop.exercises.base import Exercise

__all__ = ["Exercise", "kinds", "named"]

_NOT_KINDS = {"base", "materials", "_declared", "_own"}


@cache
def kinds() -> dict[str, Exercise]:
    """Every kind by its name; of two with one name the house's counts. Raises Refused where one of
    the folder of one's own cannot be used.
    """
    names = {found.name for found in pkgutil.iter_modules(__path__)}
    modules = [import_module(f"{__name__}.{name}") for name in sorted(names - _NOT_KINDS)]
    house = {module.exercise.kind: module.exercise for module in modules}
    return {**own_kinds(__name__, names), **house}


def named(kind: str) -> Exercise:
    """The kind of this name. Raises Refused ``unknown_kind``."""
    if kind not in kinds():
        raise Refused("unknown_kind", kind=kind)
    return kinds()[kind]
