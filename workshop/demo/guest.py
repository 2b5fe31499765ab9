"""A made-up person with a phone: comes in, does what the evening's file has them do, goes home."""

from __future__ import annotations

import random
import secrets
import threading
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from workshop.client.line import NoAnswer, TurnedAway
from workshop.client.screen import PHONE, Screen, new_id
from workshop.demo.improvising import Improviser
from workshop.demo.kinds import known
from workshop.demo.kinds.base import Act, View
from workshop.demo.pace import pauses

if TYPE_CHECKING:
    from workshop.demo.company import Company

# What is refused only because the room is elsewhere by now.
LATER = ("another_step", "not_now", "session_ended")
# Nobody looks at a phone that does not change for longer than this.
LOOK_AGAIN = 0.5

Place = tuple[str, str, str]


def place_of(view: View) -> Place:
    """Where the room is: run, phase, and what stands before it alone."""
    return view.get("run", ""), view.get("phase", ""), view.get("turn", "")


class Guest:
    """``id`` is theirs in the evening's file. ``live`` is what their thread does."""

    def __init__(self, id: str, company: Company, arrives: float) -> None:
        person = company.evening.people[id]
        self.id, self.organisation = id, person.organisation
        self.side: str = person.side
        self.writes_as: str = person.writes_as or person.side
        self.said: Mapping[str, str] = company.evening.said
        self.names: Mapping[str, str] = {
            id: each.name for id, each in company.evening.people.items()
        }
        # Where they have nothing left to do.
        self.done_at: Place | None = None
        self._person, self._company, self._arrives = person, company, arrives
        self._rng = random.Random(f"{company.seed} {id}")
        self._token, self._device = secrets.token_urlsafe(16), secrets.token_urlsafe(16)
        self._pulse = threading.Condition()
        self._screen: Screen | None = None
        self._improviser = Improviser(self._rng, company.sayings) if company.sayings else None
        self._done: set[tuple[object, ...]] = set()
        self._offers: dict[tuple[str, str], dict[str, View]] = {}

    # What they see

    @property
    def here(self) -> View:
        return self._view("room")

    @property
    def me(self) -> View:
        return self._view("me")

    @property
    def team(self) -> View:
        return self._view("team")

    @property
    def colleagues(self) -> list[str]:
        return self._company.of(self.organisation) if self.organisation else [self.id]

    def offer(self, said: str, place: str = "") -> str:
        """As ``kinds/base.py`` has it. Raises KeyError for what nobody says, NoAnswer."""
        wanted, where = self.said[said], (self.here["run"], place)
        if not self._offers.get(where):
            self._offers[where] = self._phone.look("offers", *where)
        for id, offer in self._offers[where].items():
            if offer.get("text") == wanted or wanted in offer.get("path", "").split("."):
                return id
        return ""

    # What they do

    def live(self) -> None:
        """Until the evening is over. A phone that the server does not let in goes home."""
        try:
            if self._waits(self._arrives):
                self._comes_in()
            while not self._company.over:
                self._takes_part()
        except (TurnedAway, NoAnswer):
            self._company.lost += 1
        finally:
            if self._screen is not None:
                self._screen.close()

    def wake(self) -> None:
        """Something happened outside of their phone."""
        with self._pulse:
            self._pulse.notify_all()

    def _comes_in(self) -> None:
        auth = {"as": PHONE, "room": self._company.room, "device": self._device, "lang": "nl"}
        self._screen = Screen(self._company.address, auth, self._pulse)
        called = self._company.evening.organisations.get(self.organisation)
        about = {"name": self._person.name, "side": self.side}
        organisation = {"new_organisation": called.name} if called else {}
        self._does(Act(("join",), "join", about | organisation, self._person.lang))

    def _takes_part(self) -> None:
        """In one phase, or before one thing that stands alone, as long as the room is there."""
        place = place_of(self.here)
        rhythm = self._rhythm(place)
        while self._is_at(place):
            act = self._next(place)
            if act is None:
                self._waits_for_news(place)
            elif self._waits(next(rhythm), place):
                if self._rng.random() < self._company.drops:
                    self._loses_the_network()
                self._does(act)

    def _rhythm(self, place: Place) -> Iterator[float]:
        try:
            acts = len(list(self._wants()))
        except KeyError:
            acts = 0
        return pauses(self._rng, self._company.seconds(*place[:2]), acts)

    def _next(self, place: Place) -> Act | None:
        """What they do next at the place, if anything. They are not done from the moment that they
        have seen it, however long they wait before they do it.
        """
        try:
            act = next(self._wants(), None)
        except KeyError:
            # The parts of a screen come one after the other: for a moment they are of two steps.
            self.done_at = None
            return None
        self.done_at = place if act is None else None
        return act

    def _wants(self) -> Iterator[Act]:
        """What they have left to do. Raises KeyError while the phone has not all of it yet."""
        here = self.here
        kind = known(here.get("kind", ""))
        said = self._company.evening.steps.get(here.get("step", ""))
        wanted: Iterable[Act] = ()
        if kind is not None and said is not None:
            wanted = kind.would(said, self)
        elif self._improviser is not None and "run" in here:
            wanted = self._improviser.would(place_of(here), here, self.me)
        return (act for act in wanted if act.key not in self._done)

    def _does(self, act: Act) -> None:
        data = act.data | ({"token": self._token} if self._is_anonymous(act) else {})
        message = {"id": new_id(), "act": act.act, "data": data, "lang": act.lang}
        answer = self._phone.settles(message)
        if answer.get("refused") not in LATER:
            self._done.add(act.key)
        self._company.noted(answer)

    def _is_anonymous(self, act: Act) -> bool:
        if act.act != "contribute":
            return False
        named = self.here.get("naming") != "anonymous"
        return not named or act.data["type"] in self.here.get("anonymous", {})

    def _loses_the_network(self) -> None:
        self._phone.fall_away()
        self._waits(LOOK_AGAIN)
        self._phone.come_back()

    def _waits(self, seconds: float, place: Place | None = None) -> bool:
        """Whether that long went by with the room still there, and the evening not over."""
        with self._pulse:
            left = self._pulse.wait_for(lambda: not self._is_at(place), seconds)
        return not left

    def _waits_for_news(self, place: Place) -> None:
        """Until something changes on the phone."""
        before = self._phone.changed
        with self._pulse:
            self._pulse.wait_for(
                lambda: not self._is_at(place) or self._phone.changed != before, LOOK_AGAIN
            )

    def _is_at(self, place: Place | None) -> bool:
        return not self._company.over and (place is None or place_of(self.here) == place)

    def _view(self, part: str) -> View:
        return self._screen.view(part) if self._screen is not None else {}

    @property
    def _phone(self) -> Screen:
        if self._screen is None:
            raise NoAnswer("not here yet")
        return self._screen
