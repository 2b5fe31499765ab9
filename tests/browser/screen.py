"""A page in a browser as somebody sees it: found by role and name, in the language it is in.

Whatever the browser complains of (an error, a policy that was broken) fails the test at its end;
what a test brings about on purpose it forgives beforehand.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, expect

from workshop import words
from workshop.paths import SESSIONS
from workshop.scripts import read_script

# However busy the machine: what should come, comes; a test that waits in vain fails later.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)
SETTLED = Path(__file__).with_name("settled.js").read_text()
SCRIPT = "opvoedondersteuning"
# What a browser says of a server that is gone; only tests that take it away forgive this.
NO_LINE = r"ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|WebSocket"


class Screen:
    """One page; ``context`` is the device that it stands on."""

    audience = "phone"

    def __init__(self, context: BrowserContext, address: str, lang: str = "nl") -> None:
        self.context, self.address, self.lang = context, address, lang
        self.complaints: list[str] = []
        self._forgiven: list[str] = []
        self.page = self._watched(context.new_page())

    def opens(self, link: str) -> Self:
        self.page.goto(link if "://" in link else self.address + link)
        return self

    def forgives(self, pattern: str) -> Self:
        """The browser may complain of this."""
        self._forgiven.append(pattern)
        return self

    def complained(self) -> list[str]:
        """What the browser complained of and nobody forgave."""
        return [
            said for said in self.complaints if not any(re.search(p, said) for p in self._forgiven)
        ]

    def closes(self) -> None:
        self.context.close()

    # Its words

    def t(self, key: str, **values: Any) -> str:
        """A text of the catalogue, in the language of this screen."""
        return words.t(self.lang, key, **values)

    def say(self, step: str, path: str) -> str:
        """A text of the script: say("arrive", "participant.name.question")."""
        found: Any = script_words(self.lang)["steps"][step]
        for name in path.split("."):
            found = found[name]
        return str(found)

    # What is on it

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def heading(self, name: str, level: int | None = None) -> Locator:
        return self.page.get_by_role("heading", name=name, exact=True, level=level)

    def field(self, name: str) -> Locator:
        return self.page.get_by_role("textbox", name=name)

    # What somebody does

    def presses(self, name: str) -> None:
        self.button(name).click()

    def follows(self, name: str) -> None:
        self.page.get_by_role("link", name=name).first.click()

    def fills(self, name: str, text: str) -> None:
        self.field(name).fill(text)

    def pastes(self, name: str, text: str) -> None:
        """As people do: from the clipboard, in one go."""
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
        self.field(name).focus()
        self.page.keyboard.press("Control+V")

    def chooses(self, name: str, exact: bool = False, of: str = "") -> None:
        """Tap one of several; ``of`` is the question where there are more on the screen."""
        group = self.page.get_by_role("radiogroup", name=of) if of else self.page
        group.get_by_role("radio", name=name, exact=exact).first.check()

    # What somebody sees

    def sees(self, text: str) -> None:
        """Wait until a text can be read."""
        shown = self.page.get_by_text(text).filter(visible=True).first
        expect(shown).to_be_visible()

    def does_not_see(self, text: str) -> None:
        expect(self.page.get_by_text(text).filter(visible=True)).to_have_count(0)

    def sees_heading(self, name: str) -> None:
        expect(self.heading(name).first).to_be_visible()

    def sees_button(self, name: str) -> None:
        expect(self.button(name)).to_be_visible()

    def settles(self) -> None:
        """Wait until it stands still, from its top: to be measured, or for a picture."""
        self.page.evaluate(SETTLED)

    def _watched(self, page: Page) -> Page:
        page.set_default_timeout(PATIENCE)
        page.set_default_navigation_timeout(PATIENCE)
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self._note(page.url, str(error)))
        return page

    def _listen(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self._note(said.location["url"], said.text)

    def _note(self, where: str, said: str) -> None:
        self.complaints.append(f"{type(self).__name__} {where}: {said}")


@cache
def script_words(lang: str) -> dict[str, Any]:
    """Every text of the script in a language."""
    return read_script(SESSIONS / SCRIPT).words(words.catalogue_of(lang), "facilitator")
