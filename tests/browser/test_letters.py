"""A letter and a bell for later: asked for, written and taken back on phones; and their page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import measure
from tests.browser.evening import BrowserEvening
from tests.browser.phone import PhonePage
from tests.browser.screen import Screen

pytestmark = [pytest.mark.browser, pytest.mark.timeout(170)]

FINGER, READABLE = 48, 14
TEXT = "Lieve Anneke,\nLukt de koffie nog?"
MAILS = {"smtp_host": "localhost", "smtp_from": "post@samenspel.example"}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    folder = tmp_path_factory.mktemp("letters")
    with BrowserEvening(folder, browser, calm=True, **MAILS) as house:
        yield house


def test_a_letter_to_who_wants_post_is_on_nobody_elses_screen(evening: BrowserEvening) -> None:
    leader, wall = evening.facilitator(), evening.projector_page()
    phone = evening.phone_page(width=320)
    phone.joins_as("Fatma", "informal", "Moedercafé")
    anneke = evening.guest("Anneke", "formal", "Wijkteam")
    _begins(evening, phone)
    anneke.does("want_post", wants=True)
    for _ in range(2):
        day = str(date.today() + timedelta(days=9))
        anneke.does("write_letter", sort="bell", day=day, text="Map thuis laten!")
    phone.page.locator(".post-sort").first.click()
    phone.presses(phone.t("phone.go_on"))
    phone.page.locator(".chip", has_text=phone.t("close.phone_to", name="Anneke")).click()
    phone.page.locator("textarea").fill(TEXT)
    _fits(phone)
    phone.presses(phone.t("close.phone_post"))
    phone.sees(phone.t("close.phone_choose_day"))
    phone.page.reload()
    expect(phone.page.locator("textarea")).to_have_value(TEXT)
    phone.page.locator(".chip", has_text=phone.t("close.phone_week")).click()
    phone.presses(phone.t("close.phone_post"))
    phone.sees(phone.t("close.phone_letter_other", name="Anneke"))
    _fits(phone)
    wall.sees(wall.t("close.wall_under_way", n=3))
    assert "koffie" not in str(leader.view()) + wall.page.content()
    link = phone.page.locator(".post-page a").get_attribute("href") or ""
    phone.presses(phone.t("close.phone_take_back"))
    expect(phone.page.locator(".post-item")).to_have_count(0)
    own = evening.page(viewport={"width": 320, "height": 640})
    own.opens(link)
    own.sees(own.t("post.nothing"))
    _fits(own)


@pytest.mark.matrix
def test_the_page_of_somebody_reads_and_changes_what_waits(evening: BrowserEvening) -> None:
    phone = evening.phone_page()
    phone.joins_as("Fatma", "informal", "Moedercafé")
    _begins(evening, phone)
    phone.page.locator(".post-sort").last.click()
    phone.presses(phone.t("phone.go_on"))
    phone.page.locator("textarea").fill("Bel Anneke")
    phone.page.locator(".chip", has_text=phone.t("close.phone_month")).click()
    phone.fills(phone.say("close", "participant.letter_or_bell.where"), "fatma@")
    phone.presses(phone.t("close.phone_post"))
    phone.sees(phone.t("refused.no_such_address"))
    expect(phone.page.locator("textarea")).to_have_value("Bel Anneke")
    phone.fills(phone.say("close", "participant.letter_or_bell.where"), "fatma@thuis.example")
    phone.presses(phone.t("close.phone_post"))
    phone.sees(phone.t("close.phone_bell_me"))
    link = phone.page.locator(".post-page a").get_attribute("href") or ""
    own = evening.page(viewport={"width": 360, "height": 740})
    own.opens(link)
    own.page.locator("summary").click()
    own.page.get_by_label(own.t("post.text")).fill("Bel Anneke morgen")
    own.presses(own.t("post.save"))
    own.page.locator("summary").click()
    expect(own.page.get_by_label(own.t("post.text"))).to_have_value("Bel Anneke morgen")
    phone.sees("Bel Anneke morgen")


def _begins(evening: BrowserEvening, phone: PhonePage) -> None:
    leader = evening.facilitator()
    leader.moves_to("close", "evaluate")
    phone.says_how_it_was("4")
    leader.moves_to("close", "letters")
    phone.sees_heading(phone.say("close", "participant.letter_or_bell.question"))


def _fits(screen: Screen) -> None:
    """Nothing is wrong with this screen."""
    screen.settles()
    found = measure.axe(screen.page)
    assert found + measure.layout(screen.page, target=FINGER, letters=READABLE) == []
