"""A new picture of each other: words that nobody reads before they are compared, cards that a team
alone reads until they are presented, and who can help whom.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING
from workshop.rehearsal.kinds import _cards, _needs, _reacting, _writing
from workshop.rehearsal.kinds._together import Together
from workshop.rehearsal.kinds.base import FEWEST, Check, Expected, may_count_apart
from workshop.rehearsal.people import SIDES, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

WORDS = frozenset({"before", "after"})
CARD = frozenset({"line", "ready"})
TEAMS = frozenset({"line", "ready", "match"})
MOST_WORDS = 24


class Known(Together):
    teams = TEAMS
    once = frozenset({"before", "after", "ready", "match"})
    sealed = {"before": WORDS | CARD, "cards": WORDS | CARD, "present": WORDS, "after": WORDS}

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        return said.type in (*WORDS, "line")

    def content(self, said: Said) -> Expected:
        place = {"place": "first"} if said.type in WORDS else {}
        return place | said.content | ({"team": ANYTHING} if said.type in TEAMS else {})

    def same(self, said: Said) -> str:
        return str(said.content.get("place", "first")) if said.type in WORDS else said.about

    def play(self, evening: Evening) -> None:
        phase, run = evening.stage.phase, evening.stage.run
        if phase != "map":
            evening.everybody_acts()
        lines = evening.tally.of(run, "line")
        if phase == "map":
            _writing.matches(evening)
        elif phase == "before":
            _writing.another_word(evening, phase)
        elif phase == "cards":
            _writing.together(evening)
        elif phase == "present" and len(lines) > 3:
            _reacting.minds(evening, lines)

    def here(self, evening: Evening, part: str) -> Expected | None:
        phase = evening.stage.phase
        if phase in WORDS:
            return {} if part == "room" else _asked(evening, phase)
        if phase == "cards":
            return {"seconds": ANYTHING} if part == "room" else _cards.making(evening)
        if phase == "present":
            return _cards.presenting(evening, self.opened)
        if phase == "compare":
            return _compared(evening)
        return _map(evening, part)

    def team(self, evening: Evening, member: Member) -> Expected:
        if evening.stage.phase == "before":
            return {}
        card = _cards.ours(evening, member)
        return card | (_needs.ours(evening, member) if evening.stage.phase == "map" else {})

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        chosen = member.chosen.get(evening.stage.run)
        return {"chosen": chosen} if chosen else {}

    def checks(self, evening: Evening) -> Iterator[Check]:
        shared = (evening.projector, evening.facilitator)
        yield from super().checks(evening)
        if evening.stage.phase == "map":
            for screen in shared:
                yield Check("notes", screen, partial(_needs.drawn, evening, screen))
            for screen in evening.phones():
                yield Check("notes", screen, partial(_needs.listed, evening, screen))

    def source(self, said: Said) -> Expected:
        field = said.content["field"]
        return {"field": field, "under": f"card.fields.{field}.title"}

    def exported(self, said: Said) -> Expected | None:
        if said.type in WORDS:
            return {"text": said.text, "side": said.side}
        if said.type == "line":
            return {**said.content, "team": said.by.organisation, "side": said.side}
        return self._exported_match(said) if said.type == "match" else None

    def _exported_match(self, said: Said) -> Expected | None:
        """Between two organisations; not when the need is not there any more."""
        assert self.evening is not None
        need = _needs.of(self.evening, said.run, "need").get(said.about)
        if need is None:
            return None
        offers = _needs.of(self.evening, said.run, "offer")
        offer = said.content.get("offer", "")
        ends = {"from": said.by.organisation, "to": need.by.organisation}
        found = {"need": need.id, "offer": offer if offer in offers else "", **ends}
        return found | {"side": said.side}

    def results(self, evening: Evening, run: str) -> Expected | None:
        needs = _needs.of(evening, run, "need")
        unmet = [id for id, need in needs.items() if not _needs.who_can(evening, need)]
        return {
            "words": {moment: _told(evening, run, moment) for moment in ("before", "after")},
            "needs": _cards.in_some_order(list(needs)),
            "unmet": _cards.in_some_order(unmet),
            "offers": _cards.in_some_order(list(_needs.of(evening, run, "offer"))),
            "matches": _cards.in_some_order(list(_needs.matches(evening, run))),
        }


def _asked(evening: Evening, moment: str) -> Expected:
    """People who wrote, of all; sides of one or two are asked aloud."""
    people = evening.tally.sides()
    return {
        "wrote": len(_words(evening, evening.stage.run, moment, first=True)),
        "of": len(evening.tally.people),
        "aloud": {side: True for side in SIDES if 0 < people[side] < FEWEST},
    }


def _words(
    evening: Evening, run: str, moment: str, side: str = "", *, first: bool = False
) -> list[Said]:
    """Everybody's words differ here, so that each is said once; in the order of their ids."""
    found = sorted(evening.tally.of(run, moment), key=lambda word: word.id)
    if first:
        found = [word for word in found if word.content.get("place", "first") == "first"]
    return [word for word in found if side in ("", word.side)]


def _may_count(evening: Evening, run: str, moment: str) -> bool:
    formal, informal = (len(_words(evening, run, moment, s, first=True)) for s in SIDES)
    return may_count_apart(formal, informal, 0)


def _compared(evening: Evening) -> Expected:
    run, shown, order, counts = evening.stage.run, {}, {}, {}
    for moment in ("before", "after"):
        n: dict[str, Any] = {"n": 1} if _may_count(evening, run, moment) else {}
        words = {side: _words(evening, run, moment, side) for side in SIDES}
        shown[moment] = {
            s: {w.id: {"text": w.text, "lang": w.by.lang} | n for w in some[:MOST_WORDS]}
            for s, some in words.items()
        }
        order[moment] = {s: [w.id for w in some[:MOST_WORDS]] for s, some in words.items()}
        counts[moment] = {s: len(some) for s, some in words.items()}
    return {"words": shown, "order": order, "counts": counts}


def _told(evening: Evening, run: str, moment: str) -> Expected:
    times: dict[str, Any] = {"times": 1} if _may_count(evening, run, moment) else {}
    return {
        side: [{"text": word.text} | times for word in _words(evening, run, moment, side)]
        for side in SIDES
    }


def _map(evening: Evening, part: str) -> Expected:
    drawn: Expected = dict.fromkeys(("teams", "needs", "order"), ANYTHING)
    if part == "room":
        return drawn | {"count": _needs.counts(evening)["needs"]}
    drawn |= {"offers": ANYTHING, "matches": ANYTHING, "counts": _needs.counts(evening)}
    return drawn | ({"agreed": {}} if part == "facilitator" else {})
