"""Many come in at the same time, and each chooses what they meant to."""

from __future__ import annotations

from playwright.sync_api import Locator

from tests.browser.evening import BrowserEvening
from tests.browser.phone import PhonePage


def test_nothing_moves_under_a_finger_while_others_come_in(evening: BrowserEvening) -> None:
    evening.phone("Amira", "informal", "Buurtmoeders")
    grace = evening.phone_page()
    grace.goes_on()
    grace.gives_name("Grace")
    grace.goes_on()
    grace.comes_from("Buurtmoeders")
    names = ("Buurtmoeders", grace.t("phone.another_name"), _alone(grace))
    before = [_place(grace, name) for name in names]
    evening.phone("Joost", "formal", "Wijkteam Noord")
    grace.sees("Wijkteam Noord")
    assert [_place(grace, name) for name in names] == before
    grace.page.reload()
    _choice(grace, "Wijkteam Noord").wait_for()
    assert _place(grace, "Wijkteam Noord") < _place(grace, _alone(grace))


def _alone(phone: PhonePage) -> str:
    return phone.say("arrive", "participant.organisation.alone")


def _choice(phone: PhonePage, name: str) -> Locator:
    return phone.page.get_by_role("radio", name=name)


def _place(phone: PhonePage, name: str) -> float:
    """How far from the top of the page it stands, in pixels."""
    return float(_choice(phone, name).evaluate("e => e.getBoundingClientRect().top + scrollY"))
