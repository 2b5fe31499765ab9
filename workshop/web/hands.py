"""Raised hands in one room: a signal, in memory and nowhere else. Used by publish.py alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import orjson

from workshop.act import Act
from workshop.domain import floor
from workshop.domain.refused import Refused
from workshop.domain.side import Side
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.web.wire import Screen

# How many of those who wait the facilitator sees by name, and how many the room.
MOST_WAITING = 40
NEXT = 3
Send = Callable[[Iterable[Screen], str, bytes], object]


class Hands:
    """Who wants the word, in the order in which hands went up. They go down when somebody gets
    the word, when the floor closes, and when the server stops; not when a phone falls asleep.
    """

    def __init__(self, send: Send) -> None:
        self._send = send
        self._up: dict[str, None] = {}
        # Whose phones were told that their hand is up.
        self._told: set[str] = set()

    def put(self, workshop: Workshop, who: Who, up: bool, person: str = "") -> None:
        """A phone puts its own hand up or down; a facilitator, or their remote, takes
        one down, or all of them.
        Raises Refused ``not_joined``, ``floor_closed``, ``not_yours``.
        """
        if who.audience in (Audience.FACILITATOR, Audience.REMOTE) and not up:
            self._up = {id: None for id in self._up if person and id != person}
            return
        if who.audience is not Audience.PHONE:
            raise Refused("not_yours")
        mine = workshop.speaker(who).id
        if up and not floor.is_open(workshop):
            raise Refused("floor_closed")
        if up:
            self._up.setdefault(mine)
        else:
            self._up.pop(mine, None)

    def follow(self, workshop: Workshop, acts: Iterable[Act]) -> bool:
        """After a commit: hands of who got the word, or is gone, go down. Whether anything here
        has to be told.
        """
        before = list(self._up)
        served = {act.data.get("person") for act in acts if act.name == "give_word"}
        stay = [id for id in before if id not in served and id in workshop.people]
        self._up = dict.fromkeys(stay if floor.is_open(workshop) else ())
        return bool(served) or before != list(self._up)

    def tell(self, workshop: Workshop, screens: Iterable[Screen], *, anew: bool = False) -> None:
        """Tell screens who is waiting; phones only of their own hand, and where it did not change
        only ``anew``.
        """
        order = self._order(workshop)
        places = {id: place for place, id in enumerate(order, 1)}
        for screen in screens:
            if screen.who.audience is Audience.PHONE:
                person = workshop.person_of(screen.who.device)
                if person and (anew or person.id in places or person.id in self._told):
                    place = places.get(person.id, 0)
                    self._say([screen], {"up": place > 0, "place": place})
            else:
                shown = NEXT if screen.who.audience is Audience.PROJECTOR else MOST_WAITING
                self._say([screen], _waiting(workshop, order, shown))
        if not anew:
            self._told = set(places)

    def _order(self, workshop: Workshop) -> list[str]:
        people = workshop.people
        hands: list[tuple[str, Side]] = [(id, people[id].side) for id in self._up if id in people]
        return floor.in_turn(hands, workshop.talk.get("spoke", ()))

    def _say(self, screens: list[Screen], told: dict[str, Any]) -> None:
        self._send(screens, "hands", orjson.dumps(told))


def _waiting(workshop: Workshop, order: list[str], most: int) -> dict[str, Any]:
    shown = [workshop.people[id] for id in order[:most]]
    people = {person.id: {"name": person.name, "side": str(person.side)} for person in shown}
    return {"order": order[:most], "people": people, "count": len(order)}
