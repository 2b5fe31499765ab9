"""The room talks: the floor is open for hands, and the facilitator gives the word.

A raised hand is no act: it is a signal that is not stored (web/hands.py). Who has the word, and for
how long each side had it, is kept.
"""

from workshop.domain import floor
from workshop.domain.acts.book import DESK, REMOTE, Id, Result, Room, act
from workshop.domain.acts.leading import not_ended
from workshop.domain.refused import Refused
from workshop.domain.side import Side
from workshop.domain.who import Who


@act(DESK, REMOTE)
def open_floor(workshop: Room, who: Who, *, open: bool) -> Result:
    """Let phones raise hands, or no more; closing it also takes the word from who has it."""
    not_ended(workshop)
    if open:
        workshop.talk = {**workshop.talk, "open": True}
    else:
        floor.close(workshop, who.at)
    _keep(workshop)
    return None


@act(DESK, REMOTE)
def give_word(
    workshop: Room, who: Who, *, person: Id | None = None, side: Side | None = None
) -> Result:
    """Give the word to somebody, or to a side where nobody raised a hand. Raises Refused
    ``no_such_person``.
    """
    not_ended(workshop)
    if person is not None and person not in workshop.people:
        raise Refused("no_such_person")
    speaker = workshop.people[person] if person else None
    whose = speaker.side if speaker else side
    if whose is None:
        raise Refused("malformed", field="side")
    floor.begin(workshop, who.at, whose, person or "")
    _keep(workshop)
    return None


@act(DESK, REMOTE)
def end_word(workshop: Room, who: Who) -> Result:
    """Nobody has the word any more."""
    not_ended(workshop)
    floor.stop(workshop, who.at)
    _keep(workshop)
    return None


def _keep(workshop: Room) -> None:
    workshop.keep(workshop.run)
    workshop.keep(workshop)
    workshop.tell()
