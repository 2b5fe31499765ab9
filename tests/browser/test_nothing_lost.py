"""Whatever happens to server, network, page or phone: nothing is lost and nothing doubled."""

from __future__ import annotations

import os
import signal

import pytest
from playwright.sync_api import expect

from tests.browser.evening import BrowserEvening
from tests.browser.phone import PhonePage
from tests.browser.screen import NO_LINE

HALF = "Zij weten hoe het is om"


def test_a_killed_server_loses_nothing_and_everyone_comes_back(evening: BrowserEvening) -> None:
    amina, grace = _writing(evening, "Amina"), _writing(evening, "Grace", lang="en")
    fatma, wall = evening.facilitator_page(), evening.projector_page()
    wall.is_at("strength")
    fatma.is_at("strength", "write")
    amina.writes("Ze luisteren echt")
    amina.types(HALF)
    for screen in (amina, grace, fatma, wall):
        screen.forgives(NO_LINE)
    evening.dies()
    wall.sees(wall.t("wall.lost"))
    wall.sees_heading(wall.say("strength", "projector.title"))
    amina.sees(amina.t("phone.offline"))
    fatma.sees(fatma.t("desk.offline"))
    grace.types("They are never too tired")
    grace.sends_note()
    grace.sees(grace.t("phone.on_its_way"))
    evening.starts()
    wall.does_not_see(wall.t("wall.lost"))
    fatma.does_not_see(fatma.t("desk.offline"))
    expect(amina.field(amina.question("knowledge"))).to_have_value(HALF)
    amina.types(f"{HALF} hier nieuw te zijn")
    amina.sends_note()
    amina.has_sent("hier nieuw te zijn")
    grace.has_sent("They are never too tired")
    assert _written(evening) == [
        "They are never too tired",
        "Ze luisteren echt",
        "Zij weten hoe het is om hier nieuw te zijn",
    ]


def test_a_phone_without_a_network_keeps_what_it_has_and_sends_it_once(
    evening: BrowserEvening,
) -> None:
    amina = _writing(evening, "Amina").forgives(NO_LINE)
    amina.context.set_offline(True)
    amina.types("Ze hebben geduld")
    amina.sends_note()
    amina.sees(amina.t("phone.on_its_way"))
    amina.sees(amina.t("phone.offline"))
    amina.context.set_offline(False)
    amina.has_sent("Ze hebben geduld")
    amina.does_not_see(amina.t("phone.offline"))
    assert _written(evening) == ["Ze hebben geduld"]


def test_reloading_while_a_note_is_on_its_way_sends_it_once(evening: BrowserEvening) -> None:
    """The server is held still: it gets the note, and cannot say so before the page is gone."""
    amina = _writing(evening, "Amina").forgives(NO_LINE)
    amina.writes("Eerst dit")
    os.kill(evening.pid, signal.SIGSTOP)
    try:
        amina.types("Dan dat")
        amina.sends_note()
        amina.sees(amina.t("phone.on_its_way"))
        amina.page.evaluate("location.reload()")
    finally:
        os.kill(evening.pid, signal.SIGCONT)
    amina.is_in()
    amina.has_sent("Dan dat")
    assert _written(evening) == ["Dan dat", "Eerst dit"]


def test_a_refresh_goes_on_as_the_same_person_at_the_same_question(
    evening: BrowserEvening,
) -> None:
    amina = _writing(evening, "Amina")
    amina.skips()
    amina.is_asked("skills")
    amina.types(HALF, "skills")
    amina.page.reload()
    amina.is_in()
    amina.is_asked("skills")
    expect(amina.field(amina.question("skills"))).to_have_value(HALF)
    assert evening.projector().view()["people"] == 1


def test_two_tabs_are_one_person(evening: BrowserEvening) -> None:
    amina = _writing(evening, "Amina")
    tab = evening.again(amina)
    tab.is_in()
    tab.writes("Ze zijn er op tijd")
    amina.has_sent("Ze zijn er op tijd")
    assert evening.projector().view()["people"] == 1


def test_a_code_brings_somebody_to_another_phone(evening: BrowserEvening) -> None:
    """The last words from the old one are there, and it stays one person."""
    old = _writing(evening, "Amina")
    old.writes("Ze weten veel")
    code = old.asks_for_a_code()
    new = evening.phone_page(width=320)
    new.name, new.side, new.writes_as = old.name, old.side, old.writes_as
    new.carries_on("0000 0000")
    new.sees(new.t("refused.wrong_moving_code"))
    expect(new.field(new.t("phone.carry_on_code"))).to_have_value("0000 0000")
    new.types_code(code)
    new.is_in()
    new.has_sent("Ze weten veel")
    assert evening.projector().view()["people"] == 1


def test_an_ended_session_thanks_and_keeps(evening: BrowserEvening) -> None:
    amina = _writing(evening, "Amina")
    amina.writes("Ze weten veel")
    amina.types(HALF)
    evening.facilitator().does("end")
    amina.sees_heading(amina.t("phone.ended"))
    amina.presses(amina.t("phone.mine"))
    amina.sees("Ze weten veel")
    amina.sees(HALF)
    late = evening.phone_page()
    late.sees_heading(late.t("phone.ended"))
    late.sees(late.t("phone.ended_door"))


@pytest.mark.parametrize("typed", ["000 000", "12345", "abcdef"])
def test_wrong_digits_stay_in_the_field(evening: BrowserEvening, typed: str) -> None:
    late = evening.phone_page(link="").forgives("/code: .* 422")
    late.types_digits(typed)
    field = late.field(late.t("page.six_digits"))
    expect(field).to_have_value(typed)
    expect(field).to_have_attribute("aria-invalid", "true")
    digits = evening.links["digits"]
    field.fill(f"{digits[:3]}-{digits[3:]}")
    late.presses(late.t("page.try_again"))
    late.sees_heading(late.say("arrive", "participant.language"))


def _writing(evening: BrowserEvening, name: str, lang: str = "nl") -> PhonePage:
    """Somebody informal who is in, at the first question of the strength."""
    phone = evening.phone_page(lang)
    phone.joins_as(name, "informal", "Buurtmoeders", lang=lang)
    leader = evening.facilitator()
    if leader.view()["kind"] != "strength":
        leader.moves_to("strength", "write")
    phone.is_asked("knowledge")
    return phone


def _written(evening: BrowserEvening) -> list[str]:
    """Every note of this step as the facilitator's look finds it, each as often as it is there."""
    leader = evening.facilitator()
    page = leader.asks("look", {"part": "notes", "run": leader.view()["run"], "after": ""})
    return sorted((note["text"] for note in page["shown"].values()), key=str.casefold)
