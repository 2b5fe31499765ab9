"""What a made-up person does in a step for which the evening has no words: as its kind pretends."""

from __future__ import annotations

import random
from collections.abc import Sequence

from workshop.demo.kinds.base import Act, View
from workshop.exercises import named

Place = tuple[str, str, str]


class Improviser:
    """One person's. ``sayings``: sentences and words of which one is said, as long as it fits."""

    def __init__(self, rng: random.Random, sayings: Sequence[str]) -> None:
        self._rng, self._sayings = rng, sayings
        self._acts: dict[Place, list[Act]] = {}

    def would(self, place: Place, room: View, me: View) -> list[Act]:
        """What they want to do here, the same each time: made up once there is something to do.
        Raises KeyError while the phone has not all of it yet.
        """
        here = self._acts.get(place, [])
        # Choosing a side only opens the way to the rest.
        if all(act.act == "choose_side" for act in here):
            self._acts[place] = here = self._made_up(place, room, me)
        return here

    def _made_up(self, place: Place, room: View, me: View) -> list[Act]:
        pretended = named(room["kind"]).pretend(self._rng, self._say, room, me)
        return [
            Act((*place, act if act == "choose_side" else number), act, data, me["lang"])
            for number, (act, data) in enumerate(pretended)
        ]

    def _say(self, longest: int) -> str:
        fitting = [saying for saying in self._sayings if len(saying) <= longest]
        return self._rng.choice(fitting) if fitting else self._sayings[-1][:longest]
