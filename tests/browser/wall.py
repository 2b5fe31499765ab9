"""The big screen, in a real browser."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.screen import Screen


class WallPage(Screen):
    """What the room sees."""

    audience = "projector"

    def is_at(self, step: str) -> None:
        self.sees_heading(self.say(step, "projector.title"))

    def shows_digits(self, digits: str) -> None:
        self.sees(f"{digits[:3]} {digits[3:]}")

    def sees_time_left(self) -> None:
        expect(self.page.get_by_role("timer")).to_be_visible()

    def qr(self, key: str) -> bytes:
        """The drawing of the QR that is on the screen under this name."""
        shown = self.page.get_by_role("img", name=self.t(key)).first
        return self.page.request.get(shown.get_attribute("src") or "").body()

    def is_shown(self, step: str, path: str) -> None:
        """The heading is this text of the script."""
        self.sees_heading(self.say(step, path))
