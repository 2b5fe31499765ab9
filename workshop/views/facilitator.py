"""What the facilitators see: the plan, who is in, the notes (sealed ones without their text)."""

from __future__ import annotations

from itertools import islice

from workshop.domain import measuring, practice
from workshop.domain.naming import Naming
from workshop.domain.person import Person
from workshop.domain.sealing import board_for
from workshop.domain.side import FEWEST, SIDES
from workshop.domain.spread import may_be_told
from workshop.domain.workshop import Workshop
from workshop.patch import View
from workshop.views import talk
from workshop.views.alike import merges
from workshop.views.groups import arranged
from workshop.views.planned import agenda, deeds
from workshop.views.seals import note
from workshop.views.shared import everyone, filled, here, organisations

MOST_PEOPLE = 100
MOST_NOTES = 40


def facilitator(workshop: Workshop) -> View:
    """What the facilitators see: the plan, who is in, the notes (sealed ones without their text),
    their own notes.
    """
    return (
        everyone(workshop)
        | {"day": workshop.day, "starts": workshop.starts}
        | {"digits": workshop.digits, "room": workshop.key, "projector": workshop.projector}
        | {
            "coalition": workshop.coalition.read,
            "agenda": agenda(workshop),
            "deeds": deeds(workshop),
        }
        | {
            "people_in": _people(workshop),
            "heard": heard(workshop),
            "silent": _silent(workshop),
            "organisations": organisations(workshop),
        }
        | {"notes": _notes(workshop), "private": dict(sorted(workshop.private_notes.items()))}
        | filled("remotes", _remotes(workshop))
        | arranged(workshop)
        | talk.on_desk(workshop)
        | here(workshop, "facilitator")
        | _who_comes(workshop)
    )


def _who_comes(workshop: Workshop) -> View:
    """Whether all who came left again, or made-up people may still come, or have gone and left
    things behind.
    """
    if workshop.practice:
        return {"practice_over": True} if workshop.practice.over else {}
    gone = measuring.everybody_left(workshop) and not workshop.ended
    left = {"left": True} if gone else {}
    return left | ({"may_practise": True} if practice.may_begin(workshop) else {})


def _people(workshop: Workshop) -> View:
    """The newest people in the room; whether they were heard only where answers are named, since
    a tick beside a new note says who wrote it.
    """
    named = workshop.run.naming is Naming.NAMED and may_be_told(workshop.run)
    authors = workshop.shelf(workshop.run.id).authors() if named else None
    return {person.id: _person(person, authors) for person in workshop.present()[-MOST_PEOPLE:]}


def _person(person: Person, authors: set[str] | None) -> View:
    shown: View = {"name": person.name, "side": str(person.side)}
    if authors is not None:
        shown["heard"] = person.id in authors
    return shown | ({"organisation": person.organisation} if person.organisation else {})


def heard(workshop: Workshop) -> View:
    """The balance of voices, for the facilitator alone; never where answers are anonymous or
    secret.
    """
    if not may_be_told(workshop.run):
        return {}
    said = workshop.heard(workshop.run.id).sides
    return {
        str(side): {"heard": said[side], "of": here}
        for side, here in workshop.sides().items()
        if here or side in SIDES
    }


def _silent(workshop: Workshop) -> View:
    """Organisations of three people or more of which nobody was heard in this step yet."""
    if not may_be_told(workshop.run):
        return {}
    heard_of = workshop.heard(workshop.run.id).organisations
    here = workshop.organisations_here()
    large = [id for id, sides in here.items() if sum(sides.values()) >= FEWEST]
    return {id: True for id in large if not heard_of[id]}


def _notes(workshop: Workshop) -> View:
    """The newest notes of this step, sealed ones covered, hidden ones marked."""
    run, kind = workshop.run, workshop.exercise
    board = board_for(workshop, run)
    piles = [
        pile
        for type, pile in workshop.shelf(run.id).written.items()
        if not kind.answers[type].secret
    ]
    # Of each type as many: a wave of reactions must not push the notes out of sight.
    newest = [c for pile in piles for c in islice(reversed(pile.values()), MOST_NOTES)]
    newest.sort(key=lambda c: (c.at, c.id), reverse=True)
    return {
        "shown": {
            c.id: note(workshop, c, c.type in board.sealed) | board.shared(c) for c in newest
        },
        "order": [c.id for c in newest],
        "count": sum(map(len, piles)),
        **filled("merges", merges(workshop, run)),
    }


def _remotes(workshop: Workshop) -> View:
    """The phones that lead along: whose, and since when."""
    return {
        remote.id: {"name": remote.name, "at": remote.at} for remote in workshop.remotes.values()
    }
