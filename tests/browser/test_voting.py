"""Dots, one choice and a rating on real pages: chosen, sent, changed, and read as an order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.ballots import write_script
from tests.browser import measure
from tests.browser.evening import BrowserEvening
from tests.browser.phone import PhonePage
from tests.browser.screen import Screen
from tests.evening import Facilitator, Phone
from workshop.words import MIRRORED

FORMAL = ("Marieke", "Joost", "Sevgi")
INFORMAL = ("Amina", "Kofi", "Yusuf")
NOTES = (
    "Zij weten wat er speelt achter de voordeur",
    "Een heel lang briefje over wat er allemaal in de buurt gebeurt, elke dag van de week",
    "يعرفون لغة البيت وعاداته",
    "Ze wonen in dezelfde straat",
)
HAND, MOUSE, READABLE = 48, 44, 16


class Voting:
    """An evening with notes on the board, a phone, a wall and a facilitator's page."""

    def __init__(self, evening: BrowserEvening, lang: str = "nl") -> None:
        self.lead: Facilitator = evening.facilitator()
        self.wall = evening.projector_page(lang=lang)
        self.desk = evening.facilitator_page(lang)
        self.phone: PhonePage = evening.phone_page(lang, 320)
        self.phone.joins_as("Fatma", "informal", "Moedercafé", lang)
        self.guests = [evening.guest(name, "formal") for name in FORMAL]
        self.guests += [evening.guest(name, "informal") for name in INFORMAL]

    def collects(self, notes: tuple[str, ...] = NOTES) -> None:
        self.lead.moves_to("strength", "write")
        for number, text in enumerate(notes):
            assert self.guests[number % len(self.guests)].says(text[:80])["ok"]
        self.lead.moves_to("strength", "open")

    def opens(self, step: str) -> list[str]:
        self.lead.moves_to(step, "vote")
        self.wall.sees_heading(self.wall.say("priorities", "projector.title"))
        return list(self.lead.view()["here"]["order"])

    def all_give(self, choices: dict[str, int], guests: list[Phone] | None = None) -> None:
        for guest in guests or self.guests:
            assert guest.answers("ballot", {"choices": choices})["ok"]

    def sends(self) -> None:
        self.phone.presses(self.phone.say("priorities", "participant.buttons.send"))
        self.phone.sees_heading(self.phone.t("voting.phone_your_ballot"))
        self.phone.does_not_see(self.phone.t("phone.on_its_way"))

    def changes(self) -> None:
        self.phone.presses(self.phone.say("priorities", "participant.buttons.change"))

    def adds_dot(self, text: str) -> None:
        self.phone.presses(f"{self.phone.t('voting.phone_dot_more')}: {text}")

    def closes(self, step: str) -> None:
        self.lead.moves_to(step, "result")
        self.phone.sees_heading(self.phone.t("voting.phone_ranked"))
        self.wall.page.locator(".voting-ranking").wait_for()

    def is_fine(self) -> None:
        """Every screen as it is now: axe finds nothing, and everything fits."""
        found = {}
        for screen in (self.phone, self.wall, self.desk):
            screen.settles()
            phone, wall = screen is self.phone, screen is self.wall
            size = {"target": HAND if phone else MOUSE, "letters": READABLE if phone else 0}
            found[type(screen).__name__] = measure.axe(screen.page) + measure.layout(
                screen.page, **size, fixed=wall
            )
        assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.fixture
def evening(tmp_path: Path, browser: Browser) -> Iterator[BrowserEvening]:
    data = tmp_path / "data"
    data.mkdir()
    script = write_script(tmp_path, "arrive", "strength", "dots", "single", "rating")
    settings = {"calm": True, "script": str(script), "pseudo_languages": "true"}
    with BrowserEvening(data, browser, **settings) as evening:  # type: ignore[arg-type]
        yield evening


