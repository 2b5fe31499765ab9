"""Debian's Chromium for the tests: where it is, and started so that it minds its own business."""

import os
import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


def program() -> str | None:
    """The browser's path, None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def arguments() -> list[str]:
    """What it is started with. Its sandbox cannot be had by root."""
    return [*ARGS, "--no-sandbox"] if os.geteuid() == 0 else list(ARGS)


def launch(playwright: Playwright) -> Browser:
    """A headless browser; whoever asks for it closes it."""
    return playwright.chromium.launch(executable_path=program(), args=arguments())
