"""What a phone sees: the door, the room, and its own person."""

from __future__ import annotations

from workshop.domain.board import Board
from workshop.domain.carry import told
from workshop.domain.contribution import Contribution
from workshop.domain.sealing import board_for
from workshop.domain.workshop import Workshop
from workshop.patch import View
from workshop.views import talk
from workshop.views.groups import mine as own_group
from workshop.views.shared import everyone, filled, here, organisations

MOST_OWN = 40


def door(workshop: Workshop) -> View:
    """What a phone sees before its person has joined."""
    return {
        "title": workshop.title,
        "keeps_until": workshop.keeps_until,
        "organisations": organisations(workshop),
        **({"ended": True} if workshop.ended else {}),
        **({"practice": True} if workshop.practice else {}),
    }


def room(workshop: Workshop) -> View:
    """What every phone in the room sees."""
    return everyone(workshop) | talk.on_phones(workshop) | here(workshop, "room")


def team(workshop: Workshop, id: str) -> View:
    """What the people of one organisation or small group see together; who came alone is their own
    team.
    """
    if not id:
        return {}
    organisation, group = workshop.organisations.get(id), workshop.groups.get(id)
    board = board_for(workshop, workshop.run, team=id)
    shown = filled("here", workshop.exercise.show_team(board, id))
    called = {"name": organisation.name} if organisation else {}
    return called | ({"number": group.number} if group else {}) | shown


def me(workshop: Workshop, id: str) -> View:
    """What one person sees of themselves, and of what they said in this step."""
    person = workshop.people.get(id)
    if person is None:
        return {}
    board = board_for(workshop, workshop.run)
    mine = board.own(person.id)
    return {
        "id": person.id,
        "name": person.name,
        "side": str(person.side),
        "lang": person.lang,
        **({"organisation": person.organisation} if person.organisation else {}),
        **own_group(workshop, person),
        "own": {c.id: own(c) | also(board, c) for c in mine[-MOST_OWN:]},
        "own_count": len(mine),
        **({"word": True} if workshop.talk.get("person") == person.id else {}),
        **filled("here", workshop.exercise.show_me(board, person)),
    }


def also(board: Board, said: Contribution) -> View:
    """How many other people said the same, once it was merged."""
    others = board.also(said)
    return {"also": others} if others else {}


def own(said: Contribution) -> View:
    """What somebody said, as they see it themselves."""
    shown: View = {"type": said.type, "lang": said.lang, **said.content}
    if said.about:
        shown["about"] = said.about
    if said.side:
        shown["side"] = str(said.side)
    if said.hidden:
        shown["hidden"] = True
    if said.original is not None:
        shown["corrected"] = True
    if said.struck:
        shown["struck"] = True
    if said.origin:
        shown["origin"] = told(said.origin)
    return shown
