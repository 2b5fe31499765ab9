"""The parts that every screen shares: icons, markers, timer, pages, news."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.gallery import ADDRESS, CSS, PARTS, SCRIPTS, a_bench, run


@pytest.fixture
def bench(browser: Browser) -> Iterator[Page]:
    with a_bench(browser) as page:
        yield page


@pytest.fixture
def gallery(bench: Page) -> Page:
    """Every part on one page."""
    bench.goto(f"{ADDRESS}/tests/gallery.html")
    bench.wait_for_selector("#closing svg")
    return bench


def test_every_icon_lies_on_its_grid(gallery: Page) -> None:
    outside = gallery.evaluate(
        """() => [...document.querySelectorAll("#icons svg")].filter((icon) => {
          const paths = [...icon.querySelectorAll("path")]
          const boxes = paths.map((path) => path.getBBox())
          return paths.length === 0 || boxes.some((box) => box.width + box.height < 1
            || box.x < 1 || box.y < 1 || box.x + box.width > 23.1 || box.y + box.height > 23.1)
        }).map((icon) => icon.dataset.icon)"""
    )
    assert outside == []


def test_an_icon_that_is_asked_for_exists(bench: Page) -> None:
    names = set(run(bench, "icons", "return part.iconNames"))
    asked = {
        (path.name, name)
        for path in SCRIPTS.rglob("*.js")
        for name in re.findall(r"\bicon\(\s*\"([^\"]+)\"", path.read_text("utf-8"))
    }
    assert [(file, name) for file, name in sorted(asked) if name not in names] == []


def test_arrows_turn_with_the_reading_direction_and_clocks_do_not(gallery: Page) -> None:
    gallery.evaluate("document.documentElement.dir = 'rtl'")
    turned = gallery.evaluate(
        """() => ["arrow-next", "arrow-back", "undo", "clock", "tick", "speaker"].filter((name) =>
          getComputedStyle(document.querySelector(`[data-icon=${name}]`)).transform !== "none")"""
    )
    assert turned == ["arrow-next", "arrow-back", "undo"]


def test_every_pattern_is_there_in_the_drawing_that_uses_it(gallery: Page) -> None:
    missing = gallery.evaluate(
        """() => [...document.querySelectorAll("svg [fill^='url(']")].filter((piece) => {
          const id = piece.getAttribute("fill").slice(5, -1)
          return !piece.ownerSVGElement.querySelector(`pattern[id=${id}]`)
        }).length"""
    )
    assert missing == 0


def test_the_clock_counts_down_and_then_up(bench: Page) -> None:
    said = run(
        bench,
        "timer",
        """const clock = {ends: 600_000, seconds: 300}
        return [300_000, 330_500, 599_001, 600_000, 601_000, 725_000].map((now) =>
          part.timeOf(clock, now).text)""",
    )
    assert said == ["5:00", "4:30", "0:01", "0:00", "+0:01", "+2:05"]


def test_a_halted_clock_stands_still(bench: Page) -> None:
    shown = run(bench, "timer", "return part.timeOf({left: 90, seconds: 360}, 9e9)")
    assert shown == {"share": 0.25, "over": False, "text": "1:30"}


def test_the_timer_never_moves_what_stands_beside_it(bench: Page) -> None:
    widths = run(
        bench,
        "timer",
        """const place = document.createElement("div")
        document.body.append(place)
        return [600, 599, 61, 0, -1, -599].map((left) => {
          render(part.timer({left, seconds: 600}, 0, "Nog"), place)
          return place.querySelector(".timer").getBoundingClientRect().width
        })""",
    )
    assert len(set(widths)) == 1


def test_the_timer_does_not_speak_by_itself(gallery: Page) -> None:
    timer = gallery.locator("#controls [role=timer]").first
    assert timer.get_attribute("aria-live") == "off"
    assert timer.get_attribute("aria-label") == "Nog 4:30"


def test_a_page_that_is_gone_becomes_the_last_one(bench: Page) -> None:
    pages = run(
        bench,
        "pager",
        "return [[65, 16, 0], [65, 16, 4], [3, 16, 4], [0, 16, 0]].map((a) => part.pageOf(...a))",
    )
    assert [(one["page"], one["pages"], one["first"], one["last"]) for one in pages] == [
        (0, 5, 1, 16),
        (4, 5, 65, 65),
        (0, 1, 1, 3),
        (0, 1, 0, 0),
    ]


def test_news_of_one_moment_is_said_as_one(bench: Page) -> None:
    run(bench, "announce", "part.announce('Nieuwe stap.'); part.announce('Stemmen.')")
    region = bench.get_by_role("status")
    region.get_by_text("Nieuwe stap. Stemmen.").wait_for(state="attached")
    assert region.count() == 1


def test_the_same_news_twice_is_said_twice(bench: Page) -> None:
    run(bench, "announce", "part.announce('Bewaard.')")
    first = bench.get_by_role("status").get_by_text("Bewaard.").element_handle()
    run(bench, "announce", "part.announce('Bewaard.')")
    bench.wait_for_function("(first) => !first.isConnected", arg=first)
    assert bench.get_by_role("status").inner_text() == "Bewaard."


def test_equal_shares_are_equally_long(bench: Page) -> None:
    lengths = run(
        bench,
        "bars",
        """return [["formal", 0.5], ["informal", 0.5], ["informal", 0.25]].map(([side, share]) => {
          const place = document.createElement("div")
          document.body.append(place)
          render(part.bar(side, share, 4, side), place)
          return place.querySelector("i").getBoundingClientRect().width
        })""",
    )
    assert lengths[0] == pytest.approx(lengths[1])
    assert lengths[0] == pytest.approx(2 * lengths[2], abs=0.1)


def test_a_style_is_there_from_the_first_painting_and_goes_when_it_should(bench: Page) -> None:
    seen = run(
        bench,
        "style-map",
        """const place = document.createElement("div")
        return [{"--share": 0.5, inlineSize: "10px"}, {"--share": 0.7, inlineSize: null}].map(
          (style) => {
            render(html`<i style=${part.styleMap(style)}></i>`, place)
            const painted = place.querySelector("i").style
            return [painted.getPropertyValue("--share"), painted.inlineSize]
          })""",
    )
    assert seen == [["0.5", "10px"], ["0.7", ""]]


def test_nothing_uses_the_style_map_that_the_policy_blocks() -> None:
    scripts = SCRIPTS.rglob("*.js")
    assert [
        p.name for p in scripts if "lit-html/directives/style-map" in p.read_text("utf-8")
    ] == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nothing_sticks_out_of_a_phone_of_320(gallery: Page, direction: str) -> None:
    gallery.set_viewport_size({"width": 320, "height": 640})
    gallery.evaluate(
        """(direction) => {
          document.documentElement.dir = direction
          document.querySelectorAll(".phone").forEach((phone) => phone.classList.add("narrow"))
          document.querySelector("main").style.padding = "0"
          document.querySelectorAll("main > section:not(#controls, #notes, #scenes)")
            .forEach((section) => section.remove())
        }""",
        direction,
    )
    assert gallery.evaluate("document.documentElement.scrollWidth") == 320
    assert gallery.evaluate("document.documentElement.scrollLeft") == 0


def test_every_button_is_large_enough_for_a_finger(gallery: Page) -> None:
    small = gallery.evaluate(
        """() => [...document.querySelectorAll("#controls :is(button, .opt, .input)")]
          .filter((one) => {
            const least = one.matches(".small, .input:not(.big)") ? 44 : 48
            const box = one.getBoundingClientRect()
            return box.height < least || box.width < least
          }).map((one) => one.outerHTML)"""
    )
    assert small == []


def test_axe_finds_nothing_in_the_gallery(gallery: Page) -> None:
    found = Axe().run(gallery, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]] == []


def test_reduced_motion_moves_nothing(gallery: Page) -> None:
    gallery.emulate_media(reduced_motion="reduce")
    lasts = gallery.evaluate("getComputedStyle(document.querySelector('.joins')).animationDuration")
    assert lasts in ("0.001s", "1ms")


def test_a_pair_of_patterns_stays_apart_without_colour(gallery: Page) -> None:
    shapes = gallery.evaluate(
        """() => ["formal", "informal", "both"].map((side) => {
          const style = getComputedStyle(document.querySelector(`.mark[data-side=${side}]`))
          return [style.borderStartStartRadius, style.backgroundImage.split("(")[0]]
        })"""
    )
    assert len({corner for corner, _ in shapes}) == 3
    assert [pattern for _, pattern in shapes] == [
        "repeating-linear-gradient",
        "radial-gradient",
        "none",
    ]


def test_what_a_phone_loads_of_the_parts_is_light() -> None:
    own = [*SCRIPTS.glob("phone/*.js"), *SCRIPTS.glob("exercises/*/phone*.js")]
    parts = {path for path in _imported(own) if path.parent == PARTS}
    assert {"icons.js", "people.js"} <= {path.name for path in parts}
    assert sum(len(gzip.compress(path.read_bytes())) for path in parts) <= 15_500


def test_the_shared_styles_know_no_left_and_right() -> None:
    for name in ("tokens.css", "base.css", "notes.css", "controls.css", "signals.css"):
        text = re.sub(r"/\*.*?\*/", "", (CSS / name).read_text("utf-8"), flags=re.S)
        assert re.findall(r"\b(?:left|right)\b", text) == []


def _imported(scripts: list[Path]) -> set[Path]:
    """These scripts and everything of ours that they import, however far away."""
    found: set[Path] = set()
    while scripts:
        path = scripts.pop().resolve()
        if path not in found and "vendor" not in path.parts:
            found.add(path)
            names = re.findall(
                r"(?:from|import|import\()\s*\"(\.[^\"]+)\"", path.read_text("utf-8")
            )
            scripts += [path.parent / name for name in names]
    return found
