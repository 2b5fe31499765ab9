"""What pages ask for, carry and keep: nothing from elsewhere, nothing inline, and not much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, CDPSession

from tests.browser.evening import BrowserEvening
from tests.browser.phone import PhonePage
from tests.browser.screen import Screen

# Without fonts; what a phone on a slow line waits for (PERFORMANCE: the page of a phone).
HEAVIEST = 80_000
MOST_REQUESTS = 5
ATTEMPTS = """() => [
  () => {
    const made = document.createElement("script")
    made.text = "window.ran = 1"
    document.head.append(made)
  },
  () => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran = 2'>"),
  () => {
    document.body.setAttribute("onclick", "window.ran = 3")
    document.body.click()
  },
].map((attempt) => {
  try {
    attempt()
    return "done"
  } catch {
    return "refused"
  }
})"""
INLINE = re.compile(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|javascript:", re.IGNORECASE)


@pytest.fixture
def screens(evening: BrowserEvening) -> Iterator[dict[str, Screen]]:
    """One of each, with every address that they asked for in ``asked``."""
    links = evening.links
    opened = {
        "landing": evening.page().opens("/"),
        "phone": evening.phone_page(),
        "wall": evening.projector_page(),
        "desk": evening.facilitator_page(),
        "coalition": evening.page().opens(links["read_link"]),
    }
    yield opened


def test_nothing_is_asked_of_anybody_else(evening: BrowserEvening) -> None:
    asked: list[str] = []
    phone, wall, desk = evening.phone_page(link=""), evening.page(), evening.facilitator_page()
    for screen in (phone, wall, desk):
        screen.context.on("request", lambda request: asked.append(request.url))
        screen.page.on("websocket", lambda socket: asked.append(socket.url))
    desk.page.reload()
    wall.opens(evening.links["projector_link"])
    phone.opens(evening.links["phone_link"])
    phone.joins_as("Amina", "informal", "Buurtmoeders")
    desk.is_at("arrive")
    wall.sees("Buurtmoeders")
    phone.opens(evening.links["read_link"])
    assert len(asked) > 50
    home = urlsplit(evening.address).netloc
    assert {url for url in asked if urlsplit(url).netloc not in (home, "")} == set()


def test_no_page_holds_anything_inline(screens: dict[str, Screen]) -> None:
    for name, screen in screens.items():
        answer = screen.page.request.get(screen.page.url)
        found = INLINE.findall(re.sub(r"<svg.*?</svg>", "", answer.text(), flags=re.DOTALL))
        assert found == [], name


def test_every_page_says_what_may_run(screens: dict[str, Screen]) -> None:
    for name, screen in screens.items():
        headers = screen.page.request.get(screen.page.url).headers
        policy = dict(part.strip().partition(" ")[::2] for part in _policy(headers))
        assert policy["default-src"] == "'none'", name
        assert policy["script-src"] == "'self'", name
        assert policy["style-src"] == "'self'", name
        assert policy["frame-ancestors"] == "'none'", name
        assert policy["require-trusted-types-for"] == "'script'", name
        assert headers["referrer-policy"] == "no-referrer", name
        assert headers["x-content-type-options"] == "nosniff", name


def test_what_is_put_into_a_page_does_not_run(screens: dict[str, Screen]) -> None:
    """Neither as a program nor as markup."""
    for screen in screens.values():
        screen.forgives("Content Security Policy|TrustedScript|TrustedHTML|TrustedType")
        assert screen.page.evaluate(ATTEMPTS) == ["refused"] * 3
        assert screen.page.evaluate("window.ran ?? 0") == 0


def test_a_phone_keeps_no_cookie_and_a_facilitator_one(evening: BrowserEvening) -> None:
    phone, desk = evening.phone_page(), evening.page()
    phone.joins_as("Amina", "informal")
    assert phone.context.cookies() == []
    kept = phone.page.evaluate("Object.keys(localStorage)")
    assert kept and all(key.startswith("samenspel/") for key in kept)
    assert phone.page.evaluate("[document.cookie, ...Object.keys(sessionStorage)]") == [""]
    desk.opens("/host/sign-in")
    (cookie,) = desk.context.cookies()
    assert cookie["httpOnly"] and cookie["sameSite"] == "Lax" and cookie["name"] == "samenspel"
    assert "Domain" not in cookie.get("domain", "")


def test_the_page_of_a_phone_is_light(evening: BrowserEvening) -> None:
    """Everything but fonts, until somebody is in. The exercises to come follow by themselves, while
    people give their names.
    """
    phone = evening.phone_page(link="")
    loaded = Loaded(phone.context.new_cdp_session(phone.page))
    phone.opens(evening.links["phone_link"])
    phone.joins_as("Amina", "informal")
    phone.page.wait_for_load_state("networkidle")
    assert any("/exercises/voting/" in address for address in loaded.sizes), "they did not follow"
    weight = loaded.weight(besides=r"/exercises/(?!arrive/)")
    assert weight > HEAVIEST / 4, "nothing was measured"
    assert weight <= HEAVIEST, loaded.heaviest()


def test_something_can_be_read_after_five_requests(
    evening: BrowserEvening, browser: Browser
) -> None:
    """What holds the first letters back; and they need no program."""
    phone = evening.phone_page()
    held = phone.page.evaluate(
        """performance.getEntriesByType("resource")
          .filter((one) => one.renderBlockingStatus === "blocking").map((one) => one.name)"""
    )
    assert 1 <= len(held) <= MOST_REQUESTS - 1, held
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto(evening.address + evening.links["phone_link"])
    reader = PhonePage.__new__(PhonePage)
    reader.page, reader.lang = page, "en"
    reader.sees_heading(reader.t("page.choose_language"))
    context.close()


class Loaded:
    """What came over the line for a page, as it was packed."""

    def __init__(self, session: CDPSession) -> None:
        self.sizes: dict[str, int] = {}
        session.send("Network.enable")
        session.on("Network.responseReceived", self._answered)

    def weight(self, besides: str) -> int:
        return sum(size for url, size in self.sizes.items() if not re.search(besides, url))

    def heaviest(self) -> list[tuple[str, int]]:
        return sorted(self.sizes.items(), key=lambda each: -each[1])[:12]

    def _answered(self, event: dict[str, Any]) -> None:
        answer = event["response"]
        if event["type"] not in ("Font", "WebSocket"):
            self.sizes[answer["url"]] = int(answer["headers"]["Content-Length"])


def _policy(headers: dict[str, str]) -> list[str]:
    return headers["content-security-policy"].split(";")
