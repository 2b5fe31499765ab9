"""The kinds of exercise. Drop a module in this folder, or in one named by WORKSHOP_KINDS, and it
exists.
"""

import importlib.util
import pkgutil
import sys
from functools import cache
from importlib import import_module
from pathlib import Path

from workshop.domain.refused import Refused
from workshop.exercises.base import Exercise
from workshop.paths import outside

__all__ = ["Exercise", "kinds", "named"]

_NOT_KINDS = {"base", "materials"}


@cache
def kinds() -> dict[str, Exercise]:
    """Every kind by its name."""
    found = [
        import_module(f"{__name__}.{m.name}")
        for m in pkgutil.iter_modules(__path__)
        if m.name not in _NOT_KINDS
    ]
    found += [_from_outside(path) for path in _outside()]
    return {module.exercise.kind: module.exercise for module in found}


def named(kind: str) -> Exercise:
    """The kind of this name. Raises Refused ``unknown_kind``."""
    if kind not in kinds():
        raise Refused("unknown_kind", kind=kind)
    return kinds()[kind]


def _outside() -> list[Path]:
    folder = outside()
    return sorted(folder.glob("*.py")) if folder else []


def _from_outside(path: Path):  # type: ignore[no-untyped-def]  # a module found by its path has no static type
    spec = importlib.util.spec_from_file_location(f"{__name__}.{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
