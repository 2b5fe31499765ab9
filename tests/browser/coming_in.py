"""How an evening begins: a house, a screen, people who come in, and one who comes in late."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import expect

from tests.browser.desk import DeskPage
from tests.browser.evening import NAME, PASSWORD, BrowserEvening
from tests.browser.phone import PhonePage
from tests.browser.wall import WallPage
from workshop.web import links

TITLE, PLACE = "Samen rond het gezin", "Buurthuis De Wiel"


@dataclass
class People:
    """Who plays: the facilitator, the big screen, and four with a phone."""

    fatma: DeskPage
    wall: WallPage
    joost: PhonePage
    grace: PhonePage
    dewi: PhonePage
    amina: PhonePage

    @property
    def phones(self) -> tuple[PhonePage, ...]:
        return self.joost, self.grace, self.dewi, self.amina


def opens_the_house(evening: BrowserEvening) -> DeskPage:
    """The link that the server printed makes the first facilitator, once."""
    fatma = evening.facilitator_page()
    link = evening.set_up_link()
    fatma.sets_up(link, NAME, PASSWORD)
    fatma.signs_out()
    fatma.forgives("/host/setup/.* 404").opens(link).sees_heading(fatma.t("page.link_gone"))
    fatma.signs_in(NAME, PASSWORD)
    room = fatma.begins_session(TITLE, PLACE, organisations="Buurtmoeders\nWijkteam Noord")
    evening.links = {"room": room, "phone_link": f"/r/{room}"}
    return fatma


def opens_the_screen(evening: BrowserEvening, fatma: DeskPage) -> WallPage:
    """By the link that the facilitator copies for the computer at the projector."""
    link = fatma.link_of_the_screen()
    evening.links |= {"projector_link": link, "projector": link.rpartition("/")[2]}
    wall = evening.projector_page()
    wall.is_at("arrive")
    evening.links["digits"] = evening.projector().view()["digits"]
    wall.shows_digits(evening.links["digits"])
    return wall


def they_come_in(evening: BrowserEvening, people: People) -> None:
    """Three scan the QR: one paid, one who speaks English, one who does both."""
    wall = people.wall
    assert wall.qr("wall.qr") == links.qr(f"{evening.address}{evening.links['phone_link']}")
    people.joost.joins_as("Joost", "formal", "Wijkteam Noord")
    wall.sees("Wijkteam Noord")
    people.grace.joins_as("Grace", "informal", "Homework Club", lang="en")
    wall.sees("Homework Club")
    people.dewi.joins_as("Dewi", "both")
    wall.sees(wall.t("arrive.wall_people", n=3))
    people.fatma.sees(people.fatma.t("desk.people_in", n=3))
    people.grace.sees_heading(people.grace.say("arrive", "participant.done"))
    people.joost.sees(people.joost.say("arrive", "participant.privacy"))
    for phone in (people.joost, people.grace, people.dewi):
        phone.wears("parent")
    people.fatma.sees(people.fatma.say("arrive", "participant.hats.question"))


def the_clicker_leads_on_and_back(people: People) -> None:
    """Back is always possible, and loses nothing."""
    fatma = people.fatma
    fatma.clicks_on()
    fatma.is_at("strength", "explain")
    people.wall.is_at("strength")
    people.joost.sees(people.joost.t("strength.phone_soon"))
    fatma.clicks_back()
    fatma.is_at("arrive")
    people.wall.sees("Homework Club")
    fatma.moves_to("strength", "explain")
    fatma.clicks_on()
    fatma.is_at("strength", "write")


def a_latecomer_types_the_digits(evening: BrowserEvening, people: People) -> None:
    """On a small phone, in the middle of the writing: welcome, and writing at once."""
    people.amina = amina = evening.phone_page(width=320, link="")
    amina.forgives("/code: .* 422").types_digits("12 34")
    amina.sees(amina.t("page.code_shape"))
    expect(amina.field(amina.t("page.six_digits"))).to_have_value("12 34")
    digits = evening.links["digits"]
    amina.fills(amina.t("page.six_digits"), f"{digits[:3]} {digits[3:]}")
    amina.presses(amina.t("page.try_again"))
    amina.joins_as("Amina", "informal", "Buurtmoeders")
    amina.writes("Ze hebben een rustige kamer")
