"""A page of the editor with a form on it: shown, saved and shown again, or too late."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import abort, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from workshop.aside import aside
from workshop.authoring.draft import Draft
from workshop.authoring.form import Form
from workshop.authoring.library import Changed
from workshop.web.dress import here
from workshop.web.script_desk import Opened, opened, save

# Gives the form of a page, from what stands in a draft.
Build = Callable[[Draft], Form]
Change = Callable[[Draft], None]


def form_page(
    script: Opened,
    page: str,
    build: Build,
    change: Change | None,
    there: dict[str, str],
    wrong: list[Any],
    **more: Any,
) -> Answer:
    """Show a form; or save it, and show it again. Who was too late keeps what they typed, with what
    somebody else saved beside it.
    """
    assert script.draft is not None
    form = aside(build, script.draft)
    if request.method == "GET":
        form.blame(wrong)
        return shown(page, script, 200, form=form, version=form.version, **there, **more)
    now = aside(build, script.draft)
    form.fill(request.form.getlist)
    try:
        not_too_late(now.version)
        save(script, [form], change)
    except Changed:
        form.compare(now)
        given = {"form": form, "version": now.version, "conflict": True}
        return shown(page, script, 409, **given, **there, **more)
    return redirect(here(f"scripts.{page}", id=script.script.id, **there), 303)


def not_too_late(version: str) -> None:
    """Raises Changed when this is no longer what somebody saw who sends a form."""
    if request.form.get("version") != version:
        raise Changed


def editable(id: str) -> Opened | Answer:
    """A script that forms can show; else the page that says what to mend by hand."""
    script = opened(id) or abort(404)
    if script.draft is None:
        return shown("by_hand", script, 200)
    if request.method == "POST" and not script.script.own:
        abort(403)
    return script


def route_of(script: Opened) -> str:
    routes = [route["id"] for route in script.routes]
    return request.args.get("route") or (routes[0] if routes else "")


def shown(page: str, script: Opened, status: int, **given: Any) -> Answer:
    given = {"route": route_of(script), "conflict": False, "step": ""} | given
    return make_response(render_template(f"scripts/{page}.html", desk=script, **given), status)
