"""Twelve people play the first route over sockets; every packet that came in is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.device import Device
from tests.evening import Evening, Facilitator, Phone, Projector

SIDES = ["formal"] * 5 + ["informal"] * 5 + ["both"] * 2
NAMES = ["Anouk", "Bilal", "Chaima", "Daan", "Esther", "Fouad"]
NAMES += ["Gerrit", "Hanan", "Ilse", "Jamal", "Karin", "Latifa"]
CHOICES = ["agree", "remark", "objection"]


@dataclass
class Played:
    """An evening that was played, and where each wire stood at the moments that matter."""

    evening: Evening
    fatma: Facilitator
    wall: Projector
    stranger: Phone
    remote: Device
    phones: list[Phone]
    marks: dict[str, dict[int, int]] = field(default_factory=dict)
    notes: dict[str, Phone] = field(default_factory=dict)
    withdrawn: dict[str, Phone] = field(default_factory=dict)
    ballots: dict[str, Phone] = field(default_factory=dict)
    remarks: dict[str, Phone] = field(default_factory=dict)
    objections: dict[str, Phone] = field(default_factory=dict)
    faces: dict[str, Phone] = field(default_factory=dict)
    taken: dict[str, Phone] = field(default_factory=dict)
    leads: list[Phone] = field(default_factory=list)
    private: list[str] = field(default_factory=list)

    @property
    def devices(self) -> list[Device]:
        return [self.fatma, self.wall, self.remote, self.stranger, *self.phones]

    def marks_here(self, moment: str) -> None:
        """Remember how far every wire is; what comes later came after this moment."""
        self.marks[moment] = {id(device): len(device.wire) for device in self.devices}

    def before(self, moment: str, device: Device) -> list[str]:
        return device.wire[: self.marks[moment][id(device)]]

    def readers(self, text: str, moment: str = "") -> set[int]:
        """Which devices received a text, ever or before a moment."""
        return {
            id(device)
            for device in self.devices
            if told(self.before(moment, device) if moment else device.wire, text)
        }


def play(evening: Evening) -> Played:
    """From the door to the end, with somebody who never comes in."""
    stranger = evening.stranger()
    phones = [
        evening.phone(name, side, f"Groep {number % 4}")
        for number, (name, side) in enumerate(zip(NAMES, SIDES, strict=True))
    ]
    leaders = evening.facilitator(), evening.projector()
    played = Played(evening, *leaders, stranger, evening.remote(), phones)
    _writes_of_strength(played)
    _reacts(played)
    _agrees(played)
    _votes(played)
    _closes(played)
    return played


def told(packets: list[str], text: str) -> bool:
    """Whether a text is in any of these packets, written plainly or escaped."""
    escaped = json.dumps(text)[1:-1]
    return any(text in packet or escaped in packet for packet in packets)


def leaves(packet: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every value in a packet, with the names of all that it stands in."""
    start = min((packet.find(sign) for sign in "[{" if sign in packet), default=-1)
    if start >= 0:
        yield from _inside(json.loads(packet[start:]), ())


