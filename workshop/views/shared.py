"""What every screen in the room has: where the session is, and what the step shows."""

from __future__ import annotations

from workshop.domain import schedule
from workshop.domain.agreement import Agreement
from workshop.domain.sealing import board_for, lit
from workshop.domain.workshop import Workshop
from workshop.patch import View
from workshop.views.seals import without_author

MOST_ORGANISATIONS = 60


def everyone(workshop: Workshop) -> View:
    """What every screen of the room begins with."""
    run, counted = workshop.run, schedule.counted(workshop)
    shown: View = {
        "title": workshop.title,
        "run": run.id,
        "step": run.step,
        "kind": run.kind,
        "phase": run.phase,
        "naming": str(run.naming),
        "position": counted.index(run) + 1,
        "steps": len(counted),
        "people": len(workshop.present()),
        "keeps_until": workshop.keeps_until,
    }
    ended = {"ended": True, "coalition": workshop.coalition.read} if workshop.ended else {}
    return shown | _now_and_then(workshop) | ended | filled("spotlight", _spotlight(workshop))


def _now_and_then(workshop: Workshop) -> View:
    """What holds now and then, and is left out where it does not."""
    run, pause, practice = workshop.run, workshop.pause, workshop.practice
    unsigned = [t for t, answer in workshop.exercise.answers.items() if answer.anonymous]
    shown: View = {
        "anonymous": dict.fromkeys(unsigned, True),
        "turn": run.turn,
        "gathering": workshop.gathering,
        "in_groups": workshop.in_groups(run),
        "place": workshop.place,
        "practice": practice and {"people": practice.people},
        "timer": dict(workshop.timer),
        "pause": pause and {name: pause[name] for name in ("ends", "seconds")},
    }
    return {name: value for name, value in shown.items() if value}


def here(workshop: Workshop, part: str) -> View:
    """What the kind of the step shows on this part."""
    return filled("here", workshop.exercise.show(board_for(workshop, workshop.run), part))


def organisations(workshop: Workshop) -> View:
    """Those to choose from at the door: the invited ones and the latest to come in."""
    latest = list(workshop.organisations.values())[-MOST_ORGANISATIONS:]
    here = workshop.organisations_here()
    return {
        o.id: {"name": o.name, "people": sum(here.get(o.id, {}).values())}
        | ({"side": str(o.side)} if o.side else {})
        for o in latest
    }


def filled(name: str, shown: View | str | list[str]) -> View:
    """Something under its name, nothing where there is nothing."""
    return {name: shown} if shown else {}


def _spotlight(workshop: Workshop) -> View:
    shown = lit(workshop)
    if isinstance(shown, Agreement):
        words = {"text": shown.what, "lang": shown.lang}
        return {"id": shown.id, "type": "agreement", **words, **_leads(shown)}
    if not shown:
        return {}
    times = board_for(workshop, workshop.find_run(shown.run)).times(shown)
    many = {"times": times} if times > 1 else {}
    return {"id": shown.id, "type": shown.type, **without_author(shown), **many}


def _leads(agreement: Agreement) -> View:
    return {
        "leads": {
            str(side): {"name": lead.name, "organisation": lead.organisation}
            for side, lead in agreement.leads.items()
        }
    }
