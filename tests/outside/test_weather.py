"""A kind of exercise from a folder outside the package: the one of docs/add-an-exercise.md."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.evening import BrowserEvening
from tests.browser.measure import axe
from workshop.client.server import Server
from workshop.paths import PACKAGE

DOCS = PACKAGE.parent / "docs"
KINDS = DOCS / "kinds"
PAGE = DOCS / "add-an-exercise.md"
SCRIPT = KINDS / "sessions" / "check-in"
# A piece of the page that says in which file it stands.
QUOTED = re.compile(r"^`([\w/.-]+)`[^\n]*\n+```[a-z]*\n(.*?)^```$", re.M | re.S)


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[BrowserEvening]:
    folder = tmp_path_factory.mktemp("weather")
    with BrowserEvening(folder, browser, script=str(SCRIPT), kinds=KINDS) as evening:
        yield evening


def test_how_is_the_weather_with_you(evening: BrowserEvening) -> None:
    fatma, wall = evening.facilitator(), evening.projector_page()
    amina = evening.phone_page(width=320)
    amina.joins_as("Amina", "informal", "Buurtmoeders")
    others = [evening.guest(name, "formal") for name in ("Anneke", "Joost")]
    fatma.moves_to("weather", "ask")
    wall.sees("Hoe is het weer bij jou?")
    amina.chooses("Wolken: mijn hoofd is vol", exact=True)
    assert axe(amina.page) == []
    amina.presses("Zo zit ik erbij")
    wall.sees("1 van 3 mensen hebben gekozen")
    run = fatma.shows(lambda view: view["step"] == "weather" and view["run"])
    for someone in others:
        someone.does("contribute", run=run, type="sky", content={"sky": "sun"})
    fatma.moves_to("weather", "look")
    sky = wall.page.locator(".weather-skies li", has_text="Zonnig")
    expect(sky.locator("b")).to_have_text(["2"])
    assert axe(wall.page) == []


@pytest.mark.matrix
def test_the_rehearsal_plays_it_like_any_other() -> None:
    told = _workshop("rehearse", str(SCRIPT), "--people", "8", "--language", "en")
    assert "weather · look" in told


def test_a_server_in_another_folder_finds_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the page says it: WORKSHOP_KINDS=docs/kinds."""
    monkeypatch.chdir(DOCS.parent)
    monkeypatch.setenv("WORKSHOP_KINDS", "docs/kinds")
    assert Server(tmp_path).environment()["WORKSHOP_KINDS"] == str(KINDS)


def test_an_editor_that_knows_the_schema_helps_with_it(tmp_path: Path) -> None:
    code = "import json; from workshop.schema import schema; print(json.dumps(schema()))"
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={"WORKSHOP_KINDS": str(KINDS), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    kinds = json.loads(told.stdout)["$defs"]["StepShape"]["properties"]["kind"]["enum"]
    assert "weather" in kinds


def test_what_the_page_quotes_is_what_stands_in_the_files() -> None:
    quoted = QUOTED.findall(PAGE.read_text())
    assert len(quoted) >= 6
    for name, piece in quoted:
        lines = [
            line for line in piece.splitlines() if line.strip() not in ("", "…", "# …", "// …")
        ]
        known = [line.strip() for line in (KINDS / name).read_text().splitlines()]
        assert [line for line in lines if line.strip() not in known] == [], name


def test_the_diff_on_the_page_is_all_that_there_is() -> None:
    told = re.findall(r"^ docs/kinds/(\S+) +\| +(\d+) \++$", PAGE.read_text(), re.M)
    files = [path for path in KINDS.rglob("*.*") if path.is_file() and path.suffix != ".pyc"]
    lines = {
        path.relative_to(KINDS).as_posix(): len(path.read_text().splitlines()) for path in files
    }
    assert {name: int(added) for name, added in told} == lines


def _workshop(*words: str) -> str:
    told = subprocess.run(
        [sys.executable, "-m", "workshop", *words],
        env={"WORKSHOP_KINDS": str(KINDS), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout
