"""The trees of groups on the big screen: all of them small, and one whole."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import measure
from tests.browser.test_tree import SCREENS, forest
from tests.domain.room import Participant, Room, new_room

pytestmark = [pytest.mark.browser, pytest.mark.matrix, pytest.mark.timeout(120)]

PARTS = ("fruits", "roots", "trunk", "sun", "can")
# How much hangs in the trees of the groups, by number; the third has nothing.
HANGS = (40, 8, 0, 3, 1, 22, 12, 5, 30)
SHAPES = """() => [...document.querySelectorAll(".forest-plot")].map((plot) =>
  [plot.clientWidth / plot.clientHeight, plot.querySelectorAll(".tree-art").length])"""


@pytest.mark.parametrize("lang", SCREENS)
@pytest.mark.parametrize("groups", [1, 2, 3, 4, 9])
def test_no_tree_is_cut_off(browser: Browser, groups: int, lang: str) -> None:
    room = grown(groups)
    with forest(browser, lang) as stage:
        stage.shows(room.shows())
        for setting in ("normal", "large"):
            for page in stage.pages():
                expect(stage.page.locator(".forest-plot:not(:has(.tree-art))")).to_have_count(0)
                assert stage.faults(".forest > li, .forest-counts") == [], (page, setting)
                for shape, drawn in stage.page.evaluate(SHAPES):
                    assert (drawn, shape) == (1, pytest.approx(16 / 9, rel=0.06)), (page, setting)
            stage.presses("l")
        assert measure.axe(stage.page) == []


def test_each_tree_has_its_number_and_one_that_is_empty_says_so(browser: Browser) -> None:
    with forest(browser) as stage:
        stage.shows(grown(9).shows())
        names: list[str] = []
        for _ in stage.pages():
            plots = stage.page.locator(".forest-plot")
            names += plots.evaluate_all("all => all.map((plot) => plot.ariaLabel)")
        assert names[0] == "groepje 1, De fiets. Boom van samenwerking met 40 bijdragen"
        assert names[6] == "groepje 7, De fiets. Boom van samenwerking met 12 bijdragen"
        counts = stage.page.locator(".forest > li").nth(2).locator(".forest-counts")
        expect(counts).to_have_text("nog leeg")
        expect(stage.page.locator(".forest > li").nth(0).locator(".tree-small > g")).to_have_count(
            8
        )


def test_one_tree_stands_under_the_sign_of_its_group(browser: Browser) -> None:
    room = grown(9)
    for number in (1, 3, 7):
        group = room.workshop.groups_open()[number - 1]
        room.moves_to("trees", "whole", group.id)
        with forest(browser) as stage:
            stage.shows(room.shows())
            expect(stage.page.locator(".tree-group b")).to_have_text(str(number))
            assert measure.axe(stage.page) == []


def grown(groups: int) -> Room:
    """So many groups of two, each with its tree."""
    room = new_room(("arrive", "trees"))
    room.fills([f"F{n}" for n in range(groups)], [f"I{n}" for n in range(groups)])
    room.leads("make_groups", how="mixed", size=2)
    room.moves_to("trees", "grow")
    for group, count in zip(room.workshop.groups_open(), HANGS, strict=False):
        people = [Participant(room, p.devices[0]) for p in room.workshop.members(group.id)]
        for n in range(count):
            content = {"part": PARTS[n % len(PARTS)], "text": f"Samen {n}"}
            people[n // len(PARTS) % 2].answers("item", content)
    return room
