"""Nothing reaches a device that may not have it: every packet is read, and every screen."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from workshop.rehearsal.people import Member
from workshop.rehearsal.report import Difference, difference
from workshop.rehearsal.screens import FACILITATOR, PHONE, PROJECTOR, REMOTE, Screen
from workshop.rehearsal.texts import marks
from workshop.rehearsal.things import Mark, Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

# What an acknowledgement begins with (Socket.IO packet type 3): an answer to what was asked.
ANSWER = "3"
# What opens something is 128 random bits.
KEY = re.compile(r"(?<![\w-])[\w-]{22}(?![\w-])")


def scan(evening: Evening) -> None:
    """Look through what every screen received since the last time."""
    secrets = _secrets(evening)
    for screen in evening.screens():
        received = screen.packets[screen.read :]
        screen.read += len(received)
        asked = set().union(*(marks(p) for _, p in received if p.startswith(ANSWER)), ())
        told = {m: came for came, p in received if not p.startswith(ANSWER) for m in marks(p)}
        late = {each for each, came in told.items() if _was_on_its_way(evening, each, came)}
        found = _leaks(evening, screen, told.keys() - late, asked=False)
        found += _leaks(evening, screen, asked, asked=True)
        keys = set().union(*(KEY.findall(packet) for _, packet in received))
        found += _leaked_keys(screen, {key: secrets[key] for key in keys & secrets.keys()})
        evening.report.checked("sealed", found)


def shown(evening: Evening, screen: Screen) -> list[Difference]:
    """What a screen shows that it may not have. It may have had it just before: what was changed or
    taken back goes from it soon, also where nothing else on it tells that it follows.
    """
    return _leaks(evening, screen, marks(json.dumps(screen.parts)), asked=False)


def _was_on_its_way(evening: Evening, text: str, came: float) -> bool:
    """Whether it may have gone out while it could still be read: it was changed or taken back after
    it came, or just before. Whether it then goes from the screen ``shown`` tells.
    """
    mark = evening.tally.marks.get(text)
    said = mark.of if mark else None
    return isinstance(said, Said) and came < said.changed + evening.within


def _secrets(evening: Evening) -> dict[str, set[str | Member]]:
    """Every key that opens something, with those who may have it: roles and people."""
    secrets: dict[str, set[str | Member]] = {evening.first["projector"]: {FACILITATOR}}
    for member in evening.tabs:
        secrets[member.device] = secrets[member.token] = {member}
        if keep_up := evening.phone(member).view("me").get("here", {}).get("keep_up"):
            secrets[keep_up] = _leads(evening)
        if page := evening.phone(member).view("me").get("here", {}).get("post", {}).get("page"):
            secrets[page] = {member}
    return secrets


def _leads(evening: Evening) -> set[str | Member]:
    return {lead for agreed in evening.tally.agreements() for lead in agreed.led_by.values()}


def _leaked_keys(screen: Screen, keys: dict[str, set[str | Member]]) -> list[Difference]:
    here: set[str | Member] = {screen.role} | ({screen.member} if screen.member else set())
    return [difference("leaked_key", screen=screen.name) for may in keys.values() if not may & here]


def _leaks(evening: Evening, screen: Screen, found: set[str], *, asked: bool) -> list[Difference]:
    """``asked``: everybody may ask for what is open, and the facilitator may look beforehand."""
    leaks = []
    for each in sorted(found):
        mark = evening.tally.marks.get(each)
        if mark is None or _may_have(evening, screen, mark, asked=asked):
            continue
        if not (asked and screen.role == FACILITATOR and _may_be_looked_at(evening, mark)):
            leaks.append(difference("leaked", screen=screen.name, text=each, what=mark.what))
    return leaks


def _may_have(evening: Evening, screen: Screen, mark: Mark, *, asked: bool) -> bool:
    if mark.what == "private":
        return screen.role == FACILITATOR
    if mark.what == "posted":
        return screen.member is mark.of
    if mark.what == "name":
        leads = (a.led_by.values() for a in evening.tally.agreed.values())
        return (
            screen.role == FACILITATOR
            or screen.member is mark.of
            or (screen.role == PHONE and mark.of in evening.tally.boxes)
            or (screen.role in (PROJECTOR, REMOTE) and mark.of in evening.live.raised)
            or _are_mates(evening, screen.member, mark.of)
            or evening.tables.shows(screen.member, mark.of)
            or any(mark.of in led for led in leads)
        )
    if mark.what == "agreed":
        agreed = evening.tally.agreed.get(mark.of)
        return agreed is not None and agreed.shown
    if mark.what == "before":
        return screen.role == FACILITATOR or screen.member is mark.of.by
    return mark.what == "said" and _may_read(evening, screen, mark.of, asked=asked)


def _may_read(evening: Evening, screen: Screen, said: Said, *, asked: bool) -> bool:
    if screen.member is said.by:
        return True
    if said.gone:
        return False
    kind = evening.kind(said.run)
    if not said.hidden and kind.shares(said, screen):
        return True
    if said.id not in evening.tally.said or kind.is_sealed(said.type, evening.stage_of(said.run)):
        return False
    if said.hidden or said.struck:
        return screen.role == FACILITATOR
    if asked and said.type not in kind.unread:
        return True
    shown = said.id == evening.spotlight or evening.kind().shows(said)
    return shown or kind.may_read(said, screen, evening)


def _are_mates(evening: Evening, member: Member | None, other: Member) -> bool:
    """Whether two people write together in the step that is on, and know of each other; or in the
    next one, to which the room may have been moved by mistake.
    """
    at = evening.stages.index(evening.stage)
    near = (evening.kind(stage.run) for stage in evening.stages[at : at + 2])
    together = member is not None and member.organisation
    if not together or not any(kind.names_mates for kind in near):
        return False
    return member is not None and member.organisation == other.organisation


def _may_be_looked_at(evening: Evening, mark: Mark) -> bool:
    if mark.what != "said" or mark.of.gone:
        return False
    return mark.of.type not in evening.kind(mark.of.run).unread
