"""The tree on the big screen: measured, compared with its drawing, and told in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser import measure
from tests.browser.forest import view
from tests.browser.stage import Stage, on_stage
from workshop.drawings import slots
from workshop.drawings.growth import PLACES, growth, room, showing, size
from workshop.drawings.page import seated
from workshop.drawings.tree import LAYERS, told, tree
from workshop.words import MIRRORED

BOXES = Path(__file__).with_name("tree_boxes.js").read_text()
SCREENS = {"nl": "nl", "ar": MIRRORED}
# How often it turns: counted by the page itself.
TURNS = """async (view) => {
  const kind = await import("/static/js/exercises/tree/projector.js")
  return kind.pages(view, { large: document.documentElement.hasAttribute("data-large") })
}"""
SEEN_ON_SCREEN = """() => ({
  layers: Object.fromEntries([...document.querySelectorAll(".tree-layer")].map((layer) =>
    [layer.dataset.layer, [...new Set([...layer.querySelectorAll("path")]
      .filter((path) => !path.closest("clipPath, mask")).map((path) => path.getAttribute("d")))]])),
  small: document.querySelectorAll(".tree-small > g").length,
  size: getComputedStyle(document.querySelector("[data-layer=crown]")).scale,
})"""


@contextmanager
def forest(browser: Browser, lang: str = "nl") -> Iterator[Stage]:
    with on_stage(browser, "tree", SCREENS[lang]) as stage:
        stage.page.route("**/r/*/tree/*.json", _drawing)
        yield stage


@pytest.mark.parametrize("lang", ["nl", "ar"])
@pytest.mark.parametrize(
    ("count", "long"),
    [(0, False), (6, False), (30, False), (30, True), (163, False), (200, True)],
)
def test_no_label_lies_over_another_or_leaves_its_place(
    browser: Browser, lang: str, count: int, long: bool
) -> None:
    with forest(browser, lang) as stage:
        seen = _measured(stage, view(count, lang, long=long))
        assert seen["faults"] == []
        assert seen["texts"] == _texts(count, lang, long)


@pytest.mark.parametrize("lang", ["nl", "ar"])
def test_the_large_setting_has_no_label_over_another(browser: Browser, lang: str) -> None:
    with forest(browser, lang) as stage:
        stage.shows(view(6, lang))
        stage.presses("l")
        for count, long in ((0, False), (6, False), (163, False), (200, True)):
            seen = _measured(stage, view(count, lang, long=long))
            assert seen["faults"] == []
            assert seen["texts"] == _texts(count, lang, long)
        letters = stage.page.locator(".tree-words").first.evaluate(
            "words => parseFloat(getComputedStyle(words).fontSize)"
        )
        assert letters == 60


@pytest.mark.parametrize("lang", ["nl", "ar"])
def test_one_part_alone_has_twenty_four_slots(browser: Browser, lang: str) -> None:
    with forest(browser, lang) as stage:
        alone = view(200, lang, long=True, turn="roots")
        stage.shows(alone)
        expect(stage.page.locator(".tree-alone > li")).to_have_count(24)
        assert _measured(stage, alone)["faults"] == []


def test_what_the_browser_drew_is_the_list(browser: Browser) -> None:
    with forest(browser) as stage:
        for count in (0, 3, 15, 30, 163):
            shown = view(count)
            stage.shows(shown)
            grown, fruits = _grown(shown)
            seen = stage.page.evaluate(SEEN_ON_SCREEN)
            for layer in LAYERS:
                wanted = [piece.d for piece in showing(tree(23).layer(layer), grown)]
                assert seen["layers"][layer] == list(dict.fromkeys(wanted)), (count, layer)
            assert float(seen["size"]) == pytest.approx(size(count, fruits), abs=0.001)
            assert seen["small"] == min(30, grown["small"])


def test_a_new_answer_moves_no_other(browser: Browser) -> None:
    with forest(browser) as stage:
        before = view(15)
        stage.shows(before)
        places = _places(stage)
        here = before["here"]
        here["items"]["new"] = {"part": "can", "text": "Koffie", "lang": "nl", "side": "informal"}
        here["order"]["can"].insert(0, "new")
        here["count"] += 1
        stage.shows(before)
        after = _places(stage)
        assert {text: after[text] for text in places} == places
        expect(stage.page.locator(".tree-note.new")).to_have_text(["Koffie"])


def test_what_had_grown_does_not_grow_again_after_a_part_alone(browser: Browser) -> None:
    with forest(browser) as stage:
        stage.shows(view(30, turn="fruits"))
        expect(stage.page.locator(".tree-backdrop .tree-art")).to_be_attached()
        stage.shows(view(30))
        expect(stage.page.locator(".tree-fruit")).to_have_count(8)
        expect(stage.page.locator(".tree-sprout, .tree-along, .tree-come")).to_have_count(0)
        assert stage.page.locator(".tree-note.new, .tree-fruit.new").count() == 0


def test_a_question_gives_way_to_its_heading_at_two_answers(browser: Browser) -> None:
    with forest(browser) as stage:
        stage.shows(view(0))
        expect(stage.page.locator(".tree-ask")).to_have_count(5)
        stage.shows(view(3))
        asks = stage.page.locator(".tree-ask").evaluate_all("all => all.map(a => a.dataset.part)")
        assert asks == ["fruits", "trunk", "sun", "can"]
        stage.shows(view(30))
        expect(stage.page.locator(".tree-ask")).to_have_count(0)


def test_parts_that_a_script_does_not_ask_for_have_no_sign(browser: Browser) -> None:
    few = view(0)
    few["here"]["order"] = {"roots": [], "can": []}
    with forest(browser) as stage:
        stage.shows(few)
        expect(stage.page.locator(".tree-part")).to_have_count(2)
        expect(stage.page.locator(".tree > .visually-hidden h2")).to_have_count(2)


def test_all_of_it_is_there_in_words(browser: Browser) -> None:
    with forest(browser) as stage:
        shown = view(163)
        stage.shows(shown)
        lists = stage.page.locator(".tree > .visually-hidden")
        said = lists.get_by_role("listitem").all_inner_texts()
        assert len(said) == len(shown["here"]["items"]) == 123
        assert said[0] == "Elke ouder weet de weg (formeel 3, informeel 11, 11 mensen)"
        assert said[8] == "Elke ouder weet de weg (allebei)"
        name = stage.page.get_by_role("img", name="Boom van samenwerking met 163 bijdragen")
        expect(name).to_have_count(1)


@pytest.mark.parametrize("more", [{}, {"turn": "fruits"}])
@pytest.mark.parametrize("count", [0, 163])
def test_axe_finds_nothing(browser: Browser, count: int, more: dict[str, Any]) -> None:
    with forest(browser) as stage:
        stage.shows(view(count, **more))
        assert measure.axe(stage.page) == []


def test_from_right_to_left_the_can_stands_at_the_right(browser: Browser) -> None:
    where = """() => Object.fromEntries(["can", "sun"].map((part) => [part,
      document.querySelector(`.tree-part[data-part=${part}] .tree-note`)
        .getBoundingClientRect().left > innerWidth / 2]))"""
    for lang, can_is_right in (("nl", False), ("ar", True)):
        with forest(browser, lang) as stage:
            stage.shows(view(30, lang))
            seen = stage.page.evaluate(where)
            assert seen == {"can": can_is_right, "sun": not can_is_right}
            turned = stage.page.locator(".tree-art").evaluate(
                "art => getComputedStyle(art).transform"
            )
            assert turned == ("matrix(-1, 0, 0, 1, 0, 0)" if can_is_right else "none")


def _measured(stage: Stage, shown: dict[str, Any]) -> dict[str, Any]:
    """What tree_boxes.js found on all pages, and every text that could be read on them."""
    stage.shows(shown)
    turns = stage.page.evaluate(TURNS, shown)
    seen = stage.page.evaluate(BOXES, {"turns": turns, "places": _places_of_parts()})
    return {"faults": sorted(seen["faults"]), "texts": set(seen["texts"])}


def _texts(count: int, lang: str, long: bool) -> set[str]:
    items = view(count, lang, long=long)["here"]["items"].values()
    return {item["text"] for item in items}


def _places_of_parts() -> dict[str, list[dict[str, float]]]:
    """Roots have a slot each; the labels of a column close up, and fruits stay in the crown."""
    found = {"roots": [vars(slot) for side in slots.side_slots("roots").values() for slot in side]}
    for part in ("trunk.formal", "trunk.informal", "sun", "can"):
        column = room(part, 4)
        first, last = column[0], column[-1]
        # A question of two lines may still stand above the first label.
        late = 60 if "." not in part else 0
        high = last.y + last.h - first.y + late
        box = {"x": first.x, "y": first.y, "w": first.w, "h": high}
        found.setdefault(part.partition(".")[0], []).append(box)
    return found | {"fruits": [{"x": 480, "y": 90, "w": 960, "h": 458}]}


def _grown(shown: dict[str, Any]) -> tuple[dict[str, int], int]:
    here = shown["here"]
    said = {part: [here["items"][id]["side"] for id in ids] for part, ids in here["order"].items()}
    labels = {place: len(found) for place, found in seated(said).items()}
    read = {place: min(n, len(room(place, n))) for place, n in labels.items()}
    assert set(labels) == set(PLACES)
    return growth(here["count"], labels, read), labels["fruits"]


def _places(stage: Stage) -> dict[str, list[float]]:
    found: dict[str, list[float]] = stage.page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll(".tree-words")].map((words) => {
          const { left, top } = words.getBoundingClientRect()
          return [words.textContent, [Math.round(left), Math.round(top)]]
        }))"""
    )
    return found


def _drawing(route: Route) -> None:
    seed = int(route.request.url.rpartition("/")[2].removesuffix(".json"))
    route.fulfill(body=json.dumps(told(seed)), content_type="application/json")
