"""Letters go where they should not, or are read by who should not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .book import around, seen_by

CLOSE = ("arrive", "close")


@seen_by("sealed", steps=CLOSE)
def the_facilitator_reads_letters() -> None:
    from workshop.exercises.close import Close

    def telling(original: Callable[..., Any]) -> Callable[..., Any]:
        def show(self: Any, board: Any, part: str) -> Any:
            post = board.workshop.post
            if part != "facilitator" or not post.letters:
                return original(self, board, part)
            opened = {id: post.office.open(each.sealed) for id, each in post.letters.items()}
            return original(self, board, part) | {"letters": opened}

        return show

    around(Close, "show", telling)


@seen_by("sealed", steps=CLOSE)
def the_link_of_a_page_is_for_everybody() -> None:
    from workshop.exercises.materials import post

    def sharing(original: Callable[..., Any]) -> Callable[..., Any]:
        def shown(workshop: Any, part: str) -> Any:
            boxes, office = workshop.post.boxes.values(), workshop.post.office
            pages = {box.id: office.open(box.sealed)["page"] for box in boxes}
            return original(workshop, part) | {"pages": pages}

        return shown

    around(post, "shown", sharing)


@seen_by("post", steps=CLOSE)
def letters_are_kept_as_they_were_written() -> None:
    from workshop.envelope import Envelopes

    def plain(original: Callable[..., Any]) -> Callable[..., Any]:
        import json

        return lambda self, content: json.dumps(content)

    def read(original: Callable[..., Any]) -> Callable[..., Any]:
        import json

        return lambda self, sealed: json.loads(sealed)

    around(Envelopes, "seal", plain)
    around(Envelopes, "open", read)


@seen_by("post", steps=CLOSE)
def the_postman_takes_a_letter_to_the_next_address() -> None:
    from workshop.store.letters import Letters

    def mixed(original: Callable[..., Any]) -> Callable[..., Any]:
        def take(self: Any, *when: Any) -> Any:
            parcels = original(self, *when)
            addresses = [each.address for each in parcels]
            shifted = [*addresses[1:], *addresses[:1]]
            return [replace(p, address=a) for p, a in zip(parcels, shifted, strict=True)]

        return take

    around(Letters, "take", mixed)


@seen_by("refused", steps=CLOSE)
def anybody_takes_back_a_letter() -> None:
    from workshop.domain.acts import posting

    around(posting, "_to_change", lambda _: lambda workshop, who, id: posting._find(workshop, id))


@seen_by("desk", steps=CLOSE, people=8)
def who_was_heard_is_told_by_a_side_of_two() -> None:
    from workshop.exercises import close

    close.may_count_apart = lambda *people: True
    close.FEWEST_FACES = 1
