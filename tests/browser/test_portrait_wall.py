"""The big screen of the portrait in every state: nothing lies over anything, nothing is lost."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from tests.browser import measure
from tests.browser.portraits import (
    LINES,
    matches,
    people_of,
    room_of,
    says_words,
    screens,
    writes_cards,
)
from tests.browser.stage import Stage, on_stage
from workshop import words
from workshop.words import MIRRORED

BOXES = ", ".join(
    f".portrait-{box}"
    for box in (
        *["half", "pile", "small", "field", "apple", "cell", "word"],
        *["seat", "open", "line", "need"],
    )
)
NORMAL, LARGE = "normal", "large"


@pytest.mark.parametrize(
    ("lang", "size"),
    [
        ("nl", "empty"),
        ("nl", "usual"),
        *(
            pytest.param(lang, size, marks=pytest.mark.matrix)
            for lang, size in [
                ("nl", "crowded"),
                ("en", "usual"),
                ("en", "crowded"),
                (MIRRORED, "empty"),
                (MIRRORED, "usual"),
                (MIRRORED, "crowded"),
            ]
        ),
    ],
)
def test_no_box_lies_over_another_and_no_text_leaves_its_own(
    browser: Browser, lang: str, size: str
) -> None:
    found = {}
    with on_stage(browser, "portrait", lang) as stage:
        for name, view in screens(size).items():
            stage.shows(view)
            for setting in (NORMAL, LARGE):
                for page in stage.pages():
                    found[f"{name} {setting} {page}"] = stage.faults(BOXES)
                stage.presses("l")
    assert {at: faults for at, faults in found.items() if faults} == {}


# The tour looks at these too.
@pytest.mark.matrix
@pytest.mark.parametrize("size", ["empty", "usual"])
def test_axe_finds_nothing(browser: Browser, size: str) -> None:
    found = {}
    with on_stage(browser, "portrait") as stage:
        for name, view in screens(size).items():
            stage.shows(view)
            for setting in (NORMAL, LARGE):
                found[f"{name} {setting}"] = measure.axe(stage.page)
                stage.presses("l")
    assert {at: faults for at, faults in found.items() if faults} == {}


def test_closed_words_are_counted_and_a_small_side_is_asked_aloud(browser: Browser) -> None:
    room = room_of(2, 5)
    says_words(room, "before")
    with on_stage(browser, "portrait") as stage:
        stage.shows(room.shows())
        assert stage.page.locator(".portrait-lying").count() == 5
        assert "5 van 5 mensen schreven al" in _read(stage)
        assert _texts(stage, ".portrait-aloud") == [words.t("nl", "wall.aloud")]
        assert "warm" not in _read(stage)


@pytest.mark.matrix
@pytest.mark.parametrize("setting", [NORMAL, LARGE])
def test_every_line_of_a_card_comes_by(browser: Browser, setting: str) -> None:
    room = room_of(4, 4)
    room.moves_to("portrait", "cards")
    writes_cards(room)
    writes_cards(room, lines=3)
    room.moves_to("portrait", "present")
    (card,) = room.shows()["here"]["cards"].values()
    with on_stage(browser, "portrait") as stage:
        _set(stage, setting)
        stage.shows(room.shows())
        read = " ".join(_read(stage) for _ in stage.pages())
    assert len(card["lines"]) > 12
    assert [one["text"] for one in card["lines"].values() if one["text"] not in read] == []


def test_a_card_has_the_colour_of_its_side_and_says_who_is_next(browser: Browser) -> None:
    room = room_of(2, 6)
    room.moves_to("portrait", "cards")
    writes_cards(room)
    room.moves_to("portrait", "present")
    first, second = room.shows()["here"]["order"]
    teams = room.shows()["here"]["teams"]
    with on_stage(browser, "portrait") as stage:
        stage.shows(room.shows())
        assert stage.page.locator(".wall").get_attribute("data-side") == teams[first]["side"]
        assert stage.page.locator(".scene .figure").count() == 3
        assert teams[second]["name"] in stage.page.locator(".wall-foot").inner_text()
        room.moves_to("portrait", "present", second)
        stage.shows(room.shows())
        assert stage.page.locator("h1").inner_text() == teams[second]["name"]
        assert words.t("nl", "card.wall_last") in _read(stage)


def test_above_sixty_people_two_cards_share_a_turn(browser: Browser) -> None:
    room = room_of(8, 64)
    room.moves_to("portrait", "cards")
    writes_cards(room)
    room.moves_to("portrait", "present")
    here = room.shows()["here"]
    pair = [here["order"][0], here["pairs"][here["order"][0]]]
    with on_stage(browser, "portrait") as stage:
        stage.shows(room.shows())
        named = [stage.page.locator("h1").inner_text() for _ in stage.pages()]
    assert named == [here["teams"][team]["name"] for team in pair]


def test_what_is_said_more_often_stands_larger_and_few_are_not_counted(browser: Browser) -> None:
    room = room_of(2, 12)
    says_words(room, "before")
    room.moves_to("portrait", "compare")
    with on_stage(browser, "portrait") as stage:
        stage.shows(room.shows())
        sizes = {
            text.split("×")[0].strip(): word.evaluate(
                "e => parseFloat(getComputedStyle(e).fontSize)"
            )
            for word in stage.page.locator(".portrait-word").all()
            if (text := word.inner_text())
        }
        assert sizes["warm"] > sizes["moeilijk te vinden"]
        few = room_of(2, 4)
        says_words(few, "before")
        assert people_of(few)[0].answers("before", {"text": "W" * 30})["ok"]
        few.moves_to("portrait", "compare")
        stage.shows(few.shows())
        assert "×" not in _read(stage)
        assert stage.faults(BOXES) == []


@pytest.mark.matrix
def test_every_match_and_every_open_need_comes_by(browser: Browser) -> None:
    room = room_of(12, 30)
    room.moves_to("portrait", "cards")
    writes_cards(room)
    room.moves_to("portrait", "map")
    matches(room, most=9)
    here = room.shows()["here"]
    open_needs = [need["text"] for need in here["needs"].values() if "matched" not in need]
    with on_stage(browser, "portrait") as stage:
        stage.shows(room.shows())
        assert f"Nog {len(open_needs)} vragen open." in _read(stage)
        lines, needs = [], []
        for _ in stage.pages():
            lines += _texts(stage, ".portrait-line .visually-hidden")
            needs += _texts(stage, ".portrait-say")
            assert len(_texts(stage, ".portrait-line")) <= 7
            assert len(_texts(stage, ".portrait-seat")) <= 8
    teams = here["teams"]
    said = [
        f"{teams[m['from']]['name']} helpt {teams[m['to']]['name']}: {m['text']}"
        for m in here["matches"].values()
    ]
    assert sorted(lines) == sorted(said)
    assert set(needs) == set(open_needs)


def test_a_new_match_moves_nothing_to_another_page(browser: Browser) -> None:
    room = room_of(12, 30)
    room.moves_to("portrait", "cards")
    writes_cards(room)
    room.moves_to("portrait", "map")
    with on_stage(browser, "portrait") as stage:
        before: set[str] = set()
        for most in (3, 5, 7):
            matches(room, most)
            stage.shows(room.shows())
            here = set(_texts(stage, ".portrait-line .visually-hidden"))
            assert before <= here
            before = here
        assert len(before) > 3


def test_a_line_in_the_spotlight_says_which_question_it_answers(browser: Browser) -> None:
    room = room_of(2, 4)
    room.moves_to("portrait", "cards")
    writes_cards(room)
    room.moves_to("portrait", "present")
    (card,) = room.shows()["here"]["cards"].values()
    room.leads("spotlight", contribution=card["order"]["need"][0])
    with on_stage(browser, "portrait") as stage:
        stage.shows(room.shows())
        assert _texts(stage, ".portrait-sign") == ["Wat heb je nodig?"]
        assert any(text in _read(stage) for card in LINES for _, _, text in card)
        assert stage.faults(".note") == []


def test_nobody_is_named_by_having_come_alone(browser: Browser) -> None:
    room = room_of(0, 0)
    room.joins("Wim", "informal")
    room.moves_to("portrait", "cards")
    (wim,) = people_of(room)
    wim.answers("line", {"field": "need", "text": "Iemand die luistert"})
    with on_stage(browser, "portrait") as stage:
        for phase in ("cards", "present", "map"):
            room.moves_to("portrait", phase)
            stage.shows(room.shows())
            assert words.t("nl", "card.wall_on_their_own") in _read(stage)
            assert "Wim" not in _read(stage)


def _set(stage: Stage, setting: str) -> None:
    if setting == LARGE:
        stage.presses("l")


def _read(stage: Stage) -> str:
    """All that can be read, with every space a single one."""
    return re.sub(r"\s+", " ", stage.page.locator(".wall").inner_text())


def _texts(stage: Stage, selector: str) -> list[str]:
    return [text.strip() for text in stage.page.locator(selector).all_inner_texts()]
