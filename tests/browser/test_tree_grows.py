"""The tree while a room writes: from phones on sockets to the real page of the big screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.evening import BrowserEvening


@pytest.fixture
def evening(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    folder = tmp_path_factory.mktemp("tree")
    with BrowserEvening(folder, browser, route="tree") as evening:
        yield evening


def test_it_grows_with_every_answer_and_shows_a_part_alone(evening: BrowserEvening) -> None:
    wall, fatma = evening.projector_page(), evening.facilitator()
    amina = evening.guest("Amina", "informal", "Buurtmoeders")
    joost = evening.guest("Joost", "formal", "Wijkteam Noord")
    fatma.moves_to("tree", "grow")
    wall.is_at("tree")
    outline = wall.page.locator(".tree-ask")
    expect(outline).to_have_count(5)
    roots = wall.page.locator(".tree-layer[data-layer=roots] path")
    before = roots.count()
    first = joost.answers("item", {"part": "roots", "text": "Kennis van opgroeien"})
    wall.sees("Kennis van opgroeien")
    assert roots.count() > before
    expect(wall.page.locator(".tree-along").first).to_be_attached()
    expect(wall.page.locator(".tree-note.new")).to_have_text(["Kennis van opgroeien"])
    for n in range(7):
        amina.answers("item", {"part": "fruits", "text": f"Elke ouder weet de weg, {n}"})
    expect(wall.page.locator("[data-stage=tree] .tree-fruit")).to_have_count(7)
    expect(wall.page.locator(".tree-layer[data-layer=crown] .tree-sprout").first).to_be_attached()
    fatma.moves_to("tree", "grow", turn="fruits")
    wall.sees_heading(wall.say("tree", "participant.parts.fruits.title"))
    expect(wall.page.locator(".tree-alone > li")).to_have_count(7)
    fatma.does("spotlight", contribution=first["contribution"])
    wall.sees("Kennis van opgroeien")
    wall.sees(wall.say("tree", "participant.parts.roots.question"))
    fatma.does("spotlight")
    fatma.moves_to("tree", "whole")
    wall.sees(wall.say("tree", "projector.full"))
    expect(wall.page.locator(".tree-fruit")).to_have_count(7)


def test_the_facilitator_has_the_same_tree_small(evening: BrowserEvening) -> None:
    desk, fatma = evening.facilitator_page(), evening.facilitator()
    guest = evening.guest("Amina", "informal", "Buurtmoeders")
    fatma.moves_to("tree", "grow")
    guest.answers("item", {"part": "roots", "text": "Zelf meegemaakt"})
    small = desk.page.locator(".tree-mini .tree-layer[data-layer=roots] path")
    expect(small.first).to_be_attached()
    in_words = desk.page.get_by_text(desk.t("tree.desk_tree", n=1))
    expect(in_words).to_be_attached()
