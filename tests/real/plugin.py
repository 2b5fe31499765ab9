"""Chromium and PostgreSQL for the tests that ask for them.

Loaded by pyproject.toml. Where one of the two is missing, its tests are left out and named at the
end with the way to get them; with CI set that is an error instead.
"""

import os
from collections.abc import Generator, Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.real import chromium, postgres

MISSING = {
    marker: package
    for marker, package, found in (
        ("browser", "chromium", chromium.program()),
        ("postgres", "postgresql", postgres.programs()),
    )
    if found is None
}
MARKER_OF = {"browser": "browser", "playwright": "browser", "postgres_cluster": "postgres"}
LEFT_OUT = pytest.StashKey[list[pytest.Item]]()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all tests; a test makes its own contexts, one a device."""
    browser = chromium.launch(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[postgres.Cluster]:
    with postgres.cluster() as cluster:
        yield cluster


@pytest.fixture
def postgres_url(postgres_cluster: postgres.Cluster) -> str:
    """The address of an empty database for this test."""
    return postgres_cluster.database()


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> Generator[None]:
    """Marks by fixture before pytest selects by marker, and leaves out after that."""
    for item in items:
        for fixture in MARKER_OF.keys() & set(getattr(item, "fixturenames", ())):
            item.add_marker(MARKER_OF[fixture])
    yield
    _leave_out(config, items)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    left_out = config.stash.get(LEFT_OUT, [])
    if left_out:
        terminalreporter.section(f"{len(left_out)} tests left out", yellow=True)
        terminalreporter.line(_how_to_get_them())
        for item in left_out:
            terminalreporter.line(f"  {item.nodeid}")


def _leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    left_out = [item for item in items if any(map(item.get_closest_marker, MISSING))]
    if left_out and os.environ.get("CI"):
        raise pytest.UsageError(f"nothing may be left out where CI is set. {_how_to_get_them()}")
    config.stash[LEFT_OUT] = left_out
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


def _how_to_get_them() -> str:
    return f"Missing: run as root: apt-get install {' '.join(MISSING.values())}"
