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

import structlog

from workshop.act import Act, Changes, Done, Given
from workshop.domain.workshop import Workshop
from workshop.play import Answer, place_of, play
from workshop.store.batch import Answers, Batch

log = structlog.get_logger(__name__)

Turn = Callable[[Workshop], None]

NOT_STORED: Answer = {"ok": False, "refused": "not_stored"}
UNEXPECTED: Answer = {"ok": False, "refused": "unexpected"}
TAKEN: Answer = {"ok": False, "refused": "malformed", "field": "id"}
MOST_REFUSALS = 5_000
RETRY_SECONDS = 0.5


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
