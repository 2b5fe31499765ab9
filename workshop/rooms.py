"""Which rooms are open. A room is read from the store when somebody first knocks, and let go when
all have gone.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from workshop.act import Act
from workshop.domain.workshop import Workshop
from workshop.room import Room

Result = TypeVar("Result")
IDLE_SECONDS = 600


class Asked(Generic[Result]):
    """An answer that somebody waits for."""

    def __init__(self) -> None:
        self._there = threading.Event()
        self._result: list[Result] = []

    def __call__(self, result: Result) -> None:
        self._result.append(result)
        self._there.set()

    def wait(self) -> Result:
        """Wait for the answer, and give it."""
        self._there.wait()
        return self._result[0]


class Shown(Protocol):
    """A room that is open, and on how many screens."""

    room: Room

    @property
    def screens(self) -> int: ...


Any_Shown = TypeVar("Any_Shown", bound=Shown)


class Rooms(Generic[Any_Shown]):
    """``make`` opens a room by its key, and returns None where there is no such session."""

    def __init__(self, make: Callable[[str], Any_Shown | None]) -> None:
        self._make = make
        self._open: dict[str, Any_Shown] = {}
        self._used: dict[str, float] = {}
        self._opening: dict[str, threading.Lock] = {}

    def open(self, key: str) -> Any_Shown | None:
        """The room of this key, None if there is no such session."""
        shown = self._open.get(key)
        if shown is None:
            shown = self._opened(key)
        if shown is not None:
            self._used[key] = time.monotonic()
        return shown

    @property
    def count(self) -> int:
        """How many are open now."""
        return len(self._open)

    def act(self, key: str, act: Act) -> None:
        """Let an act that did not come by a socket take its turn. Raises KeyError where there is
        no such room.
        """
        self._known(key).act(act)

    def ask(self, key: str, question: Callable[[Workshop], Result]) -> Result:
        """What a question finds in the stored state of a session. Raises KeyError where there is
        no such room.
        """
        asked: Asked[Result | Exception] = Asked()
        self._known(key).turn(lambda workshop: asked(_tried(question, workshop)))
        result = asked.wait()
        if isinstance(result, Exception):
            raise result
        return result

    def refresh(self, key: str) -> None:
        """Read a room that is open from the store again, after something outside it changed what
        it shows.
        """
        if key in self._open:
            self._open[key].room.refresh()

    def let_go(self) -> None:
        """Forget the rooms that nobody used for a while. What they hold is in the store."""
        for key, shown in list(self._open.items()):
            idle = time.monotonic() - self._used[key] > IDLE_SECONDS
            if idle and not shown.room.busy and not shown.screens:
                del self._open[key], self._used[key]

    def _known(self, key: str) -> Room:
        shown = self.open(key)
        if shown is None:
            raise KeyError(key)
        return shown.room

    def _opened(self, key: str) -> Any_Shown | None:
        with self._opening.setdefault(key, threading.Lock()):
            try:
                if key not in self._open and (made := self._make(key)) is not None:
                    self._open[key] = made
                return self._open.get(key)
            finally:
                self._opening.pop(key, None)


def _tried(question: Callable[[Workshop], Result], workshop: Workshop) -> Result | Exception:
    try:
        return question(workshop)
    except Exception as error:
        return error
