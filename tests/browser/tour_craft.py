"""The tour past what runs beside the steps: a pause, a message, hands, the plan, and undo."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.crowd import Crowd
from tests.browser.rounds import TEAM, Round, Stops

SOUP = "De soep is klaar, kom eten in de grote zaal"


class Craft(Round):
    """What whoever leads does beside the script, on every screen that shows it."""

    def walk(self) -> Stops:
        self.comes_in()
        yield from self.rests()
        yield from self.is_told()
        yield from self.talks()
        yield from self.changes_the_plan()

    def comes_in(self) -> None:
        self.phone.joins_as("Amira", "informal", TEAM, lang=self.lang)
        self.both.joins_as("Dewi Anindita", "both", lang=self.lang)
        self.crowd = Crowd(self.evening, self.many)

    def rests(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        desk.presses(desk.t("live.desk_pause"))
        yield "desk-pause", desk
        desk.presses(desk.t("live.desk_minutes", n=10))
        wall.sees_heading(wall.t("live.wall_pause"))
        yield from self.both_screens("in-pause")
        phone.sees(phone.t("live.phone_pause", time="|").partition("|")[0].strip())
        yield "phone-in-pause", phone
        self.leader.does("go_on")
        wall.is_at("arrive")

    def is_told(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        desk.opens_tool("live.desk_tell_all")
        desk.fills(desk.t("live.desk_message"), SOUP)
        desk.page.get_by_label(desk.t("live.desk_on_wall_too")).check()
        yield "desk-telling", desk
        desk.presses(desk.t("live.desk_tell"))
        for screen in (wall, phone):
            screen.sees(SOUP)
        yield from self.both_screens("told")
        yield "phone-told", phone
        self.leader.does("tell_all", text="")
        phone.does_not_see(SOUP)

    def talks(self) -> Stops:
        phone, both, wall, desk = self.phone, self.both, self.wall, self.desk
        self.leader.does("open_floor", open=True)
        phone.sees_button(phone.t("live.phone_hand_up"))
        yield "phone-floor", phone
        phone.presses(phone.t("live.phone_hand_up"))
        wall.sees("Amira")
        both.presses(both.t("live.phone_hand_up"))
        expect(desk.page.locator(".talking .queue li")).to_have_count(2)
        yield "phone-hand", phone
        yield from self.both_screens("hands")
        queue = desk.page.locator(".talking .queue li")
        queue.first.get_by_role("button", name=desk.t("live.desk_give_word")).click()
        phone.sees(phone.t("live.phone_your_word"))
        yield "phone-word", phone
        wall.page.locator(".wall-talk .now").wait_for()
        yield from self.both_screens("word")
        self.leader.does("open_floor", open=False)

    def changes_the_plan(self) -> Stops:
        desk = self.desk
        desk.presses(desk.t("plan.change"))
        yield "desk-plan", desk
        row = desk.page.get_by_role("listitem").filter(has_text=desk.title("priorities"))
        row.get_by_role("button", name=desk.t("plan.skip")).click()
        row.locator("s").wait_for()
        yield "desk-plan-skipped", desk
        desk.page.locator("summary", has_text=desk.t("plan.add")).click()
        desk.page.get_by_role("button", name=desk.title("pitfalls")).first.wait_for()
        yield "desk-plan-adding", desk
        desk.page.keyboard.press("Escape")
        desk.sees(desk.t("plan.undo"))
        yield "desk-done", desk
        desk.page.get_by_role("banner").get_by_role("button", name=desk.t("plan.undo")).click()
        yield "desk-deeds", desk
        desk.page.keyboard.press("Escape")
