"""Acts that wait for their turn in a room, and what a batch of them did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from workshop.domain.contribution import Contribution
from workshop.domain.naming import hashed
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.play import Answer, Outcome
from workshop.store.batch import Batch

# Who sent an act, and the answer they got.
Given = tuple[str, Answer]


@dataclass(frozen=True)
class Act:
    """One act that waits for its turn; ``answered`` is called with its answer once that holds."""

    who: Who
    name: str
    data: dict[str, Any]
    answered: Callable[[Answer], None]

    @property
    def sender(self) -> str:
        """Whose answer it gets, also when it is sent again."""
        return sender_of(self.who)

    @property
    def token(self) -> str:
        """The hash of the secret that takes the place of a name, where one was sent along."""
        token = self.data.get("token")
        return hashed(token) if isinstance(token, str) and token else ""


@dataclass
class Changes:
    """What one commit stores: rows (kept, or dropped when False) and the answers that will be
    given.
    """

    rows: dict[tuple[type, str], tuple[Any, bool]] = field(default_factory=dict)
    answers: dict[str, Given] = field(default_factory=dict)

    def add(self, act: Act, outcome: Outcome) -> None:
        """An act that was played: its rows, the last of each, and its answer."""
        for kept, stays in outcome.rows:
            self.rows[type(kept), str(getattr(kept, "id", None) or kept.key)] = kept, stays
        self.answers[act.who.act] = _signature(act, outcome), outcome.answer

    def batch(self, workshop: Workshop, since: int) -> Batch:
        """All of it as one commit, which goes on from version ``since``."""
        answers = {(id, sender): answer for id, (sender, answer) in self.answers.items()}
        return Batch(workshop.key, workshop.version, list(self.rows.values()), answers, since)


@dataclass
class Done:
    """What a batch did: the acts that went well, and the people whose own view changed (None is
    everybody's).
    """

    acts: list[Act] = field(default_factory=list)
    named: set[str] | None = field(default_factory=set)

    def add(self, act: Act, named: set[str] | None) -> None:
        self.acts.append(act)
        self.named = None if self.named is None or named is None else self.named | named


def sender_of(who: Who) -> str:
    """By what somebody's answers are remembered: the account of a facilitator, else the device. A
    remote has none on the phone of who is signed in there.
    """
    if who.audience is Audience.REMOTE:
        return who.device or who.account
    return who.account if who.audience is Audience.FACILITATOR else who.device


def _signature(act: Act, outcome: Outcome) -> str:
    """By what an answer is remembered. What is said has its act's id: kept beside whoever sent
    something anonymous, that would tell who it was.
    """
    said = [kept for kept, _ in outcome.rows if isinstance(kept, Contribution)]
    anonymous = act.token and any(each.token == act.token for each in said)
    return act.token if anonymous else act.sender
