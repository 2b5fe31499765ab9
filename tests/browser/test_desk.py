"""Whoever leads: looking beforehand, not yet, a colleague elsewhere, a line that is gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.screen import NO_LINE
from tests.evening import Facilitator

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

# Whether what stands in the bar is beside each other with this title, and the title is in it whole.
ROWS = """title => {
  const bar = document.querySelector(".desk-bar")
  const h1 = bar.querySelector("h1")
  const words = [...h1.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)
  words.data = title
  const inIt = bar.querySelectorAll(":scope > :not(.tools), .tools > *")
  const boxes = [...inIt].map((each) => each.getBoundingClientRect())
  const lowest = Math.max(...boxes.map(({ top }) => top))
  return [boxes.every(({ bottom }) => bottom > lowest), h1.scrollHeight <= h1.clientHeight + 1]
}"""
KNOWS = "Zij weten wat een moeder zegt"
OPENS = "Een naam die deuren opent"


def test_covered_notes_can_be_read_only_while_held_down(evening: BrowserEvening) -> None:
    desk, _ = _writing(evening)
    desk.sees(desk.t("desk.covered"))
    desk.does_not_see(KNOWS)
    look = desk.button(desk.t("desk.look_beforehand"))
    look.hover()
    desk.page.mouse.down()
    desk.sees(KNOWS)
    desk.page.mouse.up()
    desk.does_not_see(KNOWS)
    look.focus()
    desk.page.keyboard.down("Space")
    desk.sees(OPENS)
    desk.page.keyboard.up("Space")
    desk.does_not_see(OPENS)


def test_what_opens_can_be_called_off_until_it_is_sent(evening: BrowserEvening) -> None:
    desk, fatma = _writing(evening)
    desk.page.get_by_role("button", name=desk.t("strength.desk_into_open")).focus()
    desk.clicks_on()
    desk.waits_to_open()
    expect(desk.button(desk.t("desk.not_yet"))).to_be_focused()
    desk.clicks_back()
    desk.does_not_see(desk.t("desk.opens_soon"))
    desk.is_at("strength", "write")
    desk.clicks_on()
    desk.says_not_yet()
    desk.is_at("strength", "write")
    assert fatma.view()["phase"] == "write"
    desk.clicks_on()
    desk.is_at("strength", "open")
    desk.sees(KNOWS)


def test_a_clicker_does_nothing_while_somebody_types(evening: BrowserEvening) -> None:
    desk, fatma = _writing(evening)
    desk.shows_everything()
    desk.fills(desk.t("desk.private"), "Straks vragen")
    desk.clicks_back()
    desk.clicks_on()
    desk.sees(desk.t("desk.saved"))
    assert fatma.view()["phase"] == "write"
    desk.page.reload()
    expect(desk.field(desk.t("desk.private"))).to_have_value("Straks vragen")


def test_who_comes_second_hears_where_the_room_is(tmp_path: Path, browser: Browser) -> None:
    # Slow frames: the second laptop still shows what was.
    with BrowserEvening(tmp_path, browser, frame_ms=3000) as evening:
        desk, fatma = evening.facilitator_page(), evening.facilitator()
        desk.is_at("arrive")
        fatma.does("set_timer", do="start", seconds=60)
        fatma.sends("move_to", _from_here(fatma, "strength", "write"))
        on = desk.t("desk.into_step", title=desk.title("strength"))
        desk.page.get_by_role("button", name=on).click()
        here = {"title": desk.title("strength"), "phase": desk.phase("strength", "write")}
        desk.sees(desk.t("desk.moved_meanwhile", **here))
        desk.presses(desk.t("desk.never_mind"))
        desk.does_not_see(desk.t("desk.moved_meanwhile", **here))
        desk.is_at("strength", "write")


def test_nothing_that_was_typed_is_lost_when_the_server_is_gone(evening: BrowserEvening) -> None:
    desk, fatma = _writing(evening)
    fatma.closes()
    evening.dies()
    desk.forgives(NO_LINE).sees(desk.t("desk.offline"))
    desk.shows_everything()
    desk.fills(desk.t("desk.private"), "Hanan wil iets zeggen")
    desk.sees(desk.t("desk.not_saved"))
    desk.goes_back()
    desk.sees(desk.t("desk.not_arrived", what=desk.t("desk.act_move_to")))
    evening.starts()
    desk.does_not_see(desk.t("desk.offline"))
    desk.sees(desk.t("desk.saved"))
    desk.presses(desk.t("desk.try_again"))
    desk.is_at("strength", "explain")
    desk.page.reload()
    private = desk.field(desk.t("desk.private"))
    desk.jumps_to("strength", "write")
    expect(private).to_have_value("Hanan wil iets zeggen")


def test_an_agreement_is_finished_field_by_field(evening: BrowserEvening) -> None:
    desk, fatma = evening.facilitator_page(), evening.facilitator()
    evening.guest("Joost", "formal", "Wijkteam")
    evening.guest("W" * 40, "formal", "W" * 50)
    fatma.moves_to("agreements", "write")
    what = desk.say("agreements", "participant.fields.what.title")
    desk.fills(what, "Samen eten")
    desk.presses(desk.t("agreements.desk_begin"))
    formal, informal = (
        desk.page.get_by_role("group", name=desk.t(f"agreements.desk_lead_{side}"))
        for side in ("formal", "informal")
    )
    assert _lies_in(formal.get_by_role("combobox"), formal)
    formal.get_by_role("combobox").select_option(label="Joost, Wijkteam")
    formal.get_by_role("button", name=desk.t("agreements.desk_leads")).first.click()
    formal.get_by_role("button", name=desk.t("agreements.desk_heard_yes")).click()
    expect(formal).to_contain_text(desk.t("agreements.desk_says_yes"))
    informal.get_by_text(desk.t("agreements.desk_type_name")).click()
    informal.get_by_role("textbox", name=desk.t("agreements.desk_name")).fill("Oma Riet")
    informal.get_by_role("button", name=desk.t("agreements.desk_leads")).last.click()
    expect(informal).to_contain_text("Oma Riet")
    desk.fills(what, "Samen eten en " + "praten " * 12)
    desk.field(what).blur()
    desk.sees(desk.t("refused.text_too_long", letters=97, longest=80))
    desk.fills(what, "Samen eten en praten")
    desk.finishes_agreement("Samen eten", "Joost belt", "2027-01-15")
    desk.sees(desk.t("agreements.desk_ready"))
    agreement = next(iter(fatma.view()["here"]["agreements"].values()))
    assert agreement["what"] == "Samen eten en praten"


def test_the_bar_is_one_row_whatever_the_title(evening: BrowserEvening) -> None:
    desk = evening.facilitator_page()
    desk.is_at("arrive")
    for title in ("Samen om het gezin in Oost", "Samen om het gezin, Buurthuis De Linde"):
        assert desk.page.evaluate(ROWS, title) == [True, True], title


def _writing(evening: BrowserEvening) -> tuple[DeskPage, Facilitator]:
    """Two people wrote a note each, which nobody has opened yet."""
    desk, fatma = evening.facilitator_page(), evening.facilitator()
    amina = evening.guest("Amina", "informal", "Buurtmoeders")
    joost = evening.guest("Joost", "formal", "Wijkteam")
    fatma.moves_to("strength", "write")
    joost.says(KNOWS)
    amina.says(OPENS)
    desk.is_at("strength", "write")
    desk.sees(desk.t("desk.look_beforehand"))
    return desk, fatma


def _lies_in(inner: Locator, outer: Locator) -> bool:
    one, other = inner.bounding_box(), outer.bounding_box()
    assert one and other
    return other["x"] <= one["x"] and one["x"] + one["width"] <= other["x"] + other["width"]


def _from_here(fatma: Facilitator, step: str, phase: str) -> dict[str, str]:
    here = fatma.view()
    seen = {"seen_run": here["run"], "seen_phase": here["phase"]}
    return {"run": fatma.run_of(step), "phase": phase, **seen}
