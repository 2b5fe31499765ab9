"""Who writes together: organisations, and people who came alone, who are never named by it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workshop.rehearsal.kinds.base import Expected
from workshop.rehearsal.people import BOTH, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening


def team_of(evening: Evening, member: Member, run: str = "") -> str:
    """The id of somebody's team in a run, or in the one that is on: of their group where it is done
    in groups, else as the facilitator's page has organisations: it hears of a new one a moment
    after who brought it.
    """
    if (run or evening.stage.run) in evening.tables.runs:
        return evening.tables.seats.get(member, "")
    if not member.organisation:
        return member.id

    def known() -> str:
        all_of_them = evening.facilitator.view().get("organisations", {})
        same = (id for id, each in all_of_them.items() if each["name"] == member.organisation)
        return next(same, "")

    evening.wait_for(known)
    return known()


def of(evening: Evening, said: Said) -> str:
    """For whose team something was said: it stays with the group, also when somebody moves."""
    in_groups = said.run in evening.tables.runs
    return said.group if in_groups else team_of(evening, said.by, said.run)


def mates(evening: Evening, member: Member) -> list[Member]:
    """The people of somebody's team, themselves among them."""
    return [other for other in evening.tally.people if are_mates(evening, member, other)]


def are_mates(evening: Evening, one: Member, other: Member) -> bool:
    if evening.stage.run in evening.tables.runs:
        return one is other or evening.tables.are_mates(one, other)
    return one is other or bool(one.organisation and one.organisation == other.organisation)


def sizes(evening: Evening) -> Counter[str]:
    found = Counter(team_of(evening, member) for member in evening.tally.people)
    if evening.stage.run in evening.tables.runs:
        # Also a table at which nobody sits.
        found.update(dict.fromkeys(evening.tables.numbers, 0))
    return found


def sides(evening: Evening) -> dict[str, Counter[str]]:
    """How many people of each side every team has."""
    found: dict[str, Counter[str]] = {}
    for member in evening.tally.people:
        found.setdefault(team_of(evening, member), Counter())[member.side] += 1
    return found


def members(evening: Evening) -> dict[str, Member]:
    """Somebody of every team."""
    return {team_of(evening, member): member for member in evening.tally.people}


def shown(evening: Evening, team: str) -> Expected:
    """A team as any screen may have it."""
    if team in evening.tables.numbers:
        return {"side": BOTH, "number": evening.tables.numbers[team]}
    member = members(evening)[team]
    if not member.organisation:
        return {"side": member.side}
    side = evening.tally.organisations()[member.organisation]["side"]
    return {"side": side, "name": member.organisation}


def written(evening: Evening, run: str) -> dict[str, list[Said]]:
    """The lines of every card."""
    found: dict[str, list[Said]] = {}
    for line in evening.tally.of(run, "line"):
        found.setdefault(of(evening, line), []).append(line)
    return found


def turns(evening: Evening, run: str, opened: dict[str, int]) -> list[str]:
    """A small team first, and then always the smallest of another side, as long as there is one.
    ``opened``: how large each was when the cards opened.
    """
    on_now = [evening.stage.turn] if evening.stage.turn else []
    left = sorted(
        {*written(evening, run), *on_now},
        key=lambda team: (evening.tables.numbers.get(team) or opened.get(team, 0), team),
    )
    order: list[str] = []
    before = ""
    while left:
        team = next((t for t in left if shown(evening, t)["side"] != before), left[0])
        left.remove(team)
        order.append(team)
        before = shown(evening, team)["side"]
    return order
