"""The tour past what the deck has besides: where we stand, examples, groups that invent, what
stands in the way, and setting up.
"""

from __future__ import annotations

from tests.browser.card import Card
from tests.browser.crowd import Crowd
from tests.browser.rounds import TEAM, Round, Stops

WHY, REMARK = "Samen leren wij meer", "Pas bij de opening hoorden wij het"
IDEA, OWN_GOAL = "Soep en vragen", "Vaders tellen mee"


class Deck(Round):
    """Each step on a phone, the wall in both sizes and the desk, with a full room."""

    def walk(self) -> Stops:
        self.comes_in()
        yield from self.stands()
        yield from self.reads_examples()
        yield from self.sits_in_groups()
        yield from self.invents()
        yield from self.chooses_an_idea()
        yield from self.meets_obstacles()
        yield from self.sets_up()

    def comes_in(self) -> None:
        self.phone.joins_as("Amira", "informal", TEAM, lang=self.lang)
        self.both.joins_as("Dewi Anindita", "both", lang=self.lang)
        self.crowd = Crowd(self.evening, self.many)

    # Where do we stand

    def stands(self) -> Stops:
        phone, both, wall = self.phone, self.both, self.wall
        self.leader.moves_to("standpoint", "choose")
        phone.sees_heading(phone.say("standpoint", "participant.question"))
        yield "phone-standpoint-choose", phone
        both.sees(both.t("standpoint.phone_both"))
        yield "phone-standpoint-both", both
        phone.chooses(self._standpoint("stronger"))
        phone.presses(phone.say("standpoint", "participant.buttons.send"))
        why = phone.say("standpoint", "participant.why.question")
        phone.fills(why, WHY)
        yield "phone-standpoint-why", phone
        phone.presses(phone.t("standpoint.phone_why_send"))
        phone.sees(phone.t("standpoint.phone_arrived"))
        yield "phone-standpoint-sent", phone
        self.crowd.acts()
        wall.sees(wall.t("standpoint.wall_secret"))
        yield from self.both_screens("standpoint-choose")
        self.leader.moves_to("standpoint", "compare")
        phone.sees(phone.t("standpoint.phone_compare"))
        yield "phone-standpoint-compare", phone
        wall.does_not_see(wall.t("standpoint.wall_secret"))
        self.desk.sees(self.desk.t("standpoint.desk_table"))
        yield from self.both_screens("standpoint-compare")
        self.leader.moves_to("standpoint", "compare", turn="stronger")
        wall.sees_heading(wall.say("standpoint", "participant.options.stronger.title"))
        yield from self.both_screens("standpoint-alone")
        self.leader.moves_to("standpoint", "talk")
        wall.sees(wall.say("standpoint", "projector.research"))
        yield from self.both_screens("standpoint-talk")
        yield "phone-standpoint-talk", phone

    def _standpoint(self, option: str) -> str:
        return self.phone.say("standpoint", f"participant.options.{option}.title")

    # Examples of collaboration

    def reads_examples(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        self.leader.moves_to("examples", "mark")
        first = self.leader.shows(lambda view: view["step"] == "examples" and view["here"]["order"])
        phone.sees_heading(phone.say("examples", f"participant.examples.{first[0]}.title"))
        yield "phone-examples-mark", phone
        phone.page.get_by_text(phone.t("examples.phone_read_on")).click()
        phone.chooses(phone.say("examples", "participant.options.here"))
        phone.fills(phone.say("examples", "participant.why.question"), WHY)
        yield "phone-examples-read", phone
        phone.presses(phone.say("examples", "participant.buttons.next"))
        phone.sees_heading(phone.say("examples", f"participant.examples.{first[1]}.title"))
        self.crowd.acts()
        yield from self.both_screens("examples-mark")
        desk.page.get_by_text(desk.t("examples.desk_choose")).click()
        yield "desk-examples-choosing", desk
        self.leader.moves_to("examples", "open")
        wall.page.locator(".examples-verdicts").wait_for()
        phone.sees(phone.t("examples.phone_mine"))
        yield "phone-examples-open", phone
        yield from self.both_screens("examples-open")
        self.leader.moves_to("examples", "favourites")
        wall.page.locator(".examples-favourites").wait_for()
        yield from self.both_screens("examples-favourites")
        self.leader.moves_to("examples", "conditions")
        wall.page.locator(".examples-condition").first.wait_for()
        yield from self.both_screens("examples-conditions")

    # Small groups

    def sits_in_groups(self) -> Stops:
        """Asked for by the step, made in one tap, found on the wall and on phones."""
        phone, wall, desk = self.phone, self.wall, self.desk
        self.leader.moves_to("invention", "make")
        desk.sees(desk.t("group.desk_asks"))
        yield from self.both_screens("groups-none")
        yield "phone-groups-none", phone
        desk.presses(desk.t("group.desk_more_choice"))
        yield "desk-groups-making", desk
        desk.presses(desk.t("group.desk_make"))
        wall.sees_heading(wall.t("group.wall_find"))
        phone.sees(phone.t("group.phone_you_are_in"))
        yield "phone-groups-found", phone
        yield from self.wall_both_sizes("groups")
        desk.page.locator("[data-person]").first.click()
        yield "desk-groups-choosing", desk
        desk.page.keyboard.press("Escape")
        self.leader.does("gather", showing=False)
        phone.presses(phone.t("group.phone_there"))

    # Invent your own

    def invents(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        card = Card(phone, "invention", "fields")
        phone.sees_heading(phone.say("invention", "participant.question"))
        wall.sees(wall.t("invention.wall_write"))
        card.opens("name")
        card.adds("name", IDEA)
        card.has(IDEA)
        yield "phone-invention-part", phone
        card.closes()
        self.crowd.acts()
        yield "phone-invention-card", phone
        yield from self.both_screens("invention-make")
        self.leader.moves_to("invention", "present")
        wall.does_not_see(wall.t("invention.wall_write"))
        yield "phone-invention-present", phone
        yield from self.both_screens("invention-present")
        self.leader.moves_to("invention", "done")
        wall.sees(wall.t("invention.wall_which"))
        phone.sees(phone.t("invention.phone_ours"))
        yield "phone-invention-done", phone
        desk.sees(IDEA)
        yield from self.both_screens("invention-done")

    def chooses_an_idea(self) -> Stops:
        phone, wall = self.phone, self.wall
        self.leader.moves_to("ideas", "vote")
        wall.sees_heading(wall.say("ideas", "projector.title"))
        phone.page.get_by_role("radio").first.wait_for()
        yield "phone-ideas-vote", phone
        self.crowd.acts()
        yield from self.both_screens("ideas-vote")
        self.leader.moves_to("ideas", "result")
        wall.page.locator(".voting-ranking").wait_for()
        yield from self.wall_both_sizes("ideas-result")

    # What stands in the way

    def meets_obstacles(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        self.leader.moves_to("obstacles", "answer")
        phone.sees(phone.say("obstacles", "participant.label"))
        yield "phone-obstacles-answer", phone
        phone.chooses(phone.say("obstacles", "participant.answers.often"))
        phone.fills(phone.say("obstacles", "participant.remark.question"), REMARK)
        yield "phone-obstacles-remark", phone
        phone.presses(phone.say("obstacles", "participant.buttons.next"))
        phone.sees(phone.t("phone.of", at=2, of=12))
        self.crowd.acts()
        wall.sees(wall.t("obstacles.wall_secret"))
        yield from self.both_screens("obstacles-answer")
        self.leader.moves_to("obstacles", "compare")
        wall.does_not_see(wall.t("obstacles.wall_secret"))
        desk.sees(desk.t("obstacles.desk_table"))
        phone.sees(phone.t("obstacles.phone_compare"))
        yield "phone-obstacles-compare", phone
        yield from self.both_screens("obstacles-compare")
        self.leader.moves_to("obstacles", "compare", turn="p1")
        wall.sees(wall.t("obstacles.wall_of", at=1, of=12))
        yield from self.both_screens("obstacles-alone")
        yield "phone-obstacles-alone", phone

    # Setting up

    def sets_up(self) -> Stops:
        phone, wall = self.phone, self.wall
        for phase in ("back", "ahead"):
            self.leader.moves_to("setup", phase)
            wall.sees(wall.say("setup", f"projector.{phase}"))
            phone.sees_heading(self._part(f"{phase}.title"))
            self.crowd.acts()
            yield f"phone-setup-{phase}", phone
            yield from self.both_screens(f"setup-{phase}")
        self.leader.moves_to("setup", "wanted")
        phone.sees_heading(self._part("wanted.title"))
        yield "phone-setup-wanted", phone
        phone.page.locator(".place-list [data-part=goals]").click()
        phone.sees_heading(self._part("wanted.fields.goals.title"))
        phone.page.locator(".place-take").click()
        offer = phone.page.locator(".offers").get_by_role("button").first
        offer.wait_for()
        yield "phone-setup-taking", phone
        offer.click()
        phone.presses(phone.t("phone.let_go"))
        phone.fills(self._part("wanted.fields.goals.title"), OWN_GOAL)
        phone.presses(phone.t("setup.phone_send"))
        phone.sees(phone.t("setup.phone_mine_here", n=1))
        yield "phone-setup-written", phone
        phone.presses(phone.t("setup.phone_other"))
        self.crowd.acts()
        yield from self.both_screens("setup-wanted")
        self.leader.moves_to("setup", "whole")
        phone.sees(phone.t("setup.phone_whole"))
        yield "phone-setup-whole", phone
        wall.sees_heading(self._part("wanted.title"))
        yield from self.both_screens("setup-whole")

    def _part(self, path: str) -> str:
        return self.phone.say("setup", f"participant.parts.{path}")
