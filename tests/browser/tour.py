"""Every screen in every state of the first script, one after the other.

for name, screen in tour(evening, "nl"): measure, run axe, or take a picture.
"""

from __future__ import annotations

from tests.browser.crowd import Crowd
from tests.browser.evening import PHONE, BrowserEvening
from tests.browser.phone import PhonePage
from tests.browser.rounds import TEAM, Stops
from tests.browser.screen import NO_LINE
from tests.browser.tour_pictures import Pictures

# What the others agreed is there.
FULL = "Hulp bij subsidie voor groepen zonder kantoor"
LONG = "Een heel lang briefje dat niet past, en dat toch bewaard blijft tot het korter is. " * 2


class Tour(Pictures):
    """All of it, from the door to the coalition's page."""

    def walk(self) -> Stops:
        yield from self.comes_in()
        yield from self.portrait()
        yield from self.writes()
        yield from self.opens()
        yield from self.reacts()
        yield from self.tree()
        yield from self.pitfalls()
        yield from self.priorities()
        yield from self.agrees()
        yield from self.votes()
        yield from self.closes()
        yield from self.reads()
        yield from self.loses_the_line()

    def comes_in(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        wall.is_at("arrive")
        desk.is_at("arrive")
        yield "wall-arrive-empty", wall
        yield from self.desk_both_ways("arrive-empty")
        yield from self.joins(phone, "Amira", "informal", TEAM)
        yield "phone-wait", phone
        yield from self.looks_ahead()
        self.crowd = Crowd(self.evening, self.many)
        for _ in self.joins(self.both, "Dewi Anindita", "both"):
            pass
        people = self.many + 2
        wall.sees(wall.t("arrive.wall_people", n=people))
        yield "wall-arrive-full", wall
        desk.sees(desk.t("desk.people_in", n=people))
        yield from self.desk_both_ways("arrive-full")
        yield from self.dialogs()
        yield from self.menu(phone)

    def joins(self, phone: PhonePage, name: str, side: str, organisation: str = "") -> Stops:
        phone.name, phone.side = name, side
        phone.writes_as = "informal" if side == "both" else side
        phone.chooses_language(self.lang)
        yield "phone-join-language", phone
        phone.presses(phone.t("phone.was_in_already"))
        phone.sees_heading(phone.t("phone.carry_on"))
        yield "phone-carry-on", phone
        phone.presses(phone.t("phone.back"))
        phone.goes_on()
        phone.gives_name("")
        phone.goes_on()
        phone.sees(phone.t("refused.text_empty"))
        yield "phone-join-name-empty", phone
        phone.gives_name(name)
        phone.goes_on()
        phone.comes_from(organisation)
        yield "phone-join-organisation", phone
        phone.goes_on()
        phone.chooses(phone.say("arrive", f"participant.side.{side}.title"))
        yield "phone-join-side", phone
        phone.presses(phone.say("arrive", "participant.buttons.done"))
        phone.is_in()

    def dialogs(self) -> Stops:
        desk = self.desk
        for name in ("links", "keys"):
            desk.presses(desk.t(f"desk.{name}"))
            yield f"desk-{name}", desk
            desk.presses(desk.t("desk.close"))
        desk.presses(desk.t("desk.people_in", n=self.many + 2))
        yield "desk-people", desk
        desk.presses(desk.t("desk.close"))

    def menu(self, phone: PhonePage) -> Stops:
        phone.presses(phone.t("phone.menu"))
        yield "phone-menu", phone
        for page in ("mine", "language", "other_phone", "leave"):
            phone.presses(phone.t(f"phone.{page}"))
            phone.sees_heading(phone.t(f"phone.{page}"))
            if page == "other_phone":
                phone.presses(phone.t("phone.move_code"))
                phone.sees(phone.t("phone.move_until", time="").split("  ")[0][:10])
            yield f"phone-{page}", phone
            phone.presses(phone.t("phone.menu"))
            if page != "leave":
                phone.presses(phone.t("phone.menu"))

    def writes(self) -> Stops:
        phone, both, wall, desk = self.phone, self.both, self.wall, self.desk
        self.leader.moves_to("strength", "explain")
        phone.sees(phone.t("strength.phone_soon"))
        desk.is_at("strength", "explain")
        yield "phone-strength-explain", phone
        yield "wall-strength-explain", wall
        self.leader.moves_to("strength", "write")
        phone.sees_heading(phone.question("knowledge"))
        yield "phone-strength-write", phone
        both.sees_heading(both.say("strength", "participant.both_choice"))
        yield "phone-strength-choose-side", both
        wall.sees(wall.t("strength.wall_write"))
        yield "wall-strength-write-empty", wall
        phone.types(LONG)
        phone.sends_note()
        yield "phone-strength-too-long", phone
        phone.types("Ze zijn er altijd, ook op zondag")
        phone.sends_note()
        phone.has_sent("Ze zijn er altijd")
        yield "phone-strength-sent", phone
        phone.presses(phone.t("phone.change"))
        yield "phone-strength-change", phone
        phone.presses(phone.t("phone.cancel"))
        phone.goes_to_next()
        for _ in range(3):
            phone.skips()
        phone.sees(phone.t("strength.phone_wait"))
        yield "phone-strength-written", phone
        both.chooses_to_write_as("informal")
        self.crowd.acts()
        informal = self.crowd.sides["informal"] + 1
        wall.sees(wall.t("strength.wall_wrote", wrote=informal, n=informal))
        yield "wall-strength-write-full", wall
        self.leader.does("set_timer", do="start", seconds=300)
        wall.sees_time_left()
        yield "wall-timer", wall
        phone.sees_time_left()
        yield "phone-timer", phone
        yield from self.desk_both_ways("strength-write")

    def opens(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        desk.page.get_by_role("button", name=desk.t("strength.desk_into_open")).click()
        desk.waits_to_open()
        yield "desk-not-yet", desk
        desk.says_not_yet()
        self.leader.moves_to("strength", "open")
        phone.sees(phone.t("strength.phone_opened"))
        yield "phone-strength-open", phone
        wall.sees(wall.say("strength", "projector.talk"))
        yield "wall-strength-open", wall
        wall.page.mouse.move(200, 300)
        yield "wall-controls", wall
        wall.page.keyboard.press("l")
        yield "wall-strength-open-large", wall
        wall.page.keyboard.press("l")
        yield from self.desk_both_ways("strength-open")
        desk.shows_everything()
        desk.spotlights("Ze zijn er altijd, ook op zondag")
        wall.sees("Ze zijn er altijd, ook op zondag")
        yield "wall-spotlight", wall
        yield "desk-spotlight", desk
        desk.takes_off_the_screen()
        desk.note("Ze zijn er altijd").get_by_role("button").nth(1).click()
        yield "desk-mending", desk
        desk.presses(desk.t("desk.leave_it"))
        desk.quietens()

    def reacts(self) -> Stops:
        phone, wall = self.phone, self.wall
        self.leader.moves_to("strength", "react")
        self.crowd.acts()
        phone.sees_heading(phone.say("strength", "participant.react.question"))
        yield "phone-strength-react", phone
        phone.chooses(phone.say("strength", "participant.react.options.missing"))
        phone.sees(phone.say("strength", "participant.react.missing.question"))
        yield "phone-strength-missing", phone
        for _ in range(8):
            phone.reacts("us")
        phone.sees(phone.t("strength.phone_reacted", n=8))
        yield "phone-strength-reacted", phone
        wall.sees(wall.say("strength", "projector.legend"))
        yield "wall-strength-react", wall
        yield from self.desk_both_ways("strength-react")

    def agrees(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        self.leader.moves_to("agreements", "write")
        phone.sees(phone.t("agreements.phone_none"))
        yield "phone-agreements-empty", phone
        wall.is_at("agreements")
        yield "wall-agreements-empty", wall
        desk.is_at("agreements")
        yield from self.desk_both_ways("agreements-empty")
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
        wall.page.keyboard.press("l")
        yield "wall-agreements-large", wall
        wall.page.keyboard.press("l")
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
        wall.page.keyboard.press("l")
        yield "wall-voting-result-large", wall
        wall.page.keyboard.press("l")
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
        desk.presses(desk.t("desk.end"))
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

    def reads(self) -> Stops:
        """The coalition's page, for everyone and for who keeps it up."""
        page = self.evening.page(self.lang, PHONE | {"width": self.width})
        for name in ("read", "keep_up"):
            page.opens(self.evening.links[f"{name}_link"] + f"?lang={self.lang}")
            page.sees_heading(page.t("coalition.title"))
            yield f"coalition-{name}", page
        page.forgives("/k/.* 422").page.get_by_label(
            page.t("coalition.how_does_it_go")
        ).first.select_option("dropped")
        page.page.get_by_role("button", name=page.t("coalition.save")).first.click()
        page.sees(page.t("refused.reason_needed"))
        yield "coalition-mistake", page

    def loses_the_line(self) -> Stops:
        """Last, since nothing can be asked of a server that is gone."""
        self.crowd.goes_home()
        lost = {self.phone: "phone.offline", self.desk: "desk.offline", self.wall: "wall.lost"}
        for screen in (*lost, self.both):
            screen.forgives(NO_LINE)
        self.evening.dies()
        for screen, key in lost.items():
            screen.sees(screen.t(key))
            yield f"{type(screen).__name__.removesuffix('Page').lower()}-no-line", screen
        self.evening.starts()
        for screen, key in lost.items():
            screen.does_not_see(screen.t(key))


def tour(evening: BrowserEvening, lang: str, width: int = 360, people: int = 29) -> Stops:
    """Walk through the evening; each stop is a name and the screen to look at."""
    for name, screen in Tour(evening, lang, width, people).walk():
        screen.settles()
        yield name, screen
