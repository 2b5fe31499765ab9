"""A new picture of each other on real pages: a phone and the facilitator's, in every phase."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.card import Card
from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.measure import axe, layout
from tests.browser.phone import PhonePage
from tests.browser.screen import Screen
from workshop.words import MIRRORED

TEAM, OTHERS = "Moedercafé Zonnehof", "Wijkteam Noorderwijk"
NEED, OFFER = "Een vast gezicht van het wijkteam", "Een warme plek"
THEIR_NEED = "Weten wat er leeft in de wijk"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    folder = tmp_path_factory.mktemp("portrait")
    settings = {"calm": True, "pseudo_languages": "true"}
    with BrowserEvening(folder, browser, route="short", **settings) as house:  # type: ignore[arg-type]
        yield house


class Walk:
    """Fatma's phone and the facilitator's page, from the first word to who helps whom."""

    def __init__(self, evening: BrowserEvening, lang: str) -> None:
        self.leader = evening.facilitator()
        self.desk: DeskPage = evening.facilitator_page(lang)
        self.phone: PhonePage = evening.phone_page(lang, 320)
        self.phone.joins_as("Fatma", "informal", TEAM, lang=lang)
        self.hanan = evening.guest("Hanan", "informal", TEAM)
        self.anneke = evening.guest("Anneke", "formal", OTHERS)
        self.wim = evening.guest("Wim", "informal")
        self.card = Card(self.phone)

    def stops(self) -> Iterator[tuple[str, Screen]]:
        for phase in ("before", "cards", "present", "after", "compare", "map"):
            self.leader.moves_to("portrait", phase)
            for state in getattr(self, f"_{phase}")():
                yield f"phone {phase} {state}", self.phone
            yield f"desk {phase}", self.desk

    def _before(self) -> Iterator[str]:
        phone = self.phone
        phone.fills(phone.t("portrait.phone_first_word"), "druk")
        yield "typed"
        phone.fills(phone.t("portrait.phone_second_word"), "vriendelijk")
        phone.presses(phone.say("portrait", "participant.buttons.send"))
        phone.sees(phone.t("portrait.phone_word_arrived"))
        self.desk.sees(self.desk.t("portrait.desk_wrote", wrote=1, n=4))
        yield "sent"

    def _cards(self) -> Iterator[str]:
        phone, card = self.phone, self.card
        phone.sees_heading(phone.t("card.phone_card_of", name=TEAM))
        yield "empty"
        struck = self.hanan.answers("line", {"field": "offer", "text": "Koffie"})["contribution"]
        self.hanan.does("strike", contribution=struck, struck=True)
        self.hanan.answers("line", {"field": "need", "text": NEED})
        self.anneke.answers("line", {"field": "need", "text": THEIR_NEED})
        self.wim.answers("line", {"field": "who", "text": "Ik help al jaren"})
        phone.sees(NEED)
        card.opens("offer")
        card.adds("offer", OFFER)
        card.has(OFFER)
        yield "one question"
        card.closes()
        card.opens("do")
        yield "for whom"
        card.closes()
        yield "begun"

    def _present(self) -> Iterator[str]:
        """A small team begins; the facilitator puts ours before the room."""
        phone, desk = self.phone, self.desk
        desk.sees(desk.t("card.desk_turn_of", at=1, n=3))
        yield "of others"
        turns = desk.page.get_by_role("region", name=desk.t("card.desk_turns"))
        row = turns.get_by_role("listitem").filter(has_text=TEAM)
        row.get_by_role("button").click()
        phone.sees_heading(phone.t("card.phone_your_turn"))
        desk.sees(desk.t("card.desk_turn_of", at=3, n=3))
        yield "ours"

    def _after(self) -> Iterator[str]:
        self.phone.sees_heading(self.phone.say("portrait", "participant.after.question_informal"))
        yield "asked"

    def _compare(self) -> Iterator[str]:
        self.phone.sees("vriendelijk")
        yield "words"

    def _map(self) -> Iterator[str]:
        phone = self.phone
        phone.sees_heading(phone.say("portrait", "participant.match.question"))
        yield "needs"
        phone.page.get_by_role("button", name=THEIR_NEED).click()
        phone.chooses(OFFER)
        yield "with what"
        phone.presses(phone.say("portrait", "participant.buttons.help_offer"))
        phone.sees(phone.t("portrait.phone_we_can"))
        yield "said"


@pytest.mark.matrix
@pytest.mark.timeout(180)
def test_every_screen_fits_and_axe_finds_nothing(evening: BrowserEvening) -> None:
    found = {name: _wrong(name, screen) for name, screen in Walk(evening, "nl").stops()}
    assert not {name: faults for name, faults in found.items() if faults}


@pytest.mark.matrix
@pytest.mark.timeout(180)
def test_every_screen_fits_from_right_to_left(evening: BrowserEvening) -> None:
    found = {
        name: layout(screen.page, target=48 if name.startswith("phone") else 44)
        for name, screen in Walk(evening, MIRRORED).stops()
    }
    assert not {name: faults for name, faults in found.items() if faults}


@pytest.mark.timeout(180)
def test_what_nobody_answers_becomes_an_agreement_with_one_tap(evening: BrowserEvening) -> None:
    walk = Walk(evening, "nl")
    for _ in walk.stops():
        pass
    desk, phone = walk.desk, walk.phone
    open_needs = desk.page.get_by_role("region", name=desk.t("portrait.desk_unmet_title"))
    row = open_needs.get_by_role("listitem").filter(has_text=NEED)
    expect(open_needs.get_by_role("listitem")).to_have_count(1)
    row.get_by_role("button").click()
    expect(row.get_by_text(desk.t("portrait.desk_agreed"))).to_be_visible()
    phone.page.get_by_role("button", name=THEIR_NEED).click()
    phone.presses(phone.t("portrait.phone_not_us"))
    expect(open_needs.get_by_role("listitem")).to_have_count(2)
    agreements = walk.leader.moves_to("agreements", "write")
    assert agreements["ok"]
    (agreed,) = walk.leader.view()["here"]["agreements"].values()
    assert (agreed["what"], agreed["origin"]["kind"]) == (NEED, "portrait")


def _wrong(name: str, screen: Screen) -> list[str]:
    phone = name.startswith("phone")
    size = {"target": 48, "letters": 16} if phone else {"target": 44}
    return layout(screen.page, **size) + axe(screen.page)
