"""What can be measured of a screen: width, targets, letters, and what lies over what."""

from __future__ import annotations

from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RUN_AXE = "options => axe.run(document, options).then(({ violations }) => violations)"
MEASURE = Path(__file__).with_suffix(".js").read_text()
IN_PLACE = Path(__file__).with_name("in_place.js").read_text()
BOXES = Path(__file__).with_name("boxes.js").read_text()
LET_GO = """() => {
  for (const each of document.querySelectorAll("body *")) {
    if (getComputedStyle(each).position !== "sticky") continue
    each.dataset.stuck = each.style.position
    each.style.position = "static"
  }
}"""
STICK = """() => {
  for (const each of document.querySelectorAll("[data-stuck]")) {
    each.style.position = each.dataset.stuck
    delete each.dataset.stuck
  }
}"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe(page: Page) -> list[str]:
    """What axe finds, each with the elements that it found it on. A bar that sticks to an
    edge lies over whatever is scrolled past, on one height of the window over this and on another
    over that: it is put in its place among the rest first.
    """
    page.evaluate(LET_GO)
    # A page keeps the program; and what passed is neither gathered nor sent over.
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = page.evaluate(RUN_AXE, options)
    page.evaluate(STICK)
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


def out_of_place(page: Page) -> list[str]:
    """Texts of the big screen that are too small to read, or outside the stage."""
    found: list[str] = page.evaluate(IN_PLACE)
    return found


def boxes(page: Page, selector: str) -> list[str]:
    """What ``selector`` finds and lies over another or outside the screen, with texts that leave it
    or are cut short.
    """
    found: list[str] = page.evaluate(BOXES, selector)
    return found
