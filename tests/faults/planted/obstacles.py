"""Faults in how statements are answered and remarked on."""

from __future__ import annotations

from .book import around, seen_by

STATEMENTS = ("arrive", "obstacles")


@seen_by("projector", "desk", steps=STATEMENTS)
def two_of_a_side_stand_apart() -> None:
    from workshop.domain import choosing

    choosing.FEWEST = 1


@seen_by("projector", "desk", steps=STATEMENTS)
def the_gap_of_another_statement_is_named() -> None:
    from workshop.domain import choosing

    around(choosing, "widest", lambda widest: lambda found, scale: next(reversed(found)))


@seen_by("own", "projector", "desk", steps=STATEMENTS)
def a_remark_keeps_its_author() -> None:
    from workshop.domain.acts import writing

    writing._signature = lambda naming, person, token: (person.id, None)


@seen_by("projector", "desk", steps=STATEMENTS)
def a_remark_keeps_its_side() -> None:
    from workshop.domain.acts import writing

    writing._side = lambda run, kind, person, type: person.side
