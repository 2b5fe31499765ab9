"""Whoever leads the evening, in a real browser."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.browser.screen import Screen

KINDS = {
    "arrive": ("welcome",),
    "strength": ("explain", "write", "open", "react"),
    "agreements": ("write", "finish"),
    "voting": ("explain", "vote", "result"),
    "close": ("evaluate", "letters", "goodbye"),
}


class DeskPage(Screen):
    """A facilitator's pages: the account, the sessions, and running one."""

    audience = "facilitator"

    # The account and the sessions

    def sets_up(self, link: str, name: str, password: str) -> None:
        """The one-time link that the server printed: a name and a password."""
        self.opens(link)
        self.fills(self.t("host.your_name"), name)
        self.page.get_by_label(self.t("host.choose_password")).fill(password)
        self.presses(self.t("host.go_on"))
        self.sees_heading(self.t("page.my_sessions"))

    def signs_in(self, name: str, password: str) -> None:
        self.opens("/host/sign-in")
        self.fills(self.t("host.your_name"), name)
        self.page.get_by_label(self.t("host.password")).fill(password)
        self.presses(self.t("host.sign_in"))
        self.sees_heading(self.t("page.my_sessions"))

    def signs_out(self) -> None:
        self.presses(self.t("host.sign_out"))

    def begins_session(self, title: str, place: str = "", organisations: str = "") -> str:
        """From the list of scripts to the running page; returns the room."""
        self.follows(self.t("host.begin"))
        self.fills(self.t("host.title"), title)
        self.fills(self.t("host.place"), place)
        self.fills(self.t("host.organisations"), organisations)
        self.presses(self.t("host.make"))
        self.is_at("arrive")
        return self.page.url.split("/host/w/")[1].split("?")[0]

    # Running it

    def is_at(self, step: str, phase: str = "") -> None:
        """The step, and which of its phases is lit."""
        self.sees_step(step)
        if phase and len(KINDS[step]) > 1:
            here = self.page.get_by_role("list", name=self.t("desk.phases"))
            lit = here.locator("[aria-current=step]")
            expect(lit).to_contain_text(self.phase(step, phase))

    def sees_step(self, step: str) -> None:
        expect(self.heading(self.title(step), level=2)).to_be_visible()

    def title(self, step: str) -> str:
        return self.say(step, "title")

    def phase(self, step: str, phase: str) -> str:
        return self.t(f"{step}.desk_phase_{phase}")

    def moves_to(self, step: str, phase: str) -> None:
        """The main button, which says where it leads."""
        first = phase == KINDS[step][0]
        word = (
            self.t("desk.into_step", title=self.title(step))
            if first
            else self.t(f"{step}.desk_into_{phase}")
        )
        self.page.get_by_role("button", name=word).click()
        self.is_at(step, phase)

    def opens_up(self, step: str, phase: str) -> None:
        """The main button of a phase that shows what was closed: it waits five seconds first."""
        self.page.get_by_role("button", name=self.t(f"{step}.desk_into_{phase}")).click()
        self.waits_to_open()
        self.is_at(step, phase)

    def goes_back(self) -> None:
        self.presses(self.t("desk.back"))

    def jumps_to(self, step: str, phase: str) -> None:
        """By the row of phases, without passing the ones between."""
        here = self.page.get_by_role("list", name=self.t("desk.phases"))
        here.get_by_role("button", name=self.phase(step, phase)).click()
        self.is_at(step, phase)

    def clicks_on(self) -> None:
        """The presenter's clicker."""
        self.page.keyboard.press("PageDown")

    def clicks_back(self) -> None:
        self.page.keyboard.press("PageUp")

    def says_not_yet(self) -> None:
        self.presses(self.t("desk.not_yet"))

    def waits_to_open(self) -> None:
        self.sees(self.t("desk.opens_soon"))

    def opens_tool(self, key: str) -> None:
        """What opens from the bar on top: in the simple view it stands behind one button."""
        word = self.t(key)
        bar = self.page.get_by_role("banner").get_by_role("button", name=word, exact=True)
        if bar.count() == 0:
            self.presses(self.t("desk.more"))
            bar = self.page.get_by_role("dialog").get_by_role("button", name=word, exact=True)
        bar.click()

    # What people wrote

    def shows_all_notes(self, n: int) -> None:
        """The quiet view begins with the newest."""
        self.presses(self.t("desk.all_notes", n=n))

    def note(self, text: str) -> Locator:
        return self.page.get_by_role("article").filter(has_text=text)

    def hides(self, text: str) -> None:
        self._tool(text, "desk.hide")

    def shows_again(self, text: str) -> None:
        self._tool(text, "desk.show")

    def spotlights(self, text: str) -> None:
        self._tool(text, "desk.on_screen")

    def takes_off_the_screen(self) -> None:
        self.presses(self.t("desk.off_screen"))

    def mends(self, text: str, better: str) -> None:
        self._tool(text, "desk.mend")
        self.fills(self.t("desk.mend_label"), better)
        self.presses(self.t("desk.save"))

    def corrects(self, text: str, better: str) -> None:
        self.mends(text, better)
        expect(self.note(better).first).to_be_visible()

    def _tool(self, text: str, key: str) -> None:
        name = re.compile(f"^\\s*{re.escape(self.t(key))}")
        self.note(text).get_by_role("button", name=name).first.click()

    # Agreements

    def finishes_agreement(self, what: str, first_step: str, by_when: str) -> None:
        """Choose it from the list and fill in what is missing; each field saves itself."""
        agreements = self.page.get_by_role("navigation").filter(
            has=self.page.get_by_role("button", name=self.t("agreements.desk_new"))
        )
        agreements.get_by_role("button", name=what).click()
        step = self.field(self.say("agreements", "participant.fields.first_step.title"))
        step.fill(first_step)
        step.blur()
        day = self.page.get_by_label(self.say("agreements", "participant.fields.by_when.title"))
        day.fill(by_when)
        day.blur()

    # Everything else

    def starts_timer(self, minutes: int) -> None:
        self.page.get_by_label(self.t("desk.timer_minutes")).fill(str(minutes))
        self.presses(self.t("desk.start_timer"))
        expect(self.page.get_by_role("timer")).to_be_visible()

    def shows_everything(self) -> None:
        self.presses(self.t("desk.everything"))

    def quietens(self) -> None:
        self.presses(self.t("desk.quiet"))

    def link_of_the_screen(self) -> str:
        """As the facilitator copies it for the computer at the projector."""
        self.opens_tool("desk.links")
        links = self.page.get_by_role("dialog")
        section = links.locator("section").filter(has=self.heading(self.t("desk.the_screen")))
        link = section.get_by_role("textbox", name=self.t("desk.address")).input_value()
        self.presses(self.t("desk.close"))
        return link

    def asks_to_end(self) -> None:
        """The main button of the last phase; the line above it, which asks, has one as well."""
        self.page.locator("button[data-main]", has_text=self.t("desk.end")).click()

    def ends(self) -> None:
        """The main button of the last phase, asked once more."""
        self.asks_to_end()
        dialog = self.page.get_by_role("dialog", name=self.t("desk.end_sure"))
        dialog.get_by_role("button", name=self.t("desk.end"), exact=True).click()
        self.sees(self.t("desk.ended"))
