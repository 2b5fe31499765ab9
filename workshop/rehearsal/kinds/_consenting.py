"""Who votes what: so that some agreements are carried and others are not, by every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workshop.rehearsal.people import BOTH, FORMAL, INFORMAL, SIDES, Member

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

OBJECTION = "objection"


def cast(evening: Evening, agreement: str, number: int) -> None:
    """The first as people like; a tie on the formal side; too few informal ballots; and few
    ballots of who do both.
    """
    voters, agrees = _voters(evening, number)
    acts = {
        member: [
            (act, data | {"content": _choice(evening, data["content"], agrees.get(member))})
            for act, data in evening.would(member)
            if data.get("about") == agreement
        ]
        for member in voters
    }
    evening.all_do(acts)


def changed(evening: Evening) -> None:
    """Until the vote closes one may change one's mind; the last ballot counts."""
    ballots = evening.tally.of(evening.stage.run, "ballot")
    if ballots:
        first = evening.rng.choice([b for b in ballots if b.about == ballots[0].about])
        content = {"choice": OBJECTION, "text": evening.say(80)}
        if first.content["choice"] == OBJECTION:
            content = {"choice": "remark", "text": evening.say(80)}
        data = {"run": first.run, "type": "ballot", "about": first.about, "content": content}
        evening.does(first.by, "contribute", **data)


def _voters(evening: Evening, number: int) -> tuple[list[Member], dict[Member, bool]]:
    """Who votes on the agreement of this number, and who has to agree or to object."""
    by_side = {
        side: [member for member in evening.tally.people if member.side == side]
        for side in (*SIDES, BOTH)
    }
    everybody = evening.tally.people
    if number == 1:
        formal = by_side[FORMAL][: len(by_side[FORMAL]) // 2 * 2]
        tied = {member: place % 2 == 0 for place, member in enumerate(formal)}
        return [*formal, *by_side[INFORMAL], *by_side[BOTH]], dict.fromkeys(everybody, True) | tied
    if number == 2:
        few = by_side[INFORMAL][: (len(by_side[INFORMAL]) - 1) // 2]
        return [*by_side[FORMAL], *few, *by_side[BOTH]], dict.fromkeys(everybody, True)
    if number == 3:
        return [*by_side[FORMAL], *by_side[INFORMAL], *by_side[BOTH][:1]], {}
    return everybody, {}


def _choice(evening: Evening, content: dict[str, Any], agrees: bool | None) -> dict[str, Any]:
    if agrees is None:
        return content
    return {"choice": "agree"} if agrees else {"choice": OBJECTION, "text": evening.say(80)}
