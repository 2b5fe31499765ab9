"""The strength of the other: notes by side and dimension, sealed until opened; reactions by the
side that is described.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import ANYTHING, differences
from workshop.rehearsal.kinds.base import FEWEST, Check, Expected, Kind, apart
from workshop.rehearsal.people import BOTH, SIDES, Member
from workshop.rehearsal.report import Difference, difference
from workshop.rehearsal.tally import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening
    from workshop.rehearsal.screens import Screen

NOTES = frozenset({"note"})
DEAL = 8


class Known(Kind):
    once = frozenset({"reaction"})
    sealed = {"explain": NOTES, "write": NOTES}

    def may_read(self, said: Said, screen: Screen, evening: Evening) -> bool:
        """A phone gets notes about its own side; what somebody misses is for the discussion."""
        if screen.member is None:
            return True
        side = _speaks_as(screen.member, said.run)
        return said.type == "note" and side not in (BOTH, said.side)

    def play(self, evening: Evening) -> None:
        evening.everybody_acts()
        notes = evening.tally.of(evening.stage.run, "note")
        if evening.stage.phase == "write":
            _second_thoughts(evening, notes)
        elif evening.stage.phase == "open" and len(notes) > 3:
            _minds(evening, notes)
        elif evening.stage.phase == "react":
            _reacts_again(evening)
            _own_side(evening, notes)

    def here(self, evening: Evening, part: str) -> Expected | None:
        return {} if part == "room" else None

    def mine(self, evening: Evening, member: Member) -> Expected | None:
        """What was dealt is the server's choice: ``checks`` says whether it is a fair one."""
        chosen = member.chosen.get(evening.stage.run)
        return {"dealt": ANYTHING, "order": ANYTHING} | ({"chosen": chosen} if chosen else {})

    def checks(self, evening: Evening) -> Iterator[Check]:
        for screen in (evening.projector, evening.facilitator):
            yield Check("counts", screen, partial(_counts, evening, screen))
            yield Check("small", screen, partial(_writers, evening, screen))
            yield Check("notes", screen, partial(self._notes, evening, screen))
        for screen in evening.phones():
            yield Check("dealt", screen, partial(_dealt, evening, screen))
        if evening.stage.phase == "react":
            yield Check("dealt", evening.projector, lambda: _evenly(evening))

    def counted(self, evening: Evening, said: Said) -> Expected:
        return dict(_reactions(evening, said))

    def exported(self, said: Said) -> Expected | None:
        return (
            {"dimension": said.content["dimension"], "text": said.text, "side": said.side}
            if said.type == "note"
            else None
        )

    def results(self, evening: Evening, run: str) -> Expected | None:
        notes = evening.tally.of(run, "note")
        reactions = {note.id: dict(_reactions(evening, note)) for note in notes}
        missed = sorted(each.text for each in evening.tally.of(run, "reaction") if each.text)
        return {"reactions": {id: had for id, had in reactions.items() if had}, "missed": missed}

    def _notes(self, evening: Evening, screen: Screen) -> list[Difference]:
        """Nothing while sealed; then every pile, what got most reactions first."""
        here = screen.view().get("here", {})
        shown, order = here.get("notes"), here.get("order")
        if self.is_sealed("note", evening.stage):
            return differences(screen.name, "here.notes", shown, None)
        open_notes = {note.id: note for note in evening.tally.of(evening.stage.run, "note")}
        expected = {
            id: {**open_notes[id].content, "lang": open_notes[id].by.lang}
            | {"side": open_notes[id].side, **_reactions(evening, open_notes[id])}
            for id in shown or {}
            if id in open_notes
        }
        found = differences(screen.name, "here.notes", shown or {}, expected)
        return found or _piles(evening, screen, open_notes, order or {})


