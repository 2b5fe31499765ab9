"""Taking along what was said: from a strength to a root to an agreement, on real pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser import measure
from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.phone import PhonePage
from tests.browser.screen import NO_LINE
from tests.evening import Facilitator

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

KNOWS = "Zij weten precies wie er in de straat woont"
SHORTER = "Wij kennen de straat"
FINGER, READABLE, MOUSE = 48, 16, 44


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    folder = tmp_path_factory.mktemp("tree")
    with BrowserEvening(folder, browser, route="tree", calm=True) as house:
        yield house


def test_a_strength_becomes_a_root_and_a_root_an_agreement(evening: BrowserEvening) -> None:
    fatma, phone = _growing(evening, width=320)
    desk = evening.facilitator_page()
    _opens(phone, "roots")
    phone.page.locator(".place-take").click()
    _fits(phone)
    phone.sees(phone.t("phone.from", origin="De kracht van de ander"))
    phone.page.get_by_role("button", name=KNOWS).click()
    _hangs(phone)
    phone.sees(phone.t("refused.text_too_long", letters=43, longest=40))
    _fits(phone)
    phone.fills(_question(phone, "roots"), SHORTER)
    _hangs(phone)
    phone.sees(phone.t("tree.phone_mine_here", n=1))
    own = phone.page.locator(".own .note").filter(has_text=SHORTER)
    expect(own).to_contain_text("uit: De kracht van de ander")
    _fits(phone)
    desk.sees("uit: De kracht van de ander")
    fatma.moves_to("agreements", "write")
    phone.presses(phone.t("agreements.phone_new"))
    root = phone.page.get_by_role("button", name=SHORTER)
    root.click()
    expect(root).to_have_attribute("aria-pressed", "true")
    phone.fills(phone.say("agreements", "participant.fields.what.title"), "Samen de straat op")
    _fits(phone)
    phone.presses(phone.t("phone.next"))
    paper = "uit: Boom van samenwerking · Wortels"
    desk.sees("Samen de straat op")
    desk.sees(paper)
    wall = evening.projector_page()
    wall.sees("Samen de straat op")
    wall.sees(paper)


def test_what_was_typed_comes_back_when_something_taken_is_let_go(evening: BrowserEvening) -> None:
    _, phone = _growing(evening)
    _opens(phone, "roots")
    field = phone.field(_question(phone, "roots"))
    field.fill("Iets van mijzelf")
    phone.page.locator(".place-take").click()
    phone.page.get_by_role("button", name=KNOWS).click()
    expect(field).to_have_value(KNOWS)
    phone.presses(phone.t("phone.let_go"))
    expect(field).to_have_value("Iets van mijzelf")


def test_without_a_line_writing_goes_on_and_taking_along_says_why_not(
    evening: BrowserEvening,
) -> None:
    _, phone = _growing(evening)
    phone.forgives(NO_LINE)
    _opens(phone, "sun")
    phone.context.set_offline(True)
    phone.sees(phone.t("phone.offline"))
    phone.fills(_question(phone, "sun"), "Een vaste plek")
    _hangs(phone)
    phone.sees(phone.t("phone.on_its_way"))
    phone.presses(phone.t("tree.phone_other_part"))
    _opens(phone, "roots")
    phone.page.locator(".place-take").click()
    phone.sees(phone.t("phone.offers_offline"))
    _fits(phone)
    phone.context.set_offline(False)
    phone.does_not_see(phone.t("phone.offline"))
    phone.presses(phone.t("phone.try_again"))
    phone.page.get_by_role("button", name=KNOWS).wait_for()


def test_own_words_are_changed_and_taken_back_and_the_others_can_be_read(
    evening: BrowserEvening,
) -> None:
    fatma, phone = _growing(evening)
    evening.guest("Joost", "formal").answers("item", {"part": "sun", "text": "Tijd van de leiding"})
    _opens(phone, "sun")
    phone.sees("Tijd van de leiding")
    phone.fills(_question(phone, "sun"), "Een zaal")
    _hangs(phone)
    phone.presses(phone.t("phone.change"))
    phone.fills(_question(phone, "sun"), "Een warme zaal")
    phone.presses(phone.t("phone.save"))
    own = phone.page.locator(".own .note")
    expect(own).to_contain_text("Een warme zaal")
    fatma.moves_to("tree", "whole")
    phone.sees_heading(phone.t("tree.phone_hang_here", part="Zon"))
    phone.sees("Tijd van de leiding")
    phone.presses(phone.t("phone.take_back"))
    expect(own).to_have_count(0)


def test_the_facilitator_lays_two_together_and_takes_them_apart_by_keyboard(
    evening: BrowserEvening,
) -> None:
    _growing(evening)
    for name, text in (("Joost", "Elke maand overleg"), ("Wim", "Een vaste plek")):
        evening.guest(name, "formal").answers("item", {"part": "sun", "text": text})
    desk = evening.facilitator_page()
    _keys(desk, "clusters.merge", "Elke maand overleg")
    desk.page.get_by_role("dialog").get_by_role("button", name="Een vaste plek").press("Enter")
    unfold = desk.page.get_by_role("button", name=desk.t("clusters.times", n=2))
    expect(unfold).to_be_visible()
    unfold.press("Enter")
    _keys(desk, "clusters.take_apart", "Elke maand overleg")
    expect(unfold).to_have_count(0)


def test_what_is_almost_the_same_is_offered_side_by_side(evening: BrowserEvening) -> None:
    _growing(evening)
    for name, text in (("Joost", "Elke maand overleg"), ("Wim", "Elke maand een overleg")):
        evening.guest(name, "formal").answers("item", {"part": "sun", "text": text})
    desk = evening.facilitator_page()
    desk.sees(desk.t("clusters.offered", n=1))
    desk.presses(desk.t("clusters.look"))
    assert measure.axe(desk.page) + measure.layout(desk.page, target=MOUSE) == []
    desk.page.get_by_role("button", name=desk.t("clusters.keep")).first.click()
    desk.sees(desk.t("clusters.times", n=2))
    desk.does_not_see(desk.t("clusters.offered", n=1))


def test_a_part_of_one_colour_is_named_and_can_stand_alone(evening: BrowserEvening) -> None:
    fatma, _ = _growing(evening)
    joost = evening.guest("Joost", "formal")
    for text in ("Geld", "Een zaal"):
        joost.answers("item", {"part": "sun", "text": text})
    desk = evening.facilitator_page()
    desk.sees(desk.t("desk.place_only_formal"))
    _tool(desk, "desk.place_alone", "Zon").click()
    fatma.shows(lambda view: view.get("turn") == "sun")
    desk.presses(desk.t("tree.desk_whole"))
    fatma.shows(lambda view: "turn" not in view)


def test_what_nothing_answers_yet_begins_an_agreement_with_a_tap(evening: BrowserEvening) -> None:
    fatma, _ = _growing(evening)
    fruit = {"part": "fruits", "text": "Elke ouder weet de weg"}
    evening.guest("Joost", "formal").answers("item", fruit)
    desk = evening.facilitator_page()
    fatma.moves_to("agreements", "finish")
    desk.sees(desk.t("agreements.desk_unanswered"))
    assert measure.axe(desk.page) + measure.layout(desk.page, target=MOUSE) == []
    desk.page.locator(".agreements-unanswered").get_by_role("button").click()
    what = desk.page.locator("#agreement-what")
    expect(what).to_have_value("Elke ouder weet de weg")
    expect(what).to_be_focused()
    desk.does_not_see(desk.t("agreements.desk_unanswered"))
    assert measure.axe(desk.page) == []


def _growing(evening: BrowserEvening, width: int = 360) -> tuple[Facilitator, PhonePage]:
    """A strength was written and opened, and the tree grows."""
    fatma = evening.facilitator()
    phone = evening.phone_page(width=width)
    phone.joins_as("Ali", "informal", "Buurtvaders")
    anneke = evening.guest("Anneke", "formal", "Wijkteam")
    fatma.moves_to("strength", "write")
    anneke.says(KNOWS)
    fatma.moves_to("strength", "open")
    fatma.moves_to("tree", "grow")
    phone.sees_heading(phone.say("tree", "participant.question"))
    _fits(phone)
    return fatma, phone


def _opens(phone: PhonePage, part: str) -> None:
    phone.page.get_by_role(
        "button", name=phone.say("tree", f"participant.parts.{part}.title")
    ).click()
    phone.sees_heading(_question(phone, part))


def _question(phone: PhonePage, part: str) -> str:
    return phone.say("tree", f"participant.parts.{part}.question")


def _word(phone: PhonePage, name: str) -> str:
    return phone.say("tree", f"participant.buttons.{name}")


def _hangs(phone: PhonePage) -> None:
    phone.presses(_word(phone, "send"))


def _fits(phone: PhonePage) -> None:
    """Nothing is wrong with this screen."""
    phone.settles()
    found = measure.axe(phone.page)
    assert found + measure.layout(phone.page, target=FINGER, letters=READABLE) == []


def _tool(desk: DeskPage, key: str, text: str) -> Locator:
    name = re.compile(rf"^{re.escape(desk.t(key))}\s*:\s*{re.escape(text)}$")
    return desk.page.get_by_role("button", name=name)


def _keys(desk: DeskPage, key: str, text: str) -> None:
    """Press a button of an item without a mouse."""
    button = _tool(desk, key, text)
    expect(button).to_be_visible()
    button.focus()
    desk.page.keyboard.press("Enter")
