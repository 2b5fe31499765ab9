"""Undo: what an act changes is kept with it, and can be put back as long as it still stands so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from workshop import exercises
from workshop.domain import floor, measuring
from workshop.domain.agreement import Agreement
from workshop.domain.contribution import Contribution
from workshop.domain.deed import Change, Deed
from workshop.domain.group import Group
from workshop.domain.person import Person
from workshop.domain.refused import Refused
from workshop.domain.run import Run
from workshop.domain.side import Side
from workshop.domain.who import Who
from workshop.domain.workshop import Workshop

# How many deeds of the facilitators are kept.
MOST_DEEDS = 30
# What can be put back, and of it what.
FIELDS: dict[type, tuple[str, ...]] = {
    Contribution: ("content", "original", "hidden", "merged"),
    Agreement: ("hidden", "vote"),
    Run: (
        *("phase", "turn", "started", "ended", "present", "laid"),
        *("minutes", "skipped"),
    ),
    Person: ("group",),
    Group: ("open", "host", "place"),
    Workshop: ("current", "order", "timer", "spotlight", "gathering", "pause", "talk"),
}
# What means something only beside the other: one is put back where both stand as they were left.
PAIRED = {"phase": "turn", "turn": "phase"}
_NAMES = {kind.__name__.lower(): kind for kind in FIELDS}
# Put back where it still is what the act left; where somebody changed it since, that stays.
LOOSE = frozenset({"timer", "spotlight", "vote", "gathering", "pause", "talk"})
WORDS = frozenset({"hide", "show", "merge", "take_apart", "correct"})
MOVES = frozenset({"move_to", "turn_to"})
SEATS = frozenset({"make_groups", "add_group", "place", "settle_group"})


@contextmanager
def undoable(
    workshop: Workshop,
    who: Who,
    what: str,
    *things: Any,
    about: tuple[str, ...] = (),
    run: str = "",
    phase: str = "",
) -> Iterator[Deed]:
    """Keep what is changed meanwhile of these things, under a word for it. Where nothing changed
    there is nothing to undo.
    """
    deed = Deed(who.act, what, who.at, list(about), run, phase, by=doer(who))
    before = [_state(thing) for thing in things]
    yield deed
    for thing, was in zip(things, before, strict=True):
        if changed := _changed(was, _state(thing)):
            deed.back.setdefault(type(thing).__name__.lower(), {})[_id(thing)] = changed
    if deed.back or deed.made:
        workshop.keep(deed)
    for oldest in list(workshop.deeds.values())[:-MOST_DEEDS]:
        workshop.drop(oldest)


def _changed(was: dict[str, Any], now: dict[str, Any]) -> Change:
    names = {name for name in was if was[name] != now[name]}
    names |= {PAIRED[name] for name in names & PAIRED.keys()}
    return {name: [was[name], now[name]] for name in was if name in names}


def doer(who: Who) -> str:
    """Whose deed an act is: a remote's own, else the account's."""
    return who.device or who.account


def opened(deed: Deed, group: Group) -> None:
    """A group that was made: undone, it is not open any more, and keeps what it wrote."""
    deed.back.setdefault("group", {})[group.id] = {"open": [False, True]}


def take_back(workshop: Workshop, deed: Deed, at: int) -> list[Any]:
    """Undo it, and give what changed with it. Raises Refused ``cannot_undo_words``,
    ``cannot_undo_move``, ``cannot_undo_groups`` or ``cannot_undo_plan`` when something else was
    done since with what it would put back, ``session_ended``.
    """
    if workshop.ended and deed.what not in WORDS:
        raise Refused("session_ended")
    things = [
        (_found(workshop, deed, name, id), changed)
        for name, some in deed.back.items()
        for id, changed in some.items()
    ]
    if not all(map(_stands, things)) or not _lies_well(workshop, deed):
        raise _refusal(deed)
    if any(_in_use(workshop, run) for run in deed.made) or _leaves_out(workshop, deed):
        raise _refusal(deed)
    left, word = workshop.run, workshop.talk
    for thing, changed in things:
        _put_back(workshop, thing, changed)
    if deed.what in MOVES:
        _comes_back(workshop, left, word, at)
    for run in deed.made:
        workshop.drop(workshop.find_run(run))
    workshop.drop(deed)
    _clear_tables(workshop)
    return [*(thing for thing, _ in things), *(_seated(workshop) if deed.what in SEATS else ())]


def _stands(change: tuple[Any, Change]) -> bool:
    """Whether something is still as the act left it."""
    thing, changed = change
    return all(_plain(thing, name) == changed[name][1] for name in changed.keys() - LOOSE)


def _seated(workshop: Workshop) -> Iterator[Person]:
    """Who came since, and sits at a table that is not there any more, gets another place."""
    for person in workshop.present():
        if person.group and not workshop.find_group(person.group).open:
            person.group = ""
            workshop.seat(person)
            workshop.keep(person)
            yield person


def _clear_tables(workshop: Workshop) -> None:
    """Nobody hosts a table at which they do not sit, and where there are no tables, no screen shows
    them.
    """
    there = workshop.groups_open()
    for group in there:
        if group.host and all(each.id != group.host for each in workshop.members(group.id)):
            group.host = ""
            workshop.keep(group)
    if not there and workshop.gathering:
        workshop.gathering = False
        workshop.keep(workshop)


def _comes_back(workshop: Workshop, left: Run, word: dict[str, Any], at: int) -> None:
    """The room is where it was before, also where that was left out since. Time that went by is not
    undone: what was measured stays, and the clocks change now. ``word`` is who had the word.
    """
    here = workshop.run
    measuring.leave(left, at)
    if workshop.talk == word and "since" in word:
        measuring.add_word(left, Side(word["side"]), at - word["since"])
    workshop.talk = {name: told for name, told in workshop.talk.items() if name != "since"}
    here.skipped = False
    if not workshop.pause:
        floor.go_on(workshop, at)
        measuring.enter(here, at)
    for thing in (workshop, left, here):
        workshop.keep(thing)


def _put_back(workshop: Workshop, thing: Any, changed: Change) -> None:
    for name, (before, after) in changed.items():
        if name not in LOOSE or _plain(thing, name) == after:
            setattr(thing, name, before)
    workshop.keep(thing)


def _state(thing: Any) -> dict[str, Any]:
    return {name: _plain(thing, name) for name in FIELDS[type(thing)]}


def _plain(thing: Any, name: str) -> Any:
    """A value as it is stored, so that one read back is the same."""
    return json.loads(json.dumps(getattr(thing, name)))


def _id(thing: Any) -> str:
    return str(thing.key if isinstance(thing, Workshop) else thing.id)


def _found(workshop: Workshop, deed: Deed, name: str, id: str) -> Any:
    if _NAMES[name] is Workshop:
        return workshop
    known: dict[type, dict[str, Any]] = {
        Contribution: workshop.contributions,
        Agreement: workshop.coalition.agreements,
        Person: workshop.people,
        Group: workshop.groups,
        Run: {run.id: run for run in workshop.runs},
    }
    if id not in known[_NAMES[name]]:
        raise _refusal(deed)
    return known[_NAMES[name]][id]


def _refusal(deed: Deed) -> Refused:
    if deed.what in WORDS:
        return Refused("cannot_undo_words")
    if deed.what in SEATS:
        return Refused("cannot_undo_groups")
    return Refused("cannot_undo_move" if deed.what in MOVES else "cannot_undo_plan")


def _in_use(workshop: Workshop, id: str) -> bool:
    """Whether somebody began with a run, wrote about it, or votes on what it gave."""
    run = next((run for run in workshop.runs if run.id == id), None)
    if run is None or run.started or run is workshop.run:
        return True
    laid = any(id in json.dumps(each.laid) for each in workshop.runs)
    return laid or bool(workshop.shelf(id).all or workshop.private_notes.get(id))


def _leaves_out(workshop: Workshop, deed: Deed) -> bool:
    """Whether the step that is on would be left out."""
    changed = deed.back.get("run", {}).get(workshop.current, {})
    return deed.what not in MOVES and changed.get("skipped", [False])[0]


def _lies_well(workshop: Workshop, deed: Deed) -> bool:
    """Whether what would be merged again can be: with something that stands by itself then."""
    changes = deed.back.get("contribution", {})

    def will(said: Contribution, name: str) -> Any:
        known = changes.get(said.id, {}).get(name)
        return known[0] if known else getattr(said, name)

    for id in changes:
        said = workshop.contributions[id]
        into = will(said, "merged")
        if not into:
            continue
        kept = workshop.contributions.get(into)
        if kept is None or kept.struck or will(kept, "hidden") or will(kept, "merged"):
            return False
        kind = exercises.named(workshop.find_run(said.run).kind)
        if said.run != kept.run or kind.group(said) != kind.group(kept):
            return False
    return True
