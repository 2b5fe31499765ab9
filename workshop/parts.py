"""The parts of a running server, for whoever serves a request: `parts().store`, `parts().rooms`
…
"""

from dataclasses import dataclass

from flask import current_app

from workshop.domain.post import Office
from workshop.rooms import Rooms
from workshop.settings import Settings
from workshop.store import Accounts, Letters, Store, Writer
from workshop.web.limits import Limits
from workshop.web.publish import Publisher


@dataclass(frozen=True)
class Parts:
    """Put together once, in app.py."""

    settings: Settings
    store: Store
    writer: Writer
    accounts: Accounts
    rooms: Rooms[Publisher]
    limits: Limits
    letters: Letters
    # None where nobody can be reached later.
    office: Office | None


def parts() -> Parts:
    """The parts of the app that serves this request."""
    found: Parts = current_app.extensions["parts"]
    return found
