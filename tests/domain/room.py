"""An evening in memory: people who speak, a facilitator who moves, and what each of them sees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from workshop.domain.coalition import Coalition
from workshop.domain.contribution import Contribution
from workshop.domain.naming import Naming, hashed
from workshop.domain.person import new_id
from workshop.domain.run import Run
from workshop.domain.script import Step
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.patch import View
from workshop.paths import SESSIONS
from workshop.play import Outcome, play
from workshop.scripts import read_script
from workshop.views import channels, look, view

FORMAL = ("Anneke", "Joost", "Yasmina")
INFORMAL = ("Fatma", "Hanan", "Ali")
# One more on each side: enough to be counted apart when one of them says nothing.
FOURS = ((*FORMAL, "Karim"), (*INFORMAL, "Ruta"))
FIRST = ("arrive", "strength", "agreements", "voting", "close")


@dataclass
class Room:
    """One session with a clock that only moves when somebody acts."""

    workshop: Workshop
    ticks: Any = field(default_factory=lambda: count(1_700_000_000_000, 1000))

    def acts(self, who: Who, act: str, data: dict[str, Any]) -> Outcome:
        return play(self.workshop, who, act, data)

    def joins(self, name: str, side: str, organisation: str = "", lang: str = "nl") -> Participant:
        someone = Participant(self, hashed(name), lang)
        someone.does("join", name=name, side=side, new_organisation=organisation)
        return someone

    def fills(
        self, formal: Iterable[str] = FORMAL, informal: Iterable[str] = INFORMAL
    ) -> dict[str, Participant]:
        """Everybody of a neighbourhood team and of a mothers' group comes in; by name."""
        people = {name: self.joins(name, "formal", "Wijkteam") for name in formal}
        return people | {name: self.joins(name, "informal", "Moedercafé") for name in informal}

    def phone(self, device: str) -> Participant:
        return Participant(self, hashed(device))

    def leads(self, act: str, **data: Any) -> dict[str, Any]:
        """The facilitator does something."""
        who = Who(Audience.FACILITATOR, next(self.ticks), new_id(), account="fatma")
        return self.acts(who, act, data).answer

    def moves_to(self, step: str, phase: str, turn: str = "") -> dict[str, Any]:
        here = self.workshop.run
        there = {"run": self.run_of(step), "phase": phase, "turn": turn}
        seen = {"seen_run": here.id, "seen_phase": here.phase, "seen_turn": here.turn}
        return self.leads("move_to", **seen, **there)

    def run_of(self, step: str) -> str:
        return next(run.id for run in self.workshop.runs if run.step == step)

    def shows(self, channel: str = "projector") -> View:
        return view(self.workshop, channel)


@dataclass
class Participant:
    room: Room
    device: str
    lang: str = "nl"

    def does(self, act: str, **data: Any) -> dict[str, Any]:
        return self.sends(act, data).answer

    def sends(self, act: str, data: dict[str, Any], id: str = "") -> Outcome:
        return self.room.acts(self.who(id or new_id()), act, data)

    def who(self, act: str = "") -> Who:
        ticks = next(self.room.ticks)
        return Who(Audience.PHONE, ticks, act, device=self.device, lang=self.lang)

    def says(self, text: str, dimension: str = "knowledge") -> dict[str, Any]:
        return self.answers("note", {"dimension": dimension, "text": text})

    def answers(self, type: str, content: dict[str, Any], **more: Any) -> dict[str, Any]:
        run = self.room.workshop.run.id
        return self.does("contribute", run=run, type=type, content=content, **more)

    def reacts(self, note: str, reaction: str, text: str = "") -> dict[str, Any]:
        content = {"reaction": reaction} | ({"text": text} if text else {})
        return self.answers("reaction", content, about=note)

    def votes(self, agreement: str, choice: str, text: str = "") -> dict[str, Any]:
        content = {"choice": choice} | ({"text": text} if text else {})
        return self.answers("ballot", content, about=agreement)

    def sees(self, part: str = "me") -> View:
        return view(self.room.workshop, channels(self.room.workshop, self.who())[part])

    def looks(self, part: str, after: str = "", place: str = "") -> View:
        return look(self.room.workshop, self.who(), part, self.room.workshop.run.id, after, place)

    @property
    def id(self) -> str:
        person = self.room.workshop.person_of(self.device)
        assert person is not None
        return person.id


def new_room(steps: tuple[str, ...] = FIRST, naming: dict[str, str] | None = None) -> Room:
    """A session of the first script, just opened."""
    script = read_script(SESSIONS / "opvoedondersteuning")
    coalition = Coalition("c" * 16, "Noorderwijk", "r" * 22, "k" * 22, look_back="2027-02-21")
    runs = [_placed(script.step(id), n, naming or {}) for n, id in enumerate(steps, 1)]
    secrets = {"key": "room" * 6, "projector": "wall" * 6, "digits": "482917", "owner": "fatma"}
    made = Workshop(
        **secrets,
        title="Samen om het gezin",
        script=script,
        route="first",
        runs=runs,
        coalition=coalition,
        keeps_until="2027-03-23",
    )
    return Room(made)


def _placed(step: Step, number: int, naming: dict[str, str]) -> Run:
    signed = Naming(naming.get(step.id, step.naming))
    id, settings = f"run-{number}-{step.id}", dict(step.settings)
    return Run(id, step.id, step.kind, number, step.minutes, signed, settings)


def only(things: dict[str, Any]) -> str:
    """The id of the one thing there is."""
    (id,) = things
    return str(id)


def texts(contributions: list[Contribution]) -> list[str]:
    return [c.text for c in contributions]


def here(room: Room, channel: str = "projector") -> dict[str, Any]:
    """What a screen shows of the step that is on."""
    return dict(room.shows(channel).get("here", {}))


def ours(someone: Participant) -> dict[str, Any]:
    """What somebody sees of their team in the step that is on."""
    return dict(someone.sees("team").get("here", {}))


def listened(room: Room) -> list[str]:
    """The types of answer of which a pile is asked for from now on."""
    shelf, asked = room.workshop.shelf(room.workshop.run.id), []
    pile, front = shelf.pile, shelf.front
    shelf.pile = lambda type, *place: asked.append(type) or pile(type, *place)
    shelf.front = lambda type, *place: asked.append(type) or front(type, *place)
    return asked
