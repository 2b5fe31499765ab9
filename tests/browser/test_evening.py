"""The whole evening on real pages: a facilitator, a projector, four phones, and the document."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.coming_in import (
    PLACE,
    TITLE,
    People,
    a_latecomer_types_the_digits,
    opens_the_house,
    opens_the_screen,
    the_clicker_leads_on_and_back,
    they_come_in,
)
from tests.browser.evening import BrowserEvening
from tests.browser.screen import Screen
from workshop.web import links

BREAKFAST = "Elke maand samen ontbijten op school"

CARD = "Eén kaart met alle telefoonnummers"

ABOUT_INFORMAL = {"Zij kennen elke moeder in de straat", "Zij zien snel dat het niet gaat"}

OBJECTION = "Not on a Friday please"


@pytest.mark.timeout(600)
def test_an_evening_from_the_first_link_to_the_document_in_hand(
    tmp_path: Path, browser: Browser
) -> None:
    with BrowserEvening(tmp_path, browser, fresh=True) as evening:
        fatma = opens_the_house(evening)
        wall = opens_the_screen(evening, fatma)
        people = People(fatma, wall, *(evening.phone_page() for _ in range(3)), None)  # type: ignore[arg-type]
        they_come_in(evening, people)
        the_clicker_leads_on_and_back(people)
        each_writes_about_the_other(people)
        a_latecomer_types_the_digits(evening, people)
        the_notes_open_after_five_seconds(people)
        the_facilitator_minds_them(people)
        the_side_described_reacts(people)
        the_timer_stands_on_every_screen(people)
        agreements_are_made(people)
        the_room_fills(evening)
        everyone_votes(evening, people)
        everyone_looks_back(people)
        coalition = the_coalition_reads(evening, people)
        the_document_is_in_hand(coalition, tmp_path)
        the_session_ends(people)


def each_writes_about_the_other(people: People) -> None:
    """Nobody else reads it yet; a side of one or two people is asked aloud."""
    joost, grace, dewi, wall, fatma = (
        people.joost,
        people.grace,
        people.dewi,
        people.wall,
        people.fatma,
    )
    joost.sees(joost.t("phone.sealed"))
    for text in sorted(ABOUT_INFORMAL):
        joost.writes(text)
    joost.goes_to_next()
    joost.is_asked("skills")
    grace.writes("They know every rul in the book")
    grace.writes("They can open a door at the town hall")
    dewi.chooses_to_write_as("informal")
    dewi.skips()
    dewi.is_asked("skills")
    dewi.writes("Rustig blijven als het spannend is", "skills")
    wall.sees(wall.t("strength.wall_wrote_all", wrote=3, n=3))
    wall.sees(wall.t("wall.aloud"))
    fatma.sees(fatma.t("desk.covered"))
    for screen in (wall, grace, fatma):
        screen.does_not_see("elke moeder")


def the_notes_open_after_five_seconds(people: People) -> None:
    """Until then it can be called off: nothing was sent. Then everyone reads everything."""
    fatma, wall = people.fatma, people.wall
    fatma.page.get_by_role("button", name=fatma.t("strength.desk_into_open")).click()
    fatma.waits_to_open()
    fatma.says_not_yet()
    fatma.is_at("strength", "write")
    wall.sees(wall.say("strength", "projector.closed"))
    wall.does_not_see("elke moeder")
    fatma.clicks_on()
    fatma.waits_to_open()
    fatma.is_at("strength", "open")
    fatma.shows_all_notes(6)
    for text in ("Zij kennen elke moeder", "They know every rul", "Ze hebben een rustige kamer"):
        wall.sees(text)
        fatma.sees(text)
    for phone in people.phones:
        phone.sees(phone.t("strength.phone_opened"))


def the_facilitator_minds_them(people: People) -> None:
    """Hide and show again, mend a typing error, one note large on the screen."""
    fatma, wall = people.fatma, people.wall
    fatma.hides("Zij zien snel")
    wall.does_not_see("Zij zien snel")
    fatma.shows_again("Zij zien snel")
    wall.sees("Zij zien snel")
    fatma.corrects("They know every rul in the book", "They know every rule in the book")
    wall.sees("They know every rule in the book")
    fatma.spotlights("Zij kennen elke moeder")
    wall.does_not_see("They know every rule")
    wall.sees("Zij kennen elke moeder in de straat")
    fatma.takes_off_the_screen()
    wall.sees("They know every rule")


def the_side_described_reacts(people: People) -> None:
    """Only they; who does both, as the side they did not write from."""
    people.fatma.moves_to("strength", "react")
    amina = people.amina
    assert amina.is_dealt(1, of=2) in ABOUT_INFORMAL
    amina.reacts("us")
    assert amina.is_dealt(2, of=2) in ABOUT_INFORMAL
    amina.reacts("missing", "Wij lachen ook samen")
    amina.sees(amina.t("strength.phone_reacted", n=2))
    assert people.grace.is_dealt(1, of=2) in ABOUT_INFORMAL
    people.grace.reacts("surprise")
    assert people.joost.is_dealt(1, of=4) not in ABOUT_INFORMAL
    assert people.dewi.is_dealt(1, of=3) not in ABOUT_INFORMAL
    people.fatma.sees("Wij lachen ook samen")
    people.wall.sees(people.wall.say("strength", "projector.legend"))


def the_timer_stands_on_every_screen(people: People) -> None:
    people.fatma.starts_timer(3)
    people.wall.sees_time_left()
    for phone in people.phones:
        phone.sees_time_left()
    people.fatma.presses(people.fatma.t("desk.stop"))


def agreements_are_made(people: People) -> None:
    """One gets both its leads on phones; the other is finished by the facilitator."""
    fatma, wall, joost, grace, dewi, amina = (people.fatma, people.wall, *people.phones)
    fatma.moves_to("agreements", "write")
    joost.writes_agreement(BREAKFAST, first_step="Ik bel de school", leads_as="formal")
    wall.sees(BREAKFAST)
    amina.joins_in(BREAKFAST, hours="4")
    amina.says_nothing_more_fits()
    fatma.sees(fatma.t("agreements.desk_over", name="Buurtmoeders"))
    grace.writes_agreement(CARD, leads_as="informal")
    expect(dewi.paper(CARD)).to_contain_text(grace.name)
    dewi.joins_in(CARD)
    fatma.moves_to("agreements", "finish")
    fatma.finishes_agreement(CARD, first_step="Nummers ophalen", by_when="2030-05-01")
    fatma.sees(fatma.t("agreements.desk_ready"))
    wall.sees(CARD)


def the_room_fills(evening: BrowserEvening) -> None:
    """Others come in with other devices, so that no side stays small."""
    for number in range(3):
        evening.guest(f"Formeel {number}", "formal", "Gemeente")
        evening.guest(f"Informeel {number}", "informal", "Moskee")
    for number in range(2):
        evening.guest(f"Allebei {number}", "both")


def everyone_votes(evening: BrowserEvening, people: People) -> None:
    """Secret until it is closed; the objection stands beside the result, in its own words."""
    fatma, wall, joost, grace, dewi, amina = (people.fatma, people.wall, *people.phones)
    fatma.moves_to("voting", "explain")
    wall.sees(BREAKFAST)
    fatma.moves_to("voting", "vote")
    for phone in (joost, amina):
        phone.votes("agree")
        phone.votes("agree")
        phone.has_voted()
    grace.votes("objection", OBJECTION)
    grace.votes("agree")
    dewi.votes("remark", "Ook met vaders")
    dewi.votes("agree")
    for guest in evening.guests:
        for agreement in guest.view("room")["here"]["order"]:
            guest.votes(agreement, "agree")
    wall.sees(wall.t("voting.wall_all_voted", n=12))
    for screen in (wall, fatma, joost):
        screen.does_not_see(OBJECTION)
    fatma.opens_up("voting", "result")
    wall.sees(OBJECTION)
    wall.sees(wall.say("voting", "projector.carried"))
    fatma.sees(fatma.t("voting.desk_side", yes=4, cast=5, n=5))
    grace.sees(grace.t("voting.phone_word_carried"))


def everyone_looks_back(people: People) -> None:
    """Five faces, a word, and what is taken along, which the room sees at the end."""
    fatma, wall, joost, grace, dewi, amina = (people.fatma, people.wall, *people.phones)
    fatma.moves_to("close", "evaluate")
    joost.says_how_it_was("4", "warm", "Ik bel eerder")
    grace.says_how_it_was("5", "hope", "I will ask sooner")
    dewi.says_how_it_was("3")
    amina.says_how_it_was("5", take="Wij tellen mee")
    wall.sees(wall.t("close.wall_answered", answered=4, n=12))
    wall.does_not_see("Wij tellen mee")
    fatma.moves_to("close", "letters")
    fatma.opens_up("close", "goodbye")
    wall.sees_heading(wall.say("close", "projector.title"))
    wall.sees("Wij tellen mee")
    wall.sees("I will ask sooner")
    wall.does_not_see("warm")


def the_coalition_reads(evening: BrowserEvening, people: People) -> Screen:
    """By the QR on the wall, which is that of the link on the phones."""
    grace = people.grace
    link = grace.page.get_by_role("link", name=grace.t("phone.our_agreements"))
    read = f"{evening.address}{link.get_attribute('href')}"
    assert people.wall.qr("close.wall_qr") == links.qr(read)
    coalition = evening.page()
    coalition.opens(read)
    coalition.sees_heading(coalition.t("coalition.title"))
    for text in (BREAKFAST, CARD, OBJECTION, "Wij tellen mee", "Joost", "Dewi"):
        expect(coalition.page.get_by_text(text).first).to_be_attached()
    return coalition


def the_document_is_in_hand(coalition: Screen, folder: Path) -> None:
    """The PDF says what was agreed, who leads, and what came of the vote."""
    with coalition.page.expect_download() as coming:
        coalition.follows(coalition.t("coalition.file_pdf"))
    document = folder / coming.value.suggested_filename
    coming.value.save_as(document)
    assert document.suffix == ".pdf"
    command = ["pdftotext", "-layout", str(document), "-"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    plain = " ".join(told.split())
    for text in (TITLE, PLACE, "Joost", "Amina", OBJECTION):
        assert text in plain, told
    for text in (BREAKFAST, CARD):
        assert all(word in plain for word in text.split()), told


def the_session_ends(people: People) -> None:
    """Nobody writes any more; the wall stays as it was."""
    people.fatma.ends()
    for phone in people.phones:
        phone.sees_heading(phone.t("phone.ended"))
    people.wall.sees_heading(people.wall.say("close", "projector.title"))
