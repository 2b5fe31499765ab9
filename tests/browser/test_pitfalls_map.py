"""The map of pitfalls, whatever stands on it: no label lies over a label, a mark, a corner or an
axis.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.stage import on_stage
from workshop.words import MIRRORED

OURS = ["diversity", "informal-position", "load", "consultation", "management", "coordination"]
MORE = {
    "reading": "Brieven die niemand snapt",
    "money": "المال ينتهي قبل أن يبدأ العمل",
    "rooms": "Geen vaste plek om samen te komen",
    "time": "Overleg op tijden dat vrijwilligers werken",
    "words": "Vergaderwoorden",
    "names": "Steeds weer een ander gezicht aan de keukentafel",
}
TEXTS = {"participant": {"pitfalls": {id: {"title": title} for id, title in MORE.items()}}}
# Where six pitfalls stood on the simulated evening: (plays, cared) of formal and of informal.
SPREAD = [
    ((0.64, 0.46), (0.8, 0.31)),
    ((0.15, 0.59), (0.69, 0.38)),
    ((0.42, 0.53), (0.96, 0.24)),
    ((0.82, 0.18), (0.76, 0.24)),
    ((0.64, 0.41), (0.49, 0.31)),
    ((0.5, 0.44), (0.64, 0.49)),
]
EDGES = [((1, 0), (1, 1)), ((0, 0), (0, 1)), ((1, 0), (0, 0)), ((1, 1), (0, 1))]
BOXES = (
    ".pitfalls-name, .pitfalls-act, .pitfalls-good, .pitfalls-plays, .pitfalls-cared,"
    " .pitfalls-few, .pitfalls-nobody, .pitfalls-map > svg > :is(rect[rx], circle, path[fill])"
)
# The names that reach over an axis or out of the map.
OVER_AXES = """() => {
  const [act, good] = ["act", "good"].map((name) =>
    document.querySelector(`.pitfalls-map rect.${name}`).getBoundingClientRect())
  const left = Math.min(act.left, good.left) + 3
  const right = Math.max(act.right, good.right) - 3
  const isOver = (box) => box.left < left || box.right > right
    || box.top < act.top || box.bottom > good.bottom - 3
  return [...document.querySelectorAll(".pitfalls-name")]
    .filter((name) => isOver(name.getBoundingClientRect()))
    .map((name) => name.textContent.trim())
}"""


def point(plays: float, cared: float) -> dict[str, Any]:
    return {"plays": plays, "cared": cared, "n": 9}


def spread(count: int) -> dict[str, Any]:
    spots = [SPREAD[n % 6] for n in range(count)]
    ids = [*OURS, *MORE][:count]
    return {
        id: {"formal": point(*formal), "informal": point(*informal)}
        for id, (formal, informal) in zip(ids, spots, strict=True)
    }


def on_one_spot(count: int, spot: tuple[float, float] = (0.6, 0.4)) -> dict[str, Any]:
    sides = {"formal": point(*spot), "informal": point(*spot)}
    return dict.fromkeys([*OURS, *MORE][:count], sides)


def at_the_edges() -> dict[str, Any]:
    return {
        id: {"formal": point(*formal), "informal": point(*informal)}
        for id, (formal, informal) in zip([*MORE][:4], EDGES, strict=True)
    }


def together() -> dict[str, Any]:
    return {id: {"all": point(0.1 + 0.15 * n, 0.9 - 0.17 * n)} for n, id in enumerate(OURS)}


PLACES = {
    "nobody": dict.fromkeys(OURS, {}),
    "three": spread(3),
    "three of six": spread(3) | dict.fromkeys(OURS[3:], {}),
    "six": spread(6),
    "twelve": spread(12),
    "on one spot": on_one_spot(6),
    "twelve on one spot": on_one_spot(12),
    "in a corner": on_one_spot(6, (1, 0)),
    "in the other": on_one_spot(6, (0, 1)),
    "at the edges": at_the_edges(),
    "together": together(),
}


def shown(points: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What the projector sees."""
    here = {"order": list(points), "points": points, "corner": [], "agreed": {}, "aloud": {}}
    ideas = {"ideas": {}, "ideas_of": {id: [] for id in points}}
    step = {"run": "run", "step": "pitfalls", "kind": "pitfalls", "phase": "map", "naming": "side"}
    session = {"title": "Samen om het gezin", "position": 4, "steps": 7, "people": 30}
    return {**session, **step, "digits": "482917", "here": {**here, **ideas, **more}}


@pytest.mark.parametrize("lang", ["nl", MIRRORED])
@pytest.mark.parametrize(
    "large", [False, pytest.param(True, marks=pytest.mark.matrix)], ids=["normal", "large"]
)
def test_no_label_lies_over_anything(browser: Browser, lang: str, large: bool) -> None:
    with on_stage(browser, "pitfalls", lang, TEXTS) as stage:
        stage.shows(shown(PLACES["six"]))
        if large:
            stage.presses("l")
        for name, points in PLACES.items():
            agreed = dict.fromkeys([*points][::2], "agreement")
            widest = {"widest": "load"} if points.get("load", {}).get("formal") else {}
            stage.shows(shown(points, agreed=agreed, **widest))
            for page in stage.pages():
                assert stage.faults(BOXES) == [], (name, page)
                assert stage.page.evaluate(OVER_AXES) == [], (name, page)


def test_every_pitfall_comes_by_under_its_own_name(browser: Browser) -> None:
    with on_stage(browser, "pitfalls", "nl", TEXTS) as stage:
        stage.shows(shown(spread(12)))
        seen: list[str] = []
        for _ in stage.pages():
            names = stage.page.locator(".pitfalls-name b")
            seen += [" ".join(name.split()) for name in names.all_inner_texts()]
        assert len(seen) == 12 and set(MORE.values()) <= set(seen)


def test_the_widest_line_is_solid_and_the_others_are_dotted(browser: Browser) -> None:
    with on_stage(browser, "pitfalls") as stage:
        stage.shows(shown(spread(6), widest="load"))
        lines = stage.page.locator(".pitfalls-map svg")
        assert lines.locator("path.firm").count() == 1
        assert lines.locator("path.dotted").count() == 5
        stage.shows(shown(on_one_spot(6)))
        assert lines.locator("path.firm").count() == 0


def test_one_alone_is_told_in_words_with_its_ideas_by_side(browser: Browser) -> None:
    said = ["elk jaar een feest", "نسأل كل شهر", "vraag het gewoon", "een vaste dag " * 5]
    sides = ["informal", "informal", "formal", "both"]
    ideas = {
        f"idea-{n}": {"pitfall": "load", "text": text.strip(), "lang": "nl", "side": side}
        for n, (text, side) in enumerate(zip(said, sides, strict=True))
    }
    of = dict.fromkeys(OURS, []) | {"load": list(ideas)}
    view = shown(spread(6), ideas=ideas, ideas_of=of, widest="load") | {"turn": "load"}
    with on_stage(browser, "pitfalls", MIRRORED) as stage:
        stage.shows(view)
        for setting in ("normal", "large"):
            read: set[str] = set()
            for page in stage.pages():
                boxes = ".pitfalls-stands section, .pitfalls-help .note, .pitfalls-explained"
                assert stage.faults(boxes) == [], (setting, page)
                read |= set(stage.page.locator(".pitfalls-help .note p").all_inner_texts())
            assert read == {text.strip() for text in said}
            stage.presses("l")
