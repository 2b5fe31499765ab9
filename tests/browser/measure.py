"""What can be measured of a screen: width, targets, letters, and what lies over what."""

from __future__ import annotations

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
MEASURE = Path(__file__).with_suffix(".js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe(page: Page) -> list[str]:
    """What axe finds, each with the elements that it found it on. The bar that sticks to the
    bottom lies over what is scrolled past, so this looks from the end of the page, where nothing
    lies under it.
    """
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    found = AXE.run(page, options=options).response["violations"]
    page.evaluate("scrollTo(0, 0)")
    return [
        f"{one['id']}: {node['html'][:200]} {node['failureSummary'].splitlines()[-1].strip()}"
        for one in found
        for node in one["nodes"]
    ]


def layout(page: Page, *, target: int = 0, letters: int = 0, fixed: bool = False) -> list[str]:
    """What does not fit. ``target`` and ``letters`` are the smallest sizes in px, ``fixed`` is for
    a screen that nobody scrolls: nothing may lie outside or over something else.
    """
    wanted = {"target": target, "letters": letters, "fixed": fixed}
    found: list[str] = page.evaluate(MEASURE, wanted)
    return found
