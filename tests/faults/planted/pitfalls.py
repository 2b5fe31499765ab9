"""Where the sides stand on a pitfall."""

from __future__ import annotations

from .book import around, seen_by

PITFALLS = ("arrive", "pitfalls")


@seen_by("projector", "desk", steps=PITFALLS)
def who_does_not_know_counts_as_no() -> None:
    from workshop.domain import rating

    rating.UNKNOWN = -1


@seen_by("projector", "desk", steps=PITFALLS)
def two_on_a_side_are_told_apart() -> None:
    from workshop.domain import rating

    rating.FEWEST = 1


@seen_by("projector", "desk", steps=PITFALLS)
def the_last_of_those_that_tie_is_named() -> None:
    from workshop.domain import rating

    around(rating, "widest", lambda widest: lambda found: widest(dict(reversed(found.items()))))


@seen_by("projector", "desk", "own", steps=PITFALLS)
def a_second_mark_counts_beside_the_first() -> None:
    from dataclasses import replace

    from workshop.exercises.pitfalls import exercise

    exercise.answers = exercise.answers | {"mark": replace(exercise.answers["mark"], once=False)}
