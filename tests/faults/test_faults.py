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


def failed_checks(fault: str, people: int, folder: Path, seed: int = 1) -> set[str]:
    """The checks that a rehearsal with this fault names in its conclusion."""
    script = write_script(folder, *STEPS[fault]) if fault in STEPS else SCRIPT
    command = [sys.executable, str(REHEARSE), fault, str(people), str(seed), str(script)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280)
    told = done.stdout.splitlines()
    begun = [n for n, line in enumerate(told) if line.startswith(_words("failed"))]
    assert bool(begun) == bool(done.returncode), done.stdout[-3000:] + done.stderr
    return {line.strip().rpartition(":")[0] for line in told[begun[0] + 1 :]} if begun else set()


def test_there_are_enough_of_them() -> None:
    assert len(FAULTS) >= 10
    assert IN_SHORT in FAULTS


def test_a_small_evening_sees_one(tmp_path: Path) -> None:
    assert failed_checks(IN_SHORT, 8, tmp_path) & _seen_by(IN_SHORT)


@pytest.mark.matrix
@pytest.mark.timeout(300)
@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_seen(fault: str, tmp_path: Path) -> None:
    """In one evening or else in another: who is first to say what differs each time, also with the
    same seed, so that a small evening may not come to where the fault is.
    """
    evenings = (1, 2)
    found = []
    for seed in evenings:
        folder = tmp_path / str(seed)
        folder.mkdir()
        found.append(failed_checks(fault, PEOPLE[fault], folder, seed))
        if found[-1] & _seen_by(fault):
            return
    pytest.fail(f"not seen in {len(evenings)} evenings, which named {found}")


def _seen_by(fault: str) -> set[str]:
    return {t("en", f"rehearsal.check_{check}") for check in FAULTS[fault][1]}


def _words(key: str) -> str:
    """How a sentence of the report begins."""
    return t("en", f"rehearsal.{key}").split(":")[0]
