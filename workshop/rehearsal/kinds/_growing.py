"""What people do with what lies open by place, such as the parts of a tree: take along, think
again, and lay together what says the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from workshop.rehearsal import replanning
from workshop.rehearsal.comparing import differences
from workshop.rehearsal.people import BOTH
from workshop.rehearsal.screens import Screen
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening


@dataclass(frozen=True)
class Growing:
    """``type`` of answer, in which field its place stands, and the place to which everybody can
    take something along from an earlier step. ``among``: the places that take answers now; all of
    them without.
    """

    type: str = "item"
    where: str = "part"
    place: str = "roots"
    longest: int = 40
    among: tuple[str, ...] = ()


TREE = Growing()


def taken_along(evening: Evening, what: Growing = TREE) -> None:
    """Some take along what was said before; nobody takes along what was not offered."""
    run, rng = evening.stage.run, evening.rng
    for member in rng.sample(evening.tally.people, 4):
        offered = evening.phone(member).look("offers", run, what.place)
        known = [id for id in offered if id in evening.tally.said]
        if known:
            _offers_are_open(evening, evening.phone(member), known)
            evening.does(member, "contribute", **_item(evening, what, rng.choice(known)))
    stranger = rng.choice(evening.tally.people)
    mine = next(iter(evening.tally.of(run, what.type)))
    evening.outbox.may_not(evening.phone(stranger), "contribute", _item(evening, what, mine.id))
    evening.settle()


def second_thoughts(evening: Evening, what: Growing = TREE) -> None:
    """One is changed by its author, another taken back; the facilitator hides and mends."""
    items = _standing(evening, what)
    changed, withdrawn, hidden, mended = evening.rng.sample(items, 4)
    content = {**changed.content, "text": evening.say(what.longest)}
    evening.does(changed.by, "amend", contribution=changed.id, content=content)
    evening.settle()
    evening.does(withdrawn.by, "withdraw", contribution=withdrawn.id)
    evening.settle()
    evening.leads("hide", contribution=hidden.id, hidden=True)
    evening.leads("correct", contribution=mended.id, text=evening.say(what.longest))


def laid_together(evening: Evening, what: Growing = TREE) -> None:
    """Of a full part some count as one, said by people of more than one side; a chain, one taken
    apart, and one whose author goes on writing, all come back in sight; and a chain that is undone
    is the one that it was.
    """
    parts: dict[tuple[str, str], list[Said]] = {}
    for item in _standing(evening, what):
        parts.setdefault(_place(evening, item, what), []).append(item)
    first, *others = _two_sides_first(max(parts.values(), key=_sides_and_size))
    for other in others[:4]:
        evening.leads("merge", contribution=other.id, into=first.id)
    if len(others) < 3:
        return
    evening.leads("take_apart", contribution=others[0].id)
    content = {**others[1].content, "text": evening.say(what.longest)}
    evening.does(others[1].by, "amend", contribution=others[1].id, content=content)
    evening.settle()
    replanning.done_and_undone(evening, "merge", contribution=first.id, into=others[0].id)
    evening.leads("merge", contribution=first.id, into=others[0].id)


# What people of both sides said counts for each side: that shows most of a count that is wrong.
def _sides_and_size(items: list[Said]) -> tuple[int, int]:
    return len({item.side for item in items} - {BOTH}), len(items)


def _two_sides_first(items: list[Said]) -> list[Said]:
    first, *others = sorted(items, key=lambda item: item.side == BOTH)
    return [first, *sorted(others, key=lambda other: other.side in (first.side, BOTH))]


def read_by_all(evening: Evening, what: Growing = TREE) -> None:
    """Each phone can read all that hangs there, and its own as its own."""
    evening.together([partial(_read, evening, what, phone) for phone in evening.phones()])


def put_alone(evening: Evening, *places: str) -> None:
    """One part before the room alone after the other, and all of it again."""
    stage = evening.stage
    for turn in (*places, ""):
        there = {"run": stage.run, "phase": stage.phase, "turn": turn}
        seen = {"seen_run": stage.run, "seen_phase": stage.phase, "seen_turn": stage.turn}
        evening.outbox.sends(evening.leader, "move_to", there | seen)
        stage.turn = turn
        evening.settle()


def _read(evening: Evening, what: Growing, phone: Screen) -> None:
    found = phone.look("said", evening.stage.run)
    items = _standing(evening, what)
    seen = {id: {"text": each["text"], "own": each.get("own", False)} for id, each in found.items()}
    expected = {item.id: {"text": item.text, "own": item.by is phone.member} for item in items}
    evening.report.checked("once", differences(phone.name, "said", seen, expected))


def _offers_are_open(evening: Evening, phone: Screen, ids: list[str]) -> None:
    said = [evening.tally.said[id] for id in ids]
    closed = [each.id for each in said if each.hidden or each.gone or each.merged]
    evening.report.checked("sealed", differences(phone.name, "offers", closed, []))


def _item(evening: Evening, what: Growing, origin: str) -> dict[str, object]:
    content = {what.where: what.place, "text": evening.say(what.longest)}
    return {"run": evening.stage.run, "type": what.type, "content": content, "origin": origin}


def _place(evening: Evening, item: Said, what: Growing) -> tuple[str, str]:
    """Of a group what it has itself."""
    return str(evening.kind().content(item).get("team", "")), item.content[what.where]


def _standing(evening: Evening, what: Growing) -> list[Said]:
    items = evening.tally.of(evening.stage.run, what.type)
    on = [item for item in items if not what.among or item.content[what.where] in what.among]
    return [item for item in on if not item.merged]
