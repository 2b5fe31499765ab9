"""Pitfalls on real pages: rated on a phone, a map on the screen, an agreement with one tap."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.measure import axe, layout
from tests.browser.phone import PhonePage
from tests.evening import Facilitator

PITFALLS = ["diversity", "informal-position", "load", "consultation", "management", "coordination"]
FORMAL = [(2, 3), (3, 3), (2, 2), (2, 3)]
INFORMAL = [(4, 1), (4, 2), (3, 2), (4, 1)]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    folder: Path = tmp_path_factory.mktemp("pitfalls")
    with BrowserEvening(folder, browser, route="pitfalls", calm=True) as house:
        yield house


def people_rate(evening: BrowserEvening, fatma: Facilitator, formal: int = 4) -> None:
    """Eight people who all know; the informal ones see much more of one pitfall."""
    sides = [("formal", mark) for mark in FORMAL[:formal]]
    sides += [("informal", mark) for mark in INFORMAL]
    people = [(evening.guest(f"Mens {n}", side), mark) for n, (side, mark) in enumerate(sides)]
    fatma.moves_to("pitfalls", "rate")
    run = fatma.shows(lambda view: view["step"] == "pitfalls" and view["run"])
    for someone, mark in people:
        for id in PITFALLS:
            plays, cared = mark if id == "load" else (3, 2)
            content = {"pitfall": id, "plays": plays, "cared": cared}
            someone.does("contribute", run=run, type="mark", content=content)


def question(phone: PhonePage, axis: str) -> str:
    return phone.say("pitfalls", f"participant.ratings.{axis}.question")


def chooses(phone: PhonePage, axis: str, value: str) -> None:
    phone.sees_heading(question(phone, axis))
    phone.chooses(phone.say("pitfalls", f"participant.ratings.{axis}.answers.{value}"), exact=True)
    phone.presses(phone.say("pitfalls", "participant.buttons.next"))


def title(page, id: str) -> str:
    return page.say("pitfalls", f"participant.pitfalls.{id}.title")


def test_somebody_rates_all_six_changes_one_and_reads_them_back(evening: BrowserEvening) -> None:
    fatma, amina = evening.facilitator(), evening.phone_page(width=320)
    amina.joins_as("Amina", "informal", "Buurtmoeders")
    fatma.moves_to("pitfalls", "rate")
    for n, id in enumerate(PITFALLS):
        amina.sees(title(amina, id))
        amina.sees(amina.t("phone.of", at=n + 1, of=6))
        chooses(amina, "plays", "4")
        if id == "load":
            amina.fills(amina.say("pitfalls", "participant.idea.question"), "elk jaar een feest")
        chooses(amina, "cared", "1")
    amina.sees_heading(amina.t("pitfalls.phone_all"))
    amina.page.get_by_role("button", name=title(amina, "load")).click()
    chooses(amina, "plays", "2")
    expect(amina.field(amina.say("pitfalls", "participant.idea.question"))).to_have_value(
        "elk jaar een feest"
    )
    chooses(amina, "cared", "1")
    amina.sees_heading(amina.t("pitfalls.phone_all"))
    amina.does_not_see(amina.t("phone.on_its_way"))
    fatma.moves_to("pitfalls", "map")
    amina.sees(amina.t("pitfalls.phone_mine"))
    load = amina.page.locator(".said-mine li", has_text=title(amina, "load"))
    expect(load).to_contain_text(amina.say("pitfalls", "participant.ratings.plays.answers.2"))
    assert layout(amina.page, target=44, letters=16) == []


def test_the_phone_asks_for_an_answer_before_it_goes_on(evening: BrowserEvening) -> None:
    fatma, amina = evening.facilitator(), evening.phone_page()
    amina.joins_as("Amina", "informal")
    fatma.moves_to("pitfalls", "rate")
    amina.sees_heading(question(amina, "plays"))
    amina.presses(amina.say("pitfalls", "participant.buttons.next"))
    amina.sees(amina.t("phone.choose_first"))
    amina.chooses(amina.say("pitfalls", "participant.skip"))
    amina.presses(amina.say("pitfalls", "participant.buttons.next"))
    amina.sees_heading(question(amina, "cared"))
    assert axe(amina.page) == []


def test_the_map_names_the_widest_difference_and_says_all_of_it_in_words(
    evening: BrowserEvening,
) -> None:
    fatma, wall = evening.facilitator(), evening.projector_page()
    people_rate(evening, fatma)
    wall.sees(wall.t("pitfalls.wall_rated", rated=8, n=8))
    fatma.moves_to("pitfalls", "map")
    wall.sees(wall.t("pitfalls.wall_widest", pitfall=title(wall, "load")).split(":")[0])
    expect(wall.page.locator(".wall-foot")).to_contain_text(title(wall, "load"))
    names = wall.page.locator(".pitfalls-name")
    expect(names).to_have_count(6)
    load = wall.page.locator("[data-pitfall=load]")
    expect(load).to_contain_text(wall.say("pitfalls", "participant.ratings.plays.answers.4"))
    wall.settles()
    assert layout(wall.page, letters=28, fixed=True) == []
    assert axe(wall.page) == []


def test_with_two_on_a_side_the_room_stands_together(evening: BrowserEvening) -> None:
    fatma, wall = evening.facilitator(), evening.projector_page()
    people_rate(evening, fatma, formal=2)
    fatma.moves_to("pitfalls", "map")
    wall.sees(wall.t("pitfalls.wall_all"))
    wall.sees(wall.t("pitfalls.wall_aloud_formal"))
    expect(wall.page.locator(".pitfalls-map rect[rx]")).to_have_count(0)


def test_one_tap_makes_one_agreement_and_shows_one_pitfall_alone(evening: BrowserEvening) -> None:
    fatma, wall = evening.facilitator(), evening.projector_page()
    desk: DeskPage = evening.facilitator_page()
    people_rate(evening, fatma)
    desk.sees(desk.t("pitfalls.desk_rated", rated=8, n=8))
    fatma.moves_to("pitfalls", "map")
    row = desk.page.get_by_role("row").filter(has_text=title(desk, "load"))
    expect(row).to_contain_text(desk.t("pitfalls.desk_far_widest"))
    row.get_by_role("button", name=desk.t("pitfalls.desk_agree")).dblclick()
    expect(row).to_contain_text(desk.t("pitfalls.desk_agreed"))
    expect(wall.page.locator("[data-pitfall=load] .leaf")).to_be_visible()
    row.get_by_role("button", name=desk.t("pitfalls.desk_alone")).click()
    wall.sees_heading(title(wall, "load"))
    wall.sees(wall.t("pitfalls.wall_agreed"))
    assert axe(desk.page) == []
    desk.presses(desk.t("pitfalls.desk_all"))
    wall.sees_heading(wall.say("pitfalls", "projector.title"))
    fatma.moves_to("agreements", "write")
    wall.sees(desk.say("pitfalls", "participant.pitfalls.load.matter"))
    assert len(fatma.view()["here"]["order"]) == 1
