"""The pages of one script: its routes, each of its steps, what it says of itself."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, request
from werkzeug.wrappers import Response as Answer

from workshop import words
from workshop.authoring import moving
from workshop.authoring.draft import Draft
from workshop.authoring.form import Form
from workshop.authoring.library import Changed
from workshop.authoring.making import bring_cards
from workshop.authoring.pages import about_form, route_form, step_form
from workshop.authoring.starts import Start, add_step, remove_step, starts
from workshop.exercises import kinds
from workshop.scripts import PLAN
from workshop.web import language, script_cards, script_preview
from workshop.web.dress import here, say
from workshop.web.script_desk import Opened, house_scripts, library, save
from workshop.web.script_form import (
    editable,
    form_page,
    not_too_late,
    route_of,
    shown,
)
from workshop.web.security import framing
from workshop.web.signed_in import for_facilitators


def add_to(scripts: Blueprint) -> None:
    """Give the blueprint the pages of one script."""
    both = ["GET", "POST"]
    scripts.add_url_rule("/<id>", "plan", plan, methods=both)
    scripts.add_url_rule("/<id>/about", "about", about, methods=both)
    scripts.add_url_rule("/<id>/add", "add", add, methods=both)
    scripts.add_url_rule("/<id>/steps/<step>", "step", step, methods=both)
    scripts.add_url_rule("/<id>/steps/<step>/remove", "drop", drop, methods=["POST"])
    script_cards.add_to(scripts)
    script_preview.add_to(scripts)


@for_facilitators
def plan(id: str) -> Answer:
    """One route: its length, its steps and their order."""
    script = editable(id)
    if not isinstance(script, Opened):
        return script
    routes = [route["id"] for route in script.routes]
    route = route_of(script)
    code, do = language.current(), request.form.get("do", "")
    change, then = moving.change(do, route, request.form.get("step", ""))
    if route not in routes:
        abort(404)

    def build(draft: Draft) -> Form:
        return route_form(draft, route, code)

    there = {"route": then or route}
    if (place := moving.moved_to(do)) is not None:
        there["moved"] = str(place)
    wrong, at = script.wrong_on("route", route), request.args.get("moved", -1, int)
    return form_page(script, "plan", build, change, there, wrong, at=at)


@for_facilitators
def about(id: str) -> Answer:
    """What a script says of itself, its languages, and where it comes from."""
    script = editable(id)
    if not isinstance(script, Opened):
        return script
    code = language.current()
    change = moving.change_language(request.form.get("do", ""), request.form.get("language", ""))
    more = [each for each in words.languages() if each.code not in script.languages]

    def build(draft: Draft) -> Form:
        return about_form(draft, code)

    return form_page(script, "about", build, change, {}, script.wrong_on("about"), more=more)


@for_facilitators
def step(id: str, step: str) -> Answer:
    """Everything of one step, and how it looks."""
    script = editable(id)
    if not isinstance(script, Opened):
        return script
    if script.draft is None or step not in script.draft.steps:
        abort(404)
    code, among = language.current(), _starts()

    def build(draft: Draft) -> Form:
        return step_form(draft, step, code, among)

    kind = kinds().get(script.draft.get(PLAN, ("steps", script.draft.position(step), "kind")))
    phases = script_preview.phases(kind, code) if kind else {}
    first = script_preview.first_phase(kind) if kind else ""
    there, wrong = {"step": step, "route": route_of(script)}, script.wrong_on("step", step)
    change = moving.keep_fitting(script.draft)
    answer = form_page(script, "step", build, change, there, wrong, phases=phases, phase=first)
    return framing(answer)


@for_facilitators
def add(id: str) -> Answer:
    """Choose what a new step begins with."""
    script = editable(id)
    if not isinstance(script, Opened):
        return script
    among, route = _starts(), route_of(script)
    chosen = next((each for each in among if each.id == request.form.get("start")), None)
    if request.method == "GET" or chosen is None:
        wrong = say("editor.choose_start") if request.method == "POST" else ""
        given = {"starts": among, "mistakes": {"start": wrong}, "route": route}
        return shown("add", script, 422 if wrong else 200, **given)
    made: list[str] = []
    shelf = library()

    def change(draft: Draft) -> None:
        made.append(add_step(draft, chosen))
        bring_cards(draft, shelf, chosen)
        moving.put_in(draft, route, made[0])

    try:
        not_too_late(script.script.version)
        save(script, [], change)
    except Changed:
        return shown("add", script, 409, starts=among, mistakes={}, route=route, conflict=True)
    return redirect(here("scripts.step", id=id, step=made[0], route=route), 303)


@for_facilitators
def drop(id: str, step: str) -> Answer:
    """Take a step out of a script, with its texts."""
    script = editable(id)
    if not isinstance(script, Opened):
        return script
    if script.draft is None or step not in script.draft.steps:
        abort(404)
    try:
        not_too_late(script.script.version)
        save(script, [], lambda draft: remove_step(draft, step))
    except Changed:
        return redirect(here("scripts.step", id=id, step=step), 303)
    return redirect(here("scripts.plan", id=id, route=route_of(script)), 303)


def _starts() -> list[Start]:
    return starts(house_scripts())
