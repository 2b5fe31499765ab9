"""A session with every step of the first script in it, and who looks at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML

from tests.browser.crowd import Crowd
from tests.browser.desk import DeskPage
from tests.browser.evening import BrowserEvening
from tests.browser.phone import PhonePage
from tests.browser.screen import Screen
from tests.browser.wall import WallPage
from tests.evening import Facilitator
from workshop.paths import SESSIONS

Stops = Iterator[tuple[str, Screen]]
TEAM = "Buurtmoeders en hun zussen"
OURS = "opvoedondersteuning"


class Round:
    """One evening, walked through with a phone of each sort, the wall and the desk."""

    crowd: Crowd

    def __init__(
        self, evening: BrowserEvening, lang: str, width: int, people: int, *, once: bool = False
    ) -> None:
        """``once``: neither the desk with everything on it, nor the wall in large letters."""
        self.evening, self.lang, self.width, self.many = evening, lang, width, people
        self.once = once
        self.leader: Facilitator = evening.facilitator()
        self.desk: DeskPage = evening.facilitator_page(lang)
        self.wall: WallPage = evening.projector_page(lang=lang)
        self.phone: PhonePage = evening.phone_page(lang, width)
        self.both: PhonePage = evening.phone_page(lang, width)

    def desk_both_ways(self, state: str) -> Stops:
        """The desk is quiet at first; everything is one button away."""
        desk = self.desk
        yield f"desk-{state}", desk
        if self.once:
            return
        desk.shows_everything()
        yield f"desk-{state}-full", desk
        desk.quietens()

    def wall_both_sizes(self, state: str) -> Stops:
        """The wall as it is at first, and in large letters."""
        yield f"wall-{state}", self.wall
        yield from self.wall_in_large(state)

    def wall_in_large(self, state: str) -> Stops:
        wall = self.wall
        if not self.once:
            wall.page.keyboard.press("l")
            yield f"wall-{state}-large", wall
            wall.page.keyboard.press("l")

    def both_screens(self, state: str) -> Stops:
        """The wall in both sizes, and the desk."""
        yield from self.wall_both_sizes(state)
        yield f"desk-{state}", self.desk


def with_every_step(parent: Path) -> Path:
    """The folder of the first script, with a route on which all its steps are played."""
    folder = parent / OURS
    shutil.copytree(SESSIONS / OURS, folder)
    yaml = YAML()
    plan = yaml.load(folder / "script.yaml")
    steps = [step["id"] for step in plan["steps"]]
    minutes = sum(step["minutes"] for step in plan["steps"])
    plan["routes"] = {"first": {"minutes": minutes, "steps": steps}}
    yaml.dump(plan, folder / "script.yaml")
    for lang in plan["languages"]:
        texts = yaml.load(folder / f"{lang}.yaml")
        texts["routes"] = {"first": texts["routes"]["first"]}
        yaml.dump(texts, folder / f"{lang}.yaml")
    return folder
