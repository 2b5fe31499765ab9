"""A live session in memory. Whatever reads or changes it takes its turn here, in order of arrival.

A worker takes everything that waits: it plays the acts, stores what they changed in one commit,
and only then answers them and lets anyone look. So whoever looks, in a turn of their own, sees
nothing that is not stored.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import structlog

from workshop.domain.contribution import Contribution
from workshop.domain.naming import hashed
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.play import Answer, Outcome, place_of, play
from workshop.store.batch import Answers, Batch

log = structlog.get_logger(__name__)

# Who sent an act, and the answer they got.
Given = tuple[str, Answer]
Turn = Callable[[Workshop], None]

NOT_STORED: Answer = {"ok": False, "refused": "not_stored"}
UNEXPECTED: Answer = {"ok": False, "refused": "unexpected"}
TAKEN: Answer = {"ok": False, "refused": "malformed", "field": "id"}
MOST_REFUSALS = 5_000
RETRY_SECONDS = 0.5


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


class Room:
    """``load`` reads the workshop and the answers given so far; ``write`` stores a batch, or
    raises and stores nothing.

    ``start`` runs a function in the background. ``done`` and ``rebuilt`` may be set by whoever
    shows the room: they are called in turn, after a batch that changed something, and after the
    workshop was read from the store again.
    """

    def __init__(
        self,
        load: Callable[[], tuple[Workshop, Answers]],
        write: Callable[[Batch], None],
        start: Callable[[Callable[[], None]], object],
    ) -> None:
        self._load, self._write, self._start = load, write, start
        self.workshop, self._given = _loaded(load)
        self._stored = self.workshop.version
        self.done: Callable[[Done], None] = lambda done: None
        self.rebuilt: Callable[[], None] = lambda: None
        self._refusals: OrderedDict[str, Given] = OrderedDict()
        self._waiting: list[Act | Turn] = []
        self._lock = threading.Lock()
        self._working = False
        self._stale = False

    def act(self, act: Act) -> None:
        """Let an act wait for its turn. It is answered once, whatever happens."""
        self._wait(act)

    def turn(self, function: Turn) -> None:
        """Let something look at the workshop, in turn. It must not change it."""
        self._wait(function)

    def refresh(self) -> None:
        """Read the workshop from the store again, in turn."""
        self._wait(lambda workshop: self._rebuild())

    @property
    def busy(self) -> bool:
        """Whether something waits or is played."""
        return self._working

    def _wait(self, waiting: Act | Turn) -> None:
        with self._lock:
            self._waiting.append(waiting)
            if self._working:
                return
            self._working = True
        self._start(self._work)

    def _work(self) -> None:
        while True:
            if self._stale and not self._read_again():
                # Nobody may see what is not stored: the room stands still until it can be read.
                time.sleep(RETRY_SECONDS)
                continue
            with self._lock:
                waiting, self._waiting = self._waiting, []
                if not waiting:
                    self._working = False
                    return
            self._take([w for w in waiting if isinstance(w, Act)])
            turns = [w for w in waiting if not isinstance(w, Act)]
            if self._stale:
                with self._lock:
                    self._waiting = [*turns, *self._waiting]
                continue
            for turn in turns:
                self._look(turn)

    def _look(self, turn: Turn) -> None:
        try:
            turn(self.workshop)
        except Exception as error:
            log.error("a turn failed", error=type(error).__name__, place=place_of(error))

    def _take(self, acts: list[Act]) -> None:
        if not acts:
            return
        try:
            answers, done = self._played(acts)
        except Exception as error:
            log.error("not stored", error=type(error).__name__, place=place_of(error))
            self._stale = True
            answers, done = [NOT_STORED] * len(acts), Done()
        for act, answer in zip(acts, answers, strict=True):
            self._answer(act, answer)
        if done.acts:
            self._look(lambda workshop: self.done(done))

    def _played(self, acts: list[Act]) -> tuple[list[Answer], Done]:
        """Play and store acts. One that breaks is left out, and the others are played anew on what
        is stored.
        """
        broken: set[int] = set()
        while True:
            changes, done, answers = Changes(), Done(), []
            for number, act in enumerate(acts):
                answer = UNEXPECTED if number in broken else self._play(act, changes, done)
                if answer is None:
                    broken.add(number)
                    break
                answers.append(answer)
            else:
                self._store(changes)
                return answers, done
            self._rebuild()

    def _play(self, act: Act, changes: Changes, done: Done) -> Answer | None:
        """The answer to one act, None if it left the workshop half changed."""
        id = act.who.act
        known = changes.answers.get(id) or self._given.get(id) or self._refusals.get(id)
        if known is not None:
            return known[1] if known[0] in (act.sender, act.token) else TAKEN
        outcome = play(self.workshop, act.who, act.name, act.data)
        if outcome.broken:
            return None
        if outcome.ok:
            changes.add(act, outcome)
            done.add(act, outcome.named)
        else:
            self._refuse(id, act.sender, outcome.answer)
        return outcome.answer

    def _refuse(self, id: str, sender: str, answer: Answer) -> None:
        """A refusal is remembered as long as there is room: asked again after that, it is decided
        again.
        """
        self._refusals[id] = sender, answer
        if len(self._refusals) > MOST_REFUSALS:
            self._refusals.popitem(last=False)

    def _store(self, changes: Changes) -> None:
        if changes.answers:
            self._write(changes.batch(self.workshop, self._stored))
            self._stored = self.workshop.version
            self._given.update(changes.answers)

    def _rebuild(self) -> None:
        self.workshop, self._given = _loaded(self._load)
        self._stored = self.workshop.version
        self._refusals.clear()
        self._stale = False
        self._look(lambda workshop: self.rebuilt())

    def _read_again(self) -> bool:
        try:
            self._rebuild()
        except Exception as error:
            log.error("not read again", error=type(error).__name__, place=place_of(error))
        return not self._stale

    def _answer(self, act: Act, answer: Answer) -> None:
        try:
            act.answered(answer)
        except Exception as error:
            log.error("not answered", error=type(error).__name__, place=place_of(error))


def _loaded(load: Callable[[], tuple[Workshop, Answers]]) -> tuple[Workshop, dict[str, Given]]:
    workshop, answers = load()
    return workshop, {id: (sender, answer) for (id, sender), answer in answers.items()}
