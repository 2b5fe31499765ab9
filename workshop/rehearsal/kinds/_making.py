"""How agreements come about: people write them, and finish them with the facilitator."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from workshop.rehearsal.people import BOTH, FORMAL, INFORMAL, SIDES, Member
from workshop.rehearsal.things import Agreed

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

# Hours a month of the agreements in turn: too many for who says that 4 fits, and once unknown.
HOURS = (8, 2, None, 1)
FITS = 4


def written(evening: Evening) -> None:
    """A few write one each; one is taken back, one comes from the facilitator and stays open."""
    writers = evening.rng.sample(evening.tally.people, 5)
    for writer in writers[:4]:
        evening.everybody_acts([writer])
    last = writers[4]
    evening.does(last, "agree", fields={"what": evening.say(80)})
    evening.settle()
    newest = max(evening.tally.agreed.values(), key=lambda agreed: agreed.number)
    evening.does(last, "withdraw_agreement", agreement=newest.id)
    evening.settle()
    evening.leads("agree", fields={"what": evening.say(80)})
    hidden = max(evening.tally.agreed.values(), key=lambda agreed: agreed.number)
    evening.leads("hide", contribution=hidden.id, hidden=True)
    offered = evening.facilitator.look("offers", evening.stage.run)
    known = [id for id in offered if id in evening.tally.said]
    origin = {"origin": known[0]} if known else {}
    evening.leads("agree", fields={"what": evening.say(80)}, **origin)


def finished(evening: Evening) -> None:
    """Leads on both sides, a first step and days for all but the last one."""
    for agreed, hours in zip(evening.tally.agreements(), HOURS, strict=False):
        _filled_in(evening, agreed, hours)
    for side in SIDES:
        _led(evening, side)
    _asked(evening)
    _fits(evening)


def _filled_in(evening: Evening, agreed: Agreed, hours: int | None) -> None:
    day = date.today() + timedelta(days=30 + agreed.number)
    fields = {
        "first_step": evening.say(80),
        "roles": evening.say(200),
        "by_when": day.isoformat(),
        "look_back": (day + timedelta(days=60)).isoformat(),
        "hours": hours,
    }
    evening.leads("agree", agreement=agreed.id, fields=fields)


def _led(evening: Evening, side: str) -> None:
    """Each agreement but one gets somebody of this side who takes the lead."""
    volunteers = [member for member in evening.tally.people if member.side == side]
    for member in evening.rng.sample(volunteers, min(3, len(volunteers))):
        evening.settle()
        evening.everybody_acts([member])


def _asked(evening: Evening) -> None:
    """Where a lead is open still, the facilitator asks somebody; who does both says no first, and
    yes on the other side of the next.
    """
    undecided = [member for member in evening.tally.people if member.side == BOTH]
    for agreed in evening.tally.agreements():
        if not agreed.fields["first_step"]:
            continue
        for side in SIDES:
            if f"lead_{side}" in agreed.missing:
                _asks(evening, agreed, side, undecided)


def _asks(evening: Evening, agreed: Agreed, side: str, undecided: list[Member]) -> None:
    willing = [member for member in evening.tally.people if member.side == side]
    if undecided:
        declines = undecided.pop()
        _asks_one(evening, agreed, side, declines, yes=False)
    _asks_one(evening, agreed, side, evening.rng.choice(willing), yes=True)


def _asks_one(evening: Evening, agreed: Agreed, side: str, member: Member, *, yes: bool) -> None:
    evening.leads("name_lead", agreement=agreed.id, side=side, person=member.id)
    evening.does(member, "answer_lead", agreement=agreed.id, side=side, yes=yes)


def _fits(evening: Evening) -> None:
    """Every informal lead says what fits; the heaviest has too much, and one does not know."""
    leads = [
        agreed.led_by[INFORMAL] for agreed in evening.tally.agreements() if INFORMAL in agreed.leads
    ]
    for number, lead in enumerate(dict.fromkeys(leads)):
        if number != 1:
            evening.does(lead, "say_what_fits", hours=FITS)
    paid = next(member for member in evening.tally.people if member.side == FORMAL)
    evening.outbox.may_not(evening.phone(paid), "say_what_fits", {"hours": 1})
