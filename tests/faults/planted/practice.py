"""Practice that is not wholly erased."""

from __future__ import annotations

from .book import around, seen_by


@seen_by("practice", steps=("strength",), people=8)
def practice_leaves_its_organisations_behind() -> None:
    from workshop.domain import practice
    from workshop.domain.person import Organisation

    around(
        practice,
        "_everything",
        lambda everything: (
            lambda workshop: (t for t in everything(workshop) if not isinstance(t, Organisation))
        ),
    )
