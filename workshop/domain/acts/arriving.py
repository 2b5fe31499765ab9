"""Coming in, going on elsewhere, and going."""

import secrets
from typing import Annotated

from pydantic import Field

from workshop import exercises
from workshop.domain import measuring
from workshop.domain.acts.book import PHONE, Id, Result, Room, Typed, act
from workshop.domain.acts.grouping import leave_table
from workshop.domain.acts.posting import take_along
from workshop.domain.acts.writing import take_back
from workshop.domain.agreement import Agreement
from workshop.domain.naming import hashed
from workshop.domain.person import Organisation, Person, new_id
from workshop.domain.refused import Refused
from workshop.domain.side import Side
from workshop.domain.text import LONGEST_TEXT, cleaned
from workshop.domain.who import Who

LONGEST_NAME = 40
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
# A code to go on with on another phone holds for ten minutes.
MOVING_MS = 600_000


@act(PHONE)
def join(
    workshop: Room,
    who: Who,
    *,
    name: Typed,
    side: Side,
    organisation: Id | None = None,
    new_organisation: Typed = "",
) -> Result:
    """Come in with a first name, a side, and an organisation: a known one, a new one by name, or
    none.
    """
    if person := workshop.person_of(who.device):
        return {"person": person.id}
    called = cleaned(name, LONGEST_NAME)
    with_whom = _organisation(workshop, organisation, new_organisation)
    person = Person(
        new_id(), called, side, with_whom.id if with_whom else None, who.lang, who.at, [who.device]
    )
    if with_whom:
        with_whom.side = with_whom.side or (None if side is Side.BOTH else side)
        workshop.keep(with_whom)
    if not (workshop.people or workshop.contributions):
        _begins(workshop, who.at)
    workshop.seat(person)
    workshop.keep(person)
    exercises.named(workshop.run.kind).welcome(workshop, workshop.run, person)
    workshop.tell(person.id, *(each.id for each in workshop.members(person.group)))
    return {"person": person.id}


@act(PHONE)
def speak(workshop: Room, who: Who, *, lang: Language) -> Result:
    """Go on in another language. Texts that were written stay as they are."""
    person = workshop.speaker(who)
    person.lang = lang
    workshop.keep(person)
    workshop.tell(person.id)
    return None


@act(PHONE)
def move_phone(workshop: Room, who: Who) -> Result:
    """Ask for a code with which to go on on another phone; it works once, for ten minutes."""
    person = workshop.speaker(who)
    code = f"{secrets.randbelow(10**8):08d}"
    person.moving = {"code": hashed(code), "until": who.at + MOVING_MS}
    workshop.keep(person)
    return {"code": code, "until": person.moving["until"]}


@act(PHONE)
def carry_on(workshop: Room, who: Who, *, code: Typed) -> Result:
    """Go on on this phone as the person who asked for the code. Raises Refused
    ``wrong_moving_code``.
    """
    wanted = hashed("".join(filter(str.isdigit, code)))
    for person in workshop.present():
        if person.moving.get("code") == wanted and int(str(person.moving["until"])) >= who.at:
            person.moving = {}
            person.devices = [*dict.fromkeys([*person.devices, who.device])]
            workshop.keep(person)
            workshop.tell(person.id)
            return {"person": person.id}
    raise Refused("wrong_moving_code")


@act(PHONE)
def leave(workshop: Room, who: Who) -> Result:
    """Go, and take along everything that was written: notes with what others said about them,
    reactions, ballots, letters and the name.
    """
    person = workshop.speaker(who)
    take_back(workshop, [c for c in workshop.contributions.values() if c.author == person.id])
    for agreement in workshop.coalition.agreements.values():
        _let_go(workshop, agreement, person.id, who.at)
    leave_table(workshop, person)
    take_along(workshop, person)
    if workshop.talk.get("person") == person.id:
        workshop.talk = {name: told for name, told in workshop.talk.items() if name != "person"}
        workshop.keep(workshop)
    workshop.drop(person)
    measuring.somebody_left(workshop.run)
    workshop.keep(workshop.run)
    workshop.tell(person.id, *(each.id for each in workshop.members(person.group)))
    return None


def _begins(workshop: Room, at: int) -> None:
    """With whoever comes in first the evening begins: what the facilitator looked at before is none
    of its time.
    """
    for run in workshop.runs:
        run.started = run.ended = None
        run.measured = {}
        workshop.keep(run)
    workshop.run.started = at
    measuring.enter(workshop.run, at)


def _let_go(workshop: Room, agreement: Agreement, person: str, at: int) -> None:
    for side, lead in list(agreement.leads.items()):
        if lead.person == person:
            agreement.change({f"lead_{side}": None}, at, None)
    if agreement.by == person:
        agreement.by = None
    workshop.keep(agreement)


def _organisation(workshop: Room, id: str | None, new_name: str) -> Organisation | None:
    if id is not None:
        if id not in workshop.organisations:
            raise Refused("no_such_organisation")
        found: Organisation = workshop.organisations[id]
        return found
    name = cleaned(new_name, LONGEST_TEXT // 4, required=False)
    if not name:
        return None
    for known in workshop.organisations.values():
        if known.name.casefold() == name.casefold():
            same: Organisation = known
            return same
    return Organisation(new_id(), name)
