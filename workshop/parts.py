"""The parts of a running server, for whoever serves a request: `parts().store`, `parts().rooms`
…
"""

import time
from dataclasses import dataclass

from flask import current_app

from workshop.act import Act
from workshop.companies import Companies
from workshop.domain.person import new_id
from workshop.domain.post import Office
from workshop.domain.who import Audience, Who
from workshop.play import Answer
from workshop.rooms import Asked, Rooms
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
    companies: Companies

    def act(self, key: str, name: str, **data: object) -> Answer:
        """Let the server itself act in a room, and wait for the answer. Raises KeyError where there
        is no such room.
        """
        who = Who(Audience.SERVER, round(time.time() * 1000), new_id(), device="server")
        asked: Asked[Answer] = Asked()
        self.rooms.act(key, Act(who, name, data, asked))
        return asked.wait()


def parts() -> Parts:
    """The parts of the app that serves this request."""
    found: Parts = current_app.extensions["parts"]
    return found
