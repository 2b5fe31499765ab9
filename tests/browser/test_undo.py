"""Whoever leads merges, undoes, skips a step and adds one: with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

ONE, OTHER = "Tijd van de leiding", "Tijd van onze leiding"
FARTHEST = 150
HERE = "() => document.activeElement.textContent.replace(/\\s+/g, ' ').trim()"


@pytest.fixture
def evening(tmp_path: Path, browser: Browser) -> Iterator[BrowserEvening]:
    with BrowserEvening(tmp_path, browser, route="tree", calm=True) as house:
        yield house


def test_merging_undoing_skipping_and_adding_by_keys(evening: BrowserEvening) -> None:
    desk = _growing(evening)
    wall = evening.projector_page()
    label = wall.page.locator(".tree-words").filter(has_text=OTHER)
    expect(label).to_be_visible()
    presses(desk, desk.t("clusters.look"))
    presses(desk, f"{desk.t('clusters.keep')}: {ONE}")
    expect(label).to_have_count(0)
    desk.sees(f"{desk.t('plan.done_merge')}: “{OTHER}”")
    desk.page.keyboard.press("Control+z")
    expect(label).to_be_visible()
    desk.does_not_see(f"{desk.t('plan.done_merge')}: “{OTHER}”")

    presses(desk, desk.t("plan.change"))
    dialog = desk.page.get_by_role("dialog", name=desk.t("plan.change"))
    expect(dialog).to_be_visible()
    vote = desk.title("voting")
    presses(desk, f"{desk.t('plan.skip')}: {vote}")
    expect(dialog.get_by_role("listitem").filter(has_text=vote).locator("s")).to_be_visible()
    presses(desk, desk.t("plan.undo"))
    expect(dialog.locator("s")).to_have_count(0)

    presses(desk, desk.t("plan.add"))
    added = desk.title("pitfalls")
    presses(desk, f"{added} {desk.t('desk.minutes', n=10)}")
    desk.page.keyboard.press("Escape")
    on = desk.t("desk.into_step", title=added)
    expect(desk.page.get_by_role("button", name=on)).to_have_count(0)
    desk.clicks_on()
    presses(desk, on)
    desk.sees_step("pitfalls")
    expect(wall.heading(desk.say("pitfalls", "projector.title"))).to_be_visible()

    presses(desk, desk.t("plan.undo"))
    presses(desk, f"{desk.t('plan.undo')}: {desk.t('plan.done_add_step')}: {added}")
    deeds = desk.page.get_by_role("dialog", name=desk.t("plan.last_deeds"))
    too_late = deeds.get_by_role("alert").filter(has_text=desk.t("refused.cannot_undo_plan"))
    expect(too_late).to_be_visible()


def presses(desk: DeskPage, words: str) -> None:
    """With Tab to the control that says so, once it is there, and Enter."""
    control = desk.page.locator("button:visible, summary:visible").filter(has_text=words)
    expect(control).not_to_have_count(0)
    for _ in range(FARTHEST):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate(HERE) == words:
            return desk.page.keyboard.press("Enter")
    raise AssertionError(f"nothing says {words}")


def _growing(evening: BrowserEvening) -> DeskPage:
    desk, fatma = evening.facilitator_page(), evening.facilitator()
    desk.is_at("arrive")
    fatma.moves_to("tree", "grow")
    for name, side, text in (("Anneke", "formal", ONE), ("Ali", "informal", OTHER)):
        evening.guest(name, side).answers("item", {"part": "sun", "text": text})
    desk.sees(OTHER)
    return desk
