"""The page of one card of a library: its fields come from the shape that it has there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workshop.authoring.cards import Deck
from workshop.authoring.draft import Draft
from workshop.authoring.field import Field, typed
from workshop.authoring.form import Form, Row, Section
from workshop.authoring.labels import label
from workshop.complaints import Complaint
from workshop.paths import LIBRARY
from workshop.places import Way
from workshop.words import t

# Longer than this is typed in more than one line.
SHORT = 60


def card_form(draft: Draft, name: str, id: str, language: str) -> Form:
    """All that a card says, and what its source leaves open. To save it makes it a card of the
    script itself.
    """
    deck = Deck(draft, name)
    needed = deck.shapes.get(str(deck.about(id).get("shape")), [])
    also, source = (t(language, f"editor.section_{name}") for name in ("also", "source"))
    return Form(
        [
            Section("card", "", [_row(deck, id, part, language) for part in needed]),
            Section("also", also, [_row(deck, id, part, language) for part in deck.also]),
            Section("source", source, [_source(deck, id, language)]),
            Section("plan", "", [_left_open(deck, id, language)]),
        ],
        begin=lambda changed: Deck(changed, name).take(id),
        settle=lambda changed: Deck(changed, name).settle(),
    )


def name_cards(draft: Draft, fields: Iterable[Field], language: str) -> None:
    """Let the fields in which cards are chosen offer those of the script too."""
    for field in fields:
        if field.library:
            known = Deck(draft, field.library).titles(field.shape, language)
            nothing = {"": field.options[""]} if "" in field.options else {}
            stands = {id: id for id in field.typed if id and id not in known}
            field.options = nothing | known | stands


def make_new_cards(draft: Draft, form: Form, language: str) -> None:
    """Put a card where a title was typed for one more."""
    code = language if language in draft.languages else draft.languages[0]
    for field in form.fields:
        for id, said in field.begun.items() if field.library else ():
            Deck(draft, field.library).make({code: said}, field.shape, id)


def card_of(complaint: Complaint, draft: Draft) -> str:
    """The library and the id of the card that a mistake is about; empty where it is about none of
    the script's own.
    """
    library, name, _ = (*complaint.file.split("/"), "", "", "")[:3]
    deck, (place, key) = Deck(draft, name), (*map(str, complaint.way), "", "")[:2]
    if library != LIBRARY.name or not deck.own:
        return ""
    about = (id for id in deck.own if place == "sources" and deck.about(id).get("source") == key)
    id = key if place == "cards" and key in deck.own else next(about, deck.own[0])
    return f"{name}/{id}"


def _row(deck: Deck, id: str, part: str, language: str) -> Row:
    """One part of a card in every language of the script."""
    named, sort = label(language, "text", part), _sort(deck, part)
    way: Way = ("cards", id, part)
    stands = {code: deck.says(id, code).get(part) for code in deck.draft.languages}
    return Row(named, [_field(deck, code, way, sort, named, said) for code, said in stands.items()])


def _source(deck: Deck, id: str, language: str) -> Row:
    named = label(language, "text", "source")
    way: Way = ("sources", str(deck.about(id).get("source", id)))
    stands = {code: deck.source(id, code) for code in deck.draft.languages}
    return Row(
        named, [_field(deck, code, way, "text", named, said) for code, said in stands.items()]
    )


def _field(deck: Deck, code: str, way: Way, sort: str, named: str, stands: Any) -> Field:
    return Field(deck.texts(code), way, sort, named, typed(sort, stands), lang=code)


def _left_open(deck: Deck, id: str, language: str) -> Row:
    """The parts of which the source says nothing; a title it always has."""
    about = deck.about(id)
    parts = [part for part in deck.shapes.get(str(about.get("shape")), []) if part != "title"]
    stands = typed("choices", about.get("left_open"))
    options = {part: label(language, "text", part) for part in [*parts, *stands]}
    named = label(language, "setting", "left_open")
    way: Way = ("cards", id, "left_open")
    field = Field(deck.plan, way, "choices", named, stands, options=options, default=[])
    return Row(named, [field])


def _sort(deck: Deck, part: str) -> str:
    """How a part is typed: as other cards of the library have it."""
    found = list(_everywhere(deck, part))
    if any(isinstance(said, list) for said in found):
        return "lines"
    return "long" if any(len(str(said)) > SHORT for said in found) else "text"


def _everywhere(deck: Deck, part: str) -> Iterator[Any]:
    for id in deck.all:
        for code in deck.languages:
            yield deck.says(id, code).get(part)
