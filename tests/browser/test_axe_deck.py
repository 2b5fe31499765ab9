"""Every screen of what came to the deck: axe finds nothing, and
everything fits.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.tour_craft import Craft
from tests.browser.tour_deck import Deck
from tests.browser.tour_ending import Ending
from tests.browser.walked import walked
from workshop.words import MIRRORED

SMALLEST = 320
WALKERS = {"deck": Deck, "craft": Craft, "ending": Ending}


@pytest.mark.timeout(500)
def test_axe_finds_nothing_and_all_of_the_deck_fits(tmp_path: Path, browser: Browser) -> None:
    assert walked(tmp_path, browser, "nl", width=360, walker=Deck, once=True) == {}


@pytest.mark.matrix
@pytest.mark.timeout(500)
@pytest.mark.parametrize("walker", WALKERS)
@pytest.mark.parametrize("lang", ["nl", "en", MIRRORED])
def test_in_every_language_on_the_smallest_phone(
    tmp_path: Path, browser: Browser, lang: str, walker: str
) -> None:
    assert walked(tmp_path, browser, lang, width=SMALLEST, walker=WALKERS[walker]) == {}
