"""One evening with a browser for the tests of a file, or a fresh one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.evening import BrowserEvening


@pytest.fixture
def evening(tmp_path: Path, browser: Browser) -> Iterator[BrowserEvening]:
    """A session that is there already, with its facilitator signed in."""
    with BrowserEvening(tmp_path, browser) as evening:
        yield evening
