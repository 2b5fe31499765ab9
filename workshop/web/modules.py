"""Which browser modules a live page needs, read from their own imports."""

import re
from functools import cache
from pathlib import PurePosixPath

from workshop.web.assets import files

_IMPORT = re.compile(r"""^\s*(?:import|export)\b[^"'`;()]*["'](\.{1,2}/[^"']+)["']""", re.M)


@cache
def needed(audience: str, kinds: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Everything that a live page of this audience imports for these kinds of exercise."""
    found: dict[str, None] = {}
    exercises = [f"js/exercises/{kind}/{audience}.js" for kind in kinds]
    waiting = ["js/main.js", f"js/audiences/{audience}.js", *exercises]
    while waiting:
        name = waiting.pop(0)
        if name not in found and name in files():
            found[name] = None
            waiting += _imports(name)
    return tuple(found)


def _imports(name: str) -> list[str]:
    code = files()[name].read_text(encoding="utf-8")
    return [_joined(PurePosixPath(name).parent, found) for found in _IMPORT.findall(code)]


def _joined(folder: PurePosixPath, relative: str) -> str:
    parts: list[str] = []
    for part in (folder / relative).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)
