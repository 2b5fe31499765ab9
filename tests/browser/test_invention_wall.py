"""Ideas of groups and what is wanted, on the big screen: usual, crowded, empty, large, mirrored."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.stage import Stage, on_stage
from tests.domain.room import Room, new_room
from workshop.words import MIRRORED

pytestmark = [pytest.mark.browser, pytest.mark.matrix, pytest.mark.timeout(120)]

STEPS = ("arrive", "invention", "setup", "close")
LONG = "Wij willen dat elke ouder in de wijk altijd iemand kan bellen die echt luistert."
SHORT = "Elke donderdag soep"
IDEA = ("name", "for-whom", "what", "role-formal", "role-informal", "conditions")
SETUP = {
    "back": ("own-organisation", "own-strength"),
    "ahead": ("wish",),
    "wanted": ("goals", "how", "role-formal", "role-informal", "conditions", "agreements"),
    "whole": (),
}
BOXES = ".note, .cards-small, .invention-idea, .invention-slip"
STATES = {"empty": 0, "usual": 1, "crowded": 4}


def invention(lines: int) -> Iterator[Room]:
    """Five groups with so many lines on every question, in every phase."""
    room = new_room(STEPS)
    sides = ("formal", "informal")
    people = [room.joins(f"P{n}", sides[n % 2], f"Org {n % 6}") for n in range(20)]
    room.moves_to("invention", "make")
    room.leads("make_groups", how="mixed", size=4)
    room.leads("gather", showing=False)
    for someone in people[:: 1 if lines > 1 else 4]:
        for field in IDEA[1:] if lines > 1 else IDEA * lines:
            someone.answers("line", {"field": field, "text": LONG if lines > 1 else SHORT})
    for phase in ("make", "present", "done"):
        room.moves_to("invention", phase)
        yield room


def setup(lines: int) -> Iterator[Room]:
    """So many lines of each person on every question, in every phase."""
    room = new_room(STEPS)
    sides = ("formal", "informal", "both")
    people = [room.joins(f"P{n}", sides[n % 3], f"Organisatie {n}") for n in range(6)]
    for phase, fields in SETUP.items():
        room.moves_to("setup", phase)
        for someone in people[: 6 if lines > 1 else 2]:
            for field in fields * min(lines, 2):
                someone.answers("line", {"field": field, "text": LONG if lines > 1 else SHORT})
        yield room


def faults(stage: Stage, rooms: Iterator[Room]) -> dict[str, list[str]]:
    found = {}
    for room in rooms:
        stage.shows(room.shows("projector"))
        for size in ("normal", "large"):
            for page in stage.pages():
                found[f"{room.workshop.run.phase} {size} {page}"] = stage.faults(BOXES)
            stage.presses("l")
    return {name: wrong for name, wrong in found.items() if wrong}


@pytest.mark.parametrize("lang", ["nl", MIRRORED])
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("rooms", [invention, setup])
def test_no_box_lies_over_another_and_no_text_leaves_its_own(
    browser: Browser, rooms: Callable[[int], Iterator[Room]], state: str, lang: str
) -> None:
    with on_stage(browser, rooms.__name__, lang) as stage:
        assert faults(stage, rooms(STATES[state])) == {}
