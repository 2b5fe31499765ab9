"""Faults to plant in a server: each takes one thing away that an evening relies on.

A fault is a function that patches the running modules; ``FAULTS`` has them by name, each with the
checks of the rehearsal of which at least one has to see it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

FAULTS: dict[str, tuple[Callable[[], None], tuple[str, ...]]] = {}
# The steps of a script in which a fault can show, where it is not the first one.
STEPS: dict[str, tuple[str, ...]] = {}
BALLOTS = ("arrive", "strength", "dots", "single")
TREE = ("arrive", "strength", "tree")
CARDS = ("arrive", "portrait", "close")
PITFALLS = ("arrive", "pitfalls")


def seen_by(
    *checks: str, steps: tuple[str, ...] = ()
) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Enter a fault under its own name."""

    def enter(fault: Callable[[], None]) -> Callable[[], None]:
        FAULTS[fault.__name__] = fault, checks
        if steps:
            STEPS[fault.__name__] = steps
        return fault

    return enter


def around(owner: Any, name: str, wrap: Callable[[Callable[..., Any]], Callable[..., Any]]) -> None:
    """Put ``wrap(original)`` in the place of a function or method."""
    setattr(owner, name, wrap(getattr(owner, name)))


@seen_by("sealed")
def the_big_screen_gets_sealed_notes() -> None:
    from workshop import views

    def leaking(original: Callable[..., Any]) -> Callable[..., Any]:
        def view(workshop: Any, channel: str) -> Any:
            shown = original(workshop, channel)
            notes = workshop.shelf(workshop.run.id).all.values()
            if channel == "projector" and notes:
                shown["kept"] = {note.id: note.text for note in notes if note.text}
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


@seen_by("once")
def a_resend_counts_twice() -> None:
    from dataclasses import replace

    from workshop.domain.person import new_id
    from workshop.room import Room

    def forgetful(original: Callable[..., Any]) -> Callable[..., Any]:
        def play(self: Any, act: Any, changes: Any, done: Any) -> Any:
            id = act.who.act
            if act.name == "contribute" and (id in self._given or id in changes.answers):
                act = replace(act, who=replace(act.who, act=new_id()))
            return original(self, act, changes, done)

        return play

    around(Room, "_play", forgetful)


@seen_by("once", "own")
def every_seventh_note_is_forgotten() -> None:
    from itertools import count

    from workshop.domain.contribution import Contribution
    from workshop.domain.workshop import Workshop

    numbers = count(1)

    def losing(original: Callable[..., Any]) -> Callable[..., Any]:
        def keep(self: Any, kept: Any) -> None:
            if not isinstance(kept, Contribution) or next(numbers) % 7:
                original(self, kept)

        return keep

    around(Workshop, "keep", losing)


@seen_by("once", "own")
def every_seventh_note_is_not_stored() -> None:
    from itertools import count

    from workshop.domain.contribution import Contribution
    from workshop.room import Changes

    numbers = count(1)

    def losing(original: Callable[..., Any]) -> Callable[..., Any]:
        def add(self: Any, act: Any, outcome: Any) -> None:
            original(self, act, outcome)
            for key in [k for k in self.rows if k[0] is Contribution and next(numbers) % 7 == 0]:
                del self.rows[key]

        return add

    around(Changes, "add", losing)


