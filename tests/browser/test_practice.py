"""From the button to the real start: made-up people come, everything says so, and all is erased."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.evening import BrowserEvening
from tests.browser.measure import axe, layout
from tests.browser.screen import Screen

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

# Somebody with a mouse.
MOUSE = 44


@pytest.fixture
def evening(tmp_path: Path, browser: Browser) -> Iterator[BrowserEvening]:
    with BrowserEvening(tmp_path, browser, calm=True, practice_seconds=1) as house:
        yield house


@pytest.mark.matrix
def test_practise_first_and_then_begin_for_real(evening: BrowserEvening) -> None:
    desk, wall = evening.facilitator_page(), evening.projector_page()
    phone = evening.phone_page(width=320)
    desk.opens("/host").follows(desk.t("practice.desk_begin"))
    desk.page.get_by_label(desk.t("host.people", n=8)).check()
    assert axe(desk.page) == []
    desk.presses(desk.t("host.practice_start"))
    desk.sees(desk.t("desk.people_in", n=8))
    phone.sees(phone.t("practice.phone_door"))
    phone.joins_as("Fatma", "formal")
    _everybody_says_so(desk, wall, phone)
    evening.facilitator().moves_to("strength", "write")
    wall.page.keyboard.press("l")
    wall.sees_heading(wall.say("strength", "projector.title"))
    assert _bottom(wall, ".wall-practice") <= _top(wall, ".wall-top > *")
    desk.opens("/host").sees(desk.t("practice.title"))
    assert axe(desk.page) == []

    desk.follows(desk.t("practice.desk_stop"))
    assert axe(desk.page) == []
    desk.presses(desk.t("host.practice_erase"))
    expect(desk.page.get_by_role("link", name=desk.t("practice.desk_begin"))).to_be_visible()
    assert axe(desk.page) + layout(desk.page, target=MOUSE) == []
    wall.does_not_see(wall.t("practice.title"))
    phone.does_not_see(phone.t("practice.title"))
    phone.joins_as("Fatma", "formal")
    desk.sees(desk.t("desk.people_in", n=1))


def _top(wall: Screen, what: str) -> float:
    box = wall.page.locator(what).first.bounding_box()
    assert box is not None
    return box["y"]


def _bottom(wall: Screen, what: str) -> float:
    box = wall.page.locator(what).bounding_box()
    assert box is not None
    return box["y"] + box["height"]


def _everybody_says_so(*screens: Screen) -> None:
    for screen in screens:
        band = screen.page.get_by_text(screen.t("practice.title")).first
        expect(band).to_be_visible()
        assert axe(screen.page) == []
    desk, wall, phone = screens
    assert layout(phone.page) + layout(desk.page, target=MOUSE) == []
    assert layout(wall.page, fixed=True) == []