def _piles(
    evening: Evening, screen: Screen, notes: dict[str, Said], order: dict[str, Any]
) -> list[Difference]:
    found = []
    for side in SIDES:
        for dimension in {note.content["dimension"] for note in notes.values()}:
            pile = {
                id: sum(_reactions(evening, note).values())
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


def _counts(evening: Evening, screen: Screen) -> list[Difference]:
    notes = evening.tally.of(evening.stage.run, "note")
    here = screen.view().get("here", {})
    counted = Counter((note.content["dimension"], note.side) for note in notes)
    dimensions = {dimension for dimension, _ in counted} | set(here.get("counts", {}))
    expected = {
        dimension: {side: counted[dimension, side] for side in SIDES} for dimension in dimensions
    }
    found = differences(screen.name, "here.counts", here.get("counts"), expected)
    return found + differences(screen.name, "here.count", here.get("count"), len(notes))


def _writers(evening: Evening, screen: Screen) -> list[Difference]:
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


def _dealt(evening: Evening, screen: Screen) -> list[Difference]:
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


def _evenly(evening: Evening) -> list[Difference]:
    """No note is dealt twice as long as another about the same side was dealt to nobody."""
    had = Counter(
        id
        for member in evening.tally.people
        for id in evening.phone(member).view("me").get("here", {}).get("dealt", {})
    )
    found = []
    for side in SIDES:
        notes = [n.id for n in evening.tally.of(evening.stage.run, "note") if n.side == side]
        times = [had[id] for id in notes]
        if times and max(times) - min(times) > 1:
            found.append(difference("unevenly", side=side, least=min(times), most=max(times)))
    return found


def _about(evening: Evening, member: Member) -> dict[str, Said]:
    side, run = _speaks_as(member, evening.stage.run), evening.stage.run
    if side == BOTH:
        return {}
    return {note.id: note for note in evening.tally.of(run, "note") if note.side != side}


def _own_reaction(reaction: Said | None) -> Expected:
    if reaction is None:
        return {}
    said = {"reaction": reaction.content["reaction"], "reaction_id": reaction.id}
    return said | ({"said": reaction.text} if reaction.text else {})


def _reactions(evening: Evening, note: Said) -> Counter[str]:
    found = evening.tally.of(note.run, "reaction")
    return Counter(each.content["reaction"] for each in found if each.about == note.id)


def _speaks_as(member: Member, run: str) -> str:
    return member.chosen.get(run, BOTH) if member.side == BOTH else member.side


def _second_thoughts(evening: Evening, notes: list[Said]) -> None:
    """One note is changed by its author, another taken back."""
    changed, withdrawn = evening.rng.sample(notes, 2)
    content = {**changed.content, "text": evening.say(80)}
    evening.does(changed.by, "amend", contribution=changed.id, content=content)
    evening.does(withdrawn.by, "withdraw", contribution=withdrawn.id)


def _minds(evening: Evening, notes: list[Said]) -> None:
    """The facilitator hides a note, mends another, and puts a third in the light for a while."""
    hidden, mended, shown = evening.rng.sample(notes, 3)
    evening.leads("hide", contribution=hidden.id, hidden=True)
    evening.leads("correct", contribution=mended.id, text=evening.say(80))
    evening.leads("spotlight", contribution=shown.id)
    evening.leads("spotlight")
    evening.leads("hide", contribution=shown.id, hidden=True)
    evening.leads("hide", contribution=shown.id, hidden=False)


def _reacts_again(evening: Evening) -> None:
    """Somebody thinks better of a reaction: the second takes the place of the first."""
    evening.settle()
    reactions = evening.tally.of(evening.stage.run, "reaction")
    if reactions:
        first = evening.rng.choice(reactions)
        other = "surprise" if first.content["reaction"] == "us" else "us"
        data = {"run": first.run, "type": "reaction", "about": first.about}
        evening.does(first.by, "contribute", **data, content={"reaction": other})


def _own_side(evening: Evening, notes: list[Said]) -> None:
    """Nobody reacts to what their own side wrote."""
    note = evening.rng.choice(notes)
    friend = next(m for m in evening.tally.people if m.side == note.side)
    data = {"run": note.run, "type": "reaction", "about": note.id, "content": {"reaction": "us"}}
    evening.may_not(evening.phone(friend), "contribute", data)