def test_dots_are_put_changed_and_counted(evening: BrowserEvening) -> None:
    voting = Voting(evening)
    phone, wall = voting.phone, voting.wall
    voting.collects()
    first, *_, last = voting.opens("dots")
    phone.sees(phone.t("voting.phone_dots_left", n=3))
    phone.presses(phone.say("priorities", "participant.buttons.send"))
    phone.sees(phone.t("phone.choose_first"))
    voting.adds_dot(NOTES[0])
    voting.adds_dot(NOTES[0])
    phone.sees(phone.t("voting.phone_dots_left", n=1))
    voting.is_fine()
    voting.adds_dot(NOTES[3])
    phone.sees(phone.t("voting.phone_dots_gone"))
    # A fourth dot is not there to be put.
    more = phone.page.get_by_role("button", name=phone.t("voting.phone_dot_more"))
    expect(more.first).to_have_attribute("aria-disabled", "true")
    voting.sends()
    voting.is_fine()
    voting.changes()
    phone.presses(f"{phone.t('voting.phone_dot_less')}: {NOTES[0]}")
    voting.sends()
    voting.all_give({last: 3})
    wall.sees(wall.t("voting.wall_all_voted", n=7))
    voting.closes("dots")
    wall.sees(wall.t("voting.wall_dots", n=19))
    phone.sees(phone.t("voting.phone_dots", n=19))
    assert voting.lead.view()["here"]["results"][first]["n"] == 1
    voting.is_fine()


def test_a_reload_keeps_what_was_chosen_and_not_sent(evening: BrowserEvening) -> None:
    voting = Voting(evening)
    voting.collects()
    voting.opens("dots")
    voting.adds_dot(NOTES[3])
    voting.phone.page.reload()
    voting.phone.sees(voting.phone.t("voting.phone_dots_left", n=2))


def test_one_is_chosen(evening: BrowserEvening) -> None:
    voting = Voting(evening)
    voting.collects()
    order = voting.opens("single")
    voting.phone.chooses(NOTES[0])
    voting.is_fine()
    voting.sends()
    voting.all_give({order[3]: 1}, voting.guests[:2])
    voting.closes("single")
    # Two ballots of the formal side: the sides stay together.
    voting.phone.sees(voting.phone.t("voting.phone_few"))
    voting.wall.sees(voting.wall.t("voting.wall_few"))
    voting.is_fine()


def test_what_is_not_rated_has_no_opinion(evening: BrowserEvening) -> None:
    voting = Voting(evening)
    phone = voting.phone
    voting.collects()
    order = voting.opens("rating")
    four = phone.t("voting.phone_rate", n=4, word=phone.t("voting.phone_rate_4"))
    phone.chooses(four, of=NOTES[0])
    phone.chooses(four, of=NOTES[3])
    phone.presses(f"{phone.t('voting.phone_no_opinion')}: {NOTES[3]}")
    voting.is_fine()
    voting.sends()
    voting.all_give({order[0]: 5, order[1]: 2})
    voting.closes("rating")
    shown = voting.lead.view()["here"]["results"]
    assert (shown[order[0]]["mean"], shown[order[0]]["n"], shown[order[3]]) == (4.9, 7, {"n": 0})
    voting.wall.sees("4,9")
    voting.is_fine()


def test_nothing_collected_is_said_kindly(evening: BrowserEvening) -> None:
    voting = Voting(evening)
    voting.lead.moves_to("dots", "vote")
    for screen, key in (
        (voting.phone, "phone_nothing_here"),
        (voting.wall, "wall_nothing_here"),
        (voting.desk, "desk_nothing_here"),
    ):
        _sees(screen, f"voting.{key}")
    voting.is_fine()


@pytest.mark.matrix
def test_a_full_board_from_right_to_left(evening: BrowserEvening) -> None:
    voting = Voting(evening, MIRRORED)
    voting.collects(tuple(f"{NOTES[n % 4][:60]} {n}" for n in range(30)))
    order = voting.opens("dots")
    assert len(order) == 24
    voting.phone.sees(voting.phone.t("voting.phone_more", n=6))
    voting.is_fine()
    voting.all_give({order[0]: 3})
    voting.closes("dots")
    voting.is_fine()
    voting.wall.page.keyboard.press("l")
    voting.is_fine()


def _sees(screen: Screen, key: str) -> None:
    expect(screen.page.get_by_text(screen.t(key)).first).to_be_visible()
