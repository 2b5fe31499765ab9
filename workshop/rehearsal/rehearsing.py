"""One rehearsal: who comes, what is played, and whether it was all as it should be."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from workshop.client.line import NoAnswer, TurnedAway
from workshop.rehearsal import steps
from workshop.rehearsal.evening import Evening
from workshop.rehearsal.people import Member, cast
from workshop.rehearsal.report import Report, difference
from workshop.rehearsal.site import Site
from workshop.rehearsal.texts import Texts


@dataclass(frozen=True)
class Plan:
    """What is rehearsed. ``within``: seconds in which every screen has to show a change.
    ``most_bad``: after how many bad phases it stops. ``practice``: whether it is practised before.
    """

    script: str
    route: str
    people: int
    seed: int
    within: float
    language: str
    most_bad: int = 3
    practice: bool = True


def rehearse(site: Site, plan: Plan, tell: Callable[[str], None]) -> bool:
    """Play the plan on a site, and clear the site away. True when nothing differed.

    Raises NotPossible where it cannot begin.
    """
    begun, report = time.monotonic(), Report(plan.language, tell)
    evening = None
    try:
        rng = random.Random(plan.seed)
        texts = Texts(rng)
        evening = Evening(site, rng, texts, report, plan.within)
        # Made-up people are let in by the server itself, so only by our own.
        evening.practises = plan.practice and site.can_restart
        members = cast(plan.people, len([*steps.stops(evening.stages)]), rng, texts)
        about = {"script": plan.script, "route": plan.route, "seed": plan.seed}
        tell(report.say("begins", n=plan.people, address=site.address, **about))
        _play(evening, members, report, plan.most_bad)
    finally:
        if evening is not None:
            evening.together([screen.close for screen in evening.screens()])
        site.close()
    _conclude(report, tell, time.monotonic() - begun)
    return not report.failed


def _play(evening: Evening, members: list[Member], report: Report, most_bad: int) -> None:
    """What a screen cannot get past ends the rehearsal, and is a difference. After others, so is a
    plan that cannot go on; without any, the mistake is the rehearsal's own.
    """
    try:
        steps.play(evening, members, most_bad)
    except Exception as problem:
        if not report.failed and not isinstance(problem, (NoAnswer, TurnedAway)):
            raise
        told = f"{type(problem).__name__} {problem}"
        report.checked("answers", [difference("gave_up", problem=told)])
        report.finish()


def _conclude(report: Report, tell: Callable[[str], None], seconds: float) -> None:
    took = {"checks": report.checks, "seconds": f"{seconds:.0f}"}
    if not report.failed:
        tell(report.say("passed", **took))
        return
    tell(report.say("failed", n=report.failed.total(), **took))
    for check, n in report.failed.most_common():
        tell(f"  {report.say(f'check_{check}')}: {n}")
