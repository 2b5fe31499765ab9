"""The contributions of one run, put where they are looked for, so that no view has to go through
them all.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import count as counting

from workshop.domain.contribution import Contribution
from workshop.domain.side import Side

Place = tuple[str, str, Side | None]


class Shelf:
    """Piles by type, group and side. Group and value are the kind's own words: see Exercise.group
    and value.
    """

    def __init__(
        self, group: Callable[[Contribution], str], value: Callable[[Contribution], str]
    ) -> None:
        self._group, self._value = group, value
        self.all: dict[str, Contribution] = {}
        # Those of them that have a text, by type.
        self.written: dict[str, dict[str, Contribution]] = defaultdict(dict)
        self._piles: dict[Place, dict[str, Contribution]] = defaultdict(dict)
        self._values: dict[Place, Counter[str]] = defaultdict(Counter)
        self._places: dict[str, tuple[Place, str]] = {}
        self._by_author: dict[str, dict[str, Contribution]] = defaultdict(dict)
        self._groups: dict[str, set[str]] = defaultdict(set)
        self._signed: dict[tuple[str, str, str], str] = {}
        self._arrived: dict[str, int] = {}
        self._arrivals = counting()

    def put(self, contribution: Contribution) -> None:
        """Place a contribution, or place it anew after a change: it stays where it was in line.
        Hidden ones stay known but are in no pile.
        """
        self._lift(contribution.id)
        self._arrived.setdefault(contribution.id, next(self._arrivals))
        self.all[contribution.id] = contribution
        if contribution.text:
            self.written[contribution.type][contribution.id] = contribution
        who = contribution.author or contribution.token or ""
        self._by_author[who][contribution.id] = contribution
        self._signed[who, contribution.type, contribution.about or ""] = contribution.id
        if contribution.hidden:
            return
        place = (contribution.type, self._group(contribution), contribution.side)
        value = self._value(contribution)
        self._places[contribution.id] = place, value
        self._groups[contribution.type].add(place[1])
        self._piles[place][contribution.id] = contribution
        self._values[place][value] += 1

    def take(self, id: str) -> None:
        """Take a contribution away; nothing happens if it is not here."""
        known = self.all.pop(id, None)
        if known is None:
            return
        self.written[known.type].pop(id, None)
        who = known.author or known.token or ""
        self._by_author[who].pop(id, None)
        if self._signed.get((who, known.type, known.about or "")) == id:
            del self._signed[who, known.type, known.about or ""]
        del self._arrived[id]
        self._lift(id)

    def pile(self, type: str, group: str = "", side: Side | None = None) -> list[Contribution]:
        """Oldest first."""
        pile = self._piles.get((type, group, side), {})
        return sorted(pile.values(), key=lambda each: self._arrived[each.id])

    def count(self, type: str, groups: Iterable[str], sides: Iterable[Side | None]) -> int:
        sides = tuple(sides)
        return sum(
            len(self._piles.get((type, group, side), ())) for group in groups for side in sides
        )

    def groups(self, type: str) -> set[str]:
        """Every group that has, or once had, something in it."""
        return self._groups[type]

    def values(self, type: str, group: str, side: Side | None) -> Counter[str]:
        return +self._values.get((type, group, side), Counter[str]())

    def by(self, who: str) -> list[Contribution]:
        """What one person, or one anonymous token, said here; oldest first."""
        return list(self._by_author[who].values()) if who in self._by_author else []

    def signed(self, who: str, type: str, about: str = "") -> Contribution | None:
        """The newest contribution of this type by someone about something."""
        id = self._signed.get((who, type, about))
        return self.all.get(id) if id else None

    def authors(self) -> set[str]:
        return {who for who, theirs in self._by_author.items() if theirs}

    def _lift(self, id: str) -> None:
        """Take a contribution out of its pile."""
        if place := self._places.pop(id, None):
            del self._piles[place[0]][id]
            self._values[place[0]][place[1]] -= 1
