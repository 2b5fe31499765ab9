"""Examples on real pages: read and marked on a phone, chosen on the facilitator's page, and what
the sides want here on the big screen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.measure import axe, layout
from tests.browser.phone import PhonePage
from tests.browser.stage import Stage, on_stage
from tests.domain import test_examples as small
from tests.domain.room import new_room
from tests.evening import Facilitator
from workshop.paths import SESSIONS
from workshop.scripts import read_script

DOOR, ROOM, LAST = "over-de-drempel", "een-veilige-ruimte", "twente-goede-raad"
BOXES = (
    ".examples-part li, .examples-verdicts section, .examples-whys .note,"
    " .examples-favourites ol > li, .examples-condition"
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    folder: Path = tmp_path_factory.mktemp("examples")
    with BrowserEvening(folder, browser, route="whole", calm=True) as house:
        yield house


def title(page: PhonePage | DeskPage, id: str) -> str:
    return page.say("examples", f"participant.examples.{id}.title")


def option(page: PhonePage, verdict: str) -> str:
    return page.say("examples", f"participant.options.{verdict}")


def people_mark(evening: BrowserEvening, fatma: Facilitator, formal: int = 3) -> None:
    """Everybody wants the first; the informal side alone wants the second."""
    sides = ["formal"] * formal + ["informal"] * 3
    people = [evening.guest(f"Mens {n}", side) for n, side in enumerate(sides)]
    fatma.moves_to("examples", "mark")
    run = fatma.shows(lambda view: view["step"] == "examples" and view["run"])
    for someone, side in zip(people, sides, strict=True):
        for id, mark in ((DOOR, "here"), (ROOM, "here" if side == "informal" else "more")):
            content = {"example": id, "mark": mark}
            someone.does("contribute", run=run, type="mark", content=content)


def test_from_reading_on_a_phone_to_what_the_sides_want_here(evening: BrowserEvening) -> None:
    fatma, wall = evening.facilitator(), evening.projector_page()
    desk = evening.facilitator_page()
    amina = evening.phone_page(width=320)
    amina.joins_as("Amina", "informal", "Buurtmoeders")
    people_mark(evening, fatma)
    wall.sees_heading(title(wall, DOOR))
    amina.sees_heading(title(amina, DOOR))
    amina.sees(amina.t("examples.phone_now"))
    amina.page.get_by_text(amina.t("examples.phone_read_on")).click()
    amina.sees("Gaan mee naar het gesprek.")
    amina.presses(amina.say("examples", "participant.buttons.next"))
    amina.sees(amina.t("phone.choose_first"))
    amina.chooses(option(amina, "here"))
    amina.fills(amina.say("examples", "participant.why.question"), "dat doen we al")
    assert layout(amina.page, target=44, letters=16) == []
    amina.presses(amina.say("examples", "participant.buttons.next"))
    amina.sees_heading(title(amina, ROOM))
    wall.sees(wall.t("examples.wall_marked", marked=7, n=7))

    desk.page.get_by_text(desk.t("examples.desk_choose")).click()
    desk.page.get_by_role("checkbox", name=title(desk, LAST)).check()
    wall.sees(wall.t("examples.wall_from", n=1, of=6, place="Dordrecht"))
    fatma.moves_to("examples", "open")
    expect(wall.page.locator(".examples-verdicts section").first).to_contain_text("4")
    fatma.moves_to("examples", "favourites")
    wall.sees(wall.t("examples.wall_joint"))
    amina.sees(amina.t("examples.phone_mine"))
    assert layout(wall.page, letters=28, fixed=True) == []
    fatma.moves_to("examples", "conditions")
    wall.sees("Een manager die al jaren met de wijk werkte.")


@pytest.mark.matrix
def test_nobody_is_left_out_by_keyboard_contrast_or_names(evening: BrowserEvening) -> None:
    fatma, wall, desk = (
        evening.facilitator(),
        evening.projector_page(),
        evening.facilitator_page(),
    )
    amina = evening.phone_page()
    amina.joins_as("Amina", "informal")
    people_mark(evening, fatma)
    amina.sees_heading(title(amina, DOOR))
    amina.page.get_by_text(amina.t("examples.phone_read_on")).click()
    amina.chooses(option(amina, "more"))
    desk.page.get_by_text(desk.t("examples.desk_choose")).click()
    for page in (amina, desk, wall):
        assert axe(page.page) == []
    for phase in ("open", "favourites", "conditions"):
        fatma.moves_to("examples", phase)
        wall.settles()
        for page in (amina, desk, wall):
            assert axe(page.page) == []


@pytest.mark.matrix
def test_the_last_example_cannot_be_taken_away(evening: BrowserEvening) -> None:
    fatma, desk = evening.facilitator(), evening.facilitator_page()
    fatma.moves_to("examples", "mark")
    desk.page.get_by_text(desk.t("examples.desk_choose")).click()
    boxes = desk.page.locator(".examples-choice input")
    for n in range(1, 5):
        boxes.nth(n).uncheck()
        desk.sees(desk.t("examples.desk_chosen", shown=5 - n, of=14))
    boxes.nth(0).click()
    desk.sees(desk.t("refused.nothing_chosen"))
    expect(boxes.nth(0)).to_be_checked()


@pytest.mark.matrix
@pytest.mark.parametrize("lang", ["nl", "en", "ar-x-test"])
def test_every_example_of_the_library_fits_on_the_big_screen(browser: Browser, lang: str) -> None:
    room = new_room(small.STEPS)
    people = room.fills(small.FORMAL, small.INFORMAL)
    room.moves_to("examples", "mark")
    listed = room.shows("facilitator")["here"]["choices"]
    room.leads("choose", run=room.workshop.run.id, items=listed)
    for id in listed:
        small.all_mark(people, id, "hhnm", "hhhn")
        for someone, text in zip(people.values(), ("kort", "lang genoeg " * 16), strict=False):
            someone.answers("why", {"example": id, "text": text.strip()})
    with on_stage(browser, "examples", lang) as stage:
        views = [shown(room, "mark", id) for id in listed]
        views += [shown(room, "open", id) for id in listed]
        views += [shown(room, phase) for phase in ("favourites", "conditions")]
        assert [fault for view in views for fault in faults(stage, view)] == []


def faults(stage: Stage, view: dict) -> Iterator[tuple]:
    """What lies over something else, leaves its box or is cut off, in either size, on any page."""
    stage.shows(view)
    for size in ("normal", "large"):
        for page in stage.pages():
            cut = stage.page.locator(".clamped").all_inner_texts()
            if found := [*stage.faults(BOXES), *cut]:
                yield view["phase"], view.get("turn"), size, page, found
        stage.presses("l")


def shown(room: small.Room, phase: str, turn: str = "") -> dict:
    room.moves_to("examples", phase, turn)
    return json.loads(json.dumps(room.shows()))


def test_the_library_is_what_phones_and_screens_read() -> None:
    script = read_script(SESSIONS / "opvoedondersteuning")
    for lang in ("nl", "en"):
        phone = script.words(lang, "phone")["steps"]["examples"]["participant"]
        wall = script.words(lang, "projector")["steps"]["examples"]["participant"]
        assert phone["examples"] == wall["examples"] and len(phone["examples"]) == 14
