"""Could people say what they wanted, and what could be better: on a phone, then for the desk."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import measure
from tests.browser.evening import BrowserEvening

pytestmark = [pytest.mark.browser, pytest.mark.matrix, pytest.mark.timeout(170)]


def test_who_was_heard_is_counted_by_side_at_goodbye(evening: BrowserEvening) -> None:
    leader, desk = evening.facilitator(), evening.facilitator_page()
    phone = evening.phone_page(width=320)
    phone.joins_as("Fatma", "informal", "Moedercafé")
    guests = [evening.guest(f"Anneke {n}", "formal", "Wijkteam") for n in range(3)]
    guests += [evening.guest(f"Hanan {n}", "informal", "Moedercafé") for n in range(2)]
    leader.moves_to("close", "evaluate")
    phone.chooses(phone.say("close", "participant.asks.heard.options.partly"), exact=True)
    phone.page.locator("textarea").last.fill("Meer pauze")
    phone.settles()
    found = measure.axe(phone.page) + measure.layout(phone.page, target=48, letters=14)
    assert found == []
    phone.says_how_it_was("4")
    for guest in guests:
        guest.answers("heard", {"heard": "yes"})
    expect(desk.page.locator(".close-desk")).to_be_visible()
    expect(desk.page.locator(".close-desk-heard")).to_have_count(0)
    leader.moves_to("close", "goodbye")
    expect(desk.page.locator(".close-desk-heard li")).to_have_count(2)
    desk.sees("Meer pauze")
    assert measure.axe(desk.page) == []
    phone.presses(phone.t("close.phone_change"))
    expect(phone.page.locator(".faces")).to_be_visible()
    expect(phone.page.locator(".close-heard")).to_have_count(0)
