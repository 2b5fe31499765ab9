"""Where we stand and what stands in the way, on real pages: chosen on a phone, side by side on the
screen, and a remark without a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.measure import axe, layout
from tests.browser.phone import PhonePage
from tests.evening import Facilitator, Phone

CHOICES = [("formal", "reach")] * 3 + [("informal", "stronger")] * 3


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    folder: Path = tmp_path_factory.mktemp("sides")
    with BrowserEvening(folder, browser, route="whole", calm=True) as house:
        yield house


def guests(evening: BrowserEvening) -> list[tuple[Phone, str, str]]:
    """Three of each side."""
    return [
        (evening.guest(f"Mens {n}", side), side, option) for n, (side, option) in enumerate(CHOICES)
    ]


def all_say(someone: Phone, fatma: Facilitator, type: str, **content: str) -> None:
    run = fatma.view()["run"]
    someone.does("contribute", run=run, type=type, content=content)


def option(page: PhonePage | DeskPage, id: str) -> str:
    return page.say("standpoint", f"participant.options.{id}.title")


def chooses(phone: PhonePage, id: str) -> None:
    phone.sees_heading(phone.say("standpoint", "participant.question"))
    phone.chooses(option(phone, id))
    phone.presses(phone.say("standpoint", "participant.buttons.send"))


def test_a_choice_a_reason_and_the_difference_in_words(evening: BrowserEvening) -> None:
    fatma, wall = evening.facilitator(), evening.projector_page()
    amina = evening.phone_page(width=320)
    amina.joins_as("Amina", "informal", "Buurtmoeders")
    people = guests(evening)
    fatma.moves_to("standpoint", "choose")
    for someone, _, id in people:
        all_say(someone, fatma, "choice", option=id)
    chooses(amina, "stronger")
    amina.fills(amina.say("standpoint", "participant.why.question"), "samen leren wij meer")
    assert layout(amina.page, target=44, letters=16) == []
    amina.presses(amina.t("standpoint.phone_why_send"))
    amina.sees(amina.t("standpoint.phone_arrived"))
    wall.sees(wall.t("standpoint.wall_chose", chose=7, n=7))
    fatma.moves_to("standpoint", "compare")
    titles = {"formal": option(amina, "reach"), "informal": option(amina, "stronger")}
    wall.sees(wall.t("standpoint.said_differ", **titles))
    wall.sees(wall.t("standpoint.wall_gap"))
    assert layout(wall.page, letters=28, fixed=True) == []
    assert axe(wall.page) == []


@pytest.mark.matrix
def test_the_facilitator_shows_reasons_and_reads_the_table(evening: BrowserEvening) -> None:
    fatma, wall = evening.facilitator(), evening.projector_page()
    desk: DeskPage = evening.facilitator_page()
    people = guests(evening)
    fatma.moves_to("standpoint", "choose")
    for someone, _, id in people:
        all_say(someone, fatma, "choice", option=id)
        all_say(someone, fatma, "why", option=id, text=f"omdat {id} bij ons past")
    fatma.moves_to("standpoint", "compare")
    row = desk.page.get_by_role("row").filter(has_text=option(desk, "reach"))
    row.get_by_role("button", name=desk.t("standpoint.desk_alone")).click()
    wall.sees_heading(option(desk, "reach"))
    wall.sees("omdat reach bij ons past")
    assert layout(wall.page, letters=28, fixed=True) == []
    assert axe(desk.page) == []
    fatma.moves_to("standpoint", "talk")
    wall.sees(wall.say("standpoint", "projector.research"))
    assert axe(wall.page) == []


@pytest.mark.matrix
def test_statements_one_by_one_and_a_remark_that_nobody_signs(evening: BrowserEvening) -> None:
    fatma, wall = evening.facilitator(), evening.projector_page()
    desk: DeskPage = evening.facilitator_page()
    amina = evening.phone_page(width=320)
    amina.joins_as("Amina", "informal", "Buurtmoeders")
    people = guests(evening)
    fatma.moves_to("obstacles", "answer")
    for someone, side, _ in people:
        answer = "rarely" if side == "formal" else "often"
        all_say(someone, fatma, "answer", statement="p1", answer=answer)
    remark = amina.say("obstacles", "participant.remark.question")
    for n in range(12):
        amina.sees(amina.t("phone.of", at=n + 1, of=12))
        amina.sees(amina.say("obstacles", "participant.label"))
        amina.chooses(amina.say("obstacles", "participant.answers.often"))
        if n == 0:
            amina.sees(amina.t("phone.signed_anonymous").split(".")[0])
            amina.fills(remark, "pas bij de opening")
            assert layout(amina.page, target=44, letters=16) == []
            assert axe(amina.page) == []
        amina.presses(amina.say("obstacles", "participant.buttons.next"))
    amina.sees_heading(amina.t("obstacles.phone_all"))
    amina.does_not_see(amina.t("phone.on_its_way"))
    fatma.moves_to("obstacles", "compare")
    wall.sees(wall.t("obstacles.wall_gap"))
    assert layout(wall.page, letters=28, fixed=True) == []
    row = desk.page.get_by_role("row").filter(has_text=desk.t("obstacles.desk_gap"))
    row.get_by_role("button", name=desk.t("obstacles.desk_agree")).dblclick()
    expect(row).to_contain_text(desk.t("obstacles.desk_agreed"))
    row.get_by_role("button", name=desk.t("obstacles.desk_alone")).click()
    wall.sees("pas bij de opening")
    wall.sees(wall.t("obstacles.wall_agreed"))
    assert layout(wall.page, letters=28, fixed=True) == []
    assert axe(wall.page) == []
    assert axe(desk.page) == []
    expect(amina.field(remark)).to_have_value("pas bij de opening")
    amina.fills(remark, "te laat")
    amina.presses(amina.say("obstacles", "participant.buttons.send"))
    wall.sees("te laat")
    amina.opens_menu("phone.mine")
    mine = amina.page.locator(".note", has_text="te laat")
    mine.get_by_role("button", name=amina.t("phone.take_back")).click()
    wall.does_not_see("te laat")
