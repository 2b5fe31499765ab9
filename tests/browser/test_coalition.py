"""The coalition's page after an evening with a tree, and after one with pitfalls."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import measure
from tests.browser.evening import DESK, PHONE, BrowserEvening
from tests.browser.screen import Screen
from tests.exports.whole_evening import FORMAL, INFORMAL, STEPS, TEAMS, plays
from workshop.words import MIRRORED

ROUTES = {
    "whole": [step for step in STEPS if step != "pitfalls"],
    "pitfalls": [step for step in STEPS if step not in ("tree", "priorities")],
}
SMALL = PHONE | {"width": 320}
HAND, READABLE = 44, 15


@pytest.fixture(scope="module", params=sorted(ROUTES))
def afterwards(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> Iterator[BrowserEvening]:
    folder, settings = tmp_path_factory.mktemp(request.param), {"pseudo_languages": "true"}
    with BrowserEvening(folder, browser, calm=True, route=request.param, **settings) as evening:
        leader = evening.facilitator()
        people = {
            side: [evening.phone(name, side, TEAMS[side]) for name in names]
            for side, names in (("formal", FORMAL), ("informal", INFORMAL))
        }
        plays(leader, people, ROUTES[request.param])
        evening.links["read_link"] = f"/c/{leader.view()['coalition']}"
        yield evening


@pytest.mark.parametrize("viewport", [SMALL, PHONE, DESK], ids=["320", "360", "desk"])
@pytest.mark.parametrize("lang", ["nl", "en", MIRRORED])
def test_everybody_can_read_what_came_of_it(
    afterwards: BrowserEvening, lang: str, viewport: dict[str, int]
) -> None:
    page = _reads(afterwards, lang, viewport)
    assert measure.axe(page.page) == []
    assert measure.layout(page.page, target=HAND, letters=READABLE) == []
    page.closes()


def test_the_page_tells_the_line_of_an_agreement(afterwards: BrowserEvening) -> None:
    page = _reads(afterwards, "nl", PHONE)
    page.sees("Komt van")
    page.sees("De kracht van de ander, Kennis en begrip: “kennen de families”")
    page.closes()


def _reads(evening: BrowserEvening, lang: str, viewport: dict[str, int]) -> Screen:
    page = evening.page(lang, viewport)
    page.opens(f"{evening.links['read_link']}?lang={lang}").sees_heading(page.t("coalition.title"))
    return page
