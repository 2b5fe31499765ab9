"""Kinds of exercise from a folder of one's own (docs/add-an-exercise.md)."""

import importlib.util
import sys
import traceback
from collections.abc import Collection
from pathlib import Path
from types import ModuleType

from workshop.domain.refused import Refused
from workshop.exercises.base import Exercise
from workshop.paths import STATIC, outside

SCREENS = ("phone.js", "projector.js", "facilitator.js")


def own_kinds(package: str, house: Collection[str]) -> dict[str, Exercise]:
    """Every kind of that folder by its name, read as modules of this package. Files with a name of
    the ``house``, or one that begins with _, are none.

    Raises Refused ``no_kinds_folder``, ``kind_broken`` (with line and problem), ``kind_lacks``.
    """
    folder = outside()
    if folder is None:
        return {}
    if not folder.is_dir():
        raise Refused("no_kinds_folder", folder=str(folder))
    paths = [path for path in sorted(folder.glob("*.py")) if path.stem not in house]
    found = [_exercise(folder, p, package) for p in paths if not p.stem.startswith("_")]
    return {exercise.kind: exercise for exercise in found}


def _exercise(folder: Path, path: Path, package: str) -> Exercise:
    exercise = getattr(_module(path, package), "exercise", None)
    if not isinstance(exercise, Exercise):
        raise Refused("kind_lacks", file=path.name, missing="exercise = …")
    if not getattr(exercise, "kind", ""):
        raise Refused("kind_lacks", file=path.name, missing='kind = "…"')
    for screen in SCREENS:
        name = Path("js", "exercises", exercise.kind, screen)
        if not any((place / name).is_file() for place in (folder / "static", STATIC)):
            raise Refused("kind_lacks", file=path.name, missing=f"static/{name.as_posix()}")
    return exercise


def _module(path: Path, package: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"{package}.{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[spec.name]
        problem = f"{type(error).__name__}: {getattr(error, 'msg', error)}"
        line = _line(error, path)
        raise Refused("kind_broken", file=path.name, line=line, problem=problem) from error
    return module


def _line(error: Exception, path: Path) -> int:
    """On which line of the file it went wrong, the innermost; 1 where nothing tells."""
    if isinstance(error, SyntaxError) and error.filename == str(path):
        return error.lineno or 1
    frames = traceback.extract_tb(error.__traceback__)
    return next((f.lineno or 1 for f in reversed(frames) if f.filename == str(path)), 1)
