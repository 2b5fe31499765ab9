"""The big screen in a browser with views made in memory: every state of a kind in a moment.

with on_stage(browser, "portrait", "nl") as stage:
    stage.shows(room.shows("projector"))
    for page in stage.pages(): ...
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect

from tests.browser import measure
from tests.browser.screen import SCRIPT, SETTLED
from workshop import words
from workshop.patch import apply
from workshop.paths import SESSIONS
from workshop.scripts import read_script

ROOT = Path(__file__).resolve().parent.parent.parent
ADDRESS = "http://samenspel.test"
# As the clock of tests/domain/room.py.
NOW = 1_700_000_010_000
SIZE = {"width": 1920, "height": 1080}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self';"
    " connect-src 'self'; require-trusted-types-for 'script'"
)
TYPES = {"html": "text/html", "css": "text/css", "svg": "image/svg+xml", "js": "text/javascript"}


@dataclass
class Stage:
    """The screen, and what can be seen of it."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def shows(self, view: dict[str, Any]) -> None:
        """Draw a view, and wait until it stands still."""
        self.page.evaluate("view => stage.show(view)", view)
        expect(self.page.locator(".wall-body")).to_be_visible()
        self.page.evaluate(SETTLED)

    def pages(self) -> Iterator[str]:
        """Every page of what it shows, one after the other, and then the first again."""
        first = self.where()
        yield first
        self.presses("PageDown")
        while self.where() != first:
            yield self.where()
            self.presses("PageDown")

    def where(self) -> str:
        """What the pager says, as "2 van 5"; nothing where all is on one page."""
        return " ".join(self.page.locator(".pager").all_inner_texts())

    def presses(self, key: str) -> None:
        """PageDown turns the page, l is the other setting."""
        self.page.keyboard.press(key)
        self.page.evaluate(SETTLED)

    def faults(self, boxes: str) -> list[str]:
        """What lies over something else, leaves its box or the screen, or is too small to read."""
        return [
            *measure.layout(self.page, fixed=True),
            *measure.out_of_place(self.page),
            *measure.boxes(self.page, boxes),
        ]

    def listens(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.complaints.append(said.text)


@contextmanager
def on_stage(
    browser: Browser, kind: str, lang: str = "nl", texts: dict[str, Any] | None = None
) -> Iterator[Stage]:
    """A screen for one kind of exercise; ``texts`` are laid over those of its step. What the
    browser complains of fails at the end.
    """
    context = browser.new_context(viewport=SIZE, reduced_motion="reduce")
    stage = Stage(context.new_page())
    stage.page.on("console", stage.listens)
    stage.page.on("pageerror", lambda error: stage.complaints.append(str(error)))
    stage.page.route("**/*", _from_the_repository)
    stage.page.goto(f"{ADDRESS}/tests/stage.html")
    stage.page.wait_for_function("window.stage")
    told = _words(kind, lang)
    told["script"]["steps"][kind] = apply(texts or {}, told["script"]["steps"][kind])
    stage.page.evaluate("given => stage.open(...given)", [told, kind, NOW])
    yield stage
    context.close()
    assert stage.complaints == []


def _words(kind: str, lang: str) -> dict[str, Any]:
    told = words.for_browser(
        lang, {"card", "group", "language", "live", "refused", "side", "wall", kind}
    )
    texts = read_script(SESSIONS / SCRIPT).words(words.catalogue_of(lang), "projector")
    return {**told, "script": texts}


def _from_the_repository(route: Route) -> None:
    path = ROOT / route.request.url.removeprefix(f"{ADDRESS}/").partition("?")[0]
    kind = path.suffix.removeprefix(".")
    headers = {"Content-Type": TYPES.get(kind, "font/woff2")}
    if kind == "html":
        headers["Content-Security-Policy"] = POLICY
    route.fulfill(path=path, headers=headers)
