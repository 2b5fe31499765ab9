"""The modules of the pages under Node, and what they share with the server."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.javascript import node
from workshop.domain.refused import Refused
from workshop.domain.text import cleaned, letters
from workshop.patch import apply, diff

TESTS = Path(__file__).parent
FILES = sorted((TESTS / "js").glob("*.test.mjs"))
PATCHES = json.loads((TESTS / "patch_cases.json").read_text("utf-8"))
LETTERS = json.loads((TESTS / "letters_cases.json").read_text("utf-8"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name.split(".")[0])
def test_modules_do_what_they_say(file: Path) -> None:
    ran = subprocess.run([node(), "--test", str(file)], capture_output=True, text=True, timeout=100)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "\n# pass 0\n" not in ran.stdout, "a file without tests proves nothing"


@pytest.mark.parametrize("case", PATCHES, ids=lambda case: case["what"])
def test_a_patch_means_the_same_on_the_server(case: dict) -> None:
    assert apply(case["patch"], case["before"]) == case["after"]
    assert apply(diff(case["before"], case["after"]), case["before"]) == case["after"]


@pytest.mark.parametrize("case", LETTERS, ids=lambda case: case["what"])
def test_the_phone_counts_the_letters_that_the_server_counts(case: dict) -> None:
    assert cleaned(case["typed"], 80, required=False) == case["kept"]
    assert letters(case["kept"]) == case["count"]
    if not case["kept"]:
        with pytest.raises(Refused):
            cleaned(case["typed"], 80)
