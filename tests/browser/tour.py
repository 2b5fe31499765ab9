"""Every screen in every state of the first script, one after the other.

for name, screen in tour(evening, "nl"): measure, run axe, or take a picture.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from tests.browser.crowd import Crowd
from tests.browser.evening import PHONE, BrowserEvening
from tests.browser.phone import PhonePage
from tests.browser.rounds import TEAM, Stops
from tests.browser.screen import NO_LINE
from tests.browser.tour_agreed import Agreed


class Walker(Protocol):
    """Whoever walks through an evening."""

    def walk(self) -> Stops: ...


class Tour(Agreed):
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
        desk.presses(desk.t("desk.more"))
        yield "desk-more", desk
        desk.page.keyboard.press("Escape")
        for key in ("desk.links", "desk.keys", "remote.title"):
            desk.opens_tool(key)
            yield f"desk-{key}", desk
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


def tour(
    evening: BrowserEvening,
    lang: str,
    width: int = 360,
    people: int = 29,
    walker: Callable[..., Walker] = Tour,
    **options: bool,
) -> Stops:
    """Walk through an evening; each stop is a name and the screen to look at."""
    for name, screen in walker(evening, lang, width, people, **options).walk():
        screen.settles()
        yield name, screen
