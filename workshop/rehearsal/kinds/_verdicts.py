"""How examples are marked, and what comes out of it by the rules."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.kinds.base import Expected, may_count_apart
from workshop.rehearsal.people import BOTH, FORMAL, SIDES, Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

VERDICTS = ("here", "not-here", "more")


def marked(evening: Evening, order: list[str]) -> None:
    """The first is wanted by everybody; of the second only two formal people know; the third as
    people like. A mark is given anew and another is taken back; some say why.
    """
    acts = {}
    for member in sorted(evening.tally.people, key=lambda m: m.number):
        would = [
            (act, _planned(evening, order, data, member)) for act, data in evening.would(member)
        ]
        acts[member] = [(act, data) for act, data in would if data]
    evening.all_do(acts)
    run = evening.stage.run
    for member in evening.rng.sample(evening.tally.people, 4):
        content = {"example": order[0], "text": evening.say(200)}
        evening.does(member, "contribute", run=run, type="why", content=content)
    _second_thoughts(evening, order)


def _second_thoughts(evening: Evening, order: list[str]) -> None:
    run = evening.stage.run
    one, other = evening.rng.sample(evening.tally.of(run, "mark"), 2)
    content = {"example": one.content["example"], "mark": "more"}
    evening.does(one.by, "contribute", run=run, type="mark", content=content)
    evening.does(other.by, "withdraw", contribution=other.id)
    why = evening.tally.of(run, "why")[0]
    changed = {**why.content, "text": evening.say(200)}
    evening.does(why.by, "amend", contribution=why.id, content=changed)
    wrong = {"run": run, "type": "mark", "content": {"example": order[0], "mark": "perhaps"}}
    evening.outbox.may_not(evening.phone(one.by), "contribute", wrong)


def minded(evening: Evening) -> None:
    """The facilitator hides a why, mends another, and puts one in the light for a while."""
    whys = evening.tally.of(evening.stage.run, "why")
    evening.leads("hide", contribution=whys[0].id, hidden=True)
    evening.leads("correct", contribution=whys[1].id, text=evening.say(200))
    evening.leads("spotlight", contribution=whys[1].id)
    evening.leads("spotlight")


def apart(marks: list[Said]) -> bool:
    """Whether the sides of one example may be told from each other."""
    people = Counter(mark.side for mark in marks)
    return may_count_apart(*(people[side] for side in (*SIDES, BOTH)))


def outcome(marks: list[Said], order: list[str]) -> Expected:
    """What the people said of each example, and what they want here."""
    of = {id: [mark for mark in marks if mark.content["example"] == id] for id in order}
    found = {id: _verdict(each) for id, each in of.items()}
    joint = [id for id in order if found[id].get("joint")]
    rest = [id for id in order if id not in joint]
    ranked = [id for some in (joint, rest) for id in _most_first(some, found)]
    told = {id: each["sides"] for id, each in found.items() if "sides" in each}
    by_side = {side: {id: each[side] for id, each in told.items()} for side in SIDES}
    wanted = {
        side: [id for id in _most_first(list(each), each) if each[id]["here"]]
        for side, each in by_side.items()
    }
    favourites = {side: ids for side, ids in wanted.items() if ids}
    return {"verdicts": found, "ranked": ranked, "favourites": favourites}


def _planned(
    evening: Evening, order: list[str], data: dict[str, Any], member: Member
) -> dict[str, Any] | None:
    content = data["content"]
    if data["type"] != "mark":
        return data
    if content["example"] == order[0]:
        return data | {"content": content | {"mark": "here"}}
    formal = [m for m in evening.tally.people if m.side == FORMAL]
    unknown = len(order) > 1 and content["example"] == order[1]
    return None if unknown and member.side == FORMAL and member not in formal[:2] else data


def _verdict(marks: list[Said]) -> dict[str, Any]:
    shown: dict[str, Any] = _counted(marks)
    if not apart(marks):
        return shown
    by_side = {side: [mark for mark in marks if mark.side == side] for side in (*SIDES, BOTH)}
    sides = {side: _counted(each) for side, each in by_side.items() if each}
    both_want = all(sides[side]["here"] > sides[side]["n"] - sides[side]["here"] for side in SIDES)
    return shown | {"sides": sides} | ({"joint": True} if both_want else {})


def _counted(marks: list[Said]) -> dict[str, int]:
    chosen = [mark.content["mark"] for mark in marks]
    return {verdict: chosen.count(verdict) for verdict in VERDICTS} | {"n": len(chosen)}


def _most_first(ids: list[str], found: dict[str, Any]) -> list[str]:
    """Ties stay as they stood."""
    return sorted(ids, key=lambda id: found[id]["here"], reverse=True)
