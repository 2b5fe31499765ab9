"""The tour past the pictures of the evening: of each other, the tree, the order, the pitfalls."""

from __future__ import annotations

from tests.browser.card import Card
from tests.browser.rounds import TEAM, Round, Stops

LINES = {"who": "Twintig moeders en zussen", "need": "Een ruimte met opvang voor de kinderen"}
OFFER = "Koffie, en iemand die meegaat"
# A colleague of the same team, and what stands on the card from them.
COLLEAGUE, THEIRS = "Sahar", "Een zaal op vrijdag"
WORD, LATER = "druk", "ook maar mensen"
ROOT = "Wij kennen de straat"
# Where nobody said anything yet: what the phone and the wall say then.
EMPTY = {
    ("portrait", "before"): ("participant.before.question_informal", "portrait.wall_write"),
    ("portrait", "cards"): ("participant.card.help", "portrait.wall_cards_formal"),
    ("portrait", "present"): ("participant.present", "card.wall_no_cards"),
    ("portrait", "compare"): ("portrait.phone_compare", "projector.compare"),
    ("portrait", "map"): ("portrait.phone_no_needs", "portrait.wall_no_needs"),
    ("tree", "grow"): ("participant.question", "projector.start"),
    ("tree", "whole"): ("tree.phone_whole", "projector.full"),
    ("pitfalls", "rate"): ("participant.ratings.plays.question", "pitfalls.wall_rate"),
    ("pitfalls", "map"): ("pitfalls.phone_map", "pitfalls.wall_none"),
    ("priorities", "vote"): ("voting.phone_nothing_here", "voting.wall_nothing_here"),
    ("agreements", "write"): ("agreements.phone_none", "agreements.wall_write"),
}


