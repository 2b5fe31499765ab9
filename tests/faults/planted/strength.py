"""Who may write about whom, and who leads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .book import around, seen_by


@seen_by("counts", "own")
def notes_of_one_side_count_for_the_other() -> None:
    from workshop.exercises.strength import Strength

    def turned(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda self, run, person, type: original(self, run, person, type).other

    around(Strength, "side_of", turned)


@seen_by("refused")
def a_side_reacts_to_itself() -> None:
    from workshop.exercises.strength import Strength

    def lenient(original: Callable[..., Any]) -> Callable[..., Any]:
        def reaction(self: Any, content: Any, *more: Any) -> Any:
            return {name: content[name] for name in ("reaction", "text") if name in content}

        return reaction

    around(Strength, "_reaction", lenient)


@seen_by("refused")
def a_phone_may_move_the_room() -> None:
    from workshop.domain.acts import ACTS
    from workshop.domain.who import Audience

    ACTS["move_to"] = ACTS["move_to"][0], frozenset(Audience)


@seen_by("refused")
def an_ended_session_goes_on() -> None:
    from workshop.domain.acts import agreeing, writing

    def deaf(original: Callable[..., Any]) -> Callable[..., Any]:
        def unended(workshop: Any, *more: Any) -> Any:
            ended, workshop.ended = workshop.ended, None
            try:
                return original(workshop, *more)
            finally:
                workshop.ended = ended

        return unended

    around(agreeing, "_writer", deaf)
    around(writing, "open_for", deaf)


@seen_by("dealt")
def notes_are_dealt_to_who_wrote_them() -> None:
    from workshop.exercises.strength import Strength

    def turned(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda self, workshop, run, side: original(self, workshop, run, side.other)

    around(Strength, "_written_by", turned)
