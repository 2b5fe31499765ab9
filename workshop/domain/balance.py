"""Balance of voices: people heard of people present, per side. For the facilitator only."""

from collections.abc import Iterable

from workshop.domain.person import Person
from workshop.domain.side import Side


def heard(people: Iterable[Person], authors: set[str]) -> dict[Side, tuple[int, int]]:
    """Per side how many people were heard, and how many are here."""
    counted = dict.fromkeys(Side, (0, 0))
    for person in people:
        said, here = counted[person.side]
        counted[person.side] = (said + (person.id in authors), here + 1)
    return counted
