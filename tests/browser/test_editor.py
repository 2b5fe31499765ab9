"""A facilitator writes a script from nothing, and holds a session with it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import measure
from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.screen import Screen
from tests.browser.wall import WallPage

TITLES = {"nl": "Buren en werkers", "en": "Neighbours and workers"}
OURS = "/host/scripts/opvoedondersteuning"
HOUSE = (OURS + "/steps/tree", OURS + "/cards/examples/nieuw-leven")
PAGES = ("", "?route=tree", "/about", "/steps/strength", "/steps/voting", "/cards/examples")
SIZES = ({"width": 1366, "height": 768}, {"width": 320, "height": 640})


def text(page: Page, file: str, *way: str) -> None:
    """Type into the field of one text."""
    page.locator(f'[id="{file}.yaml/{"/".join(way)}"]').fill(f"{way[-1]} {file}")


def saves(desk: Screen) -> None:
    with desk.page.expect_navigation():
        desk.presses(desk.t("editor.save"))


def writes_a_script(desk: DeskPage, *steps: str) -> None:
    """A title in both languages, some steps, and what it says of itself."""
    desk.opens("/host/scripts")
    desk.follows(desk.t("editor.new"))
    for code, title in TITLES.items():
        desk.page.locator(f"#title-{code}").fill(title)
    for step in steps:
        desk.page.get_by_role("checkbox", name=step).first.check()
    desk.presses(desk.t("editor.make"))
    desk.sees("‘Wat het oplevert’ is leeg")
    for file in TITLES:
        text(desk.page, file, "subtitle")
        text(desk.page, file, "promise")
    saves(desk)
    expect(desk.page.locator(".state.good")).to_be_visible()


def changes_a_step(desk: DeskPage) -> None:
    """Longer, and in other words: the phone beside it says them at once."""
    desk.follows("De kracht van de ander")
    desk.page.get_by_role("button", name=desk.t("editor.more")).first.click()
    desk.page.locator('[id="nl.yaml/steps/strength/participant/question_formal"]').fill(
        "Wat kunnen je buren goed?"
    )
    expect(desk.page.locator(".unsaved")).to_be_visible()
    saves(desk)
    phone = desk.page.frame_locator("iframe")
    expect(phone.get_by_text("Wat weten zij").first).to_be_visible()
    desk.page.get_by_role("radio", name=desk.t("editor.projector")).check(force=True)
    expect(phone.locator(".wall-body")).to_be_visible()
    expect(desk.page.locator('[id$="/minutes"]')).to_have_value("26")


def moves_a_step(desk: DeskPage) -> None:
    """By its buttons alone."""
    desk.follows(desk.t("editor.routes"))
    stops = desk.page.locator(".stops li")
    expect(stops.first).to_contain_text("Welkom")
    desk.page.get_by_role("button", name=desk.t("editor.down", title="Welkom")).press("Enter")
    expect(stops.first).to_contain_text("De kracht van de ander")
    desk.page.get_by_role("button", name=desk.t("editor.up", title="Welkom")).press("Enter")
    expect(stops.first).to_contain_text("Welkom")


def drags_a_step(desk: DeskPage) -> None:
    """There and back."""
    stops = desk.page.locator(".stops li")
    for first in ("De kracht van de ander", "Welkom"):
        stops.nth(1).drag_to(stops.first, target_position={"x": 30, "y": 4})
        expect(stops.first).to_contain_text(first)
        expect(stops.first).to_have_attribute("data-moved", "")


def by_finger(desk: Screen, grip: Locator, over: Locator) -> None:
    """A finger takes a grip, and lifts over the upper edge of something else."""
    hand = desk.page.context.new_cdp_session(desk.page)
    begin, end = grip.bounding_box(), over.bounding_box()
    assert begin and end
    x, y = begin["x"] + 20, begin["y"] + 20
    for type, at in (("touchStart", y), ("touchMove", y - 9), ("touchMove", end["y"] + 4)):
        hand.send("Input.dispatchTouchEvent", {"type": type, "touchPoints": [{"x": x, "y": at}]})
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.matrix
def test_a_finger_moves_a_step(evening: BrowserEvening) -> None:
    desk = evening.facilitator_page()
    copied(desk)
    desk.follows(desk.t("editor.routes"))
    stops = desk.page.locator(".stops li")
    stops.nth(1).evaluate("stop => stop.scrollIntoView({ block: 'center' })")
    by_finger(desk, stops.nth(1).locator(".grip"), stops.first)
    expect(stops.first).to_contain_text("De kracht van de ander")
    expect(stops.first).to_have_attribute("data-moved", "")


def begins(desk: DeskPage, evening: BrowserEvening) -> WallPage:
    """A session of the script, today; its big screen."""
    desk.follows(desk.t("editor.plan_session"))
    expect(desk.page.locator("#title")).to_have_value(TITLES["nl"])
    desk.page.locator("#day").fill(date.today().isoformat())
    desk.presses(desk.t("host.make"))
    wall = desk.page.locator("[data-wall]")
    expect(wall).to_be_attached()
    return evening.projector_page(wall.get_attribute("data-wall") or "")


@pytest.mark.matrix
def test_a_card_from_nothing_to_the_projector(evening: BrowserEvening) -> None:
    desk = evening.facilitator_page()
    writes_a_script(desk, "Welkom", "Zo doen anderen het")
    desk.follows("Zo doen anderen het")
    listed = desk.page.locator("[data-listed]").first
    listed.locator(".one-more input").fill("Soep op de stoep")
    saves(desk)
    card = listed.locator("li", has_text="Soep op de stoep")
    card.evaluate("card => card.parentElement.prepend(card)")
    saves(desk)
    expect(listed.locator("li").first).to_contain_text("Soep op de stoep")
    card.get_by_role("link").click()
    desk.sees("Hier ontbreekt ‘Verhaal’. Voeg het toe.")
    for field in desk.page.locator(".said-row textarea").all():
        if not field.input_value():
            field.fill(f"Samen {field.get_attribute('lang')}")
    saves(desk)
    expect(desk.page.locator(".state.good")).to_be_visible()
    screen = begins(desk, evening)
    screen.sees("Wie zijn er?")
    into = desk.t("desk.into_step", title="Zo doen anderen het")
    desk.page.get_by_role("button", name=into).click()
    screen.sees("Soep op de stoep")
    screen.sees("Samen nl")


def test_a_script_from_nothing_to_a_session_on_the_projector(evening: BrowserEvening) -> None:
    desk = evening.facilitator_page()
    writes_a_script(desk, "Welkom", "De kracht van de ander")
    changes_a_step(desk)
    moves_a_step(desk)
    drags_a_step(desk)
    screen = begins(desk, evening)
    screen.sees("Wie zijn er?")
    assert TITLES["nl"] in screen.page.title()


@pytest.mark.matrix
@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size["width"]))
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_page_of_the_editor_fits_and_axe_finds_nothing(
    evening: BrowserEvening, size: dict[str, int], lang: str
) -> None:
    desk = evening.facilitator_page(lang, size)
    copied(desk)
    own = desk.page.url.partition("?")[0].removesuffix("/about")
    shelf = ("/host/scripts", "/host/scripts/new")
    for address in (*(own + page for page in PAGES), own + "/add", *HOUSE, *shelf):
        desk.opens(f"{address}{'&' if '?' in address else '?'}lang={lang}")
        desk.settles()
        assert measure.axe(desk.page) == [], address
        assert measure.layout(desk.page, target=44, letters=14) == [], address


@pytest.mark.matrix
def test_what_was_typed_and_not_saved_is_there_again(evening: BrowserEvening) -> None:
    desk = evening.facilitator_page()
    copied(desk)
    field = desk.page.locator('[id="nl.yaml/subtitle"]')
    before = field.input_value()
    field.fill("Nog niet klaar")
    desk.page.on("dialog", lambda asked: asked.accept())
    desk.page.reload()
    expect(field).to_have_value(before)
    desk.presses(desk.t("editor.draft_again"))
    expect(field).to_have_value("Nog niet klaar")
    saves(desk)
    expect(field).to_have_value("Nog niet klaar")
    expect(desk.page.locator(".again")).to_be_hidden()


@pytest.mark.matrix
def test_what_is_listed_is_put_in_order_and_kept(evening: BrowserEvening) -> None:
    desk = evening.facilitator_page()
    copied(desk)
    desk.follows("De kracht van de ander")
    listed = desk.page.locator("[data-listed] li")
    desk.page.get_by_role("button", name=desk.t("editor.down", title="Kennis en begrip")).press(
        "Enter"
    )
    expect(listed.first).to_contain_text("Vaardigheden")
    desk.page.locator(".one-more input").fill("Humor")
    desk.page.on("dialog", lambda asked: asked.accept())
    desk.page.reload()
    desk.presses(desk.t("editor.draft_again"))
    expect(listed.first).to_contain_text("Vaardigheden")
    saves(desk)
    expect(listed.last).to_contain_text("Humor")
    expect(listed.first).to_contain_text("Vaardigheden")


@pytest.mark.matrix
def test_the_preview_shows_every_moment_of_every_step(evening: BrowserEvening) -> None:
    desk = evening.facilitator_page()
    desk.opens(OURS)
    links = desk.page.locator(".script-plan li a[href*='/steps/']")
    steps = [link.get_attribute("href") or "" for link in links.all()]
    assert len(steps) > 5
    for step in steps:
        desk.opens(step)
        moments = desk.page.locator("[name=phase] option").all()
        for moment in [each.get_attribute("value") for each in moments]:
            for screen, shown in (("phone", "#main"), ("projector", ".wall")):
                query = f"screen={screen}&phase={moment}&language=nl&side=informal"
                desk.opens(f"{step.partition('?')[0]}/preview?{query}")
                expect(desk.page.locator(shown)).to_contain_text(re.compile(r"\w"))


def copied(desk: DeskPage) -> None:
    """Copy the script of the house, and stand before the copy."""
    desk.opens(f"{OURS}?lang={desk.lang}")
    desk.presses(desk.t("editor.copy"))
    expect(desk.page.locator('[id="nl.yaml/subtitle"]')).to_be_visible()
