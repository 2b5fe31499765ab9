"""The page from which a facilitator practises with made-up people, before the real start."""

from flask import Blueprint, abort, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from workshop import practising
from workshop.domain.refused import Refused
from workshop.parts import parts
from workshop.web import language
from workshop.web.asking import ask
from workshop.web.dress import here, say
from workshop.web.signed_in import for_facilitators, may_run

# How many made-up people there can be.
CHOICES = (8, 12, 30)


def add_to(host: Blueprint) -> None:
    """Give the blueprint its pages for practice."""
    rule = "/w/<key>/practice"
    host.add_url_rule(rule, "practice", practice, methods=["GET"])
    host.add_url_rule(rule, "begin_practice", begin, methods=["POST"])
    host.add_url_rule(f"{rule}/end", "end_practice", end, methods=["POST"])


@for_facilitators
def practice(key: str) -> Answer:
    """What it is and how many come; while it goes on, what is erased."""
    may_run(key)
    return _page(key)


@for_facilitators
def begin(key: str) -> Answer:
    """Fill the session with made-up people, and go to the page that leads it."""
    may_run(key)
    people = request.form.get("people", "")
    if people not in map(str, CHOICES):
        abort(400)
    try:
        practising.begin(parts(), key, int(people), language.current())
    except Refused as refused:
        return _page(key, refused)
    return redirect(here("host.run", key=key), 303)


@for_facilitators
def end(key: str) -> Answer:
    """Erase the practice. Whoever does so twice finds it erased."""
    may_run(key)
    try:
        practising.end(parts(), key)
    except Refused as refused:
        if refused.code != "no_practice":
            raise
    return redirect(here("host.run", key=key), 303)


def _page(key: str, refused: Refused | None = None) -> Answer:
    told = ask(key, lambda workshop: (workshop.title, bool(workshop.practice))) or abort(404)
    given = {"title": told[0], "going_on": told[1], "choices": CHOICES}
    problem = say(f"refused.{refused.code}", **refused.details) if refused else ""
    page = render_template("host/practice.html", key=key, problem=problem, **given)
    return make_response(page, 409 if refused else 200)
