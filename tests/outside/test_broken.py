"""A kind of one's own with a mistake in it: a sentence that says where, and never a traceback."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from workshop import words
from workshop.domain.refused import Refused
from workshop.exercises._own import own_kinds
from workshop.paths import PACKAGE

KINDS = PACKAGE.parent / "docs" / "kinds"


def told(kinds: Path, *words: str) -> str:
    """What a command says that has to fail."""
    command = [sys.executable, "-m", "workshop", *words]
    environment = {"WORKSHOP_KINDS": str(kinds), "PATH": "", "HOME": str(kinds)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 1 and "Traceback" not in said, said
    return said


@pytest.fixture
def own(tmp_path: Path) -> Path:
    shutil.copytree(KINDS, tmp_path / "own")
    return tmp_path / "own"


def spoils(own: Path, before: str, after: str) -> Path:
    """The house's example with a mistake in it."""
    source = own / "weather.py"
    assert before in source.read_text()
    source.write_text(source.read_text().replace(before, after))
    return own


@pytest.mark.parametrize(
    ("before", "after", "refused"),
    [
        ("class Weather(Exercise):", "class Weather(Exercise:", ("kind_broken", 27)),
        ("import random", "import randon", ("kind_broken", 5)),
        ("exercise = Weather()", "exercise = Wether()", ("kind_broken", 84)),
        ("exercise = Weather()", "", ("kind_lacks", "exercise = …")),
        ('    kind = "weather"', "", ("kind_lacks", 'kind = "…"')),
    ],
)
def test_it_is_said_in_which_line_of_which_file(
    own: Path, monkeypatch: pytest.MonkeyPatch, before: str, after: str, refused: tuple[str, Any]
) -> None:
    monkeypatch.setenv("WORKSHOP_KINDS", str(spoils(own, before, after)))
    with pytest.raises(Refused) as raised:
        own_kinds("tests.outside", ())
    details = raised.value.details
    assert (raised.value.code, details.get("line", details.get("missing"))) == refused
    assert details["file"] == "weather.py"


def test_the_command_line_says_it_in_a_sentence(own: Path) -> None:
    said = told(spoils(own, "import random", "import randon"), "check")
    assert "weather.py werkt niet. Regel 5: ModuleNotFoundError: No module named 'randon'" in said


def test_the_houses_own_kinds_count_and_what_several_share_is_none(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own / "_shared.py").write_text("raise ValueError")
    (own / "voting.py").write_text("raise ValueError")
    monkeypatch.setenv("WORKSHOP_KINDS", str(own))
    assert list(own_kinds("tests.outside", ("voting",))) == ["weather"]


def test_words_with_a_mistake_are_left_out_and_named(
    own: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = own / "translations" / "nl" / "LC_MESSAGES" / "weather.po"
    path.write_text(path.read_text() + '\nmsgid "weather.phone_more')
    monkeypatch.setenv("WORKSHOP_KINDS", str(own))
    assert "side.formal" in words._own_words.__wrapped__("nl")
    assert str(path) in caplog.text


def test_no_server_starts_with_it(own: Path) -> None:
    shutil.rmtree(own / "static" / "js" / "exercises" / "weather")
    said = told(own, "serve", "--port", "0")
    assert "static/js/exercises/weather/phone.js" in said


def test_a_folder_that_is_not_there_is_named(own: Path) -> None:
    assert str(own / "nowhere") in told(own / "nowhere", "check")
