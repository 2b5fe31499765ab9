"""What is taken along, and what was merged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by

TREE = ("arrive", "strength", "tree")


@seen_by("own", "desk", "projector", steps=TREE)
def where_it_came_from_is_lost() -> None:
    from workshop.domain import carry

    around(carry, "origin", lambda _: lambda *_: {})


@seen_by("projector", "desk", "notes", steps=TREE)
def what_was_merged_is_counted_twice() -> None:
    from workshop.domain.shelf import Shelf

    def twice(original: Callable[..., Any]) -> Callable[..., Any]:
        def found(self: Any, type: str, group: str = "", side: Any = None, *most: int) -> Any:
            merged = [c for c in self.all.values() if c.merged and not c.hidden]
            here = [c for c in merged if (c.type, self._group(c), c.side) == (type, group, side)]
            return original(self, type, group, side, *most) + here

        return found

    around(Shelf, "pile", twice)
    around(Shelf, "front", twice)


@seen_by("sealed", "refused", steps=TREE)
def anything_can_be_an_origin() -> None:
    from workshop.domain import carry

    def trusting(original: Callable[..., Any]) -> Callable[..., Any]:
        def origin(workshop: Any, id: str, run: Any = None) -> Any:
            return {"id": id, "run": "", "step": "strength", "kind": "strength"}

        return origin

    around(carry, "origin", trusting)
