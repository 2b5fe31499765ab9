"""The rehearsal can fail: with a fault in the server it ends badly, and names the right check."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ballots import write_script
from tests.evening import SCRIPT
from tests.faults.planted import FAULTS, PEOPLE, STEPS
from workshop.words import t

REHEARSE = Path(__file__).with_name("rehearse.py")
# The others take a while.
IN_SHORT = "the_big_screen_gets_sealed_notes"


def failed_checks(fault: str, people: int, folder: Path) -> set[str]:
    """The checks that a rehearsal with this fault names in its conclusion."""
    script = write_script(folder, *STEPS[fault]) if fault in STEPS else SCRIPT
    command = [sys.executable, str(REHEARSE), fault, str(people), "1", str(script)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280)
    told = done.stdout.splitlines()
    assert done.returncode == 1, done.stdout[-3000:] + done.stderr
    begun = next(n for n, line in enumerate(told) if line.startswith(_words("failed")))
    return {line.strip().rpartition(":")[0] for line in told[begun + 1 :]}


def test_there_are_enough_of_them() -> None:
    assert len(FAULTS) >= 10
    assert IN_SHORT in FAULTS


def test_a_small_evening_sees_one(tmp_path: Path) -> None:
    assert failed_checks(IN_SHORT, 8, tmp_path) & _seen_by(IN_SHORT)


@pytest.mark.matrix
@pytest.mark.timeout(300)
@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_seen(fault: str, tmp_path: Path) -> None:
    assert failed_checks(fault, PEOPLE[fault], tmp_path) & _seen_by(fault)


def _seen_by(fault: str) -> set[str]:
    return {t("en", f"rehearsal.check_{check}") for check in FAULTS[fault][1]}


def _words(key: str) -> str:
    """How a sentence of the report begins."""
    return t("en", f"rehearsal.{key}").split(":")[0]
