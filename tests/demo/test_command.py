"""`workshop demo` as somebody calls it who has never seen an evening."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.desk import DeskPage
from tests.browser.phone import PhonePage
from tests.browser.screen import NO_LINE
from tests.browser.wall import WallPage
from tests.evening import Evening
from workshop.demo.evening import read_evening
from workshop.paths import SESSIONS
from workshop.scripts import read_script
from workshop.words import t

SCRIPT = "opvoedondersteuning"
LOOK_AROUND = t("nl", "demo.look_around")
FINE, REFUSED = 0, 1


class Running:
    """The command as a process: what it prints, and Ctrl-C."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.told: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "workshop", "demo", *words, "--data", str(folder / "demo")],
            env=os.environ | {"WORKSHOP_DATA_DIR": str(folder), "PYTHONUTF8": "1"},
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    def says(self, what: str) -> str:
        """Wait until a line says this, and return the line."""
        assert self._process.stdout is not None
        for line in iter(self._process.stdout.readline, ""):
            self.told.append(line.rstrip("\n"))
            if what in line:
                return self.told[-1]
        raise AssertionError("\n".join(self.told))

    def link(self, path: str) -> str:
        """The newest link that leads there."""
        return [line.strip() for line in self.told if path in line][-1]

    def is_stopped(self) -> None:
        """Ctrl-C."""
        self._process.send_signal(signal.SIGINT)

    def ends(self) -> int:
        assert self._process.stdout is not None
        self.told += self._process.stdout.read().splitlines()
        return self._process.wait()

    def clears_away(self) -> None:
        """Whatever a test did not get to."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            if not any(LOOK_AROUND in line for line in self.told):
                self.says(LOOK_AROUND)
                self._process.send_signal(signal.SIGTERM)
            self.ends()
        assert self._process.stdout is not None
        self._process.stdout.close()


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Any]:
    started: list[Running] = []

    def start(*words: str) -> Running:
        started.append(Running(tmp_path, *words))
        return started[-1]

    yield start
    for running in started:
        running.clears_away()


@pytest.fixture
def device(browser: Browser) -> Iterator[Any]:
    """A new device, with a screen of so many pixels."""
    contexts: list[BrowserContext] = []

    def new(width: int, height: int) -> BrowserContext:
        viewport: Any = {"width": width, "height": height}
        contexts.append(browser.new_context(viewport=viewport, locale="nl-NL"))
        return contexts[-1]

    yield new
    for context in contexts:
        context.close()


def exported(running: Running) -> dict[str, Any]:
    """The file that it names at its end."""
    with urlopen(running.link("/agreements.json")) as answer:
        found: dict[str, Any] = json.load(answer)
        return found


def texts_of(file: dict[str, Any], step: str) -> set[str]:
    [found] = [each for each in file["steps"] if each["step"] == step]
    return {said["text"] for said in found["contributions"] if "text" in said}


@pytest.mark.timeout(170)
@pytest.mark.matrix
def test_an_evening_from_the_first_link_to_the_files(demo: Any) -> None:
    running = demo("--pace", "fast", "--route", "tree", "--people", "20")
    running.says(LOOK_AROUND)
    goodbye = t("nl", "close.desk_phase_goodbye")
    assert any(goodbye in line for line in running.told), "somebody ended it before its last step"
    evening = read_evening(SESSIONS / SCRIPT, read_script(SESSIONS / SCRIPT), "nl")
    assert evening is not None
    file = exported(running)
    assert file["session"]["people"] == 20
    assert "verzonnen" in file["session"]["place"]
    written = {note.text.text for note in evening.steps["strength"].notes}
    assert len(texts_of(file, "strength")) > 20 and texts_of(file, "strength") <= written
    assert {"Vast gezicht op dinsdag", "Een lokaal"} <= texts_of(file, "portrait")
    assert "vaders leiden de groep" in texts_of(file, "tree")
    votes = {agreed["what"]: agreed["vote"] for agreed in file["agreements"]}
    assert votes["Elke eerste dinsdag koffie met elkaar"]["carried"]
    assert not any("refused" in line or "geweigerd" in line for line in running.told)
    running.is_stopped()
    assert running.ends() == FINE
    with pytest.raises(URLError):
        urlopen(running.link("/agreements.json"))


@pytest.mark.matrix
@pytest.mark.timeout(170)
def test_a_newcomer_sees_it_alive_takes_part_and_leads(demo: Any, device: Any) -> None:
    running = demo("--route", "first")
    running.says(t("nl", "demo.stop"))
    wall = WallPage(device(1920, 1080), "").opens(running.link("/wall/"))
    wall.sees("Huis Kolibri")
    nadia = PhonePage(device(360, 740), "").opens(running.link("/r/"))
    nadia.joins_as("Nadia", "informal")
    desk = DeskPage(device(1366, 768), "").opens(running.link("/host/once/"))
    desk.presses(desk.t("host.go_on"))
    desk.is_at("arrive")
    for phase in ("explain", "write"):
        desk.moves_to("strength", phase)
    running.says(t("nl", "demo.taken_over"))
    nadia.writes("Ze kennen de weg in het gemeentehuis")
    wall.sees(wall.say("strength", "projector.side_formal"))
    wall.page.get_by_text(re.compile(r"^\d+ van de \d+|[5-9] briefjes")).first.wait_for()
    desk.opens_up("strength", "open")
    wall.sees(wall.say("strength", "projector.talk"))
    running.is_stopped()
    running.says(LOOK_AROUND)
    desk.sees(desk.t("desk.ended"))
    written = texts_of(exported(running), "strength")
    assert "Ze kennen de weg in het gemeentehuis" in written and len(written) > 5
    again = DeskPage(device(1366, 768), "").opens(running.link("/host/once/"))
    again.presses(again.t("host.go_on"))
    again.sees(again.t("desk.ended"))
    running.is_stopped()
    assert running.ends() == FINE
    for page in (wall, nadia, desk, again):
        # The server is gone by now; and a browser wants https for that policy.
        page.forgives(NO_LINE).forgives("Cross-Origin-Opener-Policy")
        assert page.complained() == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("no-such-script",), t("nl", "command.no_such_script", name="no-such-script")),
        (("--route", "omweg"), "Deze route"),
        (("--server", "http://127.0.0.1:1"), t("nl", "command.needs_account")),
        (
            ("--server", "http://127.0.0.1:1", "--name", "A", "--password", "B"),
            "http://127.0.0.1:1 antwoordt niet",
        ),
        (("--people", "3"), "--people"),
    ],
)
def test_what_cannot_begin_says_why(demo: Any, words: tuple[str, ...], says: str) -> None:
    running = demo(*words)
    assert running.ends() != FINE
    told = " ".join(running.told)
    assert says in told and "Traceback" not in told


@pytest.mark.matrix
@pytest.mark.timeout(170)
def test_on_a_server_that_runs(demo: Any, tmp_path: Path) -> None:
    with Evening(tmp_path, testing="false") as evening:
        account = evening.links["account"]
        who = ("--name", account["name"], "--password", account["password"])
        where = ("--server", evening.address, *who)
        running = demo(SCRIPT, "--route", "first", "--pace", "fast", "--people", "8", *where)
        assert running.ends() == FINE
        assert exported(running)["session"]["people"] == 8
        assert "/host/w/" in running.link(t("nl", "demo.facilitator")) or running.link("/host/w/")