class Pictures(Round):
    """What was made of answers of people: each step without any, and with those of a full room."""

    def looks_ahead(self) -> Stops:
        """Past everything and back, with one person in the room."""
        for (step, phase), words in EMPTY.items():
            self.leader.moves_to(step, phase)
            for screen, told in zip((self.phone, self.wall), words, strict=True):
                of_script = told.startswith(("participant.", "projector."))
                screen.sees(screen.say(step, told) if of_script else screen.t(told))
            yield f"phone-{step}-{phase}-empty", self.phone
            yield f"wall-{step}-{phase}-empty", self.wall
        self.leader.moves_to("arrive", "welcome")
        self.wall.is_at("arrive")

    # A new picture of each other

    def portrait(self) -> Stops:
        yield from self.says_words()
        yield from self.makes_cards()
        yield from self.shows_cards()
        yield from self.says_words_again()
        yield from self.helps()

    def says_words(self) -> Stops:
        phone, both, desk = self.phone, self.both, self.desk
        self.leader.moves_to("portrait", "before")
        phone.sees_heading(phone.say("portrait", "participant.before.question_informal"))
        yield "phone-portrait-before", phone
        both.sees_heading(both.say("portrait", "participant.both_choice"))
        yield "phone-portrait-choose-side", both
        self.gives_word(WORD)
        yield "phone-portrait-before-sent", phone
        self.crowd.acts()
        desk.sees_step("portrait")
        yield from self.wall_both_sizes("portrait-before")
        yield from self.desk_both_ways("portrait-before")

    def gives_word(self, word: str) -> None:
        phone = self.phone
        phone.fills(phone.t("portrait.phone_first_word"), word)
        phone.presses(phone.say("portrait", "participant.buttons.send"))
        phone.sees(phone.t("portrait.phone_word_arrived"))

    def makes_cards(self) -> Stops:
        phone, both = self.phone, self.both
        card = Card(phone)
        self.leader.moves_to("portrait", "cards")
        phone.sees_heading(phone.t("card.phone_card_of", name=TEAM))
        yield "phone-portrait-card-empty", phone
        both.sees_heading(both.t("card.phone_card_alone"))
        yield "phone-portrait-card-alone", both
        card.opens("do")
        yield "phone-portrait-field-scope", phone
        card.closes()
        card.opens("offer")
        card.adds("offer", OFFER)
        colleague = self.evening.guest(COLLEAGUE, "both", TEAM)
        colleague.answers("line", {"field": "offer", "text": THEIRS})
        card.has(OFFER, THEIRS)
        yield "phone-portrait-field", phone
        card.strikes(THEIRS)
        card.shows_struck(THEIRS)
        yield "phone-portrait-field-struck", phone
        card.puts_back(THEIRS)
        card.has(OFFER, THEIRS)
        card.closes()
        for field, text in LINES.items():
            card.opens(field)
            card.adds(field, text)
            card.has(text)
            card.closes()
        yield "phone-portrait-card-filled", phone
        phone.presses(phone.say("portrait", "participant.buttons.ready"))
        phone.sees(phone.t("card.phone_ready"))
        yield "phone-portrait-card-ready", phone
        self.crowd.acts()
        yield from self.wall_both_sizes("portrait-cards")
        yield from self.desk_both_ways("portrait-cards")

    def shows_cards(self) -> Stops:
        phone = self.phone
        self.leader.moves_to("portrait", "present")
        theirs, ours = self.turns()
        self.leader.moves_to("portrait", "present", turn=theirs)
        phone.sees(phone.say("portrait", "participant.present"))
        yield "phone-portrait-present", phone
        yield from self.wall_both_sizes("portrait-present")
        yield from self.desk_both_ways("portrait-present")
        self.leader.moves_to("portrait", "present", turn=ours)
        phone.sees_heading(phone.t("card.phone_your_turn"))
        yield "phone-portrait-our-turn", phone
        yield "wall-portrait-small-card", self.wall

    def turns(self) -> tuple[str, str]:
        """One of others, and ours; two small teams may stand before the room at once."""
        here = self.leader.view()["here"]
        team = next(id for id, team in here["teams"].items() if team.get("name") == TEAM)
        ours = [id for id in here["order"] if team in (id, here.get("pairs", {}).get(id))]
        return next(id for id in here["order"] if id not in ours), ours[0]

    def says_words_again(self) -> Stops:
        phone, wall = self.phone, self.wall
        self.leader.moves_to("portrait", "after")
        phone.sees_heading(phone.say("portrait", "participant.after.question_informal"))
        yield "phone-portrait-after", phone
        self.gives_word(LATER)
        yield "phone-portrait-after-sent", phone
        self.crowd.acts()
        yield "wall-portrait-after", wall
        self.leader.moves_to("portrait", "compare")
        phone.sees(phone.t("portrait.phone_compare"))
        yield "phone-portrait-compare", phone
        wall.sees(wall.say("portrait", "projector.compare"))
        yield from self.wall_both_sizes("portrait-compare")
        yield from self.desk_both_ways("portrait-compare")

    def helps(self) -> Stops:
        phone, wall = self.phone, self.wall
        self.leader.moves_to("portrait", "map")
        phone.sees_heading(phone.say("portrait", "participant.match.question"))
        yield "phone-portrait-needs", phone
        wall.sees(wall.say("portrait", "projector.map"))
        phone.page.locator(".need").first.click()
        phone.chooses(OFFER)
        yield "phone-portrait-need", phone
        phone.presses(phone.say("portrait", "participant.buttons.help_offer"))
        phone.sees(phone.t("portrait.phone_we_can"))
        self.crowd.acts()
        yield "phone-portrait-helps", phone
        yield from self.wall_both_sizes("portrait-map")
        yield from self.desk_both_ways("portrait-map")

    # The tree

    def tree(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        self.leader.moves_to("tree", "grow")
        phone.sees_heading(phone.say("tree", "participant.question"))
        yield "phone-place-list", phone
        desk.sees_step("tree")
        yield from self.hangs()
        self.crowd.acts()
        yield "phone-tree-part-full", phone
        phone.presses(phone.t("tree.phone_other_part"))
        yield "phone-place-list-full", phone
        yield "wall-tree-grow", wall
        yield from self.desk_both_ways("tree-grow")
        self.leader.moves_to("tree", "whole")
        phone.sees(phone.t("tree.phone_whole"))
        yield "phone-tree-whole", phone
        wall.sees(wall.say("tree", "projector.full"))
        yield from self.wall_both_sizes("tree-whole")
        self.leader.moves_to("tree", "whole", turn="roots")
        wall.sees(wall.say("tree", "participant.parts.roots.question"))
        yield from self.wall_both_sizes("tree-roots")
        desk.page.locator(".place-desk [aria-pressed=true]").wait_for()
        yield from self.desk_both_ways("tree-roots")

    def hangs(self) -> Stops:
        """Something of one's own, and something that was said before."""
        phone = self.phone
        question = phone.say("tree", "participant.parts.roots.question")
        title = phone.say("tree", "participant.parts.roots.title")
        phone.page.get_by_role("button", name=title).click()
        phone.sees_heading(question)
        yield "phone-tree-part", phone
        phone.page.locator(".place-take").click()
        phone.sees(phone.t("phone.offers_help"))
        offer = phone.page.locator(".offers").get_by_role("button").first
        offer.wait_for()
        yield "phone-tree-taking", phone
        offer.click()
        phone.sees(phone.t("phone.let_go"))
        yield "phone-place-taken", phone
        phone.presses(phone.t("phone.let_go"))
        phone.fills(question, ROOT)
        phone.presses(phone.say("tree", "participant.buttons.send"))
        phone.sees(phone.t("tree.phone_mine_here", n=1))

    # The pitfalls

    def pitfalls(self) -> Stops:
        phone, wall, desk = self.phone, self.wall, self.desk
        self.leader.moves_to("pitfalls", "rate")
        desk.sees_step("pitfalls")
        wall.sees(wall.t("pitfalls.wall_rate"))
        yield from self.rates()
        self.crowd.acts()
        yield from self.wall_both_sizes("pitfalls-rate")
        yield from self.desk_both_ways("pitfalls-rate")
        self.leader.moves_to("pitfalls", "map")
        phone.sees(phone.t("pitfalls.phone_mine"))
        yield "phone-pitfalls-map", phone
        wall.sees(wall.say("pitfalls", "projector.corner_act"))
        yield from self.wall_both_sizes("pitfalls-map")
        yield from self.desk_both_ways("pitfalls-map")
        self.leader.moves_to("pitfalls", "map", turn="load")
        wall.sees_heading(wall.say("pitfalls", "participant.pitfalls.load.title"))
        yield from self.wall_both_sizes("pitfalls-alone")
        yield "phone-pitfalls-alone", phone

    def rates(self) -> Stops:
        """All six, with two questions about each."""
        phone = self.phone
        order = self.leader.view()["here"]["order"]
        for id in order:
            phone.sees(phone.say("pitfalls", f"participant.pitfalls.{id}.title"))
            if id == order[0]:
                yield "phone-pitfalls-plays", phone
            self.answers("plays")
            phone.presses(phone.say("pitfalls", "participant.buttons.next"))
            self.answers("cared")
            if id == order[0]:
                yield "phone-pitfalls-cared", phone
            phone.presses(phone.say("pitfalls", "participant.buttons.next"))
        phone.sees_heading(phone.t("pitfalls.phone_all"))
        yield "phone-pitfalls-overview", phone

    def answers(self, axis: str) -> None:
        rating = f"participant.ratings.{axis}"
        self.phone.sees_heading(self.phone.say("pitfalls", f"{rating}.question"))
        self.phone.chooses(self.phone.say("pitfalls", f"{rating}.answers.3"), exact=True)

    # What comes first

    def priorities(self) -> Stops:
        phone, both, wall, desk = self.phone, self.both, self.wall, self.desk
        self.leader.moves_to("priorities", "explain")
        desk.sees_step("priorities")
        phone.sees(phone.say("priorities", "participant.help"))
        yield "phone-priorities-explain", phone
        self.leader.moves_to("priorities", "vote")
        phone.sees(phone.t("voting.phone_dots_left", n=3))
        yield "phone-priorities-dots", phone
        both.sees(both.t("voting.phone_dots_left", n=3))
        yield "phone-priorities-both", both
        wall.sees_heading(wall.say("priorities", "projector.title"))
        more = phone.page.get_by_role("button", name=phone.t("voting.phone_dot_more"))
        for _ in range(3):
            more.first.click()
        phone.sees(phone.t("voting.phone_dots_gone"))
        yield "phone-priorities-dots-gone", phone
        phone.presses(phone.say("priorities", "participant.buttons.send"))
        phone.sees_heading(phone.t("voting.phone_your_ballot"))
        yield "phone-priorities-sent", phone
        self.crowd.acts()
        yield from self.wall_both_sizes("priorities-vote")
        yield from self.desk_both_ways("priorities-vote")
        self.leader.moves_to("priorities", "result")
        phone.sees_heading(phone.t("voting.phone_ranked"))
        yield "phone-priorities-result", phone
        wall.page.locator(".voting-ranking").wait_for()
        yield from self.wall_both_sizes("priorities-result")
        yield from self.desk_both_ways("priorities-result")
