"""What the document and the coalition's page draw of a run: plain data with all of its words.

A kind's picture is a module here, found by its name, beside its drawing in
``templates/typst/kinds/<kind>.typ`` and, for the page, ``templates/coalition/<kind>.html``. It is
made of what the export holds of a run and of nothing else, so that no picture can show what no file
may hold.
"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any

from workshop.exports.rows import StepRows


@dataclass(frozen=True)
class Picture:
    """``drawn`` is what the drawing takes, with ``alt`` for who does not see it. ``tells``: the
    answer types whose texts the picture says itself, so that they are not listed again; ``lines``:
    whether the sentences of ``Exercise.in_words`` still have to be said beside it.
    """

    drawn: dict[str, Any]
    tells: frozenset[str] = field(default_factory=frozenset)
    lines: bool = True


def picture(step: StepRows, language: str) -> Picture | None:
    """The picture of a run in a language; None where its kind has none, or nothing to draw yet."""
    made = _kinds().get(step.run.kind)
    drawn: Picture | None = made.picture(step, language) if made else None
    return drawn


@cache
def _kinds() -> dict[str, Any]:
    names = [module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg]
    return {name: import_module(f"{__name__}.{name}") for name in names}
