"""What a facilitator did, kept for a while so that it can be undone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workshop.domain.workshop import Workshop

# Of one thing, by field: the value before and after.
Change = dict[str, list[Any]]


@dataclass
class Deed:
    """``id`` is that of the act, ``what`` the word for it. ``about``: the contributions or
    agreements that it was about; ``run`` and ``phase`` where the room was, or which step it was
    about.

    ``by`` is whose screen it came from: an account, or the hash of a remote's device. ``back`` is
    the inverse: what kind of thing, its id, and what changed of it. ``made`` names the
    runs that came into the plan with it.
    """

    id: str
    what: str
    at: int
    about: list[str] = field(default_factory=list)
    run: str = ""
    phase: str = ""
    back: dict[str, dict[str, Change]] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    by: str = ""

    def knows(self, id: str) -> bool:
        """Whether anything of this contribution is kept here."""
        return id in self.about or any(id in things for things in self.back.values())

    def forget(self, id: str) -> bool:
        """Keep nothing of a contribution any more. Whether there is still something to undo."""
        for things in self.back.values():
            things.pop(id, None)
        return id not in self.about and any(self.back.values())


def forget(workshop: Workshop, id: str) -> None:
    """Of words that were taken back or changed by their author, and of a run that is gone, no deed
    keeps anything.
    """
    for deed in [each for each in workshop.deeds.values() if each.knows(id)]:
        if deed.forget(id):
            workshop.keep(deed)
        else:
            workshop.drop(deed)
