"""The room of a file of tests, as the file says it: ``STEPS`` are its steps, ``COME`` the names of
who comes in, by side, and ``AT`` where the facilitator brings them.
"""

import pytest

from tests.domain.room import FIRST, FORMAL, INFORMAL, Participant, Room, new_room
from tests.domain.tree import hangs


@pytest.fixture
def room(request: pytest.FixtureRequest) -> Room:
    return new_room(getattr(request.module, "STEPS", FIRST))


@pytest.fixture
def people(request: pytest.FixtureRequest, room: Room) -> dict[str, Participant]:
    people = room.fills(*getattr(request.module, "COME", (FORMAL, INFORMAL)))
    if at := getattr(request.module, "AT", ()):
        room.moves_to(*at)
    return people


@pytest.fixture
def items(people: dict[str, Participant]) -> dict[str, str]:
    """What each of them hung in the tree."""
    return {name: hangs(someone, f"Tijd, zegt {name}") for name, someone in people.items()}
