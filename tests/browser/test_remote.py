"""A step is run from the paired phone: the projector follows, and what is closed stays closed."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.evening import BrowserEvening
from tests.browser.measure import axe, layout
from tests.browser.remote import RemotePage, paired
from tests.browser.screen import NO_LINE

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

TEXT = "Zij horen het eerst"


def test_a_step_is_run_from_the_paired_phone(evening: BrowserEvening) -> None:
    desk, wall = evening.facilitator_page(), evening.projector_page()
    desk.is_at("arrive")
    anneke = evening.guest("Anneke", "formal")
    remote = paired(evening, desk)
    remote.is_at("arrive")
    evening.facilitator().moves_to("strength", "explain")
    remote.is_at("strength")
    remote.leads_on()
    desk.is_at("strength", "write")

    anneke.answers("note", {"dimension": "knowledge", "text": TEXT})
    remote.opens_tile("light")
    remote.sees(remote.t("remote.light_none"))
    remote.page.locator("[data-close]").click()
    remote.presses(remote.t("remote.timer_start", n=5))
    before = remote.page.locator(".where .digits").inner_text()
    remote.presses(remote.t("desk.two_more"))
    expect(remote.page.locator(".where .digits")).not_to_have_text(before)

    remote.leads_on()
    remote.sees(remote.t("desk.opens_soon"))
    remote.presses(remote.t("desk.not_yet"))
    desk.is_at("strength", "write")
    remote.leads_on()
    desk.is_at("strength", "open")
    remote.lights(TEXT)
    expect(wall.page.locator(".wall-spot")).to_contain_text(TEXT)
    remote.page.reload()
    remote.presses(remote.t("remote.light_off"))
    expect(remote.page.locator("[data-opens=light]")).to_be_visible()

    desk.opens_tool("remote.title")
    desk.page.get_by_role("button", name=desk.t("remote.desk_unpair")).click()
    remote.sees(remote.t("remote.gone"))
    remote.forgives("404").page.reload()
    remote.sees(remote.t("page.cue_not_paired"))


@pytest.mark.matrix
def test_without_a_line_it_says_so_and_opens_nothing(evening: BrowserEvening) -> None:
    desk = evening.facilitator_page()
    desk.is_at("arrive")
    remote = paired(evening, desk).forgives(NO_LINE)
    remote.is_at("arrive")
    evening.facilitator().moves_to("strength", "write")
    remote.is_at("strength")
    remote.leads_on()
    remote.sees(remote.t("desk.opens_soon"))
    remote.context.set_offline(True)
    remote.page.evaluate("dispatchEvent(new Event('offline'))")
    remote.sees(remote.t("remote.offline"))
    expect(remote.page.locator("[data-not-yet]")).to_have_count(0)
    remote.context.set_offline(False)
    remote.does_not_see(remote.t("remote.offline"))
    desk.is_at("strength", "write")


@pytest.mark.matrix
def test_who_is_signed_in_opens_it_without_a_qr(evening: BrowserEvening) -> None:
    desk = evening.facilitator_page()
    desk.is_at("arrive")
    remote = RemotePage(desk.context, evening.address)
    remote.opens(f"/cue/{evening.links['room']}")
    remote.is_at("arrive")


@pytest.mark.matrix
@pytest.mark.parametrize("width", [360, 320])
def test_it_fits_a_small_phone_and_axe_finds_nothing(evening: BrowserEvening, width: int) -> None:
    desk = evening.facilitator_page()
    desk.is_at("arrive")
    anneke = evening.guest("Anneke", "formal")
    remote = paired(evening, desk)
    remote.page.set_viewport_size({"width": width, "height": 640})
    evening.facilitator().moves_to("strength", "write")
    remote.is_at("strength")
    anneke.answers("note", {"dimension": "knowledge", "text": TEXT})
    evening.facilitator().moves_to("strength", "open")
    evening.facilitator().does("set_timer", do="start", seconds=5999)
    _holds(remote)
    for name in ("light", "pause", "talk"):
        remote.opens_tile(name)
        _holds(remote)
        remote.page.locator("[data-close]").click()


def _holds(remote: RemotePage) -> None:
    for direction in ("ltr", "rtl"):
        remote.page.evaluate("dir => { document.documentElement.dir = dir }", direction)
        remote.settles()
        assert axe(remote.page) == []
        assert layout(remote.page, target=48, letters=16) == []
