"""Small groups: made before the first step that is done in them, changed by hand, and who comes
late finds a place. Who sits where is kept here, beside the session's own list.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from workshop.rehearsal import replanning
from workshop.rehearsal.people import BOTH, SIDES, Member
from workshop.rehearsal.report import Difference, difference
from workshop.rehearsal.screens import new_id

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]
SIZE = 5
# So many names of a table are on a phone and on the big screen, and on the facilitator's page.
NAMES, NAMES_ON_THE_DESK = 12, 24
PLACE = "bij het raam"


@dataclass
class Tables:
    """The groups by id with their numbers, who sits where, and the runs that are done in them."""

    numbers: dict[str, int] = field(default_factory=dict)
    seats: dict[Member, str] = field(default_factory=dict)
    hosts: dict[str, Member] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    runs: set[str] = field(default_factory=set)
    # The run that asked for them, also while there are none.
    asked: str = ""
    gathering: bool = False
    # Who was ever at whose table.
    met: dict[Member, set[Member]] = field(default_factory=lambda: defaultdict(set))

    def sit(self, member: Member, group: str) -> None:
        """From now on somebody sits there; those at the table and they know each other."""
        self.seats[member] = group
        mates = {each for each, seat in self.seats.items() if seat == group}
        for mate in mates:
            self.met[mate].add(member)
        self.met[member] |= mates

    def are_mates(self, one: Member, other: Member) -> bool:
        """Whether two people sit at one table."""
        return one in self.seats and self.seats[one] == self.seats.get(other)

    def shows(self, member: Member | None, other: Member) -> bool:
        """Whether somebody's phone, or the big screen (nobody's), may have had a name. That no
        longer than it is shown, is checked with the whole part.
        """
        return bool(self.numbers) if member is None else other in self.met[member]


def made(evening: Evening) -> None:
    """Where a step asks for groups: make them, name a host, and move somebody."""
    tables, view = evening.tables, evening.facilitator.view()
    if tables.numbers or "asks_groups" not in view or not evening.tally.people:
        return
    tables.asked = evening.stage.run
    _unmade(evening, _make(evening))
    _make(evening)
    _changed_by_hand(evening)
    evening.scan()
    tables.gathering = False
    evening.leads("gather", showing=False)
    evening.report.did("groups", n=len(tables.numbers))


def done_in_groups(evening: Evening) -> None:
    """Whether the step that is on is done in them; the facilitator's page says so first."""
    if evening.tables.numbers and "in_groups" in evening.facilitator.view():
        evening.tables.runs.add(evening.stage.run)


def seated(evening: Evening, late: list[Member]) -> None:
    """Who comes when there are groups sits at once where their side has the fewest."""
    tables = evening.tables
    if not tables.numbers or not late:
        return

    def known() -> bool:
        return all("group" in evening.phone(member).view("me") for member in late)

    evening.wait_for(known)
    for member in late:
        group = evening.phone(member).view("me").get("group", {}).get("id", "")
        if group in tables.numbers:
            tables.sit(member, group)
    found = [found for member in late for found in _out_of_place(evening, member)]
    evening.report.checked("groups", found)


def heading(evening: Evening) -> View:
    """What every screen says of groups."""
    tables = evening.tables
    shown: View = {"gathering": True} if tables.gathering else {}
    return shown | ({"in_groups": True} if evening.stage.run in tables.runs else {})


def own(evening: Evening, member: Member) -> View:
    """Somebody's own group, on their phone."""
    group = evening.tables.seats.get(member, "")
    return {"group": {"id": group} | _shown(evening, group, NAMES)} if group else {}


def on_wall(evening: Evening) -> View:
    return {"groups": _all(evening, NAMES)} if evening.tables.gathering else {}


def on_desk(evening: Evening) -> View:
    """All groups, and who has none."""
    if not evening.tables.numbers:
        return {}
    without = [m for m in evening.tally.people if m not in evening.tables.seats]
    people = {member.id: _person(member) for member in without}
    told = _all(evening, NAMES_ON_THE_DESK)
    return {"groups": told | {"without": {"people": people, "count": len(without)}}}


def at(evening: Evening, group: str) -> list[Member]:
    """Who sits at a table, in order of arrival."""
    return [m for m in evening.tally.people if evening.tables.seats.get(m) == group]


