"""Walk through an evening and look at every screen: what axe finds, and what does not fit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser import measure
from tests.browser.evening import BrowserEvening
from tests.browser.rounds import with_every_step
from tests.browser.screen import Screen
from tests.browser.tour import Tour, Walker, tour

HAND, MOUSE, READABLE = 48, 44, 16


def walked(
    folder: Path,
    browser: Browser,
    lang: str,
    *,
    width: int,
    walker: Callable[..., Walker] = Tour,
    **options: bool,
) -> dict[str, list[str]]:
    """Through an evening of all steps; what was found, by screen. ``once``: see `Round`."""
    data = folder / "data"
    data.mkdir()
    settings = {"calm": True, "script": str(with_every_step(folder)), "pseudo_languages": "true"}
    with BrowserEvening(data, browser, **settings) as evening:  # type: ignore[arg-type]
        stops = tour(evening, lang, width, walker=walker, **options)
        found = {name: found_on(name, at) for name, at in stops}
    return {name: faults for name, faults in found.items() if faults}


def found_on(name: str, screen: Screen) -> list[str]:
    """What is wrong with a screen: a phone is for fingers, a desk for a mouse, a wall is fixed."""
    phone, wall = name.startswith("phone"), name.startswith("wall")
    size = {"target": HAND if phone else MOUSE, "letters": READABLE if phone else 0}
    return measure.layout(screen.page, **size, fixed=wall) + measure.axe(screen.page)
