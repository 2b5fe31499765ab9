"""Three people of one organisation write one card at once; one of them loses the network."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.card import Card
from tests.browser.evening import BrowserEvening
from tests.browser.screen import NO_LINE

TEAM = "Moedercafé Zonnehof"
PLACE, COFFEE, ALONG = "Een warme plek", "Altijd koffie", "Wij gaan mee naar de dokter"
BETTER = "Wij gaan mee naar school en dokter"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    """A route on which cards are made."""
    with BrowserEvening(tmp_path_factory.mktemp("cards"), browser, route="short") as house:
        yield house


@pytest.fixture
def cards(evening: BrowserEvening) -> tuple[Card, Card, Card]:
    phones = [evening.phone_page() for _ in range(3)]
    for phone, name in zip(phones, ("Fatma", "Hanan", "Mo"), strict=True):
        phone.joins_as(name, "informal", TEAM)
    evening.facilitator().moves_to("portrait", "cards")
    for phone in phones:
        phone.sees_heading(phone.t("card.phone_card_of", name=TEAM))
    fatma, hanan, mo = (Card(phone) for phone in phones)
    return fatma, hanan, mo


def test_three_phones_write_one_card_and_nothing_is_lost_or_doubled(
    evening: BrowserEvening, cards: tuple[Card, Card, Card]
) -> None:
    fatma, hanan, mo = cards
    wall = evening.projector()
    for card in cards:
        card.opens("offer")
    mo.phone.forgives(NO_LINE).context.set_offline(True)
    fatma.types("offer", PLACE)
    hanan.types("offer", COFFEE)
    mo.adds("offer", ALONG)
    for card in (fatma, hanan):
        card.phone.presses(card.phone.t("card.phone_add"))
    mo.phone.sees(mo.phone.t("phone.on_its_way"))
    mo.phone.sees(mo.phone.t("phone.offline"))
    for card in (fatma, hanan):
        card.has(PLACE, COFFEE)
    mo.phone.context.set_offline(False)
    for card in cards:
        card.has(PLACE, COFFEE, ALONG)
    assert fatma.in_order() == hanan.in_order() == mo.in_order()
    assert PLACE not in str(wall.view())
    for card in cards:
        card.phone.page.reload()
        card.phone.is_in()
        card.has(PLACE, COFFEE, ALONG)
    evening.facilitator().moves_to("portrait", "present")
    for text in (PLACE, COFFEE, ALONG):
        wall.sees(text)


def test_a_line_is_struck_by_another_put_back_by_a_third_and_changed_by_its_author(
    cards: tuple[Card, Card, Card],
) -> None:
    fatma, hanan, mo = cards
    for card in cards:
        card.opens("offer")
    mo.adds("offer", ALONG)
    hanan.has(ALONG)
    hanan.strikes(ALONG)
    for card in cards:
        card.shows_struck(ALONG)
        card.has()
    fatma.puts_back(ALONG)
    for card in cards:
        card.has(ALONG)
    mo.changes("offer", ALONG, BETTER)
    for card in cards:
        card.has(BETTER)


def test_who_is_writing_where_is_seen_by_name_and_locks_nothing(
    cards: tuple[Card, Card, Card],
) -> None:
    fatma, hanan, mo = cards
    fatma.opens("need")
    fatma.types("need", "Een vast gezicht")
    for card in (hanan, mo):
        card.phone.sees(card.phone.t("card.phone_begins_now", name="Fatma"))
    hanan.opens("need")
    hanan.adds("need", "Een lokaal")
    hanan.has("Een lokaal")
    fatma.phone.sees(fatma.phone.t("card.phone_writes_now", name="Hanan"))
    mo.phone.sees("Een lokaal")
    mo.phone.does_not_see("Een vast gezicht")


def test_a_card_is_ready_and_one_of_the_team_takes_that_back(
    cards: tuple[Card, Card, Card],
) -> None:
    fatma, hanan, _ = cards
    fatma.opens("who")
    fatma.adds("who", "Ouders uit de buurt")
    fatma.closes()
    fatma.phone.presses(fatma.phone.say("portrait", "participant.buttons.ready"))
    hanan.phone.sees(hanan.phone.t("card.phone_ready"))
    hanan.phone.presses(hanan.phone.t("card.phone_not_ready"))
    for card in (fatma, hanan):
        card.phone.sees_button(card.phone.t("card.phone_write_at", at=2))
