"""People come in, at the beginning and later: by the QR, past the door, into the room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from workshop.client.line import TurnedAway
from workshop.rehearsal.comparing import ANYTHING, differences
from workshop.rehearsal.people import Member
from workshop.rehearsal.report import difference
from workshop.rehearsal.screens import FACILITATOR, PHONE, PROJECTOR, Screen, new_id

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening


def come_in(evening: Evening, members: list[Member]) -> None:
    """All of them at the same time."""
    evening.together([partial(_joins, evening, member) for member in members])
    if members:
        evening.report.did("came_in", n=len(members))


def knock(evening: Evening) -> None:
    """Who has no key stays outside, and who did not join yet says nothing."""
    room, secret = evening.site.room, new_id() + new_id()
    strangers = (
        {"as": PROJECTOR, "room": room, "key": new_id()},
        {"as": FACILITATOR, "room": room},
        {"as": PHONE, "room": new_id(), "device": secret},
        {"as": PHONE, "room": room, "device": "short"},
    )
    evening.together([partial(_turned_away, evening, stranger) for stranger in strangers])
    door = Screen(
        evening.site.address, {"as": PHONE, "room": room, "device": secret}, evening.pulse
    )
    note = {"run": evening.stage.run, "type": "note", "content": {"text": evening.say(80)}}
    for act, data in (("contribute", note), ("speak", {"lang": "en"}), ("leave", {})):
        evening.outbox.may_not(door, act, data)
    door.close()


def _turned_away(evening: Evening, auth: dict[str, str]) -> None:
    try:
        Screen(evening.site.address, auth, evening.pulse).close()
        found = [difference("let_in", screen=auth["as"])]
    except TurnedAway:
        found = []
    evening.report.checked("refused", found)


def _joins(evening: Evening, member: Member) -> None:
    phone = evening.opens(member)
    _look_at_the_door(evening, phone)
    data = {"name": member.name, "side": member.side} | _organisation(phone, member)
    evening.outbox.sends(phone, "join", data, times=2 if member.habit == "twice" else 1)
    if member.habit == "tabs":
        evening.opens(member)


def _look_at_the_door(evening: Evening, phone: Screen) -> None:
    expected = {name: evening.first[name] for name in ("title", "keeps_until")}
    door = differences(
        phone.name, "door", phone.parts.get("door"), expected | {"organisations": ANYTHING}
    )
    evening.report.checked("room", door or differences(phone.name, "", [*phone.parts], ["door"]))


def _organisation(phone: Screen, member: Member) -> dict[str, str]:
    """Chosen at the door where it stands there, or typed; in capitals it is the same one."""
    at_the_door = phone.parts.get("door", {}).get("organisations", {})
    known = {each["name"]: id for id, each in at_the_door.items()}
    if member.organisation not in known:
        return {"new_organisation": member.organisation} if member.organisation else {}
    if member.number % 2:
        return {"organisation": known[member.organisation]}
    return {"new_organisation": member.organisation.upper()}
