"""How notes are counted, laid out and dealt, by the rules."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import differences
from workshop.rehearsal.kinds import _merged
from workshop.rehearsal.kinds.base import FEWEST, Expected, apart
from workshop.rehearsal.people import BOTH, SIDES, Member
from workshop.rehearsal.report import Difference, difference
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

DEAL = 8


def piles(
    evening: Evening, screen: Screen, notes: dict[str, Said], order: dict[str, Any]
) -> list[Difference]:
    found = []
    for side in SIDES:
        for dimension in {note.content["dimension"] for note in notes.values()}:
            pile = {
                id: sum(reactions(evening, note).values())
                for id, note in notes.items()
                if (note.side, note.content["dimension"]) == (side, dimension)
            }
            shown = order.get(side, {}).get(dimension, [])
            best = sorted(pile.values(), reverse=True)[: len(shown)]
            here = [pile.get(id) for id in shown]
            what = f"here.order.{side}.{dimension}"
            found += differences(screen.name, what, here, best)
            found += differences(screen.name, what, bool(shown), bool(pile))
    return found


def counts(evening: Evening, screen: Screen) -> list[Difference]:
    notes = _merged.standing(evening, "note")
    here = screen.view().get("here", {})
    counted = Counter((note.content["dimension"], note.side) for note in notes)
    dimensions = {dimension for dimension, _ in counted} | set(here.get("counts", {}))
    expected = {
        dimension: {side: counted[dimension, side] for side in SIDES} for dimension in dimensions
    }
    found = differences(screen.name, "here.counts", here.get("counts"), expected)
    return found + differences(screen.name, "here.count", here.get("count"), len(notes))


def writers(evening: Evening, screen: Screen) -> list[Difference]:
    """Who wrote of who is here, by side unless numbers are small; one or two are asked aloud."""
    people = evening.tally.sides()
    wrote = Counter(member.side for member in evening.tally.heard(evening.stage.run))
    rows = {side: {"wrote": wrote[side], "of": people[side]} for side in people if people[side]}
    together = {"all": {"wrote": wrote.total(), "of": sum(people.values())}}
    here = screen.view().get("here", {})
    expected = rows if apart(people) else together
    aloud = {side: True for side in SIDES if 0 < people[side] < FEWEST}
    found = differences(screen.name, "here.writers", here.get("writers"), expected)
    return found + differences(screen.name, "here.aloud", here.get("aloud", {}), aloud)


def dealt(evening: Evening, screen: Screen) -> list[Difference]:
    """Only open notes about one's own side, each with one's own reaction; as many as there are, up
    to eight, less what was taken away since.
    """
    member, run = screen.member, evening.stage.run
    assert member is not None
    dealt = screen.view("me").get("here", {}).get("dealt", {})
    about_us = _about(evening, member)
    mine = {each.about: each for each in evening.tally.own(member, run) if each.type == "reaction"}
    expected = {
        id: {**about_us[id].content, "lang": about_us[id].by.lang, "side": about_us[id].side}
        | _own_reaction(mine.get(id))
        for id in dealt
        if id in about_us
    }
    found = differences(screen.name, "me.dealt", dealt, expected)
    reacting = evening.stage.phase == "react"
    if reacting and not mine and len(dealt) != min(DEAL, len(about_us)):
        wanted = min(DEAL, len(about_us))
        found += differences(screen.name, "me.dealt", len(dealt), wanted)
    return found


def evenly(evening: Evening) -> list[Difference]:
    """No note is dealt twice as long as another about the same side was dealt to nobody."""
    had = Counter(
        id
        for member in evening.tally.people
        for id in evening.phone(member).view("me").get("here", {}).get("dealt", {})
    )
    found = []
    for side in SIDES:
        notes = [n.id for n in _merged.standing(evening, "note") if n.side == side]
        times = [had[id] for id in notes]
        if times and max(times) - min(times) > 1 + _left_out(evening, side):
            found.append(difference("unevenly", side=side, least=min(times), most=max(times)))
    return found


def _left_out(evening: Evening, side: str) -> bool:
    """Whether somebody who does both reacts to a side without the notes they wrote for it."""
    notes = evening.tally.of(evening.stage.run, "note")
    return any(note.by.side == BOTH for note in notes if note.side == side)


def _about(evening: Evening, member: Member) -> dict[str, Said]:
    side = reacts_as(member, evening.stage.run)
    if side == BOTH:
        return {}
    notes = _merged.standing(evening, "note")
    return {note.id: note for note in notes if note.side != side and note.by is not member}


def _own_reaction(reaction: Said | None) -> Expected:
    if reaction is None:
        return {}
    said = {"reaction": reaction.content["reaction"], "reaction_id": reaction.id}
    return said | ({"said": reaction.text} if reaction.text else {})


def reactions(evening: Evening, note: Said) -> Counter[str]:
    """How many people reacted with what, to this one or to what was laid with it."""
    about = {each.id for each in (note, *_merged.under(evening, note))}
    found = [each for each in evening.tally.of(note.run, "reaction") if each.about in about]
    return Counter(word for word, _ in {(each.content["reaction"], each.by) for each in found})


def reacts_as(member: Member, run: str) -> str:
    """Who does both reacts only as the side they did not choose to write from."""
    if member.side != BOTH:
        return member.side
    chosen = member.chosen.get(run)
    return next(side for side in SIDES if side != chosen) if chosen else BOTH
