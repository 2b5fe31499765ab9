"""What people do with words, cards and needs, and what they may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.rehearsal.kinds import _needs, _teams
from workshop.rehearsal.people import Member
from workshop.rehearsal.things import Said

if TYPE_CHECKING:
    from workshop.rehearsal.evening import Evening

MOST_MATCHES = 12


def another_word(evening: Evening, moment: str) -> None:
    """Somebody thinks of a better word, and somebody takes theirs back."""
    evening.settle()
    firsts = [
        word
        for word in evening.tally.of(evening.stage.run, moment)
        if word.content.get("place", "first") == "first"
    ]
    if len(firsts) < 2:
        return
    changed, withdrawn = evening.rng.sample(firsts, 2)
    data = {"run": changed.run, "type": moment, "content": {"text": evening.say(30)}}
    evening.does(changed.by, "contribute", **data)
    evening.does(withdrawn.by, "withdraw", contribution=withdrawn.id)


def together(evening: Evening) -> None:
    """On one card: an author changes and takes back, another strikes, and puts back; nobody of
    another team does.
    """
    evening.settle()
    lines = evening.tally.of(evening.stage.run, "line")
    for line in evening.rng.sample(lines, min(4, len(lines))):
        other = _another(evening, line)
        stranger = next(
            m for m in evening.tally.people if not _teams.are_mates(evening, m, line.by)
        )
        strike = {"contribution": line.id, "struck": True}
        evening.outbox.may_not(evening.phone(stranger), "strike", strike)
        evening.does(other or line.by, "strike", **strike)
    if len(lines) < 6:
        return
    evening.settle()
    back, changed, gone = evening.rng.sample(lines, 3)
    evening.does(back.by, "strike", contribution=back.id, struck=False)
    content = {**changed.content, "text": evening.say(80)}
    evening.does(changed.by, "amend", contribution=changed.id, content=content)
    # What is still on its way to a screen would be looked for after it is gone.
    evening.settle()
    evening.does(gone.by, "withdraw", contribution=gone.id)
    _takes_back_ready(evening)


def matches(evening: Evening) -> None:
    """One of a team says for what another needs: we can do this; some with an offer of theirs."""
    run = evening.stage.run
    needs, offers = _needs.of(evening, run, "need"), _needs.of(evening, run, "offer")
    said: list[tuple[Member, Said]] = []
    for need in list(needs.values())[:MOST_MATCHES]:
        others = [m for m in evening.tally.people if not _teams.are_mates(evening, m, need.by)]
        member = evening.rng.choice(others)
        mine = [o for o in offers.values() if _teams.are_mates(evening, o.by, member)]
        content = {"offer": mine[0].id} if mine and evening.rng.random() < 0.6 else {}
        data = {"run": run, "type": "match", "about": need.id}
        evening.does(member, "contribute", **data, content=content)
        said.append((member, need))
    evening.settle()
    if said:
        _refused(evening, *said[0])
        _takes_back(evening)


def _refused(evening: Evening, member: Member, need: Said) -> None:
    """Nobody can do what their own team needs; and a team says it once."""
    data = {"run": need.run, "type": "match", "about": need.id, "content": {}}
    evening.outbox.may_not(evening.phone(need.by), "contribute", data)
    others = [m for m in _teams.mates(evening, member) if m is not member]
    for mate in others[:1]:
        evening.outbox.may_not(evening.phone(mate), "contribute", data)


def _takes_back(evening: Evening) -> None:
    """Who said it, or a mate of theirs, thinks better of it."""
    found = list(_needs.matches(evening, evening.stage.run).values())
    first, *others = evening.rng.sample(found, min(2, len(found)))
    evening.does(first.by, "withdraw", contribution=first.id)
    for match in others:
        who = _another(evening, match) or match.by
        evening.does(who, "strike", contribution=match.id, struck=True)


def _takes_back_ready(evening: Evening) -> None:
    ready = evening.tally.of(evening.stage.run, "ready")
    if ready:
        who = _another(evening, ready[0]) or ready[0].by
        evening.does(who, "strike", contribution=ready[0].id, struck=True)


def _another(evening: Evening, said: Said) -> Member | None:
    """Somebody else of the same team."""
    return next((m for m in _teams.mates(evening, said.by) if m is not said.by), None)
