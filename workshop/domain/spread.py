"""How time and voices were spread over steps and sides: for the facilitators, after the evening.

Only what the facilitator's page may tell during a step: nothing of who spoke where answers are
anonymous or secret, and no counts by side under the rule of small numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workshop import exercises
from workshop.domain import measuring
from workshop.domain.naming import Naming
from workshop.domain.run import Run
from workshop.domain.side import Side, may_count_apart

if TYPE_CHECKING:
    from workshop.domain.workshop import Workshop

# Numbers by side, or under "all" where they may not stand apart.
Numbers = dict[str, int]


def may_be_told(run: Run) -> bool:
    """Whether who was heard may be counted: who voted is as secret as what, and who wrote
    anonymously is not even known.
    """
    if run.naming is Naming.ANONYMOUS:
        return False
    return not any(answer.secret for answer in exercises.named(run.kind).answers.values())


def spread(workshop: Workshop, run: Run) -> dict[str, Any]:
    """Of one step the people who were ``here``, how many of them were ``heard`` and what they
    ``said`` (both left out where nothing of that may be told), and the milliseconds they
    ``talked``. Once people are erased it is what was kept then.
    """
    if "spread" in run.measured:
        kept: dict[str, Any] = run.measured["spread"]
        return kept
    here = _here(workshop, run)
    apart = may_count_apart(*(here[side] for side in Side))
    found = {"here": here, "talked": measuring.talked(run)}
    if may_be_told(run):
        found |= {"heard": workshop.heard(run.id).sides, "said": _said(workshop, run)}
    return {name: _numbers(counts, apart) for name, counts in found.items()}


def _here(workshop: Workshop, run: Run) -> dict[Side, int]:
    """Who had come in by the time that the step was over."""
    counts = dict.fromkeys(Side, 0)
    for person in workshop.present():
        if run.ended is None or person.joined <= run.ended:
            counts[person.side] += 1
    return counts


def _said(workshop: Workshop, run: Run) -> dict[Side, int]:
    """Contributions by the side of who wrote them, withdrawn ones gone and hidden ones too."""
    counts = dict.fromkeys(Side, 0)
    for said in workshop.shelf(run.id).all.values():
        author = workshop.people.get(said.author or "")
        if author and not (said.hidden or said.struck):
            counts[author.side] += 1
    return counts


def _numbers(counts: Mapping[Side, int], apart: bool) -> Numbers:
    if apart:
        return {str(side): counts.get(side, 0) for side in Side}
    return {"all": sum(counts.values())}
