"""Somebody with a phone, in a real browser."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.browser.screen import Screen
from workshop import words


class PhonePage(Screen):
    """What somebody does with a phone, screen by screen."""

    name = ""
    side = ""
    writes_as = ""

    # Coming in

    def types_digits(self, digits: str) -> None:
        """On the landing page, as a latecomer who cannot scan."""
        self.opens("/")
        self.fills(self.t("page.have_a_code"), digits)
        self.presses(self.t("page.join"))

    def joins_as(self, name: str, side: str, organisation: str = "", lang: str = "nl") -> None:
        """The four screens from the QR to being in."""
        self.name, self.side, self.writes_as = name, side, side
        self.chooses_language(lang)
        self.goes_on()
        self.gives_name(name)
        self.goes_on()
        self.comes_from(organisation)
        self.goes_on()
        self.chooses(self.say("arrive", f"participant.side.{side}.title"))
        self.presses(self.say("arrive", "participant.buttons.done"))
        self.is_in()

    def chooses_language(self, lang: str) -> None:
        if lang != words.MIRRORED:
            self.chooses(words.own_name(lang))
        self.lang = lang
        self.sees_heading(self.say("arrive", "participant.language"))

    def gives_name(self, name: str) -> None:
        self.fills(self.say("arrive", "participant.name.question"), name)

    def comes_from(self, organisation: str) -> None:
        """One that is there already, a new one, or none."""
        self.sees_heading(self.say("arrive", "participant.organisation.question"))
        if not organisation:
            self.chooses(self.say("arrive", "participant.organisation.alone"))
        elif self.page.get_by_role("radio", name=organisation).count():
            self.chooses(organisation)
        else:
            self.chooses(self.t("phone.another_name"))
            self.fills(self.t("phone.organisation_name"), organisation)

    def goes_on(self) -> None:
        """The main button, as long as it only leads on."""
        self.presses(self.say("arrive", "participant.buttons.next"))

    def goes_on_without_choosing_a_side(self) -> None:
        self.presses(self.say("arrive", "participant.buttons.done"))

    def is_in(self) -> None:
        """The name stands in the bar, so this phone is somebody."""
        bar = self.page.get_by_role("banner").get_by_text(self.name, exact=True)
        expect(bar).to_be_visible()

    def wears(self, hat: str) -> None:
        """Says what they are besides, while they wait."""
        name = self.say("arrive", f"participant.hats.options.{hat}.text")
        self.page.get_by_role("checkbox", name=name).check()
        self.sees(self.t("arrive.phone_hats_private"))

    def opens_menu(self, page: str = "") -> None:
        self.presses(self.t("phone.menu"))
        if page:
            self.presses(self.t(page))

    def asks_for_a_code(self) -> str:
        """To go on on another phone."""
        self.opens_menu("phone.other_phone")
        self.presses(self.t("phone.move_code"))
        self.sees(self.t("phone.move_until").partition("{")[0].strip())
        return self.page.get_by_text(re.compile(r"^\d{4} \d{4}$")).inner_text()

    def carries_on(self, code: str) -> None:
        """Was in already on another phone."""
        self.presses(self.t("phone.was_in_already"))
        self.types_code(code)

    def types_code(self, code: str) -> None:
        self.fills(self.t("phone.carry_on_code"), code)
        self.presses(self.t("phone.carry_on_button"))

    # The strength of the other

    def chooses_to_write_as(self, side: str) -> None:
        """Who does both chooses whom to write about, once."""
        other = "informal" if side == "formal" else "formal"
        self.sees_heading(self.say("strength", "participant.both_choice"))
        self.chooses(self.t(f"phone.about_{other}"))
        self.presses(self.t("phone.go_on"))
        self.writes_as = side

    def is_asked(self, dimension: str) -> None:
        """The question about a dimension stands there."""
        self.sees_heading(self.question(dimension))

    def question(self, dimension: str) -> str:
        return self.say("strength", f"participant.dimensions.{dimension}.question_{self.writes_as}")

    def writes(self, text: str, dimension: str = "knowledge") -> None:
        """A note, with its tick."""
        self.types(text, dimension)
        self.sends_note()
        self.has_sent(text)

    def types(self, text: str, dimension: str = "knowledge") -> None:
        self.fills(self.question(dimension), text)

    def sends_note(self) -> None:
        self.presses(self.say("strength", "participant.buttons.send"))

    def has_sent(self, text: str) -> None:
        """It is listed, and no longer on its way."""
        note = self.own_note(text)
        expect(note.first).to_be_visible()
        expect(note.get_by_text(self.t("phone.on_its_way"))).to_have_count(0)

    def own_note(self, text: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has_text=text)

    def goes_to_next(self) -> None:
        self.presses(self.say("strength", "participant.buttons.next"))

    def skips(self) -> None:
        self.presses(self.t("phone.skip"))

    def is_dealt(self, at: int, of: int) -> str:
        """The text of the note to react to, one of so many."""
        self.sees(self.t("phone.of", at=at, of=of))
        return self.page.get_by_role("blockquote").inner_text()

    def reacts(self, reaction: str, text: str = "") -> None:
        """To the note that is on the screen now."""
        self.chooses(self.say("strength", f"participant.react.options.{reaction}"))
        if text:
            self.fills(self.say("strength", "participant.react.missing.question"), text)
        self.goes_to_next()

    # Agreements

    def writes_agreement(self, what: str, first_step: str = "", leads_as: str = "") -> None:
        """Through the five screens of the form."""
        self.presses(self.t("agreements.phone_new"))
        self.fills(self.form("what.title"), what)
        self.presses(self.t("phone.next"))
        self.sees_heading(self.t("agreements.phone_who_leads"))
        if leads_as:
            self.leads_as(leads_as)
        self.presses(self.t("phone.next"))
        self.sees_heading(self.form("roles.title"))
        self.presses(self.t("phone.next"))
        if first_step:
            self.fills(self.form("first_step.title"), first_step)
            self.chooses(self.t("agreements.phone_in_week"))
        self.sees_heading(self.form("first_step.title"))
        self.presses(self.t("phone.next"))
        self.chooses(self.form("look_back.options.quarter"))
        self.presses(self.say("agreements", "participant.buttons.send"))
        self.sees_heading(what)

    def form(self, path: str) -> str:
        return self.say("agreements", f"participant.fields.{path}")

    def leads_as(self, side: str) -> None:
        """The lead on a side is whoever writes."""
        self.chooses(self.t("agreements.phone_me"), of=self.form(f"lead_{side}.title"))

    def joins_in(self, what: str, hours: str = "") -> None:
        """Lead an agreement that somebody else wrote."""
        self.paper(what).get_by_role(
            "button", name=self.say("agreements", "participant.buttons.join")
        ).click()
        self.sees_heading(self.t("agreements.phone_join"))
        if hours:
            self.chooses(self.say("agreements", f"participant.load_check.options.{hours}"))
        self.presses(self.t("agreements.phone_i_lead"))
        self.sees_heading(self.say("agreements", "participant.question"))

    def paper(self, what: str) -> Locator:
        return self.page.get_by_role("article").filter(has_text=what)

    def says_nothing_more_fits(self) -> None:
        """The answer to how much time fits: not an hour more."""
        alone = self.say("agreements", "participant.load_check.fits.alone")
        team = self.say("agreements", "participant.load_check.fits.team")
        self.page.get_by_role("button", name=alone).or_(
            self.page.get_by_role("button", name=team)
        ).click()
        self.presses(self.say("agreements", "participant.load_check.fits.nothing_more"))

    # Voting and closing

    def votes(self, choice: str, text: str = "") -> None:
        """On the agreement that is on the screen now."""
        option = f"participant.methods.consent.options.{choice}"
        self.chooses(self.say("voting", option))
        if text:
            self.fills(self.say("voting", option), text)
        self.presses(self.t("voting.phone_cast"))

    def has_voted(self) -> None:
        self.sees_heading(self.t("voting.phone_overview"))

    def says_how_it_was(self, face: str, word: str = "", take: str = "") -> None:
        self.chooses(self.say("close", f"participant.evaluation.faces.{face}"), exact=True)
        self.fills(self.say("close", "participant.evaluation.word"), word)
        self.fills(self.say("close", "participant.take.question"), take)
        self.presses(self.say("close", "participant.buttons.send"))
        self.sees(self.t("close.phone_arrived"))

    def sees_time_left(self) -> None:
        """A clock that counts, wherever this screen has it."""
        self.sees(self.t("phone.time_left"))
