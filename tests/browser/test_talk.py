"""A pause, a message, and a talk in which the sides take turns, on real screens."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.evening import BrowserEvening
from tests.browser.measure import out_of_place

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


def test_a_pause_a_message_and_hands_in_turn(evening: BrowserEvening) -> None:
    desk, wall = evening.facilitator_page(), evening.projector_page()
    people = [evening.phone_page(), evening.phone_page()]
    for phone, name, side in zip(people, ("Amina", "Joost"), ("informal", "formal"), strict=True):
        phone.joins_as(name, side)
    desk.presses(desk.t("live.desk_pause"))
    desk.presses(desk.t("live.desk_minutes", n=10))
    wall.sees_heading(wall.t("live.wall_pause"))
    people[0].sees("Pauze tot")
    desk.page.get_by_role("button", name=desk.t("live.desk_go_on")).first.click()
    wall.is_at("arrive")
    people[0].does_not_see("Pauze tot")

    desk.opens_tool("live.desk_tell_all")
    desk.fills(desk.t("live.desk_message"), "De soep is klaar")
    desk.page.get_by_label(desk.t("live.desk_on_wall_too")).check()
    desk.presses(desk.t("live.desk_tell"))
    for screen in (wall, *people):
        screen.sees("De soep is klaar")
    people[0].presses(people[0].t("live.phone_close_message"))
    people[0].does_not_see("De soep is klaar")
    people[1].sees("De soep is klaar")
    evening.facilitator().does("tell_all", text="")
    people[1].does_not_see("De soep is klaar")

    # However much stands above it, the bar of the day is in view.
    expect(desk.page.locator(".day")).to_be_in_viewport(ratio=1)
    evening.facilitator().does("open_floor", open=True)
    for phone in people:
        phone.presses(phone.t("live.phone_hand_up"))
        phone.sees("Je hand is omhoog")
    queue = desk.page.locator(".talking .queue li")
    expect(queue).to_have_count(2)
    wall.sees("Amina")
    queue.first.get_by_role("button", name=desk.t("live.desk_give_word")).click()
    people[0].sees(people[0].t("live.phone_your_word"))
    expect(wall.page.locator(".wall-talk .now")).to_contain_text("Amina")
    expect(wall.page.locator(".wall-talk .next")).to_contain_text("Joost")
    people[1].presses(people[1].t("live.phone_hand_down"))
    expect(queue).to_have_count(0)

    # However long names are, all who come next can be read.
    for number in range(3):
        evening.guest(f"{number}{'W' * 39}", "informal").asks("hand", {"up": True})
    expect(wall.page.locator(".wall-talk .next b")).to_have_count(3)
    assert out_of_place(wall.page) == []
