"""Agreements: what, for which goal, who leads on either side, the first step and the day (seed
004).
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import Any

from workshop.domain.agreement import Agreement
from workshop.domain.board import Board
from workshop.domain.carry import Offer, told
from workshop.domain.load import Load
from workshop.domain.person import Person
from workshop.domain.side import Side
from workshop.exercises.base import Acts, Answer, Exercise, Export, Phase, Say
from workshop.exercises.base import Settings as Base

WRITES = frozenset({"agreement"})
MOST_SHOWN = 48
# Of what people wrote with their ballots, on a screen; files have all of it.
MOST_SAID = 12
# What a screen is told of an agreement in so many words, where it is known.
TOLD = (
    "what",
    "goal",
    "roles",
    "needed",
    "first_step",
    "by_when",
    "look_back",
    "hours",
    "lang",
    "state",
    "number",
)
# A room that is rehearsed writes no more than it could finish.
MOST_PRETENDED = 4


class Settings(Base):
    """``hours``: the choices a month for the informal lead. ``look_back``: how often, as keys with
    texts.
    """

    hours: tuple[int, ...] = (0, 1, 2, 4, 8)
    look_back: tuple[str, ...] = ("month", "quarter", "half-year")


class Agreements(Exercise):
    kind = "agreements"
    needed = True
    Settings = Settings
    answers = {"agreement": Answer(Export.NAMED, longest=80)}
    phases = (Phase("write", writes=WRITES), Phase("finish", writes=WRITES))

    def show(self, board: Board, part: str) -> dict[str, Any]:
        if part not in ("room", "projector", "facilitator"):
            return {}
        newest = board.agreements()[-MOST_SHOWN:]
        here: dict[str, Any] = {
            "agreements": {a.id: shown(a) for a in newest},
            "order": [a.id for a in newest],
            "count": len(board.agreements()),
        }
        if part == "facilitator":
            here["loads"] = {load.team: _load(load) for load in board.loads()}
        return here

    def show_me(self, board: Board, person: Person) -> dict[str, Any]:
        """Which agreements this person wrote or leads, what their team said fits, and a warning to
        who leads.
        """
        wrote = {a.id: True for a in board.agreements() if a.by == person.id}
        leads = {
            a.id: str(side)
            for a in board.agreements()
            for side, lead in a.leads.items()
            if lead.person == person.id
        }
        mine: dict[str, Any] = {"wrote": wrote, "leads": leads}
        if person.side is not Side.FORMAL:
            owner = board.workshop.organisations.get(person.organisation or "") or person
            mine |= {"fits": owner.fits} if owner.fits is not None else {}
        led = {
            lead.team
            for id in leads
            for lead in board.workshop.coalition.agreements[id].leads.values()
        }
        warned = {
            load.team: _load(load) for load in board.loads() if load.over and load.team in led
        }
        return mine | ({"over": warned} if warned else {})

    def fields_offered(self, settings: Any) -> Sequence[str]:
        return ("",)

    def offers(self, board: Board) -> Iterable[Offer]:
        """Every agreement, to be voted on."""
        for each in board.agreements():
            yield Offer(each.id, "", each.what, each.lang, side=each.side)

    def pretend(
        self, rng: random.Random, say: Say, room: dict[str, Any], me: dict[str, Any]
    ) -> Acts:
        here, lead = room["here"], f"lead_{me['side']}"
        if room["phase"] == "write" and here["count"] < MOST_PRETENDED:
            return [("agree", {"fields": {"what": say(80), "goal": say(80)}})]
        open_to_me = [id for id in here["order"] if lead in here["agreements"][id]["missing"]]
        if room["phase"] == "finish" and open_to_me:
            data = {"agreement": open_to_me[0], "side": me["side"], "person": me["id"]}
            return [("name_lead", data)]
        return []


def shown(agreement: Agreement) -> dict[str, Any]:
    """An agreement as every screen in the room may have it; what is still open is left out, and
    named in ``missing``.
    """
    texts = {name: getattr(agreement, name) for name in TOLD}
    known = {name: value for name, value in texts.items() if value not in ("", None)}
    return (
        known
        | {"leads": _leads(agreement), "missing": agreement.missing()}
        | ({"vote": _badge(agreement.vote)} if agreement.vote else {})
        | ({"origin": told(agreement.origin)} if agreement.origin else {})
    )


def _leads(agreement: Agreement) -> dict[str, Any]:
    return {
        str(side): {"name": lead.name, "organisation": lead.organisation, "answer": lead.answer}
        | ({"person": lead.person} if lead.person else {})
        for side, lead in agreement.leads.items()
    }


def _badge(vote: dict[str, Any]) -> dict[str, Any]:
    """A vote for a screen: a bounded part of what people wrote with it."""
    return {
        name: told[:MOST_SAID] if isinstance(told, list) else told for name, told in vote.items()
    }


def _load(load: Load) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "name": load.name,
        "hours": load.hours,
        "unknown": load.unknown,
        "over": load.over,
    }
    return shown | ({"fits": load.fits} if load.fits is not None else {})


exercise = Agreements()
