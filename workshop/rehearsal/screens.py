"""A screen as the protocol describes it: its own copy of each part, by snapshot and frames, and
every packet it ever got.
"""

from __future__ import annotations

import secrets
import threading
import time
from typing import Any

from workshop.rehearsal.line import PATIENCE, Line, NoAnswer, TurnedAway
from workshop.rehearsal.merging import merged
from workshop.rehearsal.people import Member

View = dict[str, Any]

PROJECTOR, FACILITATOR, PHONE = "projector", "facilitator", "phone"
TRIES = 20


class Screen:
    """``role`` is what it connects as; ``pulse`` is notified of everything that comes in.

    ``gaps`` counts frames that did not follow on what was there, ``changed`` is when its copy last
    changed, ``read`` how many packets were looked through.
    """

    def __init__(
        self,
        address: str,
        auth: dict[str, str],
        pulse: threading.Condition,
        cookie: str = "",
        member: Member | None = None,
    ) -> None:
        self.role, self.member = auth["as"], member
        self.parts: dict[str, View] = {}
        self.versions: dict[str, int] = {}
        self.packets: list[str] = []
        self.frames = self.gaps = self.read = 0
        self.changed = 0.0
        # How far the server's clock is ahead of ours, in milliseconds.
        self.ahead = 0
        self._address, self._auth, self._cookie = address, auth, cookie
        self._transport = "polling" if member and member.habit == "polls" else "websocket"
        self._pulse = pulse
        self._line: Line | None = None
        self.open()

    @property
    def name(self) -> str:
        """For the report; a phone is known by its person."""
        return f"{self.role} {self.member.number}" if self.member else self.role

    def open(self) -> None:
        """Connect and wait for what this screen sees. Raises TurnedAway."""
        self.parts, self.versions = {}, {}
        self._line = line = Line(
            self.packets.append, {"frame": self._frame, "snapshot": self._snapshot}
        )
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
                time.sleep(0.3)

    def close(self) -> None:
        """The tab is closed."""
        self.line.disconnect()

    def fall_away(self) -> None:
        """The network is gone."""
        self.line.fall_away()

    @property
    def line(self) -> Line:
        if self._line is None:
            raise NoAnswer("not connected")
        return self._line

    def view(self, part: str = "") -> View:
        """A part as it stands here; without a name that of the role, or a phone's room."""
        return self.parts.get(part or ("room" if self.role == PHONE else self.role), {})

    def ask(self, event: str, message: object) -> Any:
        """Raises NoAnswer."""
        return self.line.ask(event, message)

    def look(self, part: str, run: str = "") -> dict[str, View]:
        """Everything of a list, page by page, by id. Raises NoAnswer."""
        found: dict[str, View] = {}
        after = ""
        while True:
            page = self.ask("look", {"part": part, "run": run, "after": after})
            if not page.get("ok"):
                raise NoAnswer(f"look: {page.get('refused')}")
            found |= page["shown"]
            if not page["order"] or page["from"] + len(page["order"]) > page["count"]:
                return found
            after = page["order"][-1]

    def _frame(self, frame: View) -> None:
        with self._pulse:
            part, here = frame["part"], self.versions.get(frame["part"])
            self.frames += 1
            if here == frame["from"]:
                self.parts[part] = merged(self.parts[part], frame["patch"])
                self.versions[part] = frame["to"]
                self.changed = time.monotonic()
            elif here is None or here < frame["to"]:
                self.gaps += 1
                threading.Thread(target=self._catch_up, daemon=True).start()
            self._pulse.notify_all()

    def _catch_up(self) -> None:
        try:
            self._snapshot(self.ask("snapshot", {}))
        except NoAnswer:
            return

    def _snapshot(self, snapshot: View) -> None:
        with self._pulse:
            self.parts = {part: shown["view"] for part, shown in snapshot["parts"].items()}
            self.versions = {part: shown["version"] for part, shown in snapshot["parts"].items()}
            self.ahead = snapshot["now"] - round(time.time() * 1000)
            self.changed = time.monotonic()
            self._pulse.notify_all()


def new_id() -> str:
    """An id as clients make them: 16 letters."""
    return secrets.token_urlsafe(12)
