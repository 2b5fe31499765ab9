"""How pitfalls are rated, and where the marks put them on the map, by the rules."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.kinds.base import FEWEST, Expected
from workshop.rehearsal.people import BOTH, FORMAL, INFORMAL, SIDES, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

AXES = ("plays", "cared")
HIGHEST, UNKNOWN = 4, 0
Means = dict[str, Fraction]


def rated(evening: Evening) -> None:
    """The first as people like; one known to two formal people; two alike, so that they tie for the
    widest difference; one that only two people know; and one exactly half way.
    """
    order: list[str] = evening.facilitator.view()["here"]["order"]
    acts = {}
    for place, member in enumerate(sorted(evening.tally.people, key=lambda m: m.number)):
        acts[member] = [
            (act, data | {"content": _planned(evening, order, data["content"], place, member)})
            for act, data in evening.would(member)
        ]
    evening.all_do(acts)
    run = evening.stage.run
    for member in evening.rng.sample(evening.tally.people, 3):
        content = {"pitfall": order[0], "text": evening.say(80)}
        evening.does(member, "contribute", run=run, type="idea", content=content)
    _second_thoughts(evening, order)


def _second_thoughts(evening: Evening, order: list[str]) -> None:
    """A mark is given anew, and counts once; another is taken back; an idea is changed. Only the
    first pitfall's, since of the others is planned who knows what.
    """
    run = evening.stage.run
    marks = evening.tally.of(run, "mark")
    one, other = evening.rng.sample([m for m in marks if m.content["pitfall"] == order[0]], 2)
    content = {"pitfall": order[0], "plays": 4, "cared": 1}
    evening.does(one.by, "contribute", run=run, type="mark", content=content)
    evening.does(other.by, "withdraw", contribution=other.id)
    idea = evening.tally.of(run, "idea")[0]
    changed = {**idea.content, "text": evening.say(80)}
    evening.does(idea.by, "amend", contribution=idea.id, content=changed)
    wrong = {"pitfall": order[0], "plays": HIGHEST + 1, "cared": 1}
    data = {"run": run, "type": "mark", "content": wrong}
    evening.outbox.may_not(evening.phone(one.by), "contribute", data)


def outcome(evening: Evening, run: str, order: list[str]) -> Expected:
    """Where the marks put every pitfall, what lies furthest apart and what needs an agreement."""
    marks = evening.tally.of(run, "mark")
    of = {id: [mark for mark in marks if mark.content["pitfall"] == id] for id in order}
    found = {id: _standing(each) for id, each in of.items()}
    told = {
        id: {side: _told(means, of[id], side) for side, means in each.items()}
        for id, each in found.items()
    }
    corner = {
        id: [means for means in each.values() if _needs_one(means)] for id, each in found.items()
    }
    whole = [id for id in order if corner[id] and len(corner[id]) == len(found[id])]
    part = [id for id in order if corner[id] and id not in whole]
    widest = _widest(found)
    return {"points": told, "corner": whole + part} | ({"widest": widest} if widest else {})


def _planned(
    evening: Evening, order: list[str], content: dict[str, Any], place: int, member: Member
) -> dict[str, Any]:
    if "text" in content:
        return content
    number = order.index(content["pitfall"])
    formal = [m for m in evening.tally.people if m.side == FORMAL]
    if number == 1 and member.side == FORMAL:
        return _known(content) if member in formal[:2] else content | {"plays": UNKNOWN}
    if number in (2, 3) and member.side in SIDES:
        return content | dict.fromkeys(AXES, 1 if member.side == INFORMAL else HIGHEST)
    if number == 4:
        return _known(content) if place < 2 else content | dict.fromkeys(AXES, UNKNOWN)
    if number == 5:
        return content | {"plays": 2 + formal.index(member) % 2 if member in formal else 3}
    return content


def _known(content: dict[str, Any]) -> dict[str, Any]:
    """With an answer to each question."""
    return content | {axis: content[axis] or HIGHEST for axis in AXES}


def _standing(marks: list[Said]) -> dict[str, Means]:
    """Each side's own means where both sides have them; or those of all; or nobody's."""
    sides = {side: [m for m in marks if m.side == side] for side in (*SIDES, BOTH)}
    apart = {side: means for side, each in sides.items() if (means := _means(each))}
    if all(side in apart for side in SIDES):
        return apart
    return {"all": means} if (means := _means(marks)) else {}


def _means(marks: list[Said]) -> Means:
    """Of at least three answers on each question; who does not know is left out."""
    known = {axis: [m.content[axis] for m in marks if m.content[axis]] for axis in AXES}
    if any(len(values) < FEWEST for values in known.values()):
        return {}
    return {a: Fraction(sum(v - 1 for v in values), 3 * len(values)) for a, values in known.items()}


def _told(means: Means, marks: list[Said], side: str) -> dict[str, Any]:
    """With how many gave a mark, unless one or two who do both could be told from that."""
    people = [mark for mark in marks if side in ("all", mark.side)]
    few = sum(mark.side == BOTH for mark in marks) in (1, 2)
    shown: dict[str, Any] = {axis: round(float(mean), 3) for axis, mean in means.items()}
    return shown if few and side != "all" else shown | {"n": len(people)}


def _needs_one(means: Means) -> bool:
    return 2 * means["plays"] >= 1 and 2 * means["cared"] < 1


def _widest(found: dict[str, dict[str, Means]]) -> str:
    """The first of those that lie furthest apart; nothing where nothing differs."""
    widest, farthest = "", Fraction(0)
    for id, means in found.items():
        if all(side in means for side in SIDES):
            apart = [means[FORMAL][axis] - means[INFORMAL][axis] for axis in AXES]
            distance = sum((each * each for each in apart), Fraction(0))
            if distance > farthest:
                widest, farthest = id, distance
    return widest
