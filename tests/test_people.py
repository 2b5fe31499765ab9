"""People who are drawn: each looks different, no side does, and a crowd stays where it stands."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.gallery import a_bench, run


@pytest.fixture
def bench(browser: Browser) -> Iterator[Page]:
    with a_bench(browser) as page:
        yield page


def test_a_look_does_not_tell_the_side(bench: Page) -> None:
    looks = run(
        bench,
        "people",
        """const paint = sidePatterns("test")
        const clothes = /formal|together|url/
        const without = (side, n) => [...drawn(part.figure(`n${n}`, side, {paint}))
          .querySelectorAll(".figure *")].map((piece) => piece.outerHTML)
          .filter((piece) => !clothes.test(piece)).join("")
        return [...Array(60).keys()].map((n) => ["formal", "informal", "both"].map((side) =>
          without(side, n)))""",
    )
    assert all(len(set(same)) == 1 and "circle" in same[0] for same in looks)
    assert len({same[0] for same in looks}) > 50


def test_people_differ(bench: Page) -> None:
    looks = run(bench, "people", "return [...Array(300).keys()].map((n) => part.lookOf(`n${n}`))")
    for trait, least in {"style": 8, "skin": 6, "hair": 7, "cloth": 5, "holds": 5}.items():
        assert len({look[trait] for look in looks}) == least, trait
    for trait in ("beard", "glasses", "chair", "waves"):
        assert 5 < sum(look[trait] for look in looks) < 150, trait


CROWD = """
  const paint = sidePatterns("test")
  const figures = (place) => [...place.querySelectorAll(".figure")].map((one) => one.outerHTML)
  const show = (counts, place = document.createElement("div")) => {
    document.body.append(place)
    render(html`<svg viewBox="0 -250 1240 300">${part.crowd(counts, 1240, {paint})}</svg>`, place)
    return place
  }
"""


def test_whoever_stands_there_stays_there_when_others_come(bench: Page) -> None:
    before, after = run(
        bench,
        "crowd",
        CROWD
        + """return [{formal: 4, informal: 7, both: 1}, {formal: 12, informal: 9, both: 2}]
          .map((counts) => figures(show(counts)))""",
    )
    assert len(before) == 12 and len(after) == 23
    assert set(before) <= set(after)


def test_a_newcomer_leaves_what_was_painted_and_joins_it(bench: Page) -> None:
    kept, painted, fresh = run(
        bench,
        "crowd",
        CROWD
        + """const place = show({formal: 3})
        const first = [...place.querySelectorAll(".figure")]
        show({formal: 30, informal: 2}, place)
        return [first.filter((person) => person.isConnected).length, figures(place),
          figures(show({formal: 30, informal: 2}))]""",
    )
    assert kept == 3
    assert painted == fresh


def test_of_a_hundred_people_the_newest_sixty_stand_there(bench: Page) -> None:
    shown = run(bench, "places", "return part.shown({formal: 25, informal: 70, both: 5})")
    assert [(row["side"], row["first"], row["last"]) for row in shown] == [
        ("formal", 10, 25),
        ("both", 2, 5),
        ("informal", 28, 70),
    ]


def test_nobody_stands_in_the_half_of_the_other(bench: Page) -> None:
    spots = run(
        bench,
        "places",
        """return ["formal", "both", "informal"].map((side) =>
          part.places(side, 0, 30, 1240, 0.62).map((spot) => spot.x))""",
    )
    formal, both, informal = ((min(xs), max(xs)) for xs in spots)
    assert formal[0] >= 20 and formal[1] < both[0]
    assert both[1] < informal[0] and informal[1] <= 1240


def test_nobody_hides_exactly_behind_somebody_else(bench: Page) -> None:
    spots = run(bench, "places", "return part.places('formal', 0, 33, 1240, 0.62)")
    assert len({(spot["x"], spot["y"]) for spot in spots}) == len(spots)
