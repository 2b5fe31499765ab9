"""A real projector page beside the phones: when a note can be seen, not when its bytes came."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Page, async_playwright

from bench.servers import Server
from tests.real.chromium import arguments, program

# Every change of the counts on the closed piles, with the moment at which it was painted.
WATCH = """() => {
  window.seen = []
  const look = () => requestAnimationFrame(() => setTimeout(() => {
    const counts = [...document.querySelectorAll(".strength-count")].map((n) => +n.textContent)
    const count = counts.reduce((sum, n) => sum + n, 0)
    if (count > (seen.at(-1)?.[0] ?? 0)) seen.push([count, Date.now() / 1000])
  }))
  new MutationObserver(look).observe(document.body,
    { subtree: true, childList: true, characterData: true })
}"""


@asynccontextmanager
async def projector(server: Server) -> AsyncIterator[Page | None]:
    """The big screen in Chromium, where there is one; the reference has no pages."""
    path = program()
    if path is None or not server.cookie:
        yield None
        return
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=arguments())
        page = await browser.new_page(viewport={"width": 1920, "height": 1080})
        await page.goto(f"{server.address}/wall/{server.room}/{server.projector}")
        await page.wait_for_selector(".wall")
        yield page
        await browser.close()


async def watch(page: Page) -> None:
    """From now on the page keeps when each count was painted."""
    await page.evaluate(WATCH)


async def seen(page: Page, count: int) -> list[tuple[int, float]]:
    """What was painted when, once so many notes are there: counts, and seconds since 1970."""
    await page.wait_for_function("count => seen.at(-1)?.[0] >= count", arg=count)
    painted: list[list[Any]] = await page.evaluate("seen")
    return [(int(count), float(at)) for count, at in painted]
