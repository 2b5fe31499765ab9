"""Made-up people for a session whose script has no evening: plainly made up, and never silent."""

import random
from collections import Counter

import pytest

from tests.domain.room import Participant, new_room
from workshop.demo.gathering import gathered, sayings, strangers
from workshop.demo.improvising import Improviser
from workshop.paths import SESSIONS
from workshop.views import view

LANGUAGES = ("nl", "en")


@pytest.mark.parametrize("people", [8, 12, 30])
def test_strangers_are_of_both_sides_and_their_organisations_say_that_they_are_made_up(people):
    evening = strangers(people, "nl")
    sides = Counter(person.side for person in evening.people.values())
    assert sum(sides.values()) == people and min(sides["formal"], sides["informal"]) >= 3
    assert all("erzonnen" in each.name for each in evening.organisations.values())
    names = [person.name for person in evening.people.values()]
    assert len(set(names)) == people


@pytest.mark.parametrize("folder", ["", "/nowhere", str(SESSIONS)])
def test_a_script_without_an_evening_gets_strangers(folder):
    company = gathered("http://127.0.0.1:1", "room", folder, "en", 8, 1)
    assert "Made-up" in next(iter(company.evening.organisations.values())).name
    assert len(company.guests) == 8 and not company.evening.steps


def test_a_script_with_an_evening_brings_its_own_people():
    company = gathered(
        "http://127.0.0.1:1", "room", str(SESSIONS / "opvoedondersteuning"), "nl", 12, 1
    )
    assert len(company.guests) == 12 and "strength" in company.evening.steps


@pytest.mark.parametrize("language", LANGUAGES)
def test_something_fits_whatever_the_length(language):
    said = sayings(language)
    assert len(said) == 12 and min(map(len, said)) <= 10 and max(map(len, said)) <= 80


@pytest.mark.parametrize("step", ["strength", "tree", "setup", "invention", "pitfalls"])
def test_what_somebody_improvises_is_taken_by_the_room(step):
    room = new_room(("arrive", step))
    people = room.fills()
    assert room.moves_to(step, list(room.shows("facilitator")["agenda"]["phases"].values())[1][0])
    for phase in room.shows("facilitator")["agenda"]["phases"][room.run_of(step)]:
        room.moves_to(step, phase)
        if said := sum(improvises(someone, phase) for someone in people.values()):
            assert said >= len(people)
            return
    raise AssertionError(f"nobody says anything in {step}")


def improvises(someone: Participant, phase: str) -> int:
    """How much of it was taken; what they would do stays the same as long as the room does."""
    workshop = someone.room.workshop
    improviser = Improviser(random.Random(someone.device), sayings("nl"))
    room, me = view(workshop, "room"), view(workshop, f"me:{someone.id}")
    place = (room["run"], phase, room.get("turn", ""))
    wanted = improviser.would(place, room, me)
    assert improviser.would(place, room, me) == wanted
    return sum(someone.does(act.act, **act.data).get("ok", False) for act in wanted)
