"""One server for the tests of a file; each test has a session of its own on it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.evening import BrowserEvening


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    with BrowserEvening(tmp_path_factory.mktemp("house"), browser) as house:
        yield house


@pytest.fixture
def evening(house: BrowserEvening) -> Iterator[BrowserEvening]:
    """A session with nobody in it yet; its facilitator is signed in."""
    house.begins_anew()
    yield house
    assert house.goes_home() == []
