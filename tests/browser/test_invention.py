"""Invent your own and setting up a collaboration, on real pages: two phones and the desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.card import Card
from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.measure import axe, layout
from tests.browser.phone import PhonePage
from tests.browser.screen import Screen
from workshop.words import MIRRORED

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

IDEA, WHAT, CONDITION = "Soep en vragen", "Elke donderdag soep", "Geen formulieren"
GOAL = "Vaders tellen mee"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    folder = tmp_path_factory.mktemp("invention")
    settings = {"calm": True, "pseudo_languages": "true"}
    with BrowserEvening(folder, browser, route="whole", **settings) as house:  # type: ignore[arg-type]
        yield house


class Walk:
    """Fatma's phone and the facilitator's page, from an idea to what is wanted."""

    def __init__(self, evening: BrowserEvening, lang: str) -> None:
        self.leader = evening.facilitator()
        self.phone: PhonePage = evening.phone_page(lang, 320)
        self.phone.joins_as("Fatma", "informal", "Moedercafé Zonnehof", lang=lang)
        self.anneke = evening.guest("Anneke", "formal", "Wijkteam Noorderwijk")
        self.desk: DeskPage = evening.facilitator_page(lang)
        self.card = Card(self.phone, "invention", "fields")

    def stops(self) -> Iterator[tuple[str, Screen]]:
        yield from self.invents()
        yield from self.sets_up()

    def invents(self) -> Iterator[tuple[str, Screen]]:
        """An idea of two people in a group, from both of their phones."""
        phone, card, desk = self.phone, self.card, self.desk
        self.leader.moves_to("invention", "make")
        desk.sees(desk.t("group.desk_asks"))
        yield "desk without groups", desk
        self.leader.does("make_groups", how="mixed", size=2)
        self.leader.does("gather", showing=False)
        phone.presses(phone.t("group.phone_there"))
        phone.sees_heading(phone.say("invention", "participant.question"))
        yield "phone empty", phone
        self.anneke.answers("line", {"field": "what", "text": WHAT})
        self.anneke.answers("line", {"field": "conditions", "text": CONDITION})
        phone.sees(WHAT)
        card.opens("name")
        card.adds("name", IDEA)
        card.has(IDEA)
        yield "phone a part", phone
        card.closes()
        yield "phone begun", phone
        desk.sees(desk.t("card.desk_ready", ready=0, n=1))
        yield "desk making", desk
        self.leader.moves_to("invention", "present")
        phone.sees_heading(phone.t("card.phone_your_turn"))
        yield "phone our turn", phone
        desk.sees(desk.t("card.desk_turn_of", at=1, n=1))
        yield "desk presenting", desk
        self.leader.moves_to("invention", "done")
        phone.sees(phone.t("invention.phone_ours"))
        yield "phone ideas", phone
        desk.sees(IDEA)
        yield "desk ideas", desk

    def sets_up(self) -> Iterator[tuple[str, Screen]]:
        """What was thought of goes along, and what is wanted starts an agreement."""
        phone, desk = self.phone, self.desk
        self.leader.moves_to("setup", "back")
        phone.sees_heading(self._part("back.title"))
        yield "phone back", phone
        self.leader.moves_to("setup", "wanted")
        phone.sees_heading(self._part("wanted.title"))
        self._opens("conditions")
        phone.page.locator(".place-take").click()
        phone.page.get_by_role("button", name=CONDITION).click()
        yield "phone taken along", phone
        phone.presses(phone.t("setup.phone_send"))
        phone.sees(phone.t("setup.phone_mine_here", n=1))
        phone.presses(phone.t("setup.phone_other"))
        self._opens("goals")
        phone.fills(self._part("wanted.fields.goals.title"), GOAL)
        phone.presses(phone.t("setup.phone_send"))
        phone.sees(phone.t("setup.phone_mine_here", n=1))
        yield "phone written", phone
        phone.presses(phone.t("setup.phone_other"))
        desk.sees(GOAL)
        yield "desk wanted", desk
        self.leader.moves_to("setup", "whole")
        phone.sees(phone.t("setup.phone_whole"))
        yield "phone whole", phone
        self.leader.moves_to("agreements", "write")
        phone.presses(phone.t("agreements.phone_new"))
        phone.page.get_by_role("button", name=GOAL).click()
        yield "phone agreement", phone

    def _part(self, path: str) -> str:
        return self.phone.say("setup", f"participant.parts.{path}")

    def _opens(self, field: str) -> None:
        self.phone.page.locator(f".place-list [data-part={field}]").click()
        self.phone.sees_heading(self._part(f"wanted.fields.{field}.title"))


def _wrong(name: str, screen: Screen) -> list[str]:
    target = 48 if name.startswith("phone") else 44
    return [*layout(screen.page, target=target), *axe(screen.page)]


def test_an_idea_written_together_fits_and_axe_finds_nothing(evening: BrowserEvening) -> None:
    found = {name: _wrong(name, screen) for name, screen in Walk(evening, "nl").invents()}
    assert not {name: faults for name, faults in found.items() if faults}


@pytest.mark.matrix
def test_all_of_it_fits_and_goes_along_to_agreements(evening: BrowserEvening) -> None:
    found = {name: _wrong(name, screen) for name, screen in Walk(evening, "nl").stops()}
    assert not {name: faults for name, faults in found.items() if faults}


@pytest.mark.matrix
def test_it_fits_from_right_to_left(evening: BrowserEvening) -> None:
    found = {
        name: layout(screen.page, target=48 if name.startswith("phone") else 44)
        for name, screen in Walk(evening, MIRRORED).stops()
    }
    assert not {name: faults for name, faults in found.items() if faults}
