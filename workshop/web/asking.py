"""What a page asks of a session, and what the server does in one."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from workshop.act import Act
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.parts import parts
from workshop.rooms import Asked

Found = TypeVar("Found")


def ask(key: str, question: Callable[[Workshop], Found]) -> Found | None:
    """What a session answers; None where there is no such session."""
    try:
        return parts().rooms.ask(key, question)
    except KeyError:
        return None


def serve(key: str, act: str, **data: Any) -> dict[str, Any]:
    """What the server itself does in a session, and the answer. Raises KeyError where there is no
    such session.
    """
    asked: Asked[dict[str, Any]] = Asked()
    who = Who(Audience.SERVER, round(time.time() * 1000), new_id(), device=f"server:{act}")
    parts().rooms.act(key, Act(who, act, data, asked))
    return asked.wait()
