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
from playwright.sync_api import Browser, sync_playwright

from tests.browser.crowd import PEOPLE, Crowd
from tests.browser.desk import DeskPage
from tests.browser.evening import DESK, PHONE, BrowserEvening
from tests.browser.pages import pages
from tests.browser.phone import PhonePage
from tests.browser.screen import Screen
from tests.browser.tour import tour
from tests.real import chromium
from workshop.words import MIRRORED

ROOT = Path(__file__).resolve().parent.parent
README, EVERY = ROOT / "docs" / "pictures", ROOT / "build" / "pictures"
LARGEST = 150_000
COLOURS = 128
ADDRESS = "https://samenspel.example"
SMALL = [("nl", 360), ("nl", 320), (MIRRORED, 320)]


class Album:
    """The evening from which the README's pictures are taken."""

    def __init__(self, evening: BrowserEvening) -> None:
        self.evening = evening
        self.leader = evening.facilitator()
        self.desk: DeskPage = evening.facilitator_page()
        self.wall = evening.projector_page()
        self.phone: PhonePage = evening.phone_page(device_scale_factor=2)

    def fill(self) -> None:
        """From the door to the coalition's page, one step after the other."""
        self.lobby()
        self.strength()
        self.agreements()
        self.voting()
        self.close()

    def lobby(self) -> None:
        phone, wall = self.phone, self.wall
        phone.name, phone.side, phone.writes_as = "Nadia", "informal", "informal"
        self.crowd = Crowd(self.evening)
        phone.goes_on()
        phone.gives_name("Nadia")
        phone.goes_on()
        phone.comes_from("Buurtmoeders")
        phone.goes_on()
        phone.chooses(phone.say("arrive", "participant.side.informal.title"))
        self.take("phone-join", phone)
        phone.presses(phone.say("arrive", "participant.buttons.done"))
        phone.is_in()
        # Opened anew, so that nobody stands out for having just come in.
        wall.opens(self.evening.links["projector_link"])
        wall.sees(wall.t("arrive.wall_people", n=len(PEOPLE) + 1))
        self.take("projector-lobby", wall)

    def strength(self) -> None:
        phone, wall, desk = self.phone, self.wall, self.desk
        self.leader.moves_to("strength", "write")
        phone.types("Ze weten bij welk loket je moet zijn")
        self.take("phone-write", phone)
        phone.sends_note()
        self.crowd.writes()
        everyone = len(self.crowd.side("informal")) + 1
        wall.sees(wall.t("strength.wall_wrote", wrote=everyone, n=everyone))
        self.leader.does("set_timer", do="start", seconds=300)
        wall.sees_time_left()
        self.take("projector-collecting", wall)
        desk.is_at("strength", "write")
        self.take("facilitator-quiet", desk)
        self.leader.does("set_timer", do="stop", seconds=0)
        self.leader.moves_to("strength", "react")
        self.crowd.reacts()
        phone.chooses(phone.say("strength", "participant.react.options.us"))
        self.take("phone-react", phone)
        wall.sees(wall.say("strength", "projector.legend"))
        self.take("projector-strength", wall)
        desk.is_at("strength", "react")
        desk.shows_everything()
        self.take("facilitator", desk)

    def agreements(self) -> None:
        self.leader.moves_to("agreements", "write")
        self.crowd.agrees()
        self.wall.sees("Homework help in the library on Wednesday")
        self.take("projector-agreements", self.wall)

    def voting(self) -> None:
        phone, wall = self.phone, self.wall
        self.leader.moves_to("voting", "vote")
        phone.votes("agree")
        phone.chooses(phone.say("voting", "participant.methods.consent.options.agree"))
        self.take("phone-vote", phone)
        phone.presses(phone.t("voting.phone_cast"))
        self.crowd.votes()
        self.leader.moves_to("voting", "result")
        wall.sees(wall.say("voting", "projector.carried"))
        self.take("projector-vote", wall)

    def close(self) -> None:
        self.leader.moves_to("close", "evaluate")
        self.crowd.looks_back()
        self.leader.moves_to("close", "goodbye")
        self.wall.sees_heading(self.wall.say("close", "projector.title"))
        self.take("projector-close", self.wall)
        page = self.evening.page()
        page.opens(self.evening.links["read_link"]).sees_heading(page.t("coalition.title"))
        self.take("coalition", page)

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
    with _evening(browser, public_url=ADDRESS) as evening:
        Album(evening).fill()


def of_everything(browser: Browser) -> None:
    """Phones whole, so that nothing below the edge goes unseen."""
    for lang, width in SMALL:
        with _evening(browser, pseudo_languages="true") as evening:
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
def _evening(browser: Browser, **settings: str) -> Iterator[BrowserEvening]:
    with (
        tempfile.TemporaryDirectory() as folder,
        BrowserEvening(Path(folder), browser, calm=True, **settings) as evening,
    ):
        yield evening


def main() -> None:
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        of_everything(browser) if "--all" in sys.argv else for_the_readme(browser)


if __name__ == "__main__":
    main()
