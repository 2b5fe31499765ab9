"""An evening of which every act is stored, and what can be seen of it."""

import json
import secrets
from dataclasses import asdict, dataclass
from typing import Any

from tests.domain.room import FIRST, Participant, Room, new_room
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.play import Outcome
from workshop.store import Batch, Store
from workshop.views import look, view

FORMAL = ("Anneke", "Joost", "Yasmina")
INFORMAL = ("Fatma", "Hanan", "Ali")
NOTES = ("Zij luisteren 👩‍👩‍👧", "مرحبا بالجميع", "<script>alert(1)</script>", "Ça va? 'Ja'; --")


@dataclass
class KeptRoom(Room):
    store: Store | None = None

    def acts(self, who: Who, act: str, data: dict[str, Any]) -> Outcome:
        since = self.workshop.version
        outcome = super().acts(who, act, data)
        if outcome.ok:
            answers = {(who.act, who.account or who.device): outcome.answer}
            self.keeps(Batch(self.workshop.key, since + 1, outcome.rows, answers))
        return outcome

    def keeps(self, batch: Batch) -> None:
        assert self.store is not None
        (error,) = self.store.commit([batch])
        if error is not None:
            raise error

    def reopened(self) -> Workshop:
        assert self.store is not None
        workshop = self.store.open(self.workshop.key)
        assert workshop is not None
        return workshop


def opened(store: Store, steps: tuple[str, ...] = FIRST, **fields: Any) -> KeptRoom:
    """A session just begun, with a room, a digit code and a coalition of its own."""
    room = KeptRoom(new_room(steps).workshop, store=store)
    digits = str(secrets.randbelow(900_000) + 100_000)
    for name, value in ({"key": secrets.token_urlsafe(16), "digits": digits} | fields).items():
        setattr(room.workshop, name, value)
    for name in ("key", "read", "keep_up"):
        setattr(room.workshop.coalition, name, secrets.token_urlsafe(16))
    store.add(room.workshop)
    return room


def arrive(room: Room) -> dict[str, Participant]:
    people = {name: room.joins(name, "formal", "Wijkteam") for name in FORMAL}
    people |= {name: room.joins(name, "informal", "Moedercafé", "en") for name in INFORMAL}
    return people | {"Zohra": room.joins("Zohra", "both")}


def play_an_evening(room: Room) -> dict[str, Participant]:
    """Something of everything that can be said and done."""
    people = arrive(room)
    _write_and_react(room, people)
    _sit_together(room, people)
    agreement = _agree(room, people)
    room.moves_to("voting", "vote")
    for name in (*FORMAL, *INFORMAL):
        people[name].votes(agreement, "agree")
    people["Ali"].votes(agreement, "objection", "Wie past er op de kinderen?")
    room.moves_to("voting", "result")
    room.moves_to("close", "evaluate")
    people["Fatma"].answers("face", {"face": "5", "text": "warm"})
    people["Fatma"].answers("take", {"text": "Een nummer van iemand"})
    room.leads("set_timer", do="start", seconds=90)
    room.leads("set_timer", do="pause")
    people["Joost"].does("leave")
    return people


def everything(workshop: Workshop) -> dict[str, Any]:
    """Every field of a session and all that is in it, in the order in which it stands there."""
    notes = dict(sorted(workshop.private_notes.items()))
    return dict(json.loads(json.dumps(asdict(workshop) | {"private_notes": notes})))


def in_order(workshop: Workshop) -> list[str]:
    parts = workshop.people, workshop.organisations, workshop.contributions, workshop.groups
    return [id for part in (*parts, workshop.coalition.agreements) for id in part]


def seen(workshop: Workshop) -> dict[str, Any]:
    """What is on every channel, and what can be looked up."""
    people = list(workshop.people)
    teams = {person.team for person in workshop.people.values()}
    channels = ["door", "room", "projector", "facilitator", "side:formal", "side:informal"]
    channels += [f"me:{id}" for id in people] + [f"team:{team}" for team in sorted(teams)]
    fatma = Who(Audience.FACILITATOR, 0, "", account="fatma")
    looked = {run.id: look(workshop, fatma, "notes", run.id, "") for run in workshop.runs}
    shown = {channel: view(workshop, channel) for channel in channels}
    # As bytes on the wire, so that another order is another view.
    return {name: json.dumps(each) for name, each in (shown | looked).items()}


def _write_and_react(room: Room, people: dict[str, Participant]) -> None:
    room.moves_to("strength", "write")
    ids = [
        people[name].says(note)["contribution"]
        for name, note in zip(FORMAL, NOTES[1:], strict=True)
    ]
    ids += [people["Fatma"].says(note, "power")["contribution"] for note in NOTES]
    people["Anneke"].does("amend", contribution=ids[0], content={"dimension": "power", "text": "U"})
    people["Zohra"].does("choose_side", run=room.workshop.run.id, side="formal")
    people["Fatma"].does("withdraw", contribution=ids.pop())
    room.leads("note_privately", run=room.workshop.run.id, text="Hanan\n\0 is stil \ud83d")
    room.moves_to("strength", "open")
    room.leads("correct", contribution=ids[1], text="Zij luisteren wél")
    room.leads("hide", contribution=ids[2], hidden=True)
    room.moves_to("strength", "react")
    people["Joost"].reacts(ids[3], "missing", "En de vaders?")
    people["Joost"].reacts(ids[3], "us")
    room.leads("spotlight", contribution=ids[0])


def _sit_together(room: Room, people: dict[str, Participant]) -> None:
    room.leads("make_groups", how="mixed", size=3)
    first, second = room.workshop.groups_open()
    room.leads("settle_group", group=first.id, place="bij het raam")
    room.leads("place", person=people["Fatma"].id, group=second.id)
    room.leads("settle_group", group=second.id, host=people["Fatma"].id)


def _agree(room: Room, people: dict[str, Participant]) -> str:
    room.moves_to("agreements", "write")
    fields = {"what": "Samen koffie", "first_step": "Bellen", "by_when": "2026-12-24", "hours": 4}
    people["Yasmina"].does("agree", fields=fields)
    people["Hanan"].does("agree", fields={"what": "Een speeltuin"})
    agreement = str(next(iter(room.workshop.coalition.agreements)))
    for side, name in (("formal", "Yasmina"), ("informal", "Fatma")):
        lead = {"agreement": agreement, "side": side, "person": people[name].id}
        people[name].does("name_lead", **lead)
    people["Fatma"].does("say_what_fits", hours=3)
    people["Hanan"].does("move_phone")
    return agreement
