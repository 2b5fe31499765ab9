"""The big screen on its own: what is too much, too long, too little, and what is not there."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser import measure
from tests.browser.evening import BrowserEvening
from tests.browser.screen import NO_LINE
from tests.browser.wall import WallPage

LONG = "Ze weten precies bij welke instantie je moet aankloppen als het echt niet meer gaat"[:80]
LONG_WORD = "Opvoedondersteuningsprofessionaliseringstraject Jeugdgezondheidszorgmedewerkers"
LONG_NAME = "Stichting voor Opvoedondersteuning en Jeugdgezondh"


def test_every_note_comes_by_page_after_page(evening: BrowserEvening) -> None:
    wall, fatma, said = _with_notes(evening, each=9)
    fatma.moves_to("strength", "open")
    wall.sees("1–8 van 36")
    read = set(_notes_on(wall))
    while "36 van 36" not in wall.page.locator(".pager").inner_text():
        before = wall.page.locator(".pager").inner_text()
        wall.page.keyboard.press("PageDown")
        expect(wall.page.locator(".pager")).not_to_have_text(before)
        expect(wall.page.locator(".wall .note").first).to_be_visible()
        read |= set(_notes_on(wall))
    assert read == said


def test_the_large_setting_shows_one_dimension_and_is_kept(evening: BrowserEvening) -> None:
    wall, fatma, _ = _with_notes(evening, each=2)
    fatma.moves_to("strength", "open")
    wall.sees_heading(wall.say("strength", "projector.title"))
    wall.page.keyboard.press("l")
    first = wall.say("strength", "participant.dimensions.knowledge.title")
    wall.sees_heading(first)
    wall.page.reload()
    wall.sees_heading(first)
    size = wall.page.locator(".wall .note p").first.evaluate(
        "text => parseFloat(getComputedStyle(text).fontSize)"
    )
    assert size >= 60
    wall.page.keyboard.press("PageDown")
    wall.sees_heading(wall.say("strength", "participant.dimensions.skills.title"))


def test_a_spotlight_fills_the_screen_and_no_page_turns(evening: BrowserEvening) -> None:
    wall, fatma, _ = _with_notes(evening, each=9)
    fatma.moves_to("strength", "open")
    note = evening.projector().view()["here"]["order"]["formal"]["knowledge"][0]
    fatma.does("spotlight", contribution=note)
    shown = wall.page.locator(".wall .note p")
    expect(shown).to_have_count(1)
    assert shown.evaluate("text => parseFloat(getComputedStyle(text).fontSize)") >= 96
    wall.page.keyboard.press("PageDown")
    fatma.does("spotlight")
    wall.sees("1–8 van 36")


def test_an_empty_side_keeps_its_half(evening: BrowserEvening) -> None:
    wall, fatma = evening.projector_page(), evening.facilitator()
    for name in ("Anneke", "Joost", "Marit"):
        evening.guest(name, "formal")
    fatma.moves_to("strength", "write")
    evening.guests[0].says("Kent de straat")
    fatma.moves_to("strength", "open")
    wall.sees("Kent de straat")
    halves = wall.page.locator('.wall [data-side="informal"]').get_by_text(wall.t("wall.nobody"))
    expect(halves).to_have_count(4)


def test_long_words_and_long_names_stay_in_their_places(evening: BrowserEvening) -> None:
    wall, fatma = evening.projector_page(), evening.facilitator()
    sides = ("formal", "informal", "both") * 3
    people = [
        evening.guest(f"Anna-Margaretha {n}", side, f"{LONG_NAME[:48]}{n}")
        for n, side in enumerate(sides)
    ]
    _in_place(wall, wall.say("arrive", "projector.title"))
    fatma.moves_to("strength", "write")
    for person, side in zip(people, sides, strict=True):
        if side != "both":
            person.says(LONG)
            person.says(LONG_WORD[:80], "power")
    _in_place(wall, wall.say("strength", "projector.closed"))
    fatma.moves_to("strength", "open")
    _in_place(wall, wall.say("strength", "projector.talk"))
    fatma.moves_to("agreements", "write")
    agreed = people[0].agrees(LONG, first_step=LONG, by_when="2027-09-30", look_back="2027-12-01")
    people[0].leads(agreed, "formal")
    people[1].leads(agreed, "informal")
    people[1].agrees(LONG_WORD[:80])
    _in_place(wall, wall.t("agreements.wall_talk"))
    fatma.moves_to("voting", "vote")
    for person in people:
        person.votes(agreed, "objection" if person is people[4] else "agree", LONG)
    fatma.moves_to("voting", "result")
    _in_place(wall, wall.t("voting.wall_together", yes=8, n=9))
    fatma.moves_to("close", "goodbye")
    _in_place(wall, wall.say("close", "projector.take"))


def test_the_last_picture_stays_when_the_line_is_gone(evening: BrowserEvening) -> None:
    wall, _, _ = _with_notes(evening, each=1)
    wall.forgives(NO_LINE).sees_heading(wall.say("strength", "projector.title"))
    evening.dies()
    wall.sees(wall.t("wall.lost"))
    wall.sees_heading(wall.say("strength", "projector.title"))
    evening.starts()
    wall.does_not_see(wall.t("wall.lost"))


def _with_notes(evening: BrowserEvening, each: int):  # type: ignore[no-untyped-def]
    """A wall while two sides have written: ``each`` notes in knowledge and in skills a side."""
    wall, fatma = evening.projector_page(), evening.facilitator()
    people = [
        evening.guest(name, side)
        for side in ("formal", "informal")
        for name in ("Anneke", "Joost", "Marit")
    ]
    fatma.moves_to("strength", "write")
    said = set()
    for person in (people[0], people[3]):
        side = person.view("me")["side"]
        for n in range(each):
            for dimension in ("knowledge", "skills"):
                said.add(f"{side} {dimension} {n}")
                person.says(f"{side} {dimension} {n}", dimension)
    return wall, fatma, said


def _notes_on(wall: WallPage) -> list[str]:
    return wall.page.locator(".wall .note p").all_inner_texts()


def _in_place(wall: WallPage, sign: str) -> None:
    """Nothing is too small or outside its place, once this can be read."""
    wall.sees(sign)
    wall.page.evaluate("() => document.fonts.ready")
    assert measure.out_of_place(wall.page) == []
