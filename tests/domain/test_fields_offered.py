"""What a kind says that a script may ask for is what it really has to take along, and no more."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from workshop import exercises
from workshop.authoring.trial import Trial
from workshop.domain.script import Route, Script, Step
from workshop.domain.sealing import board_for
from workshop.exercises import named
from workshop.paths import SESSIONS
from workshop.scripts import read_script

SCRIPT = read_script(SESSIONS / "opvoedondersteuning")
# What somebody answers hangs on the name of the step: under more names all is said by somebody.
TIMES = 3


@pytest.fixture(scope="module")
def said() -> dict[str, set[str]]:
    """The fields of what each kind had to offer on evenings with every step; of what was only put
    in an order, none of its own.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for n in range(TIMES):
        workshop = Trial.of(renamed(n), f"close-{n}", "goodbye", "nl").workshop
        for run in workshop.runs:
            for offer in named(run.kind).offers(board_for(workshop, run)):
                found[run.kind].add("" if offer.run else offer.field)
    return found


def renamed(n: int) -> Script:
    """The script with one route of all its steps, each under another name."""
    steps: tuple[Step, ...] = tuple(replace(each, id=f"{each.id}-{n}") for each in SCRIPT.steps)
    return replace(SCRIPT, steps=steps, routes=(Route("all", 480, tuple(s.id for s in steps)),))


@pytest.mark.parametrize("kind", sorted({step.kind for step in SCRIPT.steps}))
def test_a_kind_offers_the_fields_that_it_says_it_offers(
    kind: str, said: dict[str, set[str]]
) -> None:
    settings = [
        named(kind).Settings.model_validate(dict(step.settings))
        for step in SCRIPT.steps
        if step.kind == kind
    ]
    told = {field for each in settings for field in named(kind).fields_offered(each)}
    assert said[kind] - {""} == told - {""}
    assert bool(said[kind]) == ("" in told)


def test_every_kind_that_there_is_stands_in_the_script() -> None:
    assert {step.kind for step in SCRIPT.steps} == set(exercises.kinds())
