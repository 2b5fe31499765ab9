"""The partners who go on together after the evening, and their agreements."""

from dataclasses import dataclass, field

from workshop.domain.agreement import Agreement


@dataclass
class Coalition:
    """Outlives its sessions. ``read`` and ``keep_up`` are the secrets of its two links;
    ``look_back`` an ISO day.
    """

    key: str
    name: str
    read: str
    keep_up: str
    look_back: str = ""
    agreements: dict[str, Agreement] = field(default_factory=dict)

    def shown(self) -> list[Agreement]:
        """The agreements that screens and documents show, in the order in which they were made."""
        return sorted((a for a in self.agreements.values() if a.shown), key=lambda a: a.number)

    def people(self) -> set[str]:
        """The ids of everybody in the room who wrote or leads an agreement."""
        agreements = self.agreements.values()
        writers = {each.by for each in agreements}
        leads = {lead.person for each in agreements for lead in each.leads.values()}
        return {id for id in writers | leads if id}

    def next_number(self) -> int:
        """The number of a new agreement: one more than the highest."""
        return max((a.number for a in self.agreements.values()), default=0) + 1

    def first_look_back(self) -> str:
        """The first day on which the coalition looks back: of its agreements, or the one planned;
        may be empty.
        """
        days = [a.look_back for a in self.shown() if a.look_back]
        return min(days, default=self.look_back)
