"""The load check: informal partners must not carry more than they said they can (RULES.md, "Load
check").
"""

from dataclasses import dataclass

from workshop.domain.coalition import Coalition
from workshop.domain.person import Organisation, Person
from workshop.domain.side import Side


@dataclass(frozen=True)
class Load:
    """Hours a month for one informal organisation, or for someone without one. ``unknown``
    agreements named no hours.
    """

    team: str
    name: str
    hours: int
    unknown: int
    fits: int | None

    @property
    def over(self) -> bool:
        """Whether it is more than fits, or anything at all for who said 'nothing more now'. Unknown
        never counts as 0.
        """
        return self.fits is not None and (
            self.hours > self.fits or (self.fits == 0 and self.unknown > 0)
        )


def loads(
    coalition: Coalition, organisations: dict[str, Organisation], people: dict[str, Person]
) -> list[Load]:
    """The load of every team that leads an agreement on the informal side, the heaviest first."""
    by_team: dict[str, list[int | None]] = {}
    names: dict[str, str] = {}
    for agreement in coalition.shown():
        lead = agreement.leads.get(Side.INFORMAL)
        if lead is None or lead.answer == "no" or agreement.state in ("done", "dropped"):
            continue
        team = lead.team or lead.organisation or lead.name
        by_team.setdefault(team, []).append(agreement.hours)
        names[team] = lead.organisation or lead.name
    found = [
        _load(team, names[team], hours, organisations, people) for team, hours in by_team.items()
    ]
    return sorted(found, key=lambda load: (not load.over, -load.hours, load.name))


def _load(
    team: str,
    name: str,
    hours: list[int | None],
    organisations: dict[str, Organisation],
    people: dict[str, Person],
) -> Load:
    owner = organisations.get(team) or people.get(team)
    known = [h for h in hours if h is not None]
    return Load(team, name, sum(known), len(hours) - len(known), owner.fits if owner else None)
