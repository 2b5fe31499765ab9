"""The tour past how an evening ends: letters and their page, asking to end, and looking back."""

from __future__ import annotations

from tests.browser.evening import PHONE
from tests.browser.rounds import Stops
from tests.browser.screen import Screen
from tests.browser.tour_craft import Craft

COFFEE = "Lukt de koffie nog?"


class Ending(Craft):
    """What comes last: on the phone that writes, its own page, the wall and the desk."""

    def walk(self) -> Stops:
        self.comes_in()
        yield from self.writes_letters()
        yield from self.has_a_page()
        yield from self.is_asked_to_end()
        yield from self.looks_back()

    def writes_letters(self) -> Stops:
        """To oneself; whoever has said how it was may choose."""
        phone, both = self.phone, self.both
        self.leader.moves_to("close", "evaluate")
        for each in (phone, both):
            each.says_how_it_was("4")
        self.leader.moves_to("close", "letters")
        both.sees_heading(both.say("close", "participant.letter_or_bell.question"))
        self.crowd.acts()
        yield "phone-letter-or-bell", phone
        phone.page.locator(".post-sort").first.click()
        phone.presses(phone.t("phone.go_on"))
        yield "phone-letter", phone
        phone.page.locator("textarea").fill(COFFEE)
        phone.page.locator(".chip", has_text=phone.t("close.phone_week")).click()
        phone.presses(phone.t("close.phone_post"))
        phone.sees(phone.t("close.phone_letter_me"))
        yield "phone-letters", phone
        yield from self.both_screens("letters")

    def has_a_page(self) -> Stops:
        own = self.own_page()
        yield "phone-own-page", own
        own.page.locator("summary").first.click()
        yield "phone-own-page-changing", own

    def own_page(self) -> Screen:
        own = self.evening.page(self.lang, PHONE | {"width": self.width})
        link = self.phone.page.locator(".post-page a").get_attribute("href") or ""
        own.opens(f"{link}?lang={self.lang}")
        own.page.get_by_role("heading").first.wait_for()
        return own

    def is_asked_to_end(self) -> Stops:
        desk = self.desk
        self.leader.moves_to("close", "goodbye")
        desk.sees(desk.t("live.desk_ask_done"))
        yield from self.desk_both_ways("asked-to-end")

    def looks_back(self) -> Stops:
        """How time and voices were spread: before the end, and after it."""
        room = self.evening.links["room"]
        for state in ("before", "after"):
            self.desk.opens(f"/host/w/{room}/after?lang={self.lang}")
            self.desk.sees_heading(self.desk.t("after.title"))
            yield f"desk-{state}-the-end", self.desk
            if state == "before":
                self.leader.does("end")
                self.phone.sees_heading(self.phone.t("phone.ended"))
