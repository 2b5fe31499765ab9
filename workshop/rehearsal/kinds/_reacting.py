"""Second thoughts about notes: of their authors, the facilitator, and those who react."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening


def second_thoughts(evening: Evening, notes: list[Said]) -> None:
    """One note is changed by its author, another taken back."""
    changed, withdrawn = evening.rng.sample(notes, 2)
    content = {**changed.content, "text": evening.say(80)}
    evening.does(changed.by, "amend", contribution=changed.id, content=content)
    evening.does(withdrawn.by, "withdraw", contribution=withdrawn.id)


def minds(evening: Evening, notes: list[Said]) -> None:
    """The facilitator hides a note, mends another, and puts a third in the light for a while,
    and hides that too while it stands there.
    """
    hidden, mended, shown = evening.rng.sample(notes, 3)
    evening.leads("hide", contribution=hidden.id, hidden=True)
    evening.leads("correct", contribution=mended.id, text=evening.say(80))
    evening.leads("spotlight", contribution=shown.id)
    evening.leads("spotlight")
    evening.leads("spotlight", contribution=shown.id)
    evening.leads("hide", contribution=shown.id, hidden=True)
    evening.leads("hide", contribution=shown.id, hidden=False)


def reacts_again(evening: Evening) -> None:
    """Somebody thinks better of a reaction: the second takes the place of the first."""
    evening.settle()
    reactions = evening.tally.of(evening.stage.run, "reaction")
    if reactions:
        first = evening.rng.choice(reactions)
        other = "surprise" if first.content["reaction"] == "us" else "us"
        data = {"run": first.run, "type": "reaction", "about": first.about}
        evening.does(first.by, "contribute", **data, content={"reaction": other})


def own_side(evening: Evening, notes: list[Said]) -> None:
    """Nobody reacts to what their own side wrote."""
    note = evening.rng.choice(notes)
    friend = next(m for m in evening.tally.people if m.side == note.side)
    data = {"run": note.run, "type": "reaction", "about": note.id, "content": {"reaction": "us"}}
    evening.outbox.may_not(evening.phone(friend), "contribute", data)
