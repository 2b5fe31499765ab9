"""Everybody who comes to a made-up evening, each in a thread of their own."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence

from workshop.client.screen import View
from workshop.demo.evening import Evening
from workshop.demo.guest import Guest, Place
from workshop.demo.pace import Stop, arrivals

# Fewer who do both could not be counted apart, and then no side is (RULES.md, "Small numbers").
FEWEST_BOTH = 3
PATIENCE = 10.0
# By now everybody has seen the last thing that was done.
QUIET = 0.4
DROPS = 0.02


def chosen(evening: Evening, people: int) -> list[str]:
    """So many of an evening's people, of each side as many as its share, in the file's order."""
    by_side: dict[str, list[str]] = {}
    for id, person in evening.people.items():
        by_side.setdefault(person.side, []).append(id)
    if people < len(evening.people) and len(by_side.get("both", ())) * people < FEWEST_BOTH * len(
        evening.people
    ):
        by_side.pop("both", None)
    rank = {id: n / len(side) for side in by_side.values() for n, id in enumerate(side)}
    first = sorted(rank, key=lambda id: rank[id])[:people]
    return [id for id in evening.people if id in first]


class Company:
    """``acts`` counts what was done, ``refused`` what the room would not have, ``lost`` phones that
    could not come back. ``drops``: how often, in acts, a phone loses its network; ``usual``: how
    many seconds a phase takes that is none of the ``stops``. With ``sayings`` they also take part
    where the evening has nothing for them.
    """

    def __init__(
        self,
        address: str,
        room: str,
        evening: Evening,
        people: Iterable[str],
        stops: list[Stop],
        *,
        seed: int = 1,
        drops: float = DROPS,
        usual: float = 0.0,
        sayings: Sequence[str] = (),
    ) -> None:
        self.address, self.room, self.evening = address, room, evening
        self.seed, self.drops = seed, drops
        self.usual, self.sayings = usual, sayings
        self.acts = self.lost = 0
        self.refused: Counter[str] = Counter()
        self._counting, self._last, self._over = threading.Lock(), 0.0, threading.Event()
        self._seconds = {(stop.run, stop.phase): stop.seconds for stop in stops}
        self._people = list(people)
        moments = arrivals(len(self._people), stops[0].seconds, random.Random(seed))
        order = random.Random(seed).sample(self._people, len(self._people))
        self.guests = [Guest(id, self, at) for id, at in zip(order, moments, strict=True)]
        self._threads = [
            threading.Thread(target=guest.live, name=guest.id, daemon=True) for guest in self.guests
        ]

    def come(self) -> None:
        """They come in one after the other; this does not wait for them."""
        for thread in self._threads:
            thread.start()

    def go_home(self) -> None:
        """Everybody closes their phone."""
        self._over.set()
        for guest in self.guests:
            guest.wake()
        for thread in self._threads:
            thread.join(PATIENCE)

    def stirs(self) -> None:
        """Something was done that may give anybody something to do."""
        self._last = time.monotonic()

    def are_done(self, place: Place) -> bool:
        """Whether nobody has anything left to do where the room is, nor will have once they have
        seen what the others did.
        """
        quiet = time.monotonic() - self._last > QUIET
        return quiet and all(guest.done_at == place for guest in self.guests)

    @property
    def over(self) -> bool:
        """Whether everybody goes home."""
        return self._over.is_set()

    def of(self, organisation: str) -> list[str]:
        """Who came of an organisation."""
        everybody = self.evening.people
        return [id for id in self._people if everybody[id].organisation == organisation]

    def seconds(self, run: str, phase: str) -> float:
        """How long a phase is planned to last."""
        return self._seconds.get((run, phase), self.usual)

    def noted(self, answer: View) -> None:
        """What is refused is let be: anybody in the room may have changed what it was about."""
        with self._counting:
            self.stirs()
            if answer["ok"]:
                self.acts += 1
            else:
                self.refused[answer["refused"]] += 1
