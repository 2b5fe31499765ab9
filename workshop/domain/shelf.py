"""The contributions of one run, put where they are looked for, so that no view has to go through
them all.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import count as counting
from itertools import islice

from workshop.domain.contribution import Contribution
from workshop.domain.side import Side

Place = tuple[str, str, Side | None]
Pile = dict[str, Contribution]


class Shelf:
    """Piles by type, group and side. Group and value are the kind's own words: see Exercise.group
    and value. What is hidden, struck or merged into another is known, and in no pile.

    A pile is in order of arrival, whatever happened to what lies in it.
    """

    def __init__(
        self, group: Callable[[Contribution], str], value: Callable[[Contribution], str]
    ) -> None:
        self._group, self._value = group, value
        self.all: dict[str, Contribution] = {}
        # Those of them that have a text, by type.
        self.written: dict[str, Pile] = defaultdict(dict)
        self._piles: dict[Place, Pile] = defaultdict(dict)
        self._values: dict[Place, Counter[str]] = defaultdict(Counter)
        self._sizes: Counter[tuple[str, str]] = Counter()
        # What is counted as the same value, in all piles of a type.
        self._alike: dict[tuple[str, str], Pile] = defaultdict(dict)
        # Where each was put, to be found again when its content has changed since.
        self._lies: dict[str, list[Pile]] = {}
        self._counted: dict[str, tuple[Place, str]] = {}
        self._signs: dict[str, tuple[str, str, str]] = {}
        self._by_author: dict[str, Pile] = defaultdict(dict)
        self._about: dict[str, Pile] = defaultdict(dict)
        self._groups: dict[str, set[str]] = defaultdict(set)
        self._heard: set[str] = set()
        self._signed: dict[tuple[str, str, str], str] = {}
        self._struck: dict[tuple[str, str], Pile] = defaultdict(dict)
        self._merged: dict[str, Pile] = defaultdict(dict)
        # By id, into what it was merged when it was put here.
        self._under: dict[str, str] = {}
        self._arrived: dict[str, int] = {}
        self._arrivals = counting()

    def put(self, contribution: Contribution) -> None:
        """Place a contribution, or place it anew after a change: it stays where it was in line."""
        self._uncount(contribution.id)
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
        """What stays where it was keeps its place there: nothing has to be put in order."""
        piles = self._piles_for(contribution, group)
        for left in self._lies.pop(contribution.id, ()):
            if not any(left is pile for pile in piles):
                del left[contribution.id]
        for pile in piles:
            self._insert(pile, contribution)
        self._lies[contribution.id] = piles
        self._under.pop(contribution.id, None)
        if any(pile is self._merged.get(contribution.merged) for pile in piles):
            self._under[contribution.id] = contribution.merged

    def _piles_for(self, contribution: Contribution, group: str) -> list[Pile]:
        place = (contribution.type, group, contribution.side)
        if contribution.hidden:
            return []
        if contribution.struck:
            return [self._struck[place[:2]]]
        if contribution.merged:
            return [self._merged[contribution.merged]]
        self._groups[contribution.type].add(group)
        value = self._value(contribution)
        self._counted[contribution.id] = place, value
        self._values[place][value] += 1
        self._sizes[place[:2]] += 1
        return [self._piles[place], *([self._alike[contribution.type, value]] if value else [])]

    def _insert(self, pile: Pile, contribution: Contribution) -> None:
        """At the end, where what is new belongs; what comes back goes in between."""
        id, arrived = contribution.id, self._arrived
        last = next(reversed(pile), id)
        comes_back = id not in pile and arrived[last] > arrived[id]
        pile[id] = contribution
        if comes_back:
            in_order = {id: pile[id] for id in sorted(pile, key=arrived.__getitem__)}
            pile.clear()
            pile.update(in_order)

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
        self._under.pop(id, None)
        self._uncount(id)
        for pile in self._lies.pop(id, ()):
            del pile[id]

    def pile(self, type: str, group: str = "", side: Side | None = None) -> list[Contribution]:
        """Oldest first."""
        return list(self._piles.get((type, group, side), {}).values())

    def front(self, type: str, group: str, side: Side | None, most: int) -> list[Contribution]:
        """Of a pile the ``most`` newest, and all that others were merged into; oldest first. Who
        shows what more people said first, and then the newest, needs no more of it.
        """
        pile = self._piles.get((type, group, side), {})
        found = {*islice(reversed(pile), most), *(id for id in self._merged if id in pile)}
        return [pile[id] for id in sorted(found, key=self._arrived.__getitem__)]

    def alike(self, type: str, value: str) -> list[Contribution]:
        """What has the same value, in all groups; oldest first."""
        return list(self._alike.get((type, value), {}).values())

    def count(self, type: str, groups: Iterable[str], sides: Iterable[Side | None]) -> int:
        """How many there are in these groups, of these sides together."""
        sides = tuple(sides)
        return sum(
            len(self._piles.get((type, group, side), ())) for group in groups for side in sides
        )

    def size(self, type: str, group: str) -> int:
        """How many lie in one group, of all sides."""
        return self._sizes[type, group]

    def groups(self, type: str) -> set[str]:
        """Every group that has, or once had, something in it."""
        return self._groups[type]

    def values(self, type: str, group: str, side: Side | None) -> Counter[str]:
        """How often each value was said in a group by a side."""
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
        return list(self._merged.get(id, {}).values())

    def together(self, id: str) -> list[Contribution]:
        """What lies with this one, itself and what it was merged into included."""
        first = self._under.get(id, id)
        return [*filter(None, (self.all.get(first),)), *self.merged(first)]

    def about(self, id: str) -> list[Contribution]:
        """What was said about one contribution."""
        return list(self._about[id].values()) if id in self._about else []

    def authors(self) -> set[str]:
        """Everybody who said something here; tokens where answers are anonymous. Not to be
        changed.
        """
        return self._heard

    def _uncount(self, id: str) -> None:
        """Forget under which group and value something was known."""
        signature = self._signs.pop(id, None)
        if signature and self._signed.get(signature) == id:
            del self._signed[signature]
        if counted := self._counted.pop(id, None):
            place, value = counted
            self._values[place][value] -= 1
            self._sizes[place[:2]] -= 1
