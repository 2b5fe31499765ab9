"""What each audience may see of a session. The only package that decides what is hidden (seals.py).

A phone sees four parts: room, side, team (each the same for all in it) and me. A phone that has not
joined yet sees the door; a projector, a facilitator and a remote each see their own part. Every
part is a pure function of the workshop: things keyed by id, ids and numbers, no nulls, bounded
however many contributions there are.
"""

from __future__ import annotations

from workshop.domain.sealing import board_for
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.patch import View
from workshop.views import talk
from workshop.views.facilitator import facilitator
from workshop.views.groups import gathered
from workshop.views.looks import look
from workshop.views.phone import door, me, room, team
from workshop.views.remote import remote
from workshop.views.shared import everyone, here

__all__ = ["board_for", "channels", "look", "view"]


def channels(workshop: Workshop, who: Who) -> dict[str, str]:
    """The parts that this screen sees, by name, each with its channel: the same channel is the same
    view.
    """
    if who.audience is not Audience.PHONE:
        return {str(who.audience): str(who.audience)}
    person = workshop.person_of(who.device)
    if person is None:
        return {"door": "door"}
    return {
        "room": "room",
        "side": f"side:{person.side}",
        "team": f"team:{workshop.team_of(person)}",
        "me": f"me:{person.id}",
    }


def view(workshop: Workshop, channel: str) -> View:
    """What is on a channel now. Someone who left has an empty view of their own."""
    name, _, key = channel.partition(":")
    if name == "me":
        return me(workshop, key)
    if name == "team":
        return team(workshop, key)
    if name == "side":
        return here(workshop, name)
    return _FOR_ALL[name](workshop)


def projector(workshop: Workshop) -> View:
    """What the big screen sees."""
    counts = {str(side): count for side, count in workshop.sides().items()}
    return (
        everyone(workshop)
        | {"digits": workshop.digits, "sides": counts}
        | gathered(workshop)
        | talk.on_projector(workshop)
        | here(workshop, "projector")
    )


_FOR_ALL = {
    "room": room,
    "door": door,
    "projector": projector,
    "facilitator": facilitator,
    "remote": remote,
}
