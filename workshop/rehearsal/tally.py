"""The rehearsal's own tally: what was sent and acknowledged, and what follows from RULES.md."""

from __future__ import annotations

from typing import Any

from workshop.rehearsal.people import BOTH, INFORMAL, SIDES, Member
from workshop.rehearsal.texts import marks
from workshop.rehearsal.things import Agreed, Mark, Posted, Said


class Tally:
    """Everything that the session should hold by now."""

    def __init__(self) -> None:
        self.people: list[Member] = []
        self.said: dict[str, Said] = {}
        self.agreed: dict[str, Agreed] = {}
        self.post: dict[str, Posted] = {}
        # Who has a mailbox, and who wants post of others.
        self.boxes: dict[Member, bool] = {}
        self.wanting: set[Member] = set()
        self.addresses: dict[Member, str] = {}
        self.private: dict[str, str] = {}
        self.fits: dict[str, int | None] = {}
        self.marks: dict[str, Mark] = {}

    def know(self, text: str, mark: Mark) -> None:
        """Whenever the marks of this text turn up from now on, this is what they are."""
        for each in marks(text):
            self.marks[each] = mark

    # Who is here

    def sides(self) -> dict[str, int]:
        """People here by side."""
        counts = dict.fromkeys((*SIDES, BOTH), 0)
        for member in self.people:
            counts[member.side] += 1
        return counts

    def organisations(self) -> dict[str, dict[str, Any]]:
        """By name: how many are here, and the side of those who have one."""
        found: dict[str, dict[str, Any]] = {}
        for member in self.people:
            if member.organisation:
                known = found.setdefault(member.organisation, {"people": 0, "side": BOTH})
                known["people"] += 1
                known["side"] = member.side if member.side != BOTH else known["side"]
        return found

    def team(self, member: Member) -> str:
        """Whose hours a lead counts for: the organisation, else the person."""
        return member.organisation or member.id

    # What was said

    def of(self, run: str, *types: str, hidden: bool = False) -> list[Said]:
        """What stands in a run, of these types or of all; hidden and struck ones only when asked
        for.
        """
        return [
            each
            for each in self.said.values()
            if each.run == run
            and not each.gone
            and (not types or each.type in types)
            and (hidden or not (each.hidden or each.struck))
        ]

    def heard(self, run: str) -> set[Member]:
        """Who said something in a run."""
        return {each.by for each in self.of(run, hidden=True)}

    def own(self, member: Member, run: str = "") -> list[Said]:
        """What somebody said, in a run or in all."""
        return [
            each
            for each in self.said.values()
            if each.by is member and not each.gone and run in ("", each.run)
        ]

    # What was agreed

    def agreements(self) -> list[Agreed]:
        """Those that screens and files show, in their order."""
        return sorted((a for a in self.agreed.values() if a.shown), key=lambda a: a.number)

    def ready(self) -> list[Agreed]:
        """Those that can be voted on."""
        return [agreed for agreed in self.agreements() if not agreed.missing]

    def loads(self) -> dict[str, dict[str, Any]]:
        """By informal team: the hours it leads, how many are unknown, and whether that fits."""
        found: dict[str, dict[str, Any]] = {}
        for agreed in self.agreements():
            lead = agreed.leads.get(INFORMAL)
            if lead is None or lead["answer"] == "no":
                continue
            team = self.team(agreed.led_by[INFORMAL])
            name = lead["organisation"] or lead["name"]
            load = found.setdefault(team, {"name": name, "hours": 0, "unknown": 0})
            hours = agreed.fields["hours"]
            load["hours"] += hours or 0
            load["unknown"] += hours is None
        for team, load in found.items():
            fits = self.fits.get(team)
            nothing_more = fits == 0 and load["unknown"] > 0
            load["over"] = fits is not None and (load["hours"] > fits or nothing_more)
            load |= {} if fits is None else {"fits": fits}
        return found
