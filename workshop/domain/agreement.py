"""What two sides agree to do, who leads it, and how it goes on."""

from dataclasses import dataclass, field
from typing import Any

from workshop.domain.refused import Refused
from workshop.domain.side import SIDES, Side

# Changing one of these takes the badge away until it is voted again (RULES.md, "Votes and
# agreements").
VOTED_ON = frozenset({"what", "lead_formal", "lead_informal", "by_when"})
STATES = ("not_begun", "under_way", "done", "stuck", "dropped")


@dataclass
class Lead:
    """Who pulls an agreement on one side. ``answer``: asked, yes or no; somebody named by another
    is asked first.
    """

    name: str
    organisation: str = ""
    person: str | None = None
    team: str | None = None
    answer: str = "asked"


@dataclass
class Agreement:
    """One agreement of a coalition. Days are ISO dates; ``hours`` a month is what its informal lead
    gives.
    """

    id: str
    coalition: str
    number: int
    what: str
    at: int
    by: str | None = None
    side: Side | None = None
    goal: str = ""
    leads: dict[Side, Lead] = field(default_factory=dict)
    roles: str = ""
    needed: str = ""
    first_step: str = ""
    by_when: str = ""
    look_back: str = ""
    hours: int | None = None
    lang: str = "nl"
    state: str = "not_begun"
    reason: str = ""
    withdrawn: bool = False
    hidden: bool = False
    origin: dict[str, Any] = field(default_factory=dict)
    # The vote that stands: see domain/voting.py, Outcome.kept(). Empty until there is one.
    vote: dict[str, Any] = field(default_factory=dict)
    # Who changed what, when: {"at", "by", "fields"}; texts are not kept twice.
    history: list[dict[str, Any]] = field(default_factory=list)

    def missing(self) -> list[str]:
        """What must be filled in before a vote: both leads, the first step and the day."""
        open_leads = [f"lead_{side}" for side in SIDES if not self._led_by(side)]
        return open_leads + [name for name in ("first_step", "by_when") if not getattr(self, name)]

    @property
    def ready(self) -> bool:
        """Whether it can be put to the vote."""
        return not self.missing() and self.shown

    @property
    def shown(self) -> bool:
        """Whether screens and files have it."""
        return not self.withdrawn and not self.hidden

    @property
    def asked_since(self) -> int:
        """When what is voted on was last changed, in milliseconds: a ballot from before that was
        about something else.
        """
        return max((c["at"] for c in self.history if VOTED_ON & set(c["fields"])), default=0)

    @property
    def carried(self) -> bool:
        """Whether both sides said yes, and it still says what they said yes to."""
        return bool(self.vote.get("carried"))

    def change(self, fields: dict[str, Any], at: int, by: str | None) -> list[str]:
        """Lay new values over the agreement; return the names of those that differ."""
        changed = [name for name, value in fields.items() if self._value(name) != value]
        for name in changed:
            self._set(name, fields[name])
        if changed:
            self.history.append({"at": at, "by": by, "fields": changed})
        if VOTED_ON & set(changed):
            self.vote = {}
        return changed

    def become(self, state: str, reason: str, at: int, by: str | None) -> None:
        """Say how it goes. Raises Refused ``reason_needed`` when it is dropped without one."""
        if state not in STATES:
            raise Refused("malformed")
        if state == "dropped" and not reason:
            raise Refused("reason_needed")
        self.state, self.reason = state, reason
        self.history.append({"at": at, "by": by, "fields": ["state"], "state": state})

    def _led_by(self, side: Side) -> bool:
        lead = self.leads.get(side)
        return lead is not None and lead.answer != "no"

    def _value(self, name: str) -> Any:
        return self.leads.get(_side_of(name)) if name.startswith("lead_") else getattr(self, name)

    def _set(self, name: str, value: Any) -> None:
        if not name.startswith("lead_"):
            setattr(self, name, value)
        elif value is None:
            self.leads.pop(_side_of(name), None)
        else:
            self.leads[_side_of(name)] = value


def _side_of(name: str) -> Side:
    return Side(name.removeprefix("lead_"))
