"""The tour past the notes: people write about each other, read it, and react."""

from __future__ import annotations

from tests.browser.rounds import Stops
from tests.browser.tour_pictures import Pictures

LONG = "Een heel lang briefje dat niet past, en dat toch bewaard blijft tot het korter is. " * 2


class Notes(Pictures):
    """What each side has in its hands, as the other side sees it."""

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
        yield from self.wall_in_large("strength-open")
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
