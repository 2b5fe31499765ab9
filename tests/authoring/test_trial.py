"""The preview plays an evening that nobody stores, up to any phase of any step."""

from __future__ import annotations

import pytest

from workshop.authoring.trial import Trial
from workshop.domain.side import SIDES
from workshop.exercises import named
from workshop.paths import SESSIONS
from workshop.scripts import read_script

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
