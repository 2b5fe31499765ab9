"""Something is seen that is for nobody, or not yet."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from .book import around, seen_by


@seen_by("sealed")
def the_big_screen_gets_sealed_notes() -> None:
    from workshop import views

    def leaking(original: Callable[..., Any]) -> Callable[..., Any]:
        def view(workshop: Any, channel: str) -> Any:
            shown = original(workshop, channel)
            notes = [n for n in workshop.shelf(workshop.run.id).all.values() if n.text]
            if channel == "projector" and notes:
                shown["kept"] = {note.id: note.text for note in notes}
            return shown

        return view

    around(views, "view", leaking)


@seen_by("sealed")
def the_facilitator_gets_sealed_notes() -> None:
    facilitator = import_module("workshop.views.facilitator")
    around(facilitator, "note", lambda note: lambda workshop, said, _: note(workshop, said, False))


@seen_by("sealed")
def phones_get_the_ballots_of_others() -> None:
    from workshop.exercises.voting import Voting

    def telling(original: Callable[..., Any]) -> Callable[..., Any]:
        def show(self: Any, board: Any, part: str) -> Any:
            ballots = [b.content for b in board.workshop.shelf(board.run.id).all.values()]
            return original(self, board, part) | ({"last": ballots[-3:]} if ballots else {})

        return show

    around(Voting, "show", telling)


@seen_by("sealed", "projector")
def results_show_before_the_vote_closes() -> None:
    from dataclasses import replace

    from workshop.exercises.voting import Voting

    def early(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda self, board, part: original(self, replace(board, sealed=frozenset()), part)

    around(Voting, "show", early)


@seen_by("sealed")
def what_is_hidden_stays_on_the_big_screen() -> None:
    from dataclasses import replace

    from workshop.domain.board import Board

    def showing(original: Callable[..., Any]) -> Callable[..., Any]:
        def pile(self: Any, type: str, group: str = "", side: Any = None) -> Any:
            shelf = self.workshop.shelf(self.run.id).all.values()
            hidden = [replace(c, hidden=False) for c in shelf if c.hidden and c.type == type]
            here = [c for c in hidden if c.side == side and c.content.get("dimension") == group]
            return original(self, type, group, side) + ([] if type in self.sealed else here)

        return pile

    around(Board, "pile", showing)


@seen_by("sealed", "json")
def what_was_withdrawn_is_exported() -> None:
    from workshop.domain.contribution import Contribution
    from workshop.domain.workshop import Workshop
    from workshop.exports import rows

    withdrawn: list[Contribution] = []

    def remembering(original: Callable[..., Any]) -> Callable[..., Any]:
        def drop(self: Any, kept: Any) -> None:
            withdrawn.extend([kept] if isinstance(kept, Contribution) else [])
            original(self, kept)

        return drop

    def telling(original: Callable[..., Any]) -> Callable[..., Any]:
        def readable(board: Any, type: str) -> Any:
            return original(board, type) + [c for c in withdrawn if c.type == type == "take"]

        return readable

    around(Workshop, "drop", remembering)
    around(rows, "_readable", telling)


@seen_by("sealed", "json")
def private_notes_are_exported() -> None:
    from workshop.exports import json

    def telling(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda workshop: original(workshop) | {"notes": workshop.private_notes}

    around(json, "_session", telling)


@seen_by("sealed", "json")
def ids_of_people_are_exported() -> None:
    from workshop.exports import rows

    def telling(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda board, kind, said: original(board, kind, said) | {"by": said.author}

    around(rows, "_row", telling)


@seen_by("projector", "room")
def everybody_sees_the_load() -> None:
    from workshop.exercises.agreements import Agreements

    def telling(original: Callable[..., Any]) -> Callable[..., Any]:
        def show(self: Any, board: Any, part: str) -> Any:
            whole = original(self, board, "facilitator")
            return whole if part in ("room", "projector") else original(self, board, part)

        return show

    around(Agreements, "show", telling)


@seen_by("sealed")
def everybody_may_keep_up_the_agreements() -> None:
    from workshop.exercises.close import Close

    def generous(original: Callable[..., Any]) -> Callable[..., Any]:
        def show_me(self: Any, board: Any, person: Any) -> Any:
            return original(self, board, person) | {"keep_up": board.workshop.coalition.keep_up}

        return show_me

    around(Close, "show_me", generous)
