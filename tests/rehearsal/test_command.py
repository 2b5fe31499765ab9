"""`workshop rehearse`, as a host calls it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ballots import write_script
from tests.evening import SCRIPT, Evening
from workshop.words import t

PASSED, FAILED, IMPOSSIBLE = 0, 1, 2


def rehearse(*words: object, given: str = "", code: int = PASSED) -> str:
    """What the command prints. It has to end with ``code``."""
    command = [sys.executable, "-m", "workshop", "rehearse", *map(str, words), "--language", "en"]
    done = subprocess.run(
        command, input=given, capture_output=True, text=True, timeout=480, env=os.environ
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_an_evening_with_twelve_people(tmp_path: Path) -> None:
    steps = ("arrive", "portrait", "strength", "tree", "agreements", "voting", "close")
    told = rehearse(write_script(tmp_path, *steps), "--people", 12)
    assert "12 people" in told.splitlines()[0]
    for number, step in enumerate(steps, start=1):
        assert f"{number}. {step}" in told
    for key in ("restarted", "back_and_forth", "exported"):
        assert t("en", f"rehearsal.{key}") in told


@pytest.mark.matrix
def test_an_evening_with_all_ways_to_vote(tmp_path: Path) -> None:
    told = rehearse(write_script(tmp_path), "--people", 9)
    for step in ("3. dots", "4. single", "5. rating", "7. voting"):
        assert f"{step} · result" in told


@pytest.mark.matrix
def test_an_evening_with_pitfalls(tmp_path: Path) -> None:
    script = write_script(tmp_path, "arrive", "pitfalls", "agreements", "voting", "close")
    assert "2. pitfalls · map" in rehearse(script, "--people", 12)


@pytest.mark.matrix
def test_a_session_on_a_server_that_runs(tmp_path: Path) -> None:
    with Evening(tmp_path) as evening:
        given = json.dumps(evening.links)
        words = (SCRIPT, "--people", 8, "--server", evening.address, "--session", "-")
        told = rehearse(*words, given=given)
        assert evening.address in told
        # It has begun by now: a rehearsal never joins an evening of others.
        told = rehearse(*words, given=given, code=IMPOSSIBLE)
        assert t("en", "command.begun") in " ".join(told.split())


@pytest.mark.matrix
def test_a_session_that_a_facilitator_starts(tmp_path: Path) -> None:
    with Evening(tmp_path, testing="false") as evening:
        account = evening.links["account"]
        who = ("--name", account["name"], "--password", account["password"])
        told = rehearse(
            SCRIPT, "--route", "first", "--people", 8, "--server", evening.address, *who
        )
        assert t("en", "rehearsal.exported") in told


@pytest.mark.matrix
@pytest.mark.timeout(300)
@pytest.mark.parametrize(("people", "seed"), [(8, 3), (12, 2), (40, 1), (60, 4)])
def test_larger_evenings(people: int, seed: int) -> None:
    assert f"{people} people" in rehearse(
        SCRIPT, "--route", "first", "--people", people, "--seed", seed
    )


@pytest.mark.matrix
@pytest.mark.timeout(500)
@pytest.mark.parametrize(
    ("route", "people"),
    [("", 60), ("whole", 12), ("pitfalls", 40), ("usual", 40), ("short", 12), ("tree", 12)],
)
def test_every_route(route: str, people: int) -> None:
    told = rehearse(SCRIPT, "--people", people, *(["--route", route] if route else []))
    assert f"{people} people" in told


@pytest.mark.matrix
def test_a_kind_of_which_nothing_is_known(wishing: Path, kinds: Callable[..., None]) -> None:
    told = rehearse(wishing, "--people", 8)
    assert "wall · open" in told


@pytest.mark.matrix
@pytest.mark.parametrize(
    ("right", "wrong", "check"),
    [
        ("seals=WISHES", "seals=frozenset()", "sealed"),
        ('"count": board.count("wish")', '"all": str(board.workshop.contributions)', "sealed"),
    ],
)
def test_a_mistake_in_a_kind_of_which_nothing_is_known(
    right: str, wrong: str, check: str, wishing: Path, kinds: Callable[..., None]
) -> None:
    kinds(right, wrong)
    told = rehearse(wishing, "--people", 8, code=FAILED)
    assert t("en", f"rehearsal.check_{check}") in told


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (("no-such-script",), "not_started"),
        ((SCRIPT, "--route", "no-such-route"), "not_started"),
        ((SCRIPT, "--people", "7"), ""),
        ((SCRIPT, "--server", "http://127.0.0.1:1"), "needs_account"),
        ((SCRIPT, "--server", "http://127.0.0.1:1", "--session", "-"), "no_links"),
        (
            (SCRIPT, "--server", "http://127.0.0.1:1", "--name", "A", "--password", "B"),
            "not_reached",
        ),
    ],
)
def test_what_cannot_begin_says_why(words: tuple[str, ...], key: str) -> None:
    told = " ".join(rehearse(*words, code=IMPOSSIBLE).split())
    said = t("en", f"command.{key}", problem="", address=words[-1]).split("{")[0].strip()
    assert "Traceback" not in told
    assert not key or key == "not_reached" or said in told
