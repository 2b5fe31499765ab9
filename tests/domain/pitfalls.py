"""A room that rates the pitfalls: four on each side."""

from typing import Any

from tests.domain.room import FOURS, Participant, Room
from workshop.domain.who import Audience, Who

STEPS = ("arrive", "pitfalls", "agreements")
PITFALLS = ["diversity", "informal-position", "load", "consultation", "management", "coordination"]
AT = ("pitfalls", "rate")
FORMAL, INFORMAL = COME = FOURS
LEADER = Who(Audience.FACILITATOR, 0, "", account="fatma")
People = dict[str, Participant]


def rates(someone: Participant, pitfall: str, plays: int, cared: int) -> dict[str, Any]:
    return someone.answers("mark", {"pitfall": pitfall, "plays": plays, "cared": cared})


def all_rate(people: People, pitfall: str, formal: tuple, informal: tuple) -> None:
    for name in FORMAL:
        rates(people[name], pitfall, *formal)
    for name in INFORMAL:
        rates(people[name], pitfall, *informal)


def the_map(room: Room, part: str = "projector") -> dict[str, Any]:
    return room.shows(part)["here"]
