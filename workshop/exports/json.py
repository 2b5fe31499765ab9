"""The whole session as JSON: everything its export classes allow (docs/protocol.md, "Export")."""

from typing import Any

import orjson

from workshop.domain.workshop import Workshop
from workshop.exports.rows import StepRows, agreements, present, steps

VERSION = 2


def as_json(workshop: Workshop, language: str) -> bytes:
    """UTF-8 JSON, indented; texts of the script in the given language, people's texts as typed."""
    document = {
        "format": "samenspel",
        "version": VERSION,
        "session": _session(workshop),
        "agreements": agreements(workshop, language),
        "steps": [_step(each) for each in steps(workshop, language)],
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2)


def _session(workshop: Workshop) -> dict[str, Any]:
    about = {"title": workshop.title, "place": workshop.place, "day": workshop.day}
    look_back = workshop.coalition.first_look_back()
    plan = {"script": workshop.script.id, "route": workshop.route, "look_back": look_back}
    return {**about, **plan, **present(workshop)}


def _step(step: StepRows) -> dict[str, Any]:
    run = step.run
    about = {"step": run.step, "kind": run.kind, "title": step.texts.get("title", run.step)}
    times = {"minutes": run.minutes, "started": run.started, "ended": run.ended}
    said = {"contributions": [*step.rows, *step.merged], "results": step.results}
    return {**about, **times, "naming": str(run.naming), **said}
