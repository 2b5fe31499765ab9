"""A screen as the protocol describes it: its own copy of each part, by snapshot and frames."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from workshop.client.line import PATIENCE, Line, NoAnswer, TurnedAway
from workshop.client.merging import merged

View = dict[str, Any]

PROJECTOR, FACILITATOR, REMOTE, PHONE = "projector", "facilitator", "remote", "phone"
# Connecting again, while a server starts.
TRIES, BREATH = 20, 0.3
# What the protocol says to keep and to send again.
AGAIN = ("not_stored", "too_fast")
SENDINGS, PAUSE = 20, 0.5


class Screen:
    """``auth`` says as what it connects; ``pulse`` is notified of everything that comes in, and
    ``hear`` gets every packet as it came.

    ``gaps`` counts frames that did not follow on what was there, ``changed`` is when its copy last
    changed.
    """

    def __init__(
        self,
        address: str,
        auth: dict[str, str],
        pulse: threading.Condition,
        *,
        cookie: str = "",
        transport: str = "websocket",
        hear: Callable[[str], None] = lambda packet: None,
    ) -> None:
        self.role = auth["as"]
        self.parts: dict[str, View] = {}
        self.versions: dict[str, int] = {}
        self.frames = self.gaps = 0
        self.changed = 0.0
        # What was told last of raised hands.
        self.hands: View = {}
        # How far the server's clock is ahead of ours, in milliseconds.
        self.ahead = 0
        self._address, self._auth, self._cookie = address, auth, cookie
        self._transport, self._hear, self._pulse = transport, hear, pulse
        self._line: Line | None = None
        self.open()

    def open(self) -> None:
        """Connect and wait for what this screen sees. Raises TurnedAway."""
        line = Line(self._hear, self._stirs)
        events = {"frame": self._frame, "snapshot": self._snapshot, "hands": self._hands}
        for event, take in events.items():
            line.on(event, partial(self._take, line, take))
        with self._pulse:
            self.parts, self.versions, self._line = {}, {}, line
        line.open(self._address, self._auth, self._cookie, self._transport)
        with self._pulse:
            if not self._pulse.wait_for(lambda: self.parts, PATIENCE):
                raise TurnedAway("no snapshot")

    def come_back(self) -> None:
        """Connect again, as often as it takes a server to start. Raises TurnedAway."""
        for tries in range(TRIES):
            try:
                self.open()
                return
            except TurnedAway:
                if tries == TRIES - 1:
                    raise
                time.sleep(BREATH)

    def close(self) -> None:
        """The tab is closed."""
        self.line.disconnect()

    def fall_away(self) -> None:
        """The network is gone."""
        self.line.fall_away()

    @property
    def is_there(self) -> bool:
        """Whether neither side has hung up."""
        return self._line is not None and bool(self._line.connected)

    @property
    def line(self) -> Line:
        """Its connection. Raises NoAnswer while there is none."""
        if self._line is None:
            raise NoAnswer("not connected")
        return self._line

    def view(self, part: str = "") -> View:
        """A part as it stands here; without a name that of the role, or a phone's room."""
        return self.parts.get(part or ("room" if self.role == PHONE else self.role), {})

    def ask(self, event: str, message: object) -> Any:
        """Ask, and once more where that was too fast. Raises NoAnswer."""
        for _ in range(SENDINGS):
            answer: Any = self.line.ask(event, message)
            if not isinstance(answer, dict) or answer.get("refused") not in AGAIN:
                return answer
            time.sleep(PAUSE)
        raise NoAnswer(str(answer["refused"]))

    def settled(self, messages: list[View]) -> list[View]:
        """The answers to acts that are sent right after each other, once they are more than `keep
        it and send it again`. Raises NoAnswer.
        """
        for _ in range(SENDINGS):
            answers: list[View] = self.line.ask_together("act", messages)
            if all(answer.get("refused") not in AGAIN for answer in answers):
                return answers
            time.sleep(PAUSE)
        raise NoAnswer(str(answers[0]["refused"]))

    def settles(self, message: View) -> View:
        """The answer to one act, which goes out once more on a new line where none came. Raises
        NoAnswer.
        """
        try:
            return self.settled([message])[0]
        except NoAnswer:
            self.come_back()
            return self.settled([message])[0]

    def look(self, part: str, run: str = "", place: str = "") -> dict[str, View]:
        """Everything of a list, page by page, by id. Raises NoAnswer."""
        found: dict[str, View] = {}
        after = ""
        while True:
            page = self.ask("look", {"part": part, "run": run, "after": after, "place": place})
            if not page.get("ok"):
                raise NoAnswer(f"look: {page.get('refused')}")
            found |= page["shown"]
            if not page["order"] or page["from"] + len(page["order"]) > page["count"]:
                return found
            after = page["order"][-1]

    def _stirs(self) -> None:
        with self._pulse:
            self._pulse.notify_all()

    def _take(self, line: Line, take: Callable[[View], bool], told: View) -> None:
        """What an earlier line still had on its way is nothing of this one. It came before whoever
        reads let us in.
        """
        came = time.monotonic()
        with self._pulse:
            if self._line is line and take(told):
                self.changed = came
            self._pulse.notify_all()

    def _frame(self, frame: View) -> bool:
        part, here = frame["part"], self.versions.get(frame["part"])
        self.frames += 1
        if here == frame["from"]:
            self.parts[part] = merged(self.parts[part], frame["patch"])
            self.versions[part] = frame["to"]
        elif here is None or here < frame["to"]:
            self.gaps += 1
            threading.Thread(target=self._catch_up, args=(self.line,), daemon=True).start()
        return bool(here == frame["from"])

    def _catch_up(self, line: Line) -> None:
        try:
            self._take(line, self._snapshot, self.ask("snapshot", {}))
        except NoAnswer:
            return

    def _hands(self, told: View) -> bool:
        self.hands = told
        return True

    def _snapshot(self, snapshot: View) -> bool:
        self.parts = {part: shown["view"] for part, shown in snapshot["parts"].items()}
        self.versions = {part: shown["version"] for part, shown in snapshot["parts"].items()}
        self.ahead = snapshot["now"] - round(time.time() * 1000)
        return True


def new_id() -> str:
    """An id as clients make them: 16 letters."""
    return secrets.token_urlsafe(12)