@seen_by("counts", "own")
def notes_of_one_side_count_for_the_other() -> None:
    from workshop.exercises.strength import Strength

    def turned(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda self, run, person, type: original(self, run, person, type).other

    around(Strength, "side_of", turned)


@seen_by("in_time")
def frames_come_late() -> None:
    from workshop.web.publish import Publisher

    def slow(original: Callable[..., Any]) -> Callable[..., Any]:
        def make(self: Any, room: Any, wire: Any, frame_ms: int) -> None:
            original(self, room, wire, 2500)

        return make

    around(Publisher, "__init__", slow)


@seen_by("frames")
def some_frames_are_skipped() -> None:
    from itertools import count

    from workshop.web.publish import Wire

    numbers = count(1)

    def skipping(original: Callable[..., Any]) -> Callable[..., Any]:
        def send(self: Any, screens: Any, event: str, data: bytes) -> Any:
            screens = list(screens)
            lost = event == "frame" and len(screens) > 1 and next(numbers) % 5 == 0
            return original(self, screens[1:] if lost else screens, event, data)

        return send

    around(Wire, "send", skipping)


@seen_by("small")
def small_numbers_are_shown_apart() -> None:
    from workshop.domain import voting

    voting.may_count_apart = lambda formal, informal, both: True


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


@seen_by("load", "desk")
def unknown_hours_count_as_none() -> None:
    from dataclasses import replace

    from workshop.domain import workshop

    def rounding(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *given: [replace(load, unknown=0) for load in original(*given)]

    around(workshop, "loads", rounding)


@seen_by("projector", "room")
def everybody_sees_the_load() -> None:
    from workshop.exercises.agreements import Agreements

    def telling(original: Callable[..., Any]) -> Callable[..., Any]:
        def show(self: Any, board: Any, part: str) -> Any:
            whole = original(self, board, "facilitator")
            return whole if part in ("room", "projector") else original(self, board, part)

        return show

    around(Agreements, "show", telling)


@seen_by("projector", "room")
def a_changed_agreement_keeps_its_badge() -> None:
    from workshop.domain import agreement

    agreement.VOTED_ON = frozenset()


@seen_by("sealed")
def everybody_may_keep_up_the_agreements() -> None:
    from workshop.exercises.close import Close

    def generous(original: Callable[..., Any]) -> Callable[..., Any]:
        def show_me(self: Any, board: Any, person: Any) -> Any:
            return original(self, board, person) | {"keep_up": board.workshop.coalition.keep_up}

        return show_me

    around(Close, "show_me", generous)


@seen_by("room")
def phones_do_not_see_the_timer() -> None:
    from workshop import views

    def timeless(original: Callable[..., Any]) -> Callable[..., Any]:
        def view(workshop: Any, channel: str) -> Any:
            shown = original(workshop, channel)
            return {name: shown[name] for name in shown if name != "timer" or channel != "room"}

        return view

    around(views, "view", timeless)


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


@seen_by("own", "desk", "projector", steps=TREE)
def where_it_came_from_is_lost() -> None:
    from workshop.domain import carry

    around(carry, "origin", lambda _: lambda *_: {})


@seen_by("projector", "desk", "notes", steps=TREE)
def what_was_merged_is_counted_twice() -> None:
    from workshop.domain.shelf import Shelf

    def twice(original: Callable[..., Any]) -> Callable[..., Any]:
        def found(self: Any, type: str, group: str = "", side: Any = None, *most: int) -> Any:
            merged = [c for c in self.all.values() if c.merged and not c.hidden]
            here = [c for c in merged if (c.type, self._group(c), c.side) == (type, group, side)]
            return original(self, type, group, side, *most) + here

        return found

    around(Shelf, "pile", twice)
    around(Shelf, "front", twice)


@seen_by("sealed", "refused", steps=TREE)
def anything_can_be_an_origin() -> None:
    from workshop.domain import carry

    def trusting(original: Callable[..., Any]) -> Callable[..., Any]:
        def origin(workshop: Any, id: str, run: Any = None) -> Any:
            return {"id": id, "run": "", "step": "strength", "kind": "strength"}

        return origin

    around(carry, "origin", trusting)


@seen_by("sealed", steps=CARDS)
def the_card_of_a_team_shows_to_another() -> None:
    from dataclasses import replace

    from workshop.exercises.portrait import Portrait

    def open_handed(original: Callable[..., Any]) -> Callable[..., Any]:
        def show_team(self: Any, board: Any, team: str) -> Any:
            others = sorted(board.workshop.shelf(board.run.id).groups("line") - {team})
            return original(self, replace(board, team=others[0]) if others else board, team)

        return show_team

    around(Portrait, "show_team", open_handed)


@seen_by("sealed", "json", steps=CARDS)
def what_a_team_struck_is_exported() -> None:
    from workshop.exports import rows

    def telling(original: Callable[..., Any]) -> Callable[..., Any]:
        def readable(board: Any, type: str) -> Any:
            said = board.workshop.shelf(board.run.id).all.values()
            struck = [each for each in said if each.type == type and each.struck]
            return original(board, type) + ([] if type in board.sealed else struck)

        return readable

    around(rows, "_readable", telling)


@seen_by("projector", "notes", steps=CARDS)
def cards_come_in_the_order_of_their_size() -> None:
    from workshop.exercises.materials import teams

    teams.alternating = lambda workshop, people: sorted(people, key=lambda t: (people[t], t))


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
