"""What the facilitator does with what people wrote, and how one thing stands before the room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from workshop.rehearsal.comparing import Like
from workshop.rehearsal.kinds import _merged
from workshop.rehearsal.kinds.base import Expected
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

MOST = 8


def minded(evening: Evening, type: str) -> None:
    """The facilitator hides one, mends another, and puts it in the light for a while."""
    said = evening.tally.of(evening.stage.run, type)
    evening.leads("hide", contribution=said[0].id, hidden=True)
    evening.leads("correct", contribution=said[1].id, text=evening.say(80))
    evening.leads("spotlight", contribution=said[1].id)
    evening.leads("spotlight")


def alone(evening: Evening, turn: str) -> None:
    """One thing before the room, and then all of them again."""
    stage = evening.stage
    for each in (turn, ""):
        evening.scan()
        seen = {"seen_run": stage.run, "seen_phase": stage.phase, "seen_turn": stage.turn}
        place = {"run": stage.run, "phase": stage.phase, "turn": each}
        evening.outbox.sends(evening.leader, "move_to", place | seen)
        stage.turn, evening.spotlight = each, ""
        evening.settle()


def newest(
    evening: Evening, said: Iterable[Said], groups: Mapping[str, set[str]], *, signed: bool
) -> list[Expected]:
    """Of each group eight notes or all there are, as they were written; and their order. ``groups``
    are the ids of the notes in each.
    """
    expected: dict[str, Any] = {
        each.id: {**each.content, "lang": each.by.lang}
        | ({"side": each.side} if signed else {})
        | _merged.times(evening, each)
        for each in said
    }
    most = sum(min(MOST, len(ids)) for ids in groups.values())

    def fits(seen: Mapping[str, Any]) -> bool:
        return len(seen) == most and all(expected.get(id) == note for id, note in seen.items())

    notes: Any = Like(str(expected), fits)
    return [notes, {group: _some_of(ids) for group, ids in groups.items()}]


def _some_of(ids: set[str]) -> Like:
    return Like(str(ids), lambda seen: set(seen) <= ids and len(set(seen)) == min(MOST, len(ids)))
