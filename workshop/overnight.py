"""What the server does by itself at night: it ends the sessions that everybody forgot to end."""

from datetime import datetime

import structlog

from workshop import practising
from workshop.parts import Parts

log = structlog.get_logger(__name__)


def end_what_was_left_open(parts: Parts, now: datetime) -> None:
    """End the sessions whose night has come (store/closing.py), each as an act in its room: so it
    is stored like any other, and whoever still looks sees it. A practice is erased instead.
    """
    for key in parts.store.left_open(now):
        parts.companies.stop(key)
        practised = parts.rooms.ask(key, lambda workshop: workshop.practice is not None)
        log.info("a session ended by night", ok=parts.act(key, "end_by_night")["ok"])
        if practised:
            practising.wipe(parts, key)
