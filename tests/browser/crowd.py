"""A full room: the made-up people of `workshop demo`, who do at once what they have to do."""

from __future__ import annotations

from collections import Counter
from functools import cache

from tests.evening import Evening
from tests.waiting import until
from workshop.demo.company import Company, chosen
from workshop.demo.evening import Evening as MadeUp
from workshop.demo.evening import read_evening
from workshop.demo.guest import place_of
from workshop.demo.pace import planned
from workshop.paths import SESSIONS
from workshop.scripts import read_script

# Who stays at home, so that an agreement looks for somebody on the informal side.
AT_HOME = "hanan"
PATIENCE = 60.0


class Crowd:
    """``people`` come in; ``acts`` waits until all of them have done what there is to do where the
    room is.
    """

    def __init__(self, evening: Evening, people: int) -> None:
        made_up = made_up_people()
        self._leader = evening.facilitator()
        stops = planned(self._leader.view()["agenda"], 0)
        ids = chosen(made_up, people + 1)
        here = [id for id in ids if id != AT_HOME][:people]
        self.sides = Counter(made_up.people[id].side for id in here)
        self._company = Company(
            evening.address, evening.links["room"], made_up, here, stops, drops=0
        )
        self._company.come()
        self.acts()

    def acts(self) -> None:
        place = place_of(self._leader.view())
        until(lambda: self._company.are_done(place), PATIENCE)

    def goes_home(self) -> None:
        self._company.go_home()


@cache
def made_up_people() -> MadeUp:
    folder = SESSIONS / "opvoedondersteuning"
    found = read_evening(folder, read_script(folder), "nl")
    assert found is not None
    return found
