"""The facilitator gives the room a pause, and goes on."""

from typing import Annotated

from pydantic import Field

from workshop.domain import pause as pauses
from workshop.domain.acts.book import DESK, REMOTE, Result, Room, act
from workshop.domain.acts.leading import not_ended
from workshop.domain.who import Who

LONGEST_PAUSE = 240
Minutes = Annotated[int, Field(ge=1, le=LONGEST_PAUSE)]


@act(DESK, REMOTE)
def pause(workshop: Room, who: Who, *, minutes: Minutes, more: bool = False) -> Result:
    """Let the room have a pause of so many minutes from now on; with ``more`` the one that is on
    becomes so much longer. Writing goes on being accepted.
    """
    not_ended(workshop)
    if more and workshop.pause:
        pauses.lengthen(workshop, who.at, minutes * 60)
    else:
        pauses.begin(workshop, who.at, minutes * 60)
    workshop.keep(workshop.run)
    workshop.keep(workshop)
    return None


@act(DESK, REMOTE)
def go_on(workshop: Room, who: Who) -> Result:
    """End the pause; a timer that stood still for it goes on. Without a pause nothing happens."""
    not_ended(workshop)
    pauses.over(workshop, who.at)
    workshop.keep(workshop.run)
    workshop.keep(workshop)
    return None
