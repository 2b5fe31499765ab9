"""Notes that say the same, on real pages: with the keyboard alone, by hand and by dragging."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser import measure
from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.test_undo import presses

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

ONE, OTHER, THIRD = "Zij kennen de straat", "Zij kénnen de straat!", "Er is altijd iemand thuis"
MOUSE = 44
SEEN = "() => getComputedStyle(document.activeElement).outlineStyle !== 'none'"


@pytest.fixture
def evening(tmp_path: Path, browser: Browser) -> Iterator[BrowserEvening]:
    with BrowserEvening(tmp_path, browser, calm=True) as house:
        yield house


def test_merging_taking_apart_undoing_and_the_light_by_keys(evening: BrowserEvening) -> None:
    desk = _opened(evening)
    wall = evening.projector_page()
    there = wall.page.locator(".strength-open .note").filter(has_text=OTHER)
    expect(there).to_be_visible()
    times = _times(desk)
    presses(desk, f"{desk.t('clusters.keep')}: {ONE}")
    expect(times).to_be_visible()
    expect(there).to_have_count(0)
    expect(wall.page.locator(".strength-open .times")).to_have_text("×2")

    presses(desk, f"{desk.t('clusters.times', n=2)}: {ONE}")
    assert measure.axe(desk.page) + measure.layout(desk.page, target=MOUSE) == []
    presses(desk, f"{desk.t('clusters.take_apart')}: {OTHER}")
    expect(there).to_be_visible()
    desk.page.keyboard.press("Control+z")
    expect(times).to_be_visible()

    presses(desk, f"{desk.t('desk.on_screen')}: {THIRD}")
    lit = wall.page.locator(".wall-spot")
    expect(lit).to_contain_text(THIRD)
    assert desk.page.evaluate(SEEN)
    presses(desk, f"{desk.t('desk.off_screen')}: {THIRD}")
    expect(lit).to_have_count(0)
    desk.page.keyboard.press("?")
    expect(desk.page.get_by_role("dialog", name=desk.t("desk.keys"))).to_be_visible()


@pytest.mark.matrix
def test_pairs_that_differ_are_not_offered_again(evening: BrowserEvening) -> None:
    desk = _opened(evening, "Er is altijd íemand thuis")
    desk.sees_heading(desk.t("clusters.offered", n=2))
    presses(desk, f"{desk.t('clusters.differ')}: {ONE}, {OTHER}")
    desk.sees_heading(desk.t("clusters.offered", n=1))
    desk.page.reload()
    desk.sees_heading(desk.t("clusters.offered", n=1))
    presses(desk, f"{desk.t('clusters.keep')}: {THIRD}")
    expect(_times(desk)).to_be_visible()


@pytest.mark.matrix
def test_one_is_found_by_its_words_and_one_is_dragged(evening: BrowserEvening) -> None:
    desk = _opened(evening)
    _note(desk, THIRD).get_by_role("button", name=desk.t("clusters.merge")).click()
    dialog = desk.page.get_by_role("dialog", name=desk.t("clusters.with"))
    dialog.get_by_role("searchbox").fill("kennen de straat!")
    expect(dialog.get_by_role("listitem")).to_have_count(1)
    assert measure.axe(desk.page) == []
    dialog.get_by_role("button", name=OTHER).click()
    expect(_times(desk)).to_be_visible()
    # In the middle of the page, where no news of what was done lies over it.
    _note(desk, OTHER).evaluate("note => note.scrollIntoView({ block: 'center' })")
    _note(desk, ONE).drag_to(_note(desk, OTHER))
    three = desk.page.get_by_role("button", name=desk.t("clusters.times", n=3))
    expect(three).to_be_visible()
    desk.sees(f"{desk.t('plan.done_merge')}: “{ONE}”")


def _opened(evening: BrowserEvening, *more: str) -> DeskPage:
    desk, fatma = evening.facilitator_page(), evening.facilitator()
    desk.is_at("arrive")
    fatma.moves_to("strength", "write")
    for name, text in (("Anneke", ONE), ("Joost", OTHER), ("Yasmina", THIRD)):
        evening.guest(name, "formal").says(text)
    for text in more:
        evening.guest("Hanan", "formal").says(text)
    fatma.moves_to("strength", "open")
    if desk.page.get_by_role("button", name=desk.t("desk.everything")).count():
        desk.presses(desk.t("desk.everything"))
    desk.sees(THIRD)
    return desk


def _note(desk: DeskPage, text: str) -> Locator:
    return desk.page.locator("article.note").filter(has_text=text)


def _times(desk: DeskPage) -> Locator:
    return desk.page.get_by_role("button", name=desk.t("clusters.times", n=2))
