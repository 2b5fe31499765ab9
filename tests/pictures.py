"""The pictures in the README: `make pictures` plays an evening of thirty people and takes them.

`python -m tests.pictures --all` takes every screen in every state, in Dutch and mirrored, on small
and large phones, into build/pictures, for looking at.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.crowd import Crowd
from tests.browser.desk import DeskPage
from tests.browser.evening import DESK, PHONE, BrowserEvening
from tests.browser.pages import pages
from tests.browser.phone import PhonePage
from tests.browser.rounds import with_every_step
from tests.browser.screen import Screen
from tests.browser.tour import tour
from tests.real import chromium
from workshop.words import MIRRORED

ROOT = Path(__file__).resolve().parent.parent
README, EVERY = ROOT / "docs" / "pictures", ROOT / "build" / "pictures"
MANY = 29
LARGEST = 200_000
COLOURS = 128
ADDRESS = "https://samenspel.example"
SMALL = [("nl", 360), ("nl", 320), (MIRRORED, 320)]


class Album:
    """The evening from which the README's pictures are taken. Nadia's phone is the one in them."""

    def __init__(self, evening: BrowserEvening) -> None:
        self.evening = evening
        self.leader = evening.facilitator()
        self.desk: DeskPage = evening.facilitator_page()
        self.wall = evening.projector_page()
        self.phone: PhonePage = evening.phone_page(device_scale_factor=2)
        self.phone.joins_as("Nadia", "informal", "Moedercafé Zonnehof")
        self.crowd = Crowd(evening, MANY)

    def of_the_evening(self) -> None:
        """From where we stand to the coalition's page, one step after the other."""
        self.standpoint()
        self.portrait()
        self.strength()
        self.examples()
        self.invention()
        self.obstacles()
        self.tree()
        self.pitfalls()
        self.priorities()
        self.agreements()
        self.voting()
        self.close()

    def standpoint(self) -> None:
        self.goes_to("standpoint", "choose")
        self.leader.moves_to("standpoint", "compare")
        self.wall.sees(self.wall.say("standpoint", "participant.options.reach.title"))
        self.take("projector-standpoint", self.wall)

    def examples(self) -> None:
        self.goes_to("examples", "mark")
        self.wall.sees(self.wall.say("examples", "participant.examples.over-de-drempel.story"))
        self.take("projector-example", self.wall)
        self.leader.moves_to("examples", "favourites")

    def invention(self) -> None:
        self.leader.moves_to("invention", "make")
        self.leader.does("make_groups", how="mixed", size=6)
        self.wall.sees(self.wall.t("group.wall_find"))
        self.take("projector-groups", self.wall)
        self.phone.sees(self.phone.t("group.phone_with"))
        self.take("phone-group", self.phone)
        self.leader.does("gather", showing=False)
        self.crowd.acts()
        self.leader.moves_to("invention", "present")
        self.take("projector-idea", self.wall)

    def obstacles(self) -> None:
        self.goes_to("obstacles", "answer")
        self.take("phone-statement", self.phone)
        self.leader.moves_to("obstacles", "compare")
        view = self.leader.shows(lambda view: view["step"] == "obstacles" and view)
        self.leader.moves_to("obstacles", "compare", view["here"]["order"][0])
        self.take("projector-statement", self.wall)

    def pitfalls(self) -> None:
        self.goes_to("pitfalls", "rate")
        self.leader.moves_to("pitfalls", "map")
        self.wall.sees(self.wall.say("pitfalls", "projector.corner_act"))
        self.take("projector-pitfalls", self.wall)

    def portrait(self) -> None:
        self.goes_to("portrait", "before")
        self.goes_to("portrait", "cards")
        self.take("phone-card", self.phone)
        self.leader.moves_to("portrait", "present")
        self.goes_to("portrait", "after")
        self.leader.moves_to("portrait", "compare")
        self.wall.sees(self.wall.say("portrait", "projector.compare"))
        self.take("projector-before-and-after", self.wall)
        self.goes_to("portrait", "map")
        self.wall.sees(self.wall.say("portrait", "projector.map"))
        self.take("projector-needs", self.wall)

    def strength(self) -> None:
        phone, wall, desk = self.phone, self.wall, self.desk
        self.leader.moves_to("strength", "write")
        phone.types("Ze weten bij welk loket je moet zijn")
        self.take("phone-write", phone)
        phone.sends_note()
        self.crowd.acts()
        self.leader.does("set_timer", do="start", seconds=300)
        self.leader.moves_to("strength", "open")
        self.goes_to("strength", "react")
        wall.sees(wall.say("strength", "projector.legend"))
        self.take("projector-strength", wall)
        desk.is_at("strength", "react")
        desk.shows_everything()
        self.take("facilitator", desk)

    def tree(self) -> None:
        self.goes_to("tree", "grow")
        self.leader.moves_to("tree", "whole")
        self.wall.sees(self.wall.say("tree", "projector.full"))
        expect(self.wall.page.locator(".tree-art").first).to_be_visible()
        expect(self.wall.page.locator(".tree-fruit")).to_have_count(8)
        self.take("projector-tree", self.wall)

    def priorities(self) -> None:
        self.goes_to("priorities", "vote")
        self.leader.moves_to("priorities", "result")
        self.wall.sees_heading(self.wall.say("priorities", "projector.title"))
        self.take("projector-dots", self.wall)

    def agreements(self) -> None:
        self.goes_to("agreements", "write")
        self.goes_to("agreements", "finish")

    def voting(self) -> None:
        phone, wall = self.phone, self.wall
        self.leader.moves_to("voting", "vote")
        phone.votes("agree")
        phone.chooses(phone.say("voting", "participant.methods.consent.options.agree"))
        self.take("phone-vote", phone)
        phone.presses(phone.t("voting.phone_cast"))
        self.crowd.acts()
        self.leader.moves_to("voting", "result")
        wall.sees(wall.say("voting", "projector.carried"))
        self.take("projector-vote", wall)

    def close(self) -> None:
        self.goes_to("close", "evaluate")
        self.leader.moves_to("close", "goodbye")
        page = self.evening.page()
        page.opens(self.evening.links["read_link"]).sees_heading(page.t("coalition.title"))
        self.take("coalition", page)

    def editor(self) -> None:
        """A step of a script, as its author has it before them."""
        self.desk.opens("/host/scripts/opvoedondersteuning")
        self.take("editor", self.desk)

    def goes_to(self, step: str, phase: str) -> None:
        """The room, and everybody does what there is to do."""
        self.leader.moves_to(step, phase)
        self.crowd.acts()

    def take(self, name: str, screen: Screen) -> None:
        save(photograph(screen), README / f"{name}.png")


