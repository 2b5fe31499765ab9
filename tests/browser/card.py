"""One card that people of a team write together, each on their own phone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from tests.browser.phone import PhonePage


@dataclass
class Card:
    """The card as somebody has it on their phone; ``fields``: where its step has its questions."""

    phone: PhonePage
    step: str = "portrait"
    fields: str = "card.fields"

    def title(self, field: str) -> str:
        return self.phone.say(self.step, f"participant.{self.fields}.{field}.title")

    def opens(self, field: str) -> None:
        self.row(field).click()
        self.phone.sees_heading(self.title(field))

    def closes(self) -> None:
        """Back to the five questions."""
        self.phone.presses(self.phone.t("card.phone_done_here"))

    def row(self, field: str) -> Locator:
        name = re.compile(re.escape(self.title(field)))
        return self.phone.page.get_by_role("button", name=name)

    def types(self, field: str, text: str) -> None:
        """Letter by letter, as people do: the others hear of it."""
        self.phone.field(self.title(field)).press_sequentially(text)

    def adds(self, field: str, text: str) -> None:
        self.types(field, text)
        self.phone.presses(self.phone.t("card.phone_add"))

    def strikes(self, text: str) -> None:
        self.phone.presses(self.phone.t("card.phone_strike", text=text))

    def puts_back(self, text: str) -> None:
        self.phone.presses(self.phone.t("card.phone_put_back", text=text))

    def changes(self, field: str, text: str, better: str) -> None:
        self.phone.presses(self.phone.t("card.phone_change", text=text))
        self.phone.fills(self.title(field), better)
        self.phone.presses(self.phone.t("phone.save"))

    def has(self, *texts: str) -> None:
        """These lines stand on the open question, each once, and have arrived."""
        expect(self._lines()).to_have_count(len(texts))
        for text in texts:
            expect(self._lines().filter(has_text=text)).to_have_count(1)
        self.phone.does_not_see(self.phone.t("phone.on_its_way"))

    def in_order(self) -> list[str]:
        return self._lines().locator("p").all_inner_texts()

    def shows_struck(self, text: str) -> None:
        struck = self.phone.page.get_by_role("listitem").filter(has_text=text)
        expect(struck.get_by_text(self.phone.t("card.phone_struck"))).to_be_visible()

    def _lines(self) -> Locator:
        struck = self.phone.t("card.phone_struck")
        return (
            self.phone.page.get_by_role("main").get_by_role("listitem").filter(has_not_text=struck)
        )
