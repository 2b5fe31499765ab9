"""How a step looks on a phone and on the big screen, with made-up people. Nothing is kept."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, Response, abort, make_response, render_template, request
from werkzeug.wrappers import Response as Answer

from workshop import words
from workshop.aside import aside
from workshop.authoring.labels import phase as named
from workshop.authoring.trial import Trial
from workshop.domain.script import Script
from workshop.domain.side import SIDES, Side
from workshop.exercises import Exercise
from workshop.exercises import named as named_kind
from workshop.scripts import as_far_as_it_goes
from workshop.web import language, links
from workshop.web.script_desk import library
from workshop.web.security import framed
from workshop.web.signed_in import for_facilitators
from workshop.web.texts import words_told

SCREENS = ("phone", "projector")


def add_to(scripts: Blueprint) -> None:
    """Give the blueprint the page in the frame, and what it draws."""
    at = "/<id>/steps/<step>/preview"
    scripts.add_url_rule(at, "preview", preview)
    scripts.add_url_rule(f"{at}.json", "previewed", previewed)


def phases(kind: Exercise, code: str) -> dict[str, str]:
    """The phases of a kind, in words."""
    return {each.name: named(code, kind.kind, each.name) for each in kind.phases}


def first_phase(kind: Exercise) -> str:
    """The phase to look at first: one in which people have something to do."""
    return next((each.name for each in kind.phases if each.writes), kind.phases[0].name)


@for_facilitators
def preview(id: str, step: str) -> Answer:
    """The page of a phone or of the big screen, without a socket."""
    script, asked = _script(id), _asked()
    if script is None or step not in [each.id for each in script.steps]:
        return framed(make_response(render_template("scripts/no_preview.html")))
    kinds = list(dict.fromkeys(each.kind for each in script.steps))
    given = {"id": id, "step": step, "asked": asked, "kinds": kinds, **links.for_screens()}
    return framed(make_response(render_template("scripts/preview.html", **given)))


@for_facilitators
def previewed(id: str, step: str) -> Answer:
    """The words and the view that the page draws."""
    script, asked = _script(id), _asked()
    if script is None or step not in [each.id for each in script.steps]:
        abort(404)
    # Not jsonify, which puts keys in the order of the alphabet: texts stand in that of the script.
    body = json.dumps(aside(_drawn, script, step, asked), ensure_ascii=False)
    return Response(body, mimetype="application/json")


def _drawn(script: Script, step: str, asked: dict[str, str]) -> dict[str, Any]:
    kind = named_kind(script.step(step).kind)
    known = asked["phase"] in [each.name for each in kind.phases]
    moment = asked["phase"] if known else first_phase(kind)
    trial = Trial.of(script, step, moment, asked["language"])
    kinds = [each.kind for each in script.steps]
    told: dict[str, Any] = {
        "words": words_told(script, kinds, asked["language"], asked["screen"]),
        "now": trial.now,
    }
    if asked["screen"] == "phone":
        return told | {"parts": trial.phone(Side(asked["side"]))}
    return told | {"view": trial.projector()}


def _asked() -> dict[str, str]:
    """Which screen, in which language and phase, and of whom."""
    told = {name: request.args.get(name, "") for name in ("screen", "language", "side", "phase")}
    if told["screen"] not in SCREENS:
        told["screen"] = SCREENS[0]
    if not words.known(told["language"]):
        told["language"] = language.current()
    if told["side"] not in list(SIDES):
        told["side"] = str(Side.FORMAL)
    return told


def _script(id: str) -> Script | None:
    found = library().find(id)
    return aside(as_far_as_it_goes, found.folder) if found else None
