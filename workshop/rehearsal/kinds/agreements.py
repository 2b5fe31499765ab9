"""Agreements: written by people, finished with the facilitator, led from both sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING, Like, differences
from workshop.rehearsal.kinds import _making
from workshop.rehearsal.kinds.base import Check, Expected, Kind
from workshop.rehearsal.people import FORMAL, Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.tally import Tally
from workshop.rehearsal.things import Agreed

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

BESIDE = 12


class Known(Kind):
    def play(self, evening: Evening) -> None:
        if evening.stage.phase == "write":
            _making.written(evening)
        elif evening.stage.phase == "finish":
            _making.finished(evening)

    def here(self, evening: Evening, part: str) -> Expected | None:
        agreed = evening.tally.agreements()
        shown = {
            "agreements": {each.id: seen(each) for each in agreed},
            "order": [each.id for each in agreed],
            "count": len(agreed),
        }
        return shown | ({"loads": ANYTHING} if part == "facilitator" else {})

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        """What one wrote and leads, what fits, and a warning to who leads too much."""
        tally = evening.tally
        agreed = tally.agreements()
        leads = {
            each.id: side for each in agreed for side, who in each.led_by.items() if who is member
        }
        wrote = {each.id: True for each in agreed if each.by is member}
        fits = tally.fits.get(tally.team(member)) if member.side != FORMAL else None
        over = _warned(tally, leads)
        return (
            {"wrote": wrote, "leads": leads}
            | ({} if fits is None else {"fits": fits})
            | ({"over": ANYTHING} if over else {})
        )

    def checks(self, evening: Evening) -> Iterator[Check]:
        yield Check("load", evening.facilitator, lambda: _loads(evening))


def seen(agreed: Agreed) -> dict[str, Any]:
    """An agreement as every screen has it: what is empty is left out."""
    filled = {name: value for name, value in agreed.fields.items() if value not in ("", None)}
    about = {"lang": agreed.lang, "state": "not_begun", "number": agreed.number}
    vote = {"vote": badge(agreed.vote) | {"at": ANYTHING}} if agreed.vote else {}
    origin = {"origin": agreed.origin} if agreed.origin else {}
    return {**filled, **about, "leads": agreed.leads, "missing": agreed.missing, **vote, **origin}


def badge(vote: dict[str, Any]) -> dict[str, Any]:
    """The outcome of a vote as screens have it: of what people wrote with it, some or all."""
    return {name: some_of(told) if isinstance(told, list) else told for name, told in vote.items()}


def some_of(texts: list[str]) -> Like:
    """So many stand beside a badge, in any order; files have all of them."""
    least = min(len(texts), BESIDE)
    return Like(str(texts), lambda seen: set(seen) <= set(texts) and len(set(seen)) >= least)


def _warned(tally: Tally, leads: dict[str, str]) -> bool:
    """Whether a team that informally leads one of these has more than fits."""
    loads = tally.loads()
    teams = {tally.team(who) for id in leads for who in tally.agreed[id].led_by.values() if who.id}
    return any(load["over"] for team, load in loads.items() if team in teams)


def _loads(evening: Evening) -> list[Difference]:
    """The load check, by the names of teams: which id a team has is the server's choice."""
    view = evening.facilitator.view()
    names = {id: each["name"] for id, each in view["organisations"].items()}
    here = view.get("here", {}).get("loads", {})
    shown = {names.get(id, id): load for id, load in here.items()}
    return differences("facilitator", "here.loads", shown, evening.tally.loads())
