"""Votes and loads are counted otherwise than settled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by

BALLOTS = ("arrive", "strength", "dots", "single")


@seen_by("votes")
def a_tie_is_carried() -> None:
    from workshop.domain.voting import Outcome

    def lenient(self: Any, side: Any) -> bool:
        cast, present = self.cast.get(side, 0), self.present.get(side, 0)
        return cast > 0 and 2 * cast >= present and 2 * self.yes.get(side, 0) >= cast

    Outcome.carried_by = lenient


@seen_by("votes")
def few_ballots_carry() -> None:
    from workshop.domain.voting import Outcome

    def hasty(self: Any, side: Any) -> bool:
        return 2 * self.yes.get(side, 0) > self.cast.get(side, 0)

    Outcome.carried_by = hasty


@seen_by("projector", "room")
def a_changed_agreement_keeps_its_badge() -> None:
    from workshop.domain import agreement

    agreement.VOTED_ON = frozenset()


@seen_by("load", "desk")
def unknown_hours_count_as_none() -> None:
    from dataclasses import replace

    from workshop.domain import workshop

    def rounding(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *given: [replace(load, unknown=0) for load in original(*given)]

    around(workshop, "loads", rounding)


@seen_by("votes", steps=BALLOTS)
def a_replaced_ballot_still_counts() -> None:
    from workshop.domain import ordering
    from workshop.domain.workshop import Workshop

    replaced: list[Any] = []

    def remembering(original: Callable[..., Any]) -> Callable[..., Any]:
        def drop(self: Any, kept: Any) -> None:
            replaced.extend([kept] if getattr(kept, "type", "") == "ballot" else [])
            original(self, kept)

        return drop

    def counting(original: Callable[..., Any]) -> Callable[..., Any]:
        def count(items: Any, ballots: Any, *, rated: bool) -> Any:
            before = [(ballot.side, ballot.content["choices"]) for ballot in replaced]
            return original(items, [*ballots, *before], rated=rated)

        return count

    around(Workshop, "drop", remembering)
    around(ordering, "count", counting)


@seen_by("refused", steps=BALLOTS)
def more_dots_than_there_are() -> None:
    from workshop.exercises.materials import ballots

    ballots._CHECKS["dots"] = lambda choices, run: None


@seen_by("small", steps=BALLOTS)
def one_or_two_who_do_both_can_be_told() -> None:
    from workshop.domain import ordering
    from workshop.domain.side import FEWEST

    ordering.may_count_apart = lambda formal, informal, both: min(formal, informal) >= FEWEST


@seen_by("small")
def small_numbers_are_shown_apart() -> None:
    from workshop.domain import voting

    voting.may_count_apart = lambda formal, informal, both: True
