"""Small groups on all screens: made and moved by keys alone, found on the wall and on phones."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import measure
from tests.browser.evening import BrowserEvening
from tests.browser.stage import on_stage
from tests.domain.room import Room, new_room
from workshop.words import MIRRORED

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

LONG = "Gerrit-Jan van der Heijden-de Vries-Hof"


def test_made_in_one_tap_moved_by_keys_and_heard_on_the_phone(evening: BrowserEvening) -> None:
    desk, wall = evening.facilitator_page(), evening.projector_page()
    for n in range(3):
        evening.guest(f"Joost {n}", "formal", "Wijkteam")
        evening.guest(f"Fatma {n}", "informal", "Moedercafé")
    amina = evening.phone_page(width=320)
    amina.joins_as("Amina", "informal", "Moedercafé")
    desk.opens_tool("group.desk_groups")
    desk.page.get_by_role("radio", name="3", exact=True).press("Space")
    desk.page.get_by_role("button", name=desk.t("group.desk_make")).press("Enter")
    desk.sees(desk.t("group.desk_balanced"))
    wall.sees_heading(wall.t("group.wall_find"))
    wall.sees("Amina")
    amina.sees(amina.t("group.phone_you_are_in"))
    amina.presses(amina.t("group.phone_there"))
    amina.does_not_see(amina.t("group.phone_you_are_in"))
    before = evening.facilitator().view()["groups"]
    here = next(id for id, each in before["shown"].items() if _names(each) & {"Amina"})
    there = next(id for id in before["order"] if id != here)
    number = before["shown"][there]["number"]
    desk.page.locator("[data-person]", has_text="Amina").press("Enter")
    desk.page.locator(f'[data-group="{there}"]').get_by_role("button").first.press("Enter")
    amina.sees(amina.t("group.number", number=number))
    desk.page.locator(f'[data-group="{there}"]', has_text="Amina").wait_for()
    expect(desk.page.locator(f'[data-group="{there}"] h2')).to_be_focused()


def _names(group: dict[str, Any]) -> set[str]:
    return {person["name"] for person in group["people"].values()}


@pytest.mark.matrix
@pytest.mark.parametrize("lang", ["nl", "en", MIRRORED])
@pytest.mark.parametrize(("people", "size"), [(0, 5), (8, 8), (33, 5), (60, 8), (300, 5)])
def test_the_wall_has_everything_in_its_place(
    browser: Browser, people: int, size: int, lang: str
) -> None:
    room = gathered(people, size)
    with on_stage(browser, "portrait", lang) as stage:
        for setting in ("normal", "large"):
            stage.shows(room.shows("projector"))
            for page in stage.pages():
                assert stage.faults(".gathering-people, .gathering-people li") == [], (
                    page,
                    setting,
                )
            stage.presses("l")


def gathered(people: int, size: int) -> Room:
    """A room in which all screens show the groups."""
    room = new_room()
    for n in range(people):
        side = "both" if n % 11 == 10 else ("formal", "informal", "informal")[n % 3]
        room.joins("Mohammed" if n % 9 == 3 else f"Naam {n}", side, f"Organisatie {n % 5}")
    room.leads("make_groups", how="mixed", size=size)
    for number, group in enumerate(room.workshop.groups_open()):
        members = room.workshop.members(group.id)
        host = {"host": members[0].id} if members and number % 2 else {}
        room.leads("settle_group", group=group.id, place="bij het raam in de grote zaal", **host)
    return room


@pytest.mark.matrix
@pytest.mark.parametrize("lang", ["nl", "en", MIRRORED])
def test_phones_and_the_page_of_whoever_leads_are_well_made(
    evening: BrowserEvening, lang: str
) -> None:
    desk, lead = evening.facilitator_page(lang), evening.facilitator()
    phone = evening.phone_page(lang, width=320)
    phone.joins_as(LONG, "informal", "Moedercafé")
    for n in range(60):
        evening.guest(f"Naam {n}", ("formal", "informal")[n % 2], f"Organisatie {n % 7}")
    desk.opens_tool("group.desk_groups")
    desk.page.get_by_role("button", name=desk.t("group.desk_make")).click()
    desk.sees(desk.t("group.desk_balanced"))
    shown = lead.shows(lambda view: view.get("groups", {}).get("shown"))
    group = next(id for id, each in shown.items() if LONG in _names(each))
    host = next(id for id, each in shown[group]["people"].items() if each["name"] == LONG)
    lead.does("settle_group", group=group, host=host, place="bij het raam")
    phone.sees(phone.t("group.phone_host"))
    lead.does("place", person=next(id for id in shown[group]["people"] if id != host))
    desk.page.locator("[data-person]").first.click()
    for screen in (desk, phone):
        assert [*measure.layout(screen.page), *measure.axe(screen.page)] == []
    phone.presses(phone.t("group.phone_there"))
    lead.does("place", person=host)
    phone.sees(phone.t("group.phone_none"))
    assert [*measure.layout(phone.page), *measure.axe(phone.page)] == []
