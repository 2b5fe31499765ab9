"""When an agreement is carried by both sides (RULES.md, "Votes and agreements")."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop.domain.side import SIDES, Side, may_count_apart

REMARK = "remark"
YES = ("agree", REMARK)
OBJECTION = "objection"
CHOICES = (*YES, OBJECTION)


@dataclass(frozen=True)
class Outcome:
    """The result of a consent vote on one agreement. Counts are people."""

    yes: Mapping[Side, int]
    cast: Mapping[Side, int]
    present: Mapping[Side, int]
    # By choice, in people's own words: objections, and what to mind beside a yes.
    said: Mapping[str, list[str]] = field(default_factory=dict)

    def carried_by(self, side: Side) -> bool:
        """More than half of the ballots cast on a side, with at least half of its people voting. A
        tie is not carried.
        """
        cast, present = self.cast.get(side, 0), self.present.get(side, 0)
        return cast > 0 and 2 * cast >= present and 2 * self.yes.get(side, 0) > cast

    @property
    def carried(self) -> bool:
        """Whether both sides carry it."""
        return all(self.carried_by(side) for side in SIDES)

    @property
    def apart(self) -> bool:
        """Whether the sides may be shown apart."""
        return may_count_apart(*(self.cast.get(side, 0) for side in Side))

    @property
    def word(self) -> str:
        """carried, only_formal, only_informal or none; when sides may not be shown apart: carried
        or not_yet.
        """
        if self.carried:
            return "carried"
        if not self.apart:
            return "not_yet"
        carrying = [side for side in SIDES if self.carried_by(side)]
        return f"only_{carrying[0]}" if carrying else "none"

    def shown(self) -> dict[str, Any]:
        """What any screen or file may know: word, turnout and total, and the sides only where that
        is allowed.
        """
        total = {"cast": sum(self.cast.values()), "present": sum(self.present.values())}
        result: dict[str, Any] = {"word": self.word, "carried": self.carried, "turnout": total}
        if self.apart:
            result["turnout"]["yes"] = sum(self.yes.values())
            result["sides"] = {
                side.value: self._row(side) for side in Side if self.present.get(side)
            }
        return result

    def _row(self, side: Side) -> dict[str, int]:
        return {
            "yes": self.yes.get(side, 0),
            "cast": self.cast.get(side, 0),
            "present": self.present.get(side, 0),
        }


def count(
    choices: Mapping[Side, Counter[str]], present: Mapping[Side, int], said: Mapping[str, list[str]]
) -> Outcome:
    """Count a consent vote. ``choices``: per side how often each of agree, remark, objection was
    chosen; ``said``: the texts by choice.
    """
    yes = {side: sum(choices[side][word] for word in YES) for side in choices}
    cast = {side: sum(choices[side].values()) for side in choices}
    return Outcome(yes, cast, present, said)
