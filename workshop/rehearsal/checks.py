"""What every screen has to show, whatever the kind of the step."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from workshop.rehearsal import expecting, live, remote, sealed, tables
from workshop.rehearsal.comparing import ANYTHING, PERHAPS, Like, differences
from workshop.rehearsal.kinds import Check
from workshop.rehearsal.people import Member
from workshop.rehearsal.report import Difference
from workshop.rehearsal.screens import Screen

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

View = dict[str, Any]
# What does not fit a view is read twenty at a time; so much does fit.
FITS = 20
# RULES.md, "Numbers": up to so many people nothing is left out.
CROWD = 60
SIX_DIGITS = Like("6", lambda seen: len(seen) == 6 and seen.isdigit())


def common(evening: Evening) -> Iterator[Check]:
    """Each part of each screen, whole: nothing missing, and nothing too much."""
    heading = expecting.heading(evening)
    shared = {
        part: heading | live.shown(evening, part) | expecting.here(evening, part)
        for part in ("room", "projector", "facilitator")
    }
    for screen in evening.phones():
        yield Check("room", screen, partial(_room, evening, screen, shared["room"]))
        yield Check("own", screen, partial(_me, evening, screen))
    yield Check("projector", evening.projector, lambda: _projector(evening, shared["projector"]))
    yield Check("desk", evening.facilitator, lambda: _desk(evening, shared["facilitator"]))
    yield Check("desk", evening.facilitator, lambda: _notes(evening))
    for screen in evening.screens():
        yield Check("sealed", screen, partial(sealed.shown, evening, screen))
    yield from remote.checks(evening)


def _room(evening: Evening, screen: Screen, expected: View) -> list[Difference]:
    member = screen.member
    assert member is not None
    team = _team(evening, member)
    team |= {"here": ours} if (ours := evening.kind().team(evening, member)) else {}
    found = differences(screen.name, "room", screen.view("room"), expected)
    if not evening.kind().is_known:
        return found
    found += differences(screen.name, "side", screen.view("side"), {})
    return found + differences(screen.name, "team", screen.view("team"), team)


def _team(evening: Evening, member: Member) -> View:
    """What a team is called: its number where the step is done in groups."""
    if evening.stage.run in evening.tables.runs:
        seat = evening.tables.seats.get(member)
        return {"number": evening.tables.numbers[seat]} if seat else {}
    return {"name": member.organisation} if member.organisation else {}


def _me(evening: Evening, screen: Screen) -> list[Difference]:
    member = screen.member
    assert member is not None
    me = screen.view("me")
    said = expecting.signed(evening, evening.tally.own(member, evening.stage.run))
    shown = me.get("own", {})
    expected: View = {
        "id": member.id,
        "name": member.name,
        "side": member.side,
        "lang": member.lang,
        "own": {
            s.id: expecting.own(evening, s) for s in said if s.id in shown or len(said) <= FITS
        },
        "own_count": len(said),
    }
    expected |= {"organisation": ANYTHING} if member.organisation else {}
    expected |= {"word": True} if evening.live.speaks is member else {}
    expected |= tables.own(evening, member)
    mine = evening.kind().mine(evening, member)
    expected |= {"here": PERHAPS} if mine is None else {"here": mine} if mine else {}
    return differences(screen.name, "me", me, expected)


def _projector(evening: Evening, expected: View) -> list[Difference]:
    seen = evening.projector.view()
    expected = expected | {"digits": SIX_DIGITS, "sides": evening.tally.sides()}
    expected |= tables.on_wall(evening)
    return differences("projector", "projector", seen, expected)


def _desk(evening: Evening, expected: View) -> list[Difference]:
    screen, first = evening.facilitator, evening.first
    seen = {**screen.view(), "organisations": _by_name(screen)}
    names = {id: each["name"] for id, each in screen.view()["organisations"].items()}
    seen["silent"] = {names.get(id, id): told for id, told in seen.get("silent", {}).items()}
    shown, here = seen.get("people_in", {}), evening.tally.people
    people = {
        member.id: expecting.person(evening, member)
        for member in here
        if member.id in shown or len(here) <= CROWD
    }
    expected = expected | {
        **{name: first[name] for name in ("digits", "room", "projector", "coalition")},
        "organisations": expecting.organisations(evening),
        "agenda": Like(evening.stage.phase, lambda agenda: _phase(agenda, evening)),
        "people_in": people,
        "heard": expecting.heard(evening) if evening.kind().is_known else PERHAPS,
        "silent": expecting.silent(evening) if evening.kind().is_known else PERHAPS,
        "day": ANYTHING,
        "starts": ANYTHING,
        "deeds": ANYTHING,
        "private": evening.tally.private,
        "notes": ANYTHING,
    }
    expected |= remote.expected(evening)
    expected |= tables.on_desk(evening) or {"asks_groups": PERHAPS}
    return differences("facilitator", "facilitator", seen, expected)


def _notes(evening: Evening) -> list[Difference]:
    """The list of notes: sealed ones covered, each with what may be known of it."""
    kind, stage = evening.kind(), evening.stage
    listed = {s.id: s for s in evening.tally.of(stage.run, hidden=True) if kind.is_listed(s)}
    seen = evening.facilitator.view()["notes"]
    shown = seen["shown"]
    expected = {
        id: expecting.note(evening, said, covered=kind.is_sealed(said.type, stage))
        for id, said in listed.items()
        if id in shown or (len(listed) <= FITS and kind.is_known)
    }
    found = differences("facilitator", "notes.shown", shown, expected)
    found += differences("facilitator", "notes.order", sorted(seen["order"]), sorted(shown))
    count = len(listed) if kind.is_known else seen["count"]
    return found + differences("facilitator", "notes.count", seen["count"], count)


def _phase(agenda: View, evening: Evening) -> bool:
    return all(agenda["runs"][s.run]["phase"] == s.phase for s in evening.stages if s.phase)


def _by_name(screen: Screen) -> View:
    seen = screen.view().get("organisations", {}).values()
    return {each["name"]: {k: v for k, v in each.items() if k != "name"} for each in seen}
