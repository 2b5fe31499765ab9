"""What teams need and can give, and who said that they can do it: a tap, never a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import differences
from workshop.rehearsal.kinds import _teams
from workshop.rehearsal.kinds.base import Expected
from workshop.rehearsal.people import Member
from workshop.rehearsal.report import Difference, difference
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

ON_SCREEN, ON_PHONE = 48, 20


def of(evening: Evening, run: str, field: str) -> dict[str, Said]:
    lines = evening.tally.of(run, "line")
    return {said.id: said for said in lines if said.content["field"] == field}


def matches(evening: Evening, run: str) -> dict[str, Said]:
    """Those about a need that stands."""
    needs = of(evening, run, "need")
    return {said.id: said for said in evening.tally.of(run, "match") if said.about in needs}


def who_can(evening: Evening, need: Said) -> set[str]:
    """The teams of which somebody said so."""
    found = matches(evening, need.run).values()
    return {_teams.team_of(evening, each.by) for each in found if each.about == need.id}


def counts(evening: Evening) -> Expected:
    run = evening.stage.run
    needs = of(evening, run, "need")
    return {
        "needs": len(needs),
        "offers": len(of(evening, run, "offer")),
        "matches": len(matches(evening, run)),
        "unmet": sum(1 for need in needs.values() if not who_can(evening, need)),
    }


def ours(evening: Evening, member: Member) -> Expected:
    """What one's team said it can do, and who can do what it needs."""
    run, mates = evening.stage.run, _teams.mates(evening, member)
    said = [each for each in evening.tally.of(run, "match") if each.by in mates]
    asked = [need for need in of(evening, run, "need").values() if need.by in mates]
    return {
        "can": {m.about: {"id": m.id, **m.content, "by": m.by.name} for m in said},
        "helped": {
            need.id: {team: _teams.shown(evening, team) for team in who_can(evening, need)}
            for need in asked
        },
    }


def drawn(evening: Evening, screen: Screen) -> list[Difference]:
    """On a shared screen: lines between who can and who needs, and what is still open first."""
    run, here = evening.stage.run, screen.view().get("here", {})
    needs, offers = of(evening, run, "need"), of(evening, run, "offer")
    found = _needs(evening, screen, here, here.get("order", {}).get("needs", []), ON_SCREEN)
    found += _whole(screen, "offers", here, {id: _line(evening, o) for id, o in offers.items()})
    lines = {id: _match(evening, m, needs) for id, m in matches(evening, run).items()}
    return found + _whole(screen, "matches", here, lines)


def listed(evening: Evening, screen: Screen) -> list[Difference]:
    """On phones the first needs."""
    here = screen.view("room").get("here", {})
    return _needs(evening, screen, here, here.get("order", []), ON_PHONE)


def _needs(
    evening: Evening, screen: Screen, here: dict[str, Any], order: list[str], most: int
) -> list[Difference]:
    needs, shown = of(evening, evening.stage.run, "need"), here.get("needs", {})
    expected = {id: _need(evening, needs[id]) for id in shown if id in needs}
    found = differences(screen.name, "here.needs", shown, expected)
    found += differences(screen.name, "here.needs", len(shown), min(most, len(needs)))
    found += differences(screen.name, "here.order", sorted(order), sorted(shown))
    answered = [bool(who_can(evening, needs[id])) for id in order if id in needs]
    if answered != sorted(answered):
        told = {"screen": screen.name, "what": "here.order", "seen": str(answered)}
        found.append(difference("differs", **told, expected=str(sorted(answered))))
    return found


def _whole(
    screen: Screen, name: str, here: dict[str, Any], all_of_them: dict[str, Any]
) -> list[Difference]:
    shown = here.get(name, {})
    expected = {id: all_of_them[id] for id in shown if id in all_of_them}
    found = differences(screen.name, f"here.{name}", shown, expected)
    most = min(ON_SCREEN, len(all_of_them))
    return found + differences(screen.name, f"here.{name}", len(shown), most)


def _need(evening: Evening, need: Said) -> Expected:
    n = len(who_can(evening, need))
    return _line(evening, need) | ({"matched": n} if n else {})


def _line(evening: Evening, said: Said) -> Expected:
    return {"team": _teams.team_of(evening, said.by), "text": said.text, "lang": said.by.lang}


def _match(evening: Evening, match: Said, needs: dict[str, Said]) -> Expected:
    need, offers = needs[match.about], of(evening, match.run, "offer")
    offer = offers.get(match.content.get("offer", ""))
    told = offer or need
    ends = {"from": _teams.team_of(evening, match.by), "to": _teams.team_of(evening, need.by)}
    shown = {"need": need.id, **ends, "text": told.text, "lang": told.by.lang}
    return shown | ({"offer": offer.id} if offer else {})
