"""Practice with made-up people. The server does it, for a facilitator who asked on a page."""

from typing import Annotated

from pydantic import Field

from workshop.domain import practice
from workshop.domain.acts.book import SERVER, Result, Room, act
from workshop.domain.acts.leading import not_ended
from workshop.domain.refused import Refused
from workshop.domain.who import Who

MOST_PEOPLE = 60


@act(SERVER)
def begin_practice(
    workshop: Room, who: Who, *, people: Annotated[int, Field(ge=1, le=MOST_PEOPLE)]
) -> Result:
    """From now on it is practice. Refused as ``practising_already``, or ``people_are_here`` once
    anybody came in.
    """
    not_ended(workshop)
    if workshop.practice:
        raise Refused("practising_already")
    if not practice.may_begin(workshop):
        raise Refused("people_are_here")
    practice.begin(workshop, who.act, people, who.at)
    workshop.tell()
    return None


@act(SERVER)
def made_up_people_left(workshop: Room, who: Who) -> Result:
    """They are not here any more; what they left still is. Refused as ``no_practice``."""
    _practising(workshop)
    workshop.practice.over = True
    workshop.keep(workshop.practice)
    return None


@act(SERVER)
def end_practice(workshop: Room, who: Who) -> Result:
    """Erase all that came since, and have the session as it was. Refused as ``no_practice``."""
    _practising(workshop)
    practice.put_back(workshop)
    return None


def _practising(workshop: Room) -> None:
    if not workshop.practice:
        raise Refused("no_practice")
