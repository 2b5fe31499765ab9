"""The pages with the cards of a script: those that it shares with others, and its own."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, redirect, request
from werkzeug.wrappers import Response as Answer

from workshop.authoring.card_pages import card_form
from workshop.authoring.cards import Deck
from workshop.authoring.draft import Draft
from workshop.authoring.form import Form
from workshop.authoring.labels import label
from workshop.authoring.library import Changed
from workshop.web import language
from workshop.web.dress import here, say
from workshop.web.script_desk import LONGEST_TITLE, Opened, save
from workshop.web.script_form import editable, form_page, not_too_late, route_of, shown
from workshop.web.signed_in import for_facilitators


def add_to(scripts: Blueprint) -> None:
    """Give the blueprint the pages with cards."""
    both = ["GET", "POST"]
    scripts.add_url_rule("/<id>/cards/<name>", "cards", cards, methods=both)
    scripts.add_url_rule("/<id>/cards/<path:card>", "card", card, methods=both)
    scripts.add_url_rule("/<id>/cards/<path:card>/remove", "drop_card", drop_card, methods=["POST"])


@for_facilitators
def cards(id: str, name: str) -> Answer:
    """Every card of a library that the script can show; or a new one."""
    script = editable(id)
    if not isinstance(script, Opened):
        return script
    deck = _deck(script, name)
    if request.method == "GET":
        return _cards(script, deck, 200)
    titles = {code: request.form.get(f"title-{code}", "").strip() for code in script.languages}
    titles = {code: title[:LONGEST_TITLE] for code, title in titles.items() if title}
    shape = request.form.get("shape", "")
    if not titles or shape not in deck.shapes:
        return _cards(script, deck, 422, title=say("editor.card_title_empty"))
    made: list[str] = []

    def change(draft: Draft) -> None:
        made.append(Deck(draft, name).make(titles, shape))

    try:
        not_too_late(script.script.version)
        save(script, [], change)
    except Changed:
        return _cards(script, deck, 409, title=say("editor.conflict"))
    where = {"id": id, "card": f"{name}/{made[0]}", "route": route_of(script)}
    return redirect(here("scripts.card", **where), 303)


@for_facilitators
def card(id: str, card: str) -> Answer:
    """Everything that one card says."""
    script = editable(id)
    if not isinstance(script, Opened):
        return script
    deck, one = _found(script, card)
    code = language.current()

    def build(draft: Draft) -> Form:
        return card_form(draft, deck.name, one, code)

    wrong = script.wrong_on("card", card)
    there = {"card": card, "route": route_of(script)}
    given = {"deck": deck, "one": one, "library": _named(deck)}
    return form_page(script, "card", build, None, there, wrong, **given)


@for_facilitators
def drop_card(id: str, card: str) -> Answer:
    """Take a card of its own out of a script."""
    script = editable(id)
    if not isinstance(script, Opened):
        return script
    deck, one = _found(script, card)
    try:
        not_too_late(script.script.version)
        save(script, [], lambda draft: Deck(draft, deck.name).drop(one))
    except Changed:
        return redirect(here("scripts.card", id=id, card=card), 303)
    return redirect(here("scripts.cards", id=id, name=deck.name, route=route_of(script)), 303)


def _cards(script: Opened, deck: Deck, status: int, **mistakes: str) -> Answer:
    code = language.current()
    shapes = {shape: label(code, "shape", shape) for shape in deck.shapes}
    titles = {id: deck.title(id, code) for id in deck.all}
    given: dict[str, Any] = {"deck": deck, "library": _named(deck), "shapes": shapes}
    return shown("cards", script, status, **given, titles=titles, mistakes=mistakes)


def _named(deck: Deck) -> str:
    return label(language.current(), "library", deck.name)


def _deck(script: Opened, name: str) -> Deck:
    """A library from which a step of the script shows cards."""
    if script.draft is None or name not in script.libraries:
        abort(404)
    return Deck(script.draft, name)


def _found(script: Opened, card: str) -> tuple[Deck, str]:
    """The library and the id of a card, of ``library/id``."""
    name, _, one = card.partition("/")
    deck = _deck(script, name)
    if one not in deck.all:
        abort(404)
    return deck, one
