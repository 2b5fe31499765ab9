"""Both sides on the big screen, whatever was chosen: nothing leaves it, nothing lies over it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser import measure
from tests.browser.stage import on_stage
from tests.domain.room import Room, new_room
from workshop.words import MIRRORED

OPTIONS = ("reach", "conversation", "stronger", "unknown")
ANSWERS = ("often", "sometimes", "rarely", "unknown")
STATEMENTS = [f"{theme}{n}" for theme in "plv" for n in (1, 2, 3, 4)]
LONG = "Vertegenwoordigingsbevoegdheid is een woord dat niemand hier aan tafel ooit gebruikt"[:80]
ARABIC = "عندما تصل رسالة من البلدية يخاف الجميع ولا أحد يعرف ماذا يفعل بعد ذلك"


def filled(formal: int, informal: int, both: int, step: str, phase: str) -> Room:
    """So many people of each side in a room whose step has just begun."""
    room = new_room(("arrive", step))
    sides = {"formal": formal, "informal": informal, "both": both}
    people = [room.joins(f"{side} {n}", side) for side in sides for n in range(sides[side])]
    room.moves_to(step, phase)
    for n, someone in enumerate(people):
        if step == "standpoint":
            option = OPTIONS[n % 4 if n % 3 else 0]
            someone.answers("choice", {"option": option})
            someone.answers("why", {"option": "reach", "text": (LONG, ARABIC, "Ja")[n % 3]})
        else:
            for m, id in enumerate(STATEMENTS):
                someone.answers("answer", {"statement": id, "answer": ANSWERS[(n + m) % 4]})
            text = {"statement": "p1", "text": (LONG, ARABIC, "Ja")[n % 3]}
            someone.answers("remark", text, token=f"{n:022}")
    return room


CROWDS = [(0, 0, 0), (14, 17, 0), (14, 2, 1), (14, 0, 0), (4, 4, 1), (9, 9, 4)]
PLACES = {
    "standpoint": [("choose", ""), ("compare", ""), ("compare", "reach"), ("talk", "")],
    "obstacles": [("answer", ""), ("compare", ""), ("compare", "p1")],
}


@pytest.mark.matrix
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("lang", ["nl", "en", MIRRORED])
@pytest.mark.parametrize("step", PLACES)
def test_every_state_fits(browser: Browser, step: str, lang: str, large: bool) -> None:
    wrong: list[str] = []
    with on_stage(browser, step, lang) as stage:
        if large:
            stage.presses("l")
        for crowd in CROWDS:
            room = filled(*crowd, step, PLACES[step][0][0])
            for phase, turn in PLACES[step]:
                room.moves_to(step, phase, turn)
                stage.shows(room.shows())
                for page in stage.pages():
                    found = measure.layout(stage.page, fixed=True, letters=28)
                    wrong += [f"{crowd} {phase} {turn} {page}: {each}" for each in found]
        assert stage.complaints == []
    assert wrong == []
