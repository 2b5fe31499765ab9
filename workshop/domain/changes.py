"""What an act changed: the rows to be stored with it, and the people whose own view it touches."""

from __future__ import annotations

from typing import Any

# Anything that is kept in a row of its own.
Kept = Any


class Changes:
    """What a workshop notes of its changes until they are handed over."""

    def forget_changes(self) -> None:
        """Begin anew: nothing changed yet."""
        self._changed: dict[tuple[type, str], tuple[Kept, bool]] = {}
        self._named: set[str] = set()
        self._all_named = False

    def note(self, kept: Kept, *, stays: bool) -> None:
        """A row is to be stored, or dropped."""
        key = str(getattr(kept, "id", None) or getattr(kept, "key", ""))
        self._changed[type(kept), key] = kept, stays

    def tell(self, *people: str | None) -> None:
        """Note whose own view has to be made again; without names, everybody's."""
        if not people:
            self._all_named = True
        self._named.update(id for id in people if id)

    def taken(self) -> tuple[list[tuple[Kept, bool]], set[str] | None]:
        """Hand over what changed since the last time: rows (kept or dropped), and whose view (None
        is everybody's).
        """
        rows, named = list(self._changed.values()), None if self._all_named else self._named
        self.forget_changes()
        return rows, named
