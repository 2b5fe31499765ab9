"""A step tried out: an evening in memory with made-up people, moved to that step and phase."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from workshop.domain.naming import hashed
from workshop.domain.person import new_id
from workshop.domain.run import Run
from workshop.domain.script import Route, Script
from workshop.domain.side import Side
from workshop.domain.text import letters
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.exercises import named
from workshop.patch import View
from workshop.play import play
from workshop.starting import start
from workshop.views import channels, view
from workshop.words import t

FACILITATOR = "trial"
GROUPS = {"formal": "Wijkteam Noord", "informal": "Buurtmoeders"}
PEOPLE = (
    ("Joost", "formal"),
    ("Amina", "informal"),
    ("Anneke", "formal"),
    ("Hanan", "informal"),
    ("Yasmina", "formal"),
    ("Fatma", "informal"),
    ("Ruud", "formal"),
    ("Ali", "informal"),
)
# What they say, one after the other: `editor.said_1` and so on.
SAYINGS = 8


@dataclass
class Trial:
    """An evening that nobody stores. Its clock stands still but for its acts."""

    workshop: Workshop
    language: str
    _ticks: Iterator[int] = field(default_factory=lambda: count(1_700_000_000_000, 1000))
    _said: Iterator[int] = field(default_factory=count)

    @classmethod
    def of(cls, script: Script, step: str, phase: str, language: str) -> Trial:
        """What came before in a route with this step is played, then the step up to the phase. The
        first of either side has not answered yet. Raises Refused ``no_such_phase``.
        """
        route = _route_to(script, step)
        tried = replace(script, routes=(route,))
        workshop = start(tried, route.id, owner=FACILITATOR, digits="482917", language=language)
        trial = cls(workshop, language)
        for name, side in PEOPLE:
            organisation = {"new_organisation": GROUPS[side]}
            trial._acts(trial._phone(name), "join", name=name, side=side, **organisation)
        for run in workshop.runs:
            trial._plays(run, phase if run is workshop.runs[-1] else "")
        return trial

    @property
    def now(self) -> int:
        """The moment on the clock of this evening."""
        return next(self._ticks)

    def projector(self) -> View:
        """What the big screen shows."""
        return view(self.workshop, "projector")

    def phone(self, side: Side) -> dict[str, View]:
        """What the phone of the first of this side shows, by part."""
        name = next(name for name, their in PEOPLE if their == side)
        parts = channels(self.workshop, self._phone(name))
        return {part: view(self.workshop, channel) for part, channel in parts.items()}

    def _plays(self, run: Run, until: str) -> None:
        """Go through the phases of a step; people do what they might do in each."""
        kind = named(run.kind)
        last = kind.phase(until) if until else kind.phases[-1]
        for phase in kind.phases:
            self._moves_to(run, phase.name)
            waiting = 2 if until and phase is last else 0
            for name, _ in PEOPLE[waiting:]:
                self._pretends(name)
            if phase is last:
                return

    def _moves_to(self, run: Run, phase: str) -> None:
        here = self.workshop.run
        seen = {"seen_run": here.id, "seen_phase": here.phase, "seen_turn": here.turn}
        who = Who(Audience.FACILITATOR, self.now, new_id(), account=FACILITATOR)
        self._acts(who, "move_to", run=run.id, phase=phase, turn="", **seen)

    def _pretends(self, name: str) -> None:
        who = self._phone(name)
        parts = {
            part: view(self.workshop, channel)
            for part, channel in channels(self.workshop, who).items()
        }
        kind = named(self.workshop.run.kind)
        rng = random.Random(f"{self.workshop.run.step} {name}")
        for act, data in kind.pretend(rng, self._say, parts["room"], parts["me"]):
            self._acts(self._phone(name), act, **data)

    def _say(self, longest: int) -> str:
        """The next thing that somebody says, in at most so many letters."""
        said = t(self.language, f"editor.said_{next(self._said) % SAYINGS + 1}")
        words = said.split()
        while len(words) > 1 and letters(" ".join(words)) > longest:
            words.pop()
        return " ".join(words)

    def _phone(self, name: str) -> Who:
        device = hashed(name)
        return Who(Audience.PHONE, self.now, new_id(), device=device, lang=self.language)

    def _acts(self, who: Who, act: str, **data: Any) -> None:
        """What is refused is simply not done: a picture needs no more."""
        play(self.workshop, who, act, data)


def _route_to(script: Script, step: str) -> Route:
    """The steps up to this one, of the first route that has it; else it alone."""
    for route in script.routes:
        if step in route.steps:
            before = route.steps[: route.steps.index(step) + 1]
            return Route("trial", route.minutes, before)
    return Route("trial", script.step(step).minutes, (step,))
