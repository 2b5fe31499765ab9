"""What the timer shows after the facilitator did something with it."""

from __future__ import annotations

import time
from typing import Any

from workshop.rehearsal.comparing import Like
from workshop.rehearsal.screens import Screen

# A screen's idea of the server's clock may be so much off.
ABOUT_MS = 5000


def now(screen: Screen) -> int:
    """What the server's clock says, as far as a screen knows."""
    return round(time.time() * 1000) + screen.ahead


def expected(data: dict[str, Any], asked: int, told: int) -> dict[str, Any]:
    """The timer by what was done with it: started, standing still, or gone. It was done between
    two moments.
    """
    seconds = data.get("seconds", 0)
    if data["do"] == "start":
        return {"ends": between(asked, told, seconds), "seconds": seconds}
    if data["do"] == "pause":
        return {"left": Like("…", lambda left: isinstance(left, int)), "seconds": seconds}
    return {}


def between(asked: int, told: int, seconds: int) -> Like:
    """So many seconds after a moment between these two, however long the answer took."""
    first, last = (at + seconds * 1000 for at in (asked - ABOUT_MS, told + ABOUT_MS))
    return Like(f"{first}…{last}", lambda seen: isinstance(seen, int) and first < seen < last)
