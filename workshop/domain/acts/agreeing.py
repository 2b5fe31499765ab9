"""Making agreements: written by anyone, finished with the facilitator, led from both sides."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from workshop.domain import carry
from workshop.domain.acts.book import COALITION, DESK, PHONE, Id, Result, Room, Typed, act
from workshop.domain.agreement import Agreement, Lead
from workshop.domain.person import Organisation, Person
from workshop.domain.refused import Refused
from workshop.domain.side import Side
from workshop.domain.text import LONGEST_NOTE, LONGEST_TEXT, cleaned
from workshop.domain.who import Audience, Who

Hours = Annotated[int, Field(ge=0, le=200)]
LEAD_SIDES = Literal["formal", "informal"]
LONGEST = {
    "what": LONGEST_NOTE,
    "goal": LONGEST_NOTE,
    "roles": LONGEST_TEXT,
    "needed": LONGEST_TEXT,
    "first_step": LONGEST_NOTE,
}


@act(PHONE, DESK)
def agree(
    workshop: Room,
    who: Who,
    *,
    agreement: Id | None = None,
    fields: dict[str, Any],
    origin: Id | None = None,
) -> Result:
    """Write an agreement, or change one. Fields: what, goal, roles, needed, first_step (texts),
    by_when, look_back (ISO days), hours (a month, of the informal lead; None is unknown).
    ``what`` alone is enough to begin with. One that grew from what was said before names its
    ``origin``: anything that a step up to now offers to take along.

    A phone changes an agreement that its person wrote or leads; the facilitator changes every one.
    """
    person = _writer(workshop, who)
    kept = _checked(fields)
    if agreement is None:
        if not kept.get("what"):
            raise Refused("what_needed")
        return _begin(workshop, who, person, kept, origin)
    known = workshop.find_agreement(agreement)
    if person is not None and not _may_change(known, person):
        raise Refused("not_yours")
    if "what" in kept and not kept["what"]:
        raise Refused("what_needed")
    known.change(kept, who.at, person.id if person else None)
    workshop.keep(known)
    return {"agreement": known.id}


@act(PHONE, DESK)
def name_lead(
    workshop: Room,
    who: Who,
    *,
    agreement: Id,
    side: LEAD_SIDES,
    person: Id | None = None,
    name: Typed = "",
    organisation: Typed = "",
) -> Result:
    """Say who leads an agreement on a side: somebody in the room, or a name; nobody when both are
    empty.

    Who takes the lead themselves says yes with it; somebody named by another is asked first.
    """
    sender, known, where = _writer(workshop, who), workshop.find_agreement(agreement), Side(side)
    chosen = _present(workshop, person) if person else None
    takes_it = sender is not None and chosen is sender
    if sender is not None and not takes_it and not _may_change(known, sender):
        raise Refused("not_yours")
    lead = (
        _lead_in_room(workshop, known, where, chosen, takes_it)
        if chosen
        else _lead_by_name(name, organisation)
    )
    before = known.leads.get(where)
    known.change({f"lead_{where}": lead}, who.at, sender.id if sender else None)
    workshop.keep(known)
    workshop.tell(chosen.id if chosen else None, before.person if before else None)
    return None


@act(PHONE, DESK)
def answer_lead(workshop: Room, who: Who, *, agreement: Id, side: LEAD_SIDES, yes: bool) -> Result:
    """Say yes or no to leading. The facilitator may note it for somebody whose answer was heard in
    the room.
    """
    sender, known = _writer(workshop, who), workshop.find_agreement(agreement)
    lead = known.leads.get(Side(side))
    if lead is None or (sender is not None and lead.person != sender.id):
        raise Refused("not_yours")
    changed = Lead(lead.name, lead.organisation, lead.person, lead.team, "yes" if yes else "no")
    if lead.answer == "no" or not yes:
        known.change({f"lead_{side}": changed}, who.at, sender.id if sender else None)
    known.leads[Side(side)] = changed
    workshop.keep(known)
    workshop.tell(lead.person or "")
    return None


@act(PHONE, DESK)
def withdraw_agreement(workshop: Room, who: Who, *, agreement: Id) -> Result:
    """Take an agreement away: its writer as long as nobody else leads it, or the facilitator."""
    person, known = _writer(workshop, who), workshop.find_agreement(agreement)
    others = [lead for lead in known.leads.values() if person and lead.person != person.id]
    if person is not None and (known.by != person.id or others):
        raise Refused("not_yours")
    known.withdrawn = True
    if workshop.spotlight == known.id:
        workshop.spotlight = ""
        workshop.keep(workshop)
    workshop.keep(known)
    return None


@act(COALITION, DESK)
def report(workshop: Room, who: Who, *, agreement: Id, state: Typed, reason: Typed = "") -> Result:
    """Say how an agreement goes: not_begun, under_way, done, stuck, or dropped with a reason.

    This goes on after the session has ended: the agreements are the coalition's.
    """
    known = workshop.find_agreement(agreement)
    known.become(state, cleaned(reason, LONGEST_TEXT, required=False), who.at, None)
    workshop.keep(known)
    return None


@act(PHONE, DESK)
def say_what_fits(
    workshop: Room, who: Who, *, hours: Hours | None, team: Id | None = None
) -> Result:
    """Say how many hours a month an informal organisation, or a person alone, can give; None is 'we
    do not know yet'.
    """
    sender = _writer(workshop, who)
    key = sender.team if sender else team or ""
    owner: Organisation | Person | None = workshop.organisations.get(key) or workshop.people.get(
        key
    )
    if owner is None:
        raise Refused("no_such_organisation")
    if sender is not None and sender.side is Side.FORMAL:
        raise Refused("not_yours")
    owner.fits = hours
    workshop.keep(owner)
    partners, members = workshop.coalition.people(), workshop.teams_here().get(key, [])
    workshop.tell("-", *partners, *[person.id for person in members])
    return None


def _begin(
    workshop: Room, who: Who, person: Person | None, fields: dict[str, Any], origin: str | None
) -> Result:
    if who.act in workshop.coalition.agreements:
        raise Refused("malformed", field="id")
    made = Agreement(
        who.act,
        workshop.coalition.key,
        workshop.coalition.next_number(),
        at=who.at,
        by=person.id if person else None,
        side=person.side if person else None,
        lang=who.lang,
        origin=carry.origin(workshop, origin) if origin else {},
        **({"look_back": workshop.coalition.look_back} | fields),
    )
    workshop.keep(made)
    workshop.tell(person.id if person else "-")
    return {"agreement": made.id}


def _writer(workshop: Room, who: Who) -> Person | None:
    """The person behind a phone; None for the facilitator. Phones write while a step of agreements
    is on.
    """
    if workshop.ended:
        raise Refused("session_ended")
    if who.audience is Audience.FACILITATOR:
        return None
    person: Person = workshop.speaker(who)
    if "agreement" not in workshop.exercise.phase(workshop.run.phase).writes:
        raise Refused("not_now")
    return person


def _may_change(agreement: Agreement, person: Person) -> bool:
    return agreement.by == person.id or any(
        lead.person == person.id for lead in agreement.leads.values()
    )


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for name, value in fields.items():
        if name in LONGEST:
            kept[name] = cleaned(value, LONGEST[name], required=False)
        elif name in ("by_when", "look_back"):
            kept[name] = _day(value)
        elif name == "hours" and (value is None or (type(value) is int and 0 <= value <= 200)):
            kept[name] = value
        else:
            raise Refused("malformed", field=str(name)[:40])
    return kept


def _day(value: Any) -> str:
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except (TypeError, ValueError):
        raise Refused("no_such_day") from None


def _present(workshop: Room, id: str) -> Person:
    person: Person | None = workshop.people.get(id)
    if person is None or person.left:
        raise Refused("no_such_person")
    return person


def _lead_in_room(
    workshop: Room, known: Agreement, side: Side, person: Person, says_yes: bool
) -> Lead:
    """Who does both may lead on either side, on one side an agreement (RULES.md, "Voices")."""
    if person.side not in (side, Side.BOTH):
        raise Refused("other_side")
    other = known.leads.get(side.other)
    if other is not None and other.person == person.id:
        raise Refused("one_side_an_agreement")
    organisation = workshop.organisations.get(person.organisation or "")
    named = organisation.name if organisation else ""
    return Lead(person.name, named, person.id, person.team, "yes" if says_yes else "asked")


def _lead_by_name(name: str, organisation: str) -> Lead | None:
    called = cleaned(name, LONGEST_TEXT // 5, required=False)
    if not called:
        return None
    return Lead(called, cleaned(organisation, LONGEST_TEXT // 4, required=False))