def _make(evening: Evening) -> str:
    """Mixed groups of all who are here, on every screen; gives the deed."""
    deed = new_id()
    evening.scan()
    data = {"how": "mixed", "size": SIZE}
    evening.outbox.sends(evening.facilitator, "make_groups", data, deed)
    _learn(evening)
    done_in_groups(evening)
    evening.report.checked("groups", _unfair(evening))
    evening.tables.gathering = True
    evening.settle()
    return deed


def _unmade(evening: Evening, deed: str) -> None:
    """There are no groups any more, and nobody sits anywhere."""
    tables = evening.tables
    evening.scan()
    evening.outbox.sends(evening.facilitator, "undo", {"deed": deed})
    tables.numbers.clear()
    tables.seats.clear()
    tables.runs.clear()
    tables.gathering = False
    evening.settle()


def _learn(evening: Evening) -> None:
    """Ids are the server's; who sits where is what the facilitator's page says first."""
    view = evening.facilitator.view
    evening.wait_for(lambda: "groups" in view())
    members = {member.id: member for member in evening.tally.people}
    for id, group in view().get("groups", {}).get("shown", {}).items():
        evening.tables.numbers[id] = group["number"]
        for person in group["people"]:
            evening.tables.sit(members[person], id)


def _unfair(evening: Evening) -> list[Difference]:
    """Everybody sits somewhere; tables and the sides at them differ by one at most, and both sides
    are at each while there are people for it.
    """
    tables = [at(evening, group) for group in evening.tables.numbers]
    found = []
    if sum(map(len, tables)) != len(evening.tally.people):
        found.append(difference("not_seated", n=len(evening.tally.people) - sum(map(len, tables))))
    counts = [Counter(member.side for member in table) for table in tables]
    rows = {"people": [*map(len, tables)], **{s: [c[s] for c in counts] for s in SIDES}}
    for side, row in rows.items():
        if max(row, default=0) - min(row, default=0) > 1:
            found.append(difference("unbalanced", side=side, seen=row))
    return found


def _out_of_place(evening: Evening, member: Member) -> list[Difference]:
    group = evening.tables.seats.get(member)
    if group is None:
        return [difference("not_seated", n=1)]
    if member.side == BOTH:
        return []
    here = {
        id: sum(m.side == member.side for m in at(evening, id)) for id in evening.tables.numbers
    }
    if here[group] <= min(here.values()) + 1:
        return []
    return [difference("unbalanced", side=member.side, seen=[*here.values()])]


def _changed_by_hand(evening: Evening) -> None:
    """A host and a place for the first table; then somebody else goes to the last one, and one more
    table is opened, at which nobody sits yet.
    """
    tables = evening.tables
    first, last = [*tables.numbers][0], [*tables.numbers][-1]
    host, *others = at(evening, first)
    tables.hosts[first], tables.places[first] = host, PLACE
    evening.leads("settle_group", group=first, host=host.id, place=PLACE)
    if others and first != last:
        _placed(evening, others[-1], last)
    evening.scan()
    (answer,) = evening.outbox.sends(evening.facilitator, "add_group", {})
    if answer["ok"]:
        tables.numbers[answer["group"]] = len(tables.numbers) + 1
    evening.settle()


def _placed(evening: Evening, member: Member, group: str) -> None:
    """Somebody goes to another table, back again since that was a mistake, and there after all."""
    tables, before = evening.tables, evening.tables.seats[member]
    evening.scan()
    tables.sit(member, group)
    deed = replanning.does(evening, "place", person=member.id, group=group)
    tables.sit(member, before)
    replanning.undo(evening, deed)
    tables.sit(member, group)
    evening.leads("place", person=member.id, group=group)


def _all(evening: Evening, most: int) -> View:
    order = [*evening.tables.numbers]
    shown = {group: _shown(evening, group, most) for group in order}
    return {"shown": shown, "order": order, "count": len(order), "how": "mixed"}


def _shown(evening: Evening, group: str, most: int) -> View:
    tables, people = evening.tables, at(evening, group)
    shown: View = {
        "number": tables.numbers[group],
        "people": {member.id: _person(member) for member in people[:most]},
        "counts": {side: sum(m.side == side for m in people) for side in (*SIDES, BOTH)},
    }
    shown |= {"place": tables.places[group]} if group in tables.places else {}
    host = tables.hosts.get(group)
    return shown | ({"host": host.id} if host in people else {})


def _person(member: Member) -> View:
    return {"name": member.name, "side": member.side}
