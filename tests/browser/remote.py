"""The phone of whoever leads the evening, as a remote control."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.screen import Screen


class RemotePage(Screen):
    """What is done with it."""

    audience = "remote"

    def pairs(self) -> None:
        """After the QR was scanned."""
        self.sees_heading(self.t("remote.pair"))
        self.presses(self.t("remote.pair_button"))

    def is_at(self, step: str) -> None:
        expect(self.heading(self.say(step, "title"), level=1)).to_be_visible()

    def leads_on(self) -> None:
        """The main button."""
        self.page.locator("[data-main]").click()

    def opens_tile(self, name: str) -> None:
        self.page.locator(f"[data-opens={name}]").click()

    def lights(self, text: str) -> None:
        self.opens_tile("light")
        self.page.locator(".to-light button").filter(has_text=text).click()


def paired(evening: BrowserEvening, desk: DeskPage) -> RemotePage:
    """The link that stands in the QR on the facilitator's page, on a phone."""
    desk.opens_tool("remote.title")
    desk.presses(desk.t("remote.desk_make"))
    link = desk.page.locator("img[data-link]").get_attribute("data-link")
    desk.page.keyboard.press("Escape")
    context = evening.phone_page(link="").context
    remote = RemotePage(context, evening.address)
    evening.screens.append(remote)
    remote.opens(str(link))
    remote.pairs()
    return remote
