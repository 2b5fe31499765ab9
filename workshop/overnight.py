"""What the server does by itself at night: it ends the sessions that everybody forgot to end."""

import time
from datetime import datetime

import structlog

from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.parts import Parts
from workshop.room import Act
from workshop.rooms import Asked

log = structlog.get_logger(__name__)


def end_what_was_left_open(parts: Parts, now: datetime) -> None:
    """End the sessions whose night has come (store/closing.py), each as an act in its room: so it
    is stored like any other, and whoever still looks sees it.
    """
    for key in parts.store.left_open(now):
        who = Who(Audience.SERVER, round(time.time() * 1000), new_id(), device="server")
        asked: Asked[dict[str, object]] = Asked()
        parts.rooms.act(key, Act(who, "end_by_night", {}, asked))
        log.info("a session ended by night", ok=asked.wait()["ok"])
