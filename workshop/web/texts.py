"""What a screen of a session says: the words of the catalogue and of its script, by language."""

from __future__ import annotations

import json
import re
from typing import Any

from flask import abort
from werkzeug.wrappers import Response as Answer

from workshop import words
from workshop.domain.script import Script
from workshop.domain.workshop import Workshop
from workshop.web import assets, language
from workshop.web.asking import ask

# Words for every screen, and those of one screen.
FOR_ALL = frozenset({"card", "group", "language", "live", "practice", "refused", "side"})
FOR_SCREENS = {
    "phone": ("phone",),
    "projector": ("wall",),
    "facilitator": ("clusters", "desk", "plan", "remote"),
    "remote": ("desk", "remote"),
}
# In the words of an exercise the first word of a key says for whose screen it is.
_SCREEN = re.compile(r"\.(phone|wall|desk|report)_")


def words_for(key: str, code: str, audience: str) -> Answer:
    """The words of a session for one audience: only the facilitator's hold the private notes."""
    known = ask(key, lambda workshop: (workshop.script, kinds_of(workshop), _steps(workshop)))
    if known is None or code not in language.offered():
        abort(404)
    script, kinds, steps = known
    told = words_told(script, kinds, code, audience)
    # A phone on weak wifi carries no step that is not in the plan; one that comes in later may be
    # of a kind that the page was not made for.
    told["script"] |= {"steps": {id: told["script"]["steps"][id] for id in steps}}
    told["kinds"] = {kind: assets.address_of_sheet(kind, audience) for kind in kinds}
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    response = assets.packed(body, "application/json")
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def words_told(script: Script, kinds: list[str], code: str, audience: str) -> dict[str, Any]:
    """What a screen of this audience says in one language, for sessions of a script."""
    mine = FOR_SCREENS[audience]
    told = words.for_browser(code, {*FOR_ALL, *mine, *kinds})
    told["ui"] = {key: text for key, text in told["ui"].items() if _is_for(mine, key)}
    told["script"] = script.words(told["plurals"], audience)
    return told


def kinds_of(workshop: Workshop) -> list[str]:
    """The kinds of exercise in a session's plan, each once and in order."""
    return list(dict.fromkeys(run.kind for run in workshop.runs))


def _steps(workshop: Workshop) -> list[str]:
    """The steps in a session's plan, in the order of their script."""
    planned = {run.step for run in workshop.runs}
    return [step.id for step in workshop.script.steps if step.id in planned]


def _is_for(screens: tuple[str, ...], key: str) -> bool:
    named = _SCREEN.search(key)
    return named is None or named[1] in screens
