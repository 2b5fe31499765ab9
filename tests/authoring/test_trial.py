"""The preview plays an evening that nobody stores, up to any phase of any step."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop.authoring.library import Library
from workshop.authoring.making import from_nothing
from workshop.authoring.starts import starts
from workshop.authoring.trial import Trial
from workshop.domain.side import SIDES
from workshop.exercises import named
from workshop.paths import SESSIONS
from workshop.scripts import as_far_as_it_goes, check, read_script

SCRIPT = read_script(SESSIONS / "opvoedondersteuning")
MOMENTS = [(step.id, phase.name) for step in SCRIPT.steps for phase in named(step.kind).phases]


@pytest.mark.parametrize(("step", "phase"), MOMENTS)
def test_every_moment_can_be_looked_at(step: str, phase: str) -> None:
    trial = Trial.of(SCRIPT, step, phase, "nl")
    wall = trial.projector()
    assert (wall["step"], wall["phase"]) == (step, phase)
    for side in SIDES:
        phone = trial.phone(side)
        assert (phone["room"]["step"], phone["me"]["side"]) == (step, side)


def test_people_have_said_something_and_the_first_of_a_side_not_yet() -> None:
    trial = Trial.of(SCRIPT, "strength", "write", "nl")
    kept = trial.workshop.contributions.values()
    writers = {each.author for each in kept if each.run == trial.workshop.run.id}
    assert len(writers) == 6
    assert {trial.phone(side)["me"]["id"] for side in SIDES}.isdisjoint(writers)


def test_a_script_that_was_just_made_can_be_looked_at_before_all_is_said(tmp_path: Path) -> None:
    begun = starts([SCRIPT])[:2]
    made = from_nothing(Library(SESSIONS, tmp_path), {"nl": "Buurt", "en": "Street"}, begun)
    assert len(check(made.folder)) == 4
    script = as_far_as_it_goes(made.folder)
    assert script is not None and script.languages == ("nl", "en")
    assert Trial.of(script, "standpoint", "choose", "nl").projector()["step"] == "standpoint"


def test_a_language_that_misses_a_part_is_not_shown(tmp_path: Path) -> None:
    begun = starts([SCRIPT])[:1]
    made = from_nothing(Library(SESSIONS, tmp_path), {"nl": "Buurt", "en": "Street"}, begun)
    english = made.folder / "en.yaml"
    english.write_text(english.read_text("utf-8").replace("side_words:", "sides:"), "utf-8")
    script = as_far_as_it_goes(made.folder)
    assert script is not None and script.languages == ("nl",)
