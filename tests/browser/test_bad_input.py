"""Whatever somebody types or pastes gets a sentence beside its field, and is not lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.evening import BrowserEvening
from tests.browser.phone import PhonePage

FAMILY = "👩‍👩‍👧‍👦"
STRANGE = {
    "markup": "<script>document.title='gekraakt'</script><b>dik</b> &amp;",
    "picture": "<img src=x onerror=document.title='gekraakt'>",
    "emoji": f"Samen {FAMILY}{FAMILY} ❤️‍🔥",
    "right to left": "هم يعرفون كل الأمهات في الشارع",
    "turned round": "Een \u202eomgekeerde\u202c zin met \u200bniets ertussen",
    "template": "{{ 7 * 7 }} ${naam} %s {n}",
}


@pytest.mark.parametrize("text", ["   ", "\u200b\u200d\u2060", "\n\n\n"])
def test_nothing_is_not_sent(evening: BrowserEvening, text: str) -> None:
    amina = _writes(evening)
    amina.types(text)
    send = amina.button(amina.say("strength", "participant.buttons.send"))
    if send.is_visible():
        send.click()
        amina.sees(amina.t("refused.text_empty"))
    else:
        amina.sees_button(amina.t("phone.skip"))
    amina.types("Ze zijn er altijd")
    amina.sends_note()
    amina.has_sent("Ze zijn er altijd")
    assert evening.projector().view()["here"]["count"] == 1


@pytest.mark.parametrize(("letters", "over"), [(81, 1), (300, 220)])
def test_too_long_is_said_before_it_happens(
    evening: BrowserEvening, letters: int, over: int
) -> None:
    """A family is one letter, as people count."""
    amina = _writes(evening)
    amina.types(FAMILY * 75)
    amina.sees(amina.t("phone.letters_left", n=5))
    text = "é" * letters
    amina.types(text)
    amina.sees(amina.t("phone.letters_over", n=over))
    amina.sends_note()
    amina.sees(amina.t("refused.text_too_long", letters=letters, longest=80))
    expect(_field(amina)).to_have_value(text)
    expect(_field(amina)).to_have_attribute("aria-invalid", "true")
    amina.types(text[:80])
    amina.sends_note()
    amina.has_sent(text[:80])


def test_ten_thousand_lines_are_kept_and_refused(evening: BrowserEvening) -> None:
    amina = _writes(evening)
    text = "\n".join(f"regel {number}" for number in range(10_000))
    amina.pastes(amina.question("knowledge"), text)
    amina.sends_note()
    amina.sees(amina.t("refused.text_too_long", letters=len(text), longest=80))
    assert _field(amina).input_value() == text
    amina.page.reload()
    amina.is_in()
    assert _field(amina).input_value() == text


def test_what_is_strange_is_shown_as_it_was_typed(evening: BrowserEvening) -> None:
    """On every screen, as letters: never as markup, and never running."""
    amina, fatma = _writes(evening), evening.facilitator_page()
    for text in STRANGE.values():
        amina.types(text)
        amina.sends_note()
        amina.has_sent(_plain(text))
    evening.facilitator().moves_to("strength", "open")
    wall = evening.projector_page()
    wall.page.keyboard.press("p")
    fatma.is_at("strength", "open")
    fatma.shows_all_notes(len(STRANGE))
    for text in STRANGE.values():
        fatma.sees(_plain(text))
    fatma.spotlights(STRANGE["markup"])
    wall.sees(STRANGE["markup"])
    coalition = evening.page()
    coalition.opens(evening.links["read_link"])
    coalition.sees(STRANGE["markup"])
    for screen in (amina, fatma, wall, coalition):
        assert "gekraakt" not in screen.page.title()


def test_names_at_the_door_get_a_sentence(evening: BrowserEvening) -> None:
    phone = evening.phone_page(width=320)
    phone.goes_on()
    phone.goes_on()
    phone.sees(phone.t("refused.text_empty"))
    long = "Wilhelmina " * 5
    phone.gives_name(long)
    phone.sees(phone.t("phone.letters_over", n=len(long.strip()) - 40))
    phone.goes_on()
    phone.sees(phone.t("refused.text_too_long", letters=len(long.strip()), longest=40))
    phone.gives_name("<b>Wil</b>")
    phone.goes_on()
    phone.comes_from("<i>Groep</i>")
    phone.goes_on()
    phone.goes_on_without_choosing_a_side()
    phone.sees(phone.t("phone.choose_first"))
    phone.chooses(phone.say("arrive", "participant.side.both.title"))
    phone.presses(phone.say("arrive", "participant.buttons.done"))
    phone.name = "<b>Wil</b>"
    phone.is_in()
    evening.projector_page().sees("<i>Groep</i>")


def test_an_agreement_without_a_what_says_so_and_nonsense_hours_too(
    evening: BrowserEvening,
) -> None:
    phone = evening.phone_page()
    phone.joins_as("Amina", "informal")
    evening.facilitator().moves_to("agreements", "write")
    phone.presses(phone.t("agreements.phone_new"))
    phone.fills(phone.form("goal.title"), "Zodat iedereen het weet")
    phone.presses(phone.t("phone.next"))
    phone.sees(phone.t("refused.text_empty"))
    expect(phone.field(phone.form("goal.title"))).to_have_value("Zodat iedereen het weet")
    phone.fills(phone.form("what.title"), STRANGE["markup"][:40])
    phone.presses(phone.t("phone.next"))
    phone.leads_as("informal")
    phone.chooses(phone.say("agreements", "participant.load_check.options.own"))
    hours = phone.page.get_by_label(phone.say("agreements", "participant.load_check.own"))
    hours.fill("-3")
    phone.presses(phone.t("phone.next"))
    phone.sees(phone.t("agreements.phone_hours_wrong", n=200))
    hours.fill("3")
    phone.presses(phone.t("phone.next"))
    phone.sees_heading(phone.form("roles.title"))
    evening.projector_page().sees(STRANGE["markup"][:40])


def test_the_facilitator_gets_a_sentence_beside_the_field(evening: BrowserEvening) -> None:
    amina, fatma = evening.phone("Amina", "informal"), evening.facilitator_page()
    leader = evening.facilitator()
    leader.moves_to("strength", "write")
    amina.shows(lambda room: room["phase"] == "write", "room")
    amina.says("Ze kenen de regels")
    leader.moves_to("strength", "open")
    fatma.is_at("strength", "open")
    for text, key, details in (
        ("  ", "refused.text_empty", {}),
        ("x" * 90, "refused.text_too_long", {"letters": 90, "longest": 80}),
    ):
        fatma.mends("Ze kenen de regels", text)
        fatma.sees(fatma.t(key, **details))
        expect(fatma.field(fatma.t("desk.mend_label"))).to_have_value(text)
        fatma.presses(fatma.t("desk.leave_it"))
    fatma.shows_everything()
    long = "\n".join(["Niet vergeten"] * 280)
    fatma.fills(fatma.t("desk.private"), long)
    fatma.field(fatma.t("desk.private")).blur()
    leader.sees("Niet vergeten")


def _writes(evening: BrowserEvening) -> PhonePage:
    phone = evening.phone_page()
    phone.joins_as("Amina", "informal")
    evening.facilitator().moves_to("strength", "write")
    phone.is_asked("knowledge")
    return phone


def _field(phone: PhonePage) -> Locator:
    return phone.field(phone.question("knowledge"))


def _plain(text: str) -> str:
    """As it is kept: without what cannot be seen and does nothing."""
    return text if "\u200b" not in text else text.partition("\u202e")[0].strip()
