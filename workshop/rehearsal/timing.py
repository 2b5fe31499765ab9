"""What the timer shows after the facilitator did something with it."""

from __future__ import annotations

import time
from typing import Any

from workshop.rehearsal.comparing import Like

# How long an act and its frame may take, for an hour that is nearly right.
ABOUT_MS = 5000


def expected(data: dict[str, Any], ahead: int) -> dict[str, Any]:
    """The timer by what was done with it: started, standing still, or gone."""
    seconds = data.get("seconds", 0)
    if data["do"] == "start":
        ends = round(time.time() * 1000) + ahead + seconds * 1000
        return {"ends": about(ends), "seconds": seconds}
    if data["do"] == "pause":
        return {"left": Like("…", lambda left: isinstance(left, int)), "seconds": seconds}
    return {}


def about(ends: int) -> Like:
    """A moment that is nearly this one."""
    return Like(str(ends), lambda seen: isinstance(seen, int) and abs(seen - ends) < ABOUT_MS)
