"""Made-up people for any session: those of the evening that a script has, else a few of our own."""

from __future__ import annotations

import random
from itertools import count
from pathlib import Path
from typing import Any

from workshop import scripts
from workshop.demo.company import Company, chosen
from workshop.demo.evening import Evening, EveningShape, read_evening
from workshop.demo.pace import Stop
from workshop.scripts import ScriptRefused
from workshop.words import says, t

# How many phases long they are coming in.
COMING = 0.8
# So many come of each organisation.
OF_EACH, SIDES = 3, ("formal", "informal")
NAMES = (
    *("Anna", "Bilal", "Carla", "Daan", "Esra", "Floor", "Gijs", "Halima", "Ine", "Jamal"),
    *("Kees", "Lina", "Maud", "Nadia", "Otto", "Petra", "Quint", "Rosa", "Samir", "Tineke"),
    *("Umar", "Vera", "Wout", "Xena", "Yara", "Zeki", "Aicha", "Berend", "Celine", "Driss"),
)


def gathered(
    address: str, room: str, folder: str, language: str, people: int, seconds: float
) -> Company:
    """Who takes part in a room, where a phase takes so many ``seconds``. ``folder`` is that of the
    session's script, "" where there is none any more.
    """
    evening = _of_the_script(folder, language) or strangers(people, language)
    return Company(
        address,
        room,
        evening,
        chosen(evening, people),
        [Stop("", "", seconds * COMING)],
        seed=random.randrange(1_000_000),
        drops=0,
        usual=seconds,
        sayings=sayings(language),
    )


def strangers(people: int, language: str) -> Evening:
    """So many people of organisations that are plainly made up, who have nothing prepared."""
    sides = [SIDES[number % 2] for number in range(-(-people // OF_EACH))]
    organisations = {
        f"o{number}": {"name": t(language, f"demo.made_up_{side}", n=number // 2 + 1)}
        | {"side": side}
        for number, side in enumerate(sides)
    }
    persons = {}
    for number in range(people):
        organisation = f"o{number % len(sides)}"
        name = NAMES[number % len(NAMES)]
        side = sides[number % len(sides)]
        persons[f"p{number}"] = {"name": name, "organisation": organisation, "side": side}
    told: dict[str, Any] = {"organisations": organisations, "people": persons, "steps": {}}
    named = {language: t(language, "practice.title")}
    return Evening(EveningShape(**told, made_up=named, place=named), {}, {})


def sayings(language: str) -> list[str]:
    """What anybody may say where nothing was prepared."""
    keys = (f"demo.saying_{number}" for number in count(1))
    found: list[str] = []
    for key in keys:
        if not says(language, key):
            return found
        found.append(t(language, key))
    raise AssertionError


def _of_the_script(folder: str, language: str) -> Evening | None:
    """One that cannot be read does not hold anybody up."""
    if not folder:
        return None
    try:
        return read_evening(Path(folder), scripts.read_script(Path(folder), language), language)
    except (ScriptRefused, OSError):
        return None
