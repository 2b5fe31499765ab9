"""What people said of examples from elsewhere."""

from __future__ import annotations

from .book import around, seen_by

EXAMPLES = ("arrive", "examples")


@seen_by("once", "projector", "desk", steps=EXAMPLES)
def few_who_marked_an_example_are_told_apart() -> None:
    from workshop.exercises.materials import verdicts

    verdicts.may_count_apart = lambda *counts: all(counts[:2])


@seen_by("projector", "desk", "room", steps=EXAMPLES)
def an_example_that_was_taken_away_still_stands_there() -> None:
    from workshop.exercises.examples import Examples

    around(
        Examples,
        "choose",
        lambda choose: (
            lambda self, workshop, run, items: choose(
                self, workshop, run, [*run.laid.get("chosen", []), *items]
            )
        ),
    )
