"""Every screen in every state: axe finds nothing, and everything fits."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import measure
from tests.browser.evening import DESK, PHONE, BrowserEvening
from tests.browser.pages import pages
from tests.browser.walked import HAND, READABLE, found_on, walked
from workshop.words import MIRRORED

SMALLEST = 320


# One walk where everything is hardest; Dutch, English, wider phones, large letters on the wall and
# the desk with everything on it are in the matrix.
@pytest.mark.timeout(500)
def test_axe_finds_nothing_and_everything_fits_a_small_phone_from_right_to_left(
    tmp_path: Path, browser: Browser
) -> None:
    assert walked(tmp_path, browser, MIRRORED, width=SMALLEST, once=True) == {}


def test_so_do_the_pages_round_it(tmp_path: Path, browser: Browser) -> None:
    assert _visited(tmp_path, browser, MIRRORED, PHONE | {"width": SMALLEST}) == {}


@pytest.mark.matrix
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("lang", "width"),
    [("nl", 320), ("nl", 412), ("en", 320), (MIRRORED, 360)],
)
def test_every_language_on_every_size(
    tmp_path: Path, browser: Browser, lang: str, width: int
) -> None:
    assert walked(tmp_path, browser, lang, width=width) == {}


@pytest.mark.matrix
@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("lang", ["nl", "en", MIRRORED])
def test_every_page_in_every_language(
    tmp_path: Path, browser: Browser, lang: str, viewport: dict[str, int]
) -> None:
    assert _visited(tmp_path, browser, lang, viewport) == {}


def test_what_is_measured_can_be_seen_to_fail(browser: Browser) -> None:
    page = browser.new_page(viewport=PHONE)
    page.set_content(
        """<html lang=nl><title>Avond</title><main><h1 style="width: 500px">Welkom</h1>
        <button style="font-size: 12px; color: #999; background: #fff">Klein</button>
        <p style="position: absolute; top: 1rem">Hierover</p>
        <div style="overflow-y: auto; width: 9px">Opzij</div></main>"""
    )
    found = "\n".join(measure.layout(page, target=HAND, letters=READABLE, fixed=True))
    for fault in ("wider than the screen", "target", "letters of 12px", "lies over", "sideways"):
        assert fault in found
    assert "color-contrast" in "\n".join(measure.axe(page))
    page.close()


def _visited(
    folder: Path, browser: Browser, lang: str, viewport: dict[str, int]
) -> dict[str, list[str]]:
    settings = {"calm": True, "pseudo_languages": "true"}
    with BrowserEvening(folder, browser, **settings) as evening:  # type: ignore[arg-type]
        found = {name: found_on(name, at) for name, at in pages(evening, lang, viewport)}
    return {name: faults for name, faults in found.items() if faults}