def _inside(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _inside(inner, (*path, name))
    elif isinstance(value, list):
        for inner in value:
            yield from _inside(inner, path)
    else:
        yield path, value


def _writes_of_strength(played: Played) -> None:
    """Two notes each; some taken back or changed, one hidden, all looked at beforehand."""
    fatma = played.fatma
    _notes_privately(played)
    fatma.moves_to("strength", "write")
    for phone in played.phones:
        phone.shows(lambda room: room["phase"] == "write", "room")
    for number, phone in enumerate(played.phones):
        run = phone.view("room")["run"]
        if SIDES[number] == "both":
            phone.does("choose_side", run=run, side="formal")
        for dimension in ("knowledge", "power"):
            text = f"briefje-{number:02}-{dimension}"
            assert phone.says(text, dimension)["ok"]
            played.notes[text] = phone
        gone, changed = f"weg-{number:02}", f"oud-{number:02}"
        phone.does("withdraw", contribution=phone.says(gone)["contribution"])
        again = phone.says(changed)["contribution"]
        better = f"nieuw-{number:02}"
        content = {"dimension": "knowledge", "text": better}
        phone.does("amend", contribution=again, content=content)
        played.withdrawn |= {gone: phone, changed: phone}
        played.notes[better] = phone
        phone.waits_for(lambda phone=phone, better=better: better in phone.said)
    played.wall.shows(lambda view: view["here"]["count"] == 3 * len(NAMES))
    played.marks_here("open")
    _looks_beforehand(fatma, fatma.view()["run"])
    played.marks_here("looked")
    hidden, first = next(iter(played.notes)), played.phones[0]
    fatma.does("hide", contribution=_id_of(first, hidden), hidden=True)
    fatma.moves_to("strength", "open")
    played.wall.sees("briefje-01-power")


def _reacts(played: Played) -> None:
    fatma, wall = played.fatma, played.wall
    shown = _id_of(played.phones[1], "briefje-01-power")
    fatma.does("spotlight", contribution=shown)
    fatma.does("correct", contribution=shown, text="verbeterd-1")
    wall.sees("verbeterd-1")
    fatma.does("spotlight")
    fatma.moves_to("strength", "react")
    for number, phone in enumerate(played.phones):
        dealt = phone.shows(lambda me: me["here"]["order"], "me")
        assert phone.reacts(dealt[0], "missing", f"mis-{number:02}")["ok"]
        assert phone.reacts(dealt[1], "us")["ok"]
    _notes_privately(played)
    wall.shows(lambda view: any("missing" in note for note in view["here"]["notes"].values()))


def _agrees(played: Played) -> None:
    """Two people lead; what their names stand with is everyone's."""
    fatma, formal, informal = played.fatma, played.phones[0], played.phones[5]
    fatma.moves_to("agreements", "write")
    _notes_privately(played)
    for phone in (formal, informal):
        phone.shows(lambda room: room["kind"] == "agreements", "room")
    agreement = formal.agrees("Samen ontbijten", first_step="Bellen", by_when="2030-01-31")
    formal.leads(agreement, "formal")
    informal.leads(agreement, "informal")
    informal.does("say_what_fits", hours=6)
    played.leads = [formal, informal]


def _votes(played: Played) -> None:
    """Leads agree; the others agree, remark or object, in turn."""
    fatma = played.fatma
    fatma.moves_to("voting", "vote")
    played.marks_here("voting")
    for number, phone in enumerate(played.phones):
        order = phone.shows(lambda room: room["kind"] == "voting" and room["here"]["order"], "room")
        choice = "agree" if phone in played.leads else CHOICES[number % 3]
        text = "" if choice == "agree" else f"{choice}-{number:02}"
        cast = phone.votes(order[0], choice, text)["contribution"]
        phone.shows(lambda me, id=order[0]: id in me["here"]["ballots"], "me")
        played.ballots[cast] = phone
        if text:
            {"remark": played.remarks, "objection": played.objections}[choice][text] = phone
    played.wall.shows(lambda view: view["here"]["turnout"]["cast"] == len(NAMES))
    played.marks_here("closed")
    fatma.moves_to("voting", "result")
    for device in (played.wall, *played.phones):
        device.sees(next(iter(played.objections)))
    _notes_privately(played)


def _closes(played: Played) -> None:
    fatma = played.fatma
    fatma.moves_to("close", "evaluate")
    for number, phone in enumerate(played.phones):
        phone.shows(lambda room: room["kind"] == "close", "room")
        word, take = f"woord-{number:02}", f"mee-{number:02}"
        phone.answers("face", {"face": "4", "text": word})
        phone.answers("take", {"text": take})
        phone.sees(take)
        played.faces[word], played.taken[take] = phone, phone
    played.wall.shows(lambda view: view["here"]["answered"] == len(NAMES))
    played.marks_here("goodbye")
    fatma.moves_to("close", "goodbye")
    played.wall.sees(f"mee-{len(NAMES) - 1:02}")
    for phone in played.phones:
        phone.shows(lambda room: room["here"].get("coalition"), "room")
    for phone in played.leads:
        phone.shows(lambda me: me["here"].get("keep_up"), "me")
    fatma.does("end")
    for device in (fatma, played.wall):
        device.shows(lambda view: view.get("ended"))
    played.stranger.shows(lambda door: door.get("ended"), "door")


def _notes_privately(played: Played) -> None:
    text = f"onder-ons-{len(played.private)}"
    played.fatma.does("note_privately", run=played.fatma.view()["run"], text=text)
    played.private.append(text)
    played.fatma.sees(text)


def _looks_beforehand(fatma: Facilitator, run: str) -> None:
    """All of them, twenty at a time, as the page does while a finger is down."""
    after = ""
    while (page := fatma.asks("look", {"part": "notes", "run": run, "after": after}))["order"]:
        after = page["order"][-1]


def _id_of(phone: Phone, text: str) -> str:
    own: dict[str, Any] = phone.view("me")["own"]
    return next(id for id, said in own.items() if said.get("text") == text)