def photograph(screen: Screen, whole: bool = False) -> bytes:
    """The screen as it is when it stands still."""
    screen.settles()
    return screen.page.screenshot(full_page=whole, animations="disabled")


def save(picture: bytes, path: Path) -> None:
    """In few colours, which is enough for paper: a README loads quickly."""
    drawn = Image.open(BytesIO(picture)).convert("RGB")
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path.relative_to(ROOT)} {size // 1000} kB")
    assert size <= LARGEST, f"{path.name} is {size} bytes"


def for_the_readme(browser: Browser) -> None:
    with _evening(browser, route="whole", public_url=ADDRESS) as evening:
        album = Album(evening)
        album.of_the_evening()
        album.crowd.goes_home()
        album.editor()


def of_everything(browser: Browser) -> None:
    """Phones whole, so that nothing below the edge goes unseen."""
    for lang, width in SMALL:
        with _evening(browser, every_step=True, pseudo_languages="true") as evening:
            for name, screen in tour(evening, lang, width):
                _keep(f"{lang}-{width}", name, photograph(screen, name.startswith("phone")))
    for lang, viewport in [("nl", DESK), ("nl", PHONE), (MIRRORED, DESK)]:
        with _evening(browser, pseudo_languages="true") as evening:
            for name, screen in pages(evening, lang, viewport):
                _keep(f"{lang}-{viewport['width']}", name, photograph(screen, whole=True))


def _keep(folder: str, name: str, picture: bytes) -> None:
    path = EVERY / folder / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture)


@contextmanager
def _evening(
    browser: Browser, every_step: bool = False, **settings: str
) -> Iterator[BrowserEvening]:
    with tempfile.TemporaryDirectory() as folder:
        if every_step:
            settings |= {"script": str(with_every_step(Path(folder)))}
        with BrowserEvening(Path(folder), browser, calm=True, **settings) as evening:
            yield evening


def main() -> None:
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        of_everything(browser) if "--all" in sys.argv else for_the_readme(browser)


if __name__ == "__main__":
    main()
