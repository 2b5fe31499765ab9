"""The talk and what goes with it, as each audience may have it: who has the word, the message."""

from __future__ import annotations

from workshop.domain import floor, measuring
from workshop.domain.workshop import Workshop
from workshop.patch import View
from workshop.views.shared import filled


def on_phones(workshop: Workshop) -> View:
    """The message, and whether hands may go up."""
    return _floor(workshop) | filled("message", dict(workshop.message))


def on_projector(workshop: Workshop) -> View:
    """Who has the word; the message where it is for this screen too; whether it may be heard."""
    message = dict(workshop.message) if workshop.message.get("wall") else {}
    sound = {"sound": True} if workshop.sound else {}
    return _floor(workshop) | filled("talk", _word(workshop)) | filled("message", message) | sound


def on_desk(workshop: Workshop) -> View:
    """All of it, with since when somebody has the word and how long each side had it."""
    word = _word(workshop)
    since = {"since": workshop.talk["since"]} if "since" in workshop.talk else {}
    opened = {"open": True} if workshop.talk.get("open") else {}
    talked = {str(side): ms for side, ms in measuring.talked(workshop.run).items()}
    return (
        _floor(workshop)
        | filled("talk", word | since | opened)
        | filled("talked", talked)
        | filled("message", dict(workshop.message))
        | ({"sound": True} if workshop.sound else {})
        | ({"ended_by": workshop.ended_by} if workshop.ended_by else {})
    )


def _floor(workshop: Workshop) -> View:
    return {"floor": True} if floor.is_open(workshop) else {}


def _word(workshop: Workshop) -> View:
    """Who speaks, by first name and side: a hand was put up in front of everybody."""
    talk = workshop.talk
    if "side" not in talk:
        return {}
    person = workshop.people.get(talk.get("person", ""))
    return {"side": talk["side"]} | ({"person": person.id, "name": person.name} if person else {})
