"""The tour past what is agreed: agreements, the vote on them, and the close."""

from __future__ import annotations

from tests.browser.rounds import Stops
from tests.browser.tour_notes import Notes

# What the others agreed is there.
FULL = "Hulp bij subsidie voor groepen zonder kantoor"


class Agreed(Notes):
    """From the first agreement to the last goodbye."""

    def agrees(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        self.leader.moves_to("agreements", "write")
        wall.is_at("agreements")
        desk.is_at("agreements")
        yield from self.desk_both_ways("agreements-write")
        phone.presses(phone.t("agreements.phone_new"))
        yield "phone-agreements-form-1", phone
        phone.fills(phone.form("what.title"), "Samen een feest op het plein")
        phone.presses(phone.t("phone.next"))
        phone.leads_as("informal")
        phone.chooses(phone.t("agreements.phone_other"), of=phone.form("lead_formal.title"))
        yield "phone-agreements-form-2", phone
        phone.fills(phone.t("agreements.phone_lead_name"), "Bram")
        phone.fills(phone.t("agreements.phone_lead_organisation"), "Gemeente")
        phone.presses(phone.t("phone.next"))
        phone.sees_heading(phone.form("roles.title"))
        yield "phone-agreements-form-3", phone
        phone.presses(phone.t("phone.next"))
        phone.chooses(phone.t("agreements.phone_in_other"))
        yield "phone-agreements-form-4", phone
        phone.chooses(phone.t("agreements.phone_in_week"))
        phone.fills(phone.form("first_step.title"), "Een dag kiezen")
        phone.presses(phone.t("phone.next"))
        yield "phone-agreements-form-5", phone
        phone.chooses(phone.form("look_back.options.quarter"))
        phone.presses(phone.say("agreements", "participant.buttons.send"))
        phone.sees_heading("Samen een feest op het plein")
        self.crowd.acts()
        phone.sees(FULL)
        yield "phone-agreements-list", phone
        fits = phone.say("agreements", "participant.load_check.fits.team")
        phone.presses(fits)
        yield "phone-agreements-fits", phone
        phone.presses(phone.t("phone.back"))
        join = phone.say("agreements", "participant.buttons.join")
        phone.button(join).first.click()
        yield "phone-agreements-join", phone
        phone.presses(phone.t("phone.back"))
        wall.sees(FULL)
        yield "wall-agreements-full", wall
        yield from self.wall_in_large("agreements")
        self.leader.moves_to("agreements", "finish")
        self.crowd.acts()
        desk.is_at("agreements", "finish")
        yield from self.desk_both_ways("agreements-finish")
        desk.presses(desk.t("agreements.desk_new"))
        yield "desk-agreements-new", desk
        yield "wall-agreements-finish", wall

    def votes(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        self.leader.moves_to("voting", "explain")
        phone.sees(phone.say("voting", "participant.help"))
        yield "phone-voting-explain", phone
        wall.is_at("voting")
        yield "wall-voting-explain", wall
        self.leader.moves_to("voting", "vote")
        objection = phone.say("voting", "participant.methods.consent.options.objection")
        phone.chooses(objection)
        yield "phone-voting-objection", phone
        phone.fills(objection, "Wel graag op een vrijdag")
        phone.presses(phone.t("voting.phone_cast"))
        while phone.button(phone.t("voting.phone_cast")).is_visible():
            phone.votes("agree")
        phone.has_voted()
        yield "phone-voting-overview", phone
        self.crowd.acts()
        wall.sees(wall.say("voting", "projector.open"))
        yield "wall-voting-vote", wall
        desk.is_at("voting", "vote")
        yield from self.desk_both_ways("voting-vote")
        self.leader.moves_to("voting", "result")
        phone.sees_heading(phone.t("voting.phone_results"))
        yield "phone-voting-result", phone
        wall.sees(wall.say("voting", "projector.carried"))
        yield "wall-voting-result", wall
        yield from self.wall_in_large("voting-result")
        yield from self.desk_both_ways("voting-result")

    def closes(self) -> Stops:
        phone, both, wall, desk = self.phone, self.both, self.wall, self.desk
        self.leader.moves_to("close", "evaluate")
        phone.chooses(phone.say("close", "participant.evaluation.faces.4"), exact=True)
        yield "phone-close-evaluate", phone
        phone.says_how_it_was("4", "hoopvol", "Wij hebben meer gemeen dan ik dacht")
        yield "phone-close-thanks", phone
        self.crowd.acts()
        wall.is_shown("close", "participant.evaluation.question")
        yield "wall-close-evaluate", wall
        desk.is_at("close", "evaluate")
        yield from self.desk_both_ways("close-evaluate")
        self.leader.moves_to("close", "letters")
        phone.sees_heading(phone.say("close", "participant.letter_or_bell.question"))
        yield "phone-close-letters", phone
        wall.sees(wall.t("close.wall_private"))
        yield "wall-close-letters", wall
        desk.is_at("close", "letters")
        yield from self.desk_both_ways("close-letters")
        phone.page.locator(".post-sort").first.click()
        phone.presses(phone.t("phone.go_on"))
        yield "phone-close-write", phone
        phone.page.locator("textarea").fill("Weet je nog?")
        phone.page.locator(".chip", has_text=phone.t("close.phone_month")).click()
        phone.presses(phone.t("close.phone_post"))
        phone.sees(phone.t("close.phone_letter_me"))
        yield "phone-close-posted", phone
        self.leader.moves_to("close", "goodbye")
        wall.sees_heading(wall.say("close", "projector.title"))
        yield "wall-close-goodbye", wall
        phone.sees(phone.t("phone.our_agreements"))
        yield "phone-close-goodbye", phone
        yield from self.desk_both_ways("close-goodbye")
        both.opens_menu("phone.leave")
        both.presses(both.t("phone.leave_yes"))
        both.sees_heading(both.t("phone.gone"))
        yield "phone-gone", both
        desk.asks_to_end()
        yield "desk-end", desk
        desk.presses(desk.t("desk.go_on_with"))
        self.leader.does("end")
        phone.sees_heading(phone.t("phone.ended"))
        yield "phone-ended", phone
        phone.presses(phone.t("phone.mine"))
        phone.presses(phone.t("phone.more"))
        phone.sees("hoopvol")
        yield "phone-mine-full", phone
        phone.presses(phone.t("phone.go_on"))
        desk.sees(desk.t("desk.ended"))
        yield "desk-ended", desk
        yield "wall-ended", wall
