"""How acts go out, and how their answers are entered."""

from __future__ import annotations

import threading
import time
from collections import Counter

from workshop.rehearsal.acknowledged import Book
from workshop.rehearsal.report import Report, difference
from workshop.rehearsal.screens import Screen, View, new_id


class Outbox:
    """For every screen, also when they send at the same time. ``acts`` counts those acknowledged by
    name, ``answered`` is when the last answer came.
    """

    def __init__(self, book: Book, report: Report) -> None:
        self.acts: Counter[str] = Counter()
        self.answered = 0.0
        self._book, self._report, self._lock = book, report, threading.Lock()

    def sends(
        self, screen: Screen, act: str, data: View, id: str = "", times: int = 1
    ) -> list[View]:
        """Send one act, so many times at once, until it is settled; it enters the tally once.

        Raises NoAnswer.
        """
        id = id or new_id()
        with self._lock:
            self._book.sends(act, id, data, screen.member)
        answers = screen.settled([{"id": id, "act": act, "data": data}] * times)
        with self._lock:
            self.answered = time.monotonic()
            self._enter(screen, act, id, data, answers)
        return answers

    def sends_again(self, screen: Screen, act: str, data: View, id: str, answer: View) -> None:
        """An act that was answered goes out once more, as from a phone that did not hear it."""
        again = screen.settled([{"id": id, "act": act, "data": data}])
        with self._lock:
            self.answered = time.monotonic()
            self._alike(screen, act, [answer, *again])

    def may_not(self, screen: Screen, act: str, data: View) -> None:
        """Somebody tries what they may not; nothing may come of it. Raises NoAnswer."""
        with self._lock:
            self._book.tries(data)
        [answer] = screen.settled([{"id": new_id(), "act": act, "data": data}])
        refused = not answer["ok"] and answer["refused"] != "unexpected"
        found = [] if refused else [difference("allowed", screen=screen.name, act=act)]
        with self._lock:
            self._report.checked("refused", found)

    def _enter(self, screen: Screen, act: str, id: str, data: View, answers: list[View]) -> None:
        answer = answers[0]
        if len(answers) > 1:
            self._alike(screen, act, answers)
        if answer["ok"]:
            self.acts[act] += 1
            self._book.holds(act, id, data, screen.member, answer)
            return
        told = difference("refused", screen=screen.name, act=act, code=answer["refused"])
        self._report.checked("answers", [told])

    def _alike(self, screen: Screen, act: str, answers: list[View]) -> None:
        alike = all(answer == answers[0] for answer in answers)
        found = [] if alike else [difference("two_answers", act=act, screen=screen.name)]
        self._report.checked("once", found)
