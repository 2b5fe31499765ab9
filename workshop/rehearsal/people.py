"""Who comes: people on two sides, some who do both, and what their phones do."""

from __future__ import annotations

import random
import secrets
from dataclasses import dataclass, field
from itertools import cycle

from workshop.rehearsal.texts import Texts

FORMAL, INFORMAL, BOTH = "formal", "informal", "both"
SIDES = (FORMAL, INFORMAL)
FEWEST = 8
FIRST_NAMES = (
    "Amina", "Joost", "Fatma", "Willem", "Samira", "Els", "Yusuf", "Marieke", "Noor", "Hans",
    "Dilek", "Saskia", "Ömer", "Thérèse", "Khadija", "Bram",
)  # fmt: skip
ORGANISATIONS = {
    FORMAL: ("Wijkteam", "Jeugdgezondheidszorg", "School De Brug", "GGZ", "Huisartsen"),
    INFORMAL: ("Buurtmoeders", "Moskee An-Nur", "Vaders voor Vaders", "Speeltuin", "Taalcafé"),
}
# What the phones of a few people do: two tabs of one person, a socket that falls away, an act that
# is sent twice, a network that knows no web sockets.
HABITS = ("tabs", "drops", "twice", "polls")


@dataclass(eq=False)
class Member:
    """Somebody who comes. ``late``: at which stop of the plan they come in, 0 is the beginning."""

    number: int
    name: str
    side: str
    organisation: str
    lang: str
    late: int = 0
    habit: str = ""
    device: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    # Signs what is said without a name.
    token: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    # What the session made of them.
    id: str = ""
    chosen: dict[str, str] = field(default_factory=dict)
    fits: int | None = None


def cast(count: int, stops: int, rng: random.Random, texts: Texts) -> list[Member]:
    """``count`` people, in the order in which they come; one in eight comes late, at one of the
    ``stops`` after the first.
    """
    sides = _sides(count)
    rng.shuffle(sides)
    names, languages = cycle(FIRST_NAMES), cycle(("nl", "nl", "en"))
    members = [
        Member(number, texts.name(next(names)), side, _organisation(number, side, count, rng), lang)
        for number, side, lang in zip(range(1, count + 1), sides, languages, strict=False)
    ]
    _come_late(members, stops, rng)
    on_time = [member for member in members if not member.late]
    for member, habit in zip(rng.sample(on_time, len(HABITS)), HABITS, strict=True):
        member.habit = habit
    return members


def _sides(count: int) -> list[str]:
    """More paid people than others, as it mostly goes. Of who does both there are one, or enough
    to be counted apart.
    """
    both = 1 if count < 12 else max(3, count // 8)
    formal = (count - both + 1) // 2
    return [BOTH] * both + [FORMAL] * formal + [INFORMAL] * (count - both - formal)


def _organisation(number: int, side: str, count: int, rng: random.Random) -> str:
    """Mostly one of a few; one in six comes alone."""
    if rng.randrange(6) == 0:
        return ""
    names = ORGANISATIONS[side if side != BOTH else rng.choice(SIDES)]
    name, more = rng.choice(names), count // 25
    chosen = rng.randrange(more + 1)
    return f"{name} {chosen + 1}" if chosen else name


def _come_late(members: list[Member], stops: int, rng: random.Random) -> None:
    late = max(1, len(members) // 8) if stops > 1 else 0
    for number, member in enumerate(rng.sample(members, late)):
        # Spread over the plan, so that every part of it sees somebody come in.
        member.late = 1 + (number * max(1, (stops - 1) // late) + rng.randrange(2)) % (stops - 1)
