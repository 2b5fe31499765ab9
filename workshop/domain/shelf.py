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
    and value. What is hidden, struck or merged into another is known, and in no pile.
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
        # Where each was put, to be found again when its content has changed since.
        self._lies: dict[str, dict[str, Contribution]] = {}
        self._counted: dict[str, tuple[Place, str]] = {}
        self._signs: dict[str, tuple[str, str, str]] = {}
        self._by_author: dict[str, dict[str, Contribution]] = defaultdict(dict)
        self._about: dict[str, dict[str, Contribution]] = defaultdict(dict)
        self._groups: dict[str, set[str]] = defaultdict(set)
        self._heard: set[str] = set()
        self._signed: dict[tuple[str, str, str], str] = {}
        self._struck: dict[tuple[str, str], dict[str, Contribution]] = defaultdict(dict)
        self._merged: dict[str, dict[str, Contribution]] = defaultdict(dict)
        self._arrived: dict[str, int] = {}
        self._arrivals = counting()

    def put(self, contribution: Contribution) -> None:
        """Place a contribution, or place it anew after a change: it stays where it was in line."""
        self._lift(contribution.id)
        self._arrived.setdefault(contribution.id, next(self._arrivals))
        self.all[contribution.id] = contribution
        if contribution.text:
            self.written[contribution.type][contribution.id] = contribution
        who = contribution.author or contribution.token or ""
        self._by_author[who][contribution.id] = contribution
        self._heard.add(who)
        if contribution.about:
            self._about[contribution.about][contribution.id] = contribution
        group = self._group(contribution)
        self._signs[contribution.id] = signature = (who, contribution.type, group)
        self._signed[signature] = contribution.id
        self._lay(contribution, group)

    def _lay(self, contribution: Contribution, group: str) -> None:
        if contribution.hidden:
            return
        place = (contribution.type, group, contribution.side)
        if contribution.struck:
            pile = self._struck[place[:2]]
        elif contribution.merged:
            pile = self._merged[contribution.merged]
        else:
            pile = self._piles[place]
            self._groups[contribution.type].add(group)
            self._counted[contribution.id] = place, (value := self._value(contribution))
            self._values[place][value] += 1
        pile[contribution.id] = contribution
        self._lies[contribution.id] = pile

    def take(self, id: str) -> None:
        """Take a contribution away; nothing happens if it is not here."""
        known = self.all.pop(id, None)
        if known is None:
            return
        self.written[known.type].pop(id, None)
        who = known.author or known.token or ""
        self._by_author[who].pop(id, None)
        if not self._by_author[who]:
            self._heard.discard(who)
        self._about[known.about or ""].pop(id, None)
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

    def signed(self, who: str, type: str, group: str = "") -> Contribution | None:
        """The newest contribution of this type and group by someone."""
        id = self._signed.get((who, type, group))
        return self.all.get(id) if id else None

    def before(self, contribution: Contribution) -> Contribution | None:
        """What the same person said of the same before, where one answer is kept."""
        who = contribution.author or contribution.token or ""
        return self.signed(who, contribution.type, self._group(contribution))

    def struck(self, type: str, group: str) -> list[Contribution]:
        """What was struck, and can be put back."""
        return list(self._struck.get((type, group), {}).values())

    def merged(self, id: str) -> list[Contribution]:
        """What says the same as this one, and was merged into it; oldest first."""
        merged = self._merged.get(id, {})
        return sorted(merged.values(), key=lambda each: self._arrived[each.id])

    def about(self, id: str) -> list[Contribution]:
        """What was said about one contribution."""
        return list(self._about[id].values()) if id in self._about else []

    def authors(self) -> set[str]:
        """Everybody who said something here; tokens where answers are anonymous. Not to be
        changed.
        """
        return self._heard

    def _lift(self, id: str) -> None:
        """Take a contribution out of wherever it lies."""
        self._lies.pop(id, {}).pop(id, None)
        signature = self._signs.pop(id, None)
        if signature and self._signed.get(signature) == id:
            del self._signed[signature]
        if counted := self._counted.pop(id, None):
            place, value = counted
            self._values[place][value] -= 1
