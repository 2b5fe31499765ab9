"""A screen over a real socket: it keeps its parts as the protocol says, and every packet."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Callable
from typing import Any

from socketio.exceptions import ConnectionError

from workshop.client.line import InOrder
from workshop.patch import View, apply

PATIENCE = 10.0
TRIES = 20


class TurnedAway(Exception):
    """The server did not let this screen in; its message is the reason that it gave."""


class Line(InOrder):
    """The client of python-socketio, which also writes down every packet that comes in."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.wire: list[str] = []

    def _handle_eio_message(self, data: str) -> None:
        self.wire.append(data)
        super()._handle_eio_message(data)


class Device:
    """A screen that is connected with ``auth``. It reconnects by itself, as a browser does."""

    def __init__(
        self,
        address: str,
        auth: dict[str, Any],
        *,
        headers: dict[str, str] | None = None,
        transports: tuple[str, ...] = ("websocket",),
    ) -> None:
        self.parts: dict[str, View] = {}
        self.versions: dict[str, int] = {}
        self.presence: View = {}
        # What was told last of each other signal, by its name.
        self.signals: dict[str, View] = {}
        self.frames: list[View] = []
        self.snapshots = 0
        self._refusal = ""
        self._changed = threading.Condition()
        self._line = Line(reconnection_delay=0.05, reconnection_delay_max=0.3)
        self._line.on("frame", self._on_frame)
        self._line.on("snapshot", self._on_snapshot)
        self._line.on("presence", self._on_presence)
        self._line.on("hands", self._on_hands)
        self._line.on("connect", self._look_again)
        self._line.on("connect_error", self._on_refusal)
        self._line.on("disconnect", self._look_again)
        self._address, self._transports = address, list(transports)
        self._auth, self._headers = auth, headers or {}
        self.connect()

    def connect(self) -> None:
        """Connect, and wait for what this screen sees. Raises TurnedAway."""
        options = {"headers": self._headers, "transports": self._transports}
        try:
            self._line.connect(self._address, auth=self._auth, wait_timeout=PATIENCE, **options)
        except ConnectionError:
            raise TurnedAway(self._refusal) from None
        before = self.snapshots
        self.waits_for(lambda: self.parts and self.snapshots >= max(1, before))

    def closes(self) -> None:
        """The tab is closed, or the phone is switched off."""
        self._line.disconnect()

    @property
    def connected(self) -> bool:
        """Whether the server let this screen in: a line may be there before that."""
        return "/" in self._line.namespaces

    def sends_raw(self, packet: str) -> None:
        """Send something that no client of the protocol would send."""
        self._line.eio.send(packet)

    @property
    def wire(self) -> list[str]:
        """Every packet this device received, as it came."""
        return self._line.wire

    def asks(self, event: str, message: object = None) -> Any:
        """The answer to a message of any kind, such as one that no page of ours sends."""
        return self._line.call(event, message, timeout=PATIENCE)

    def sends(self, act: str, data: dict[str, Any], id: str = "", **more: Any) -> dict[str, Any]:
        """Send an act once, and return its answer."""
        message = {"id": id or new_id(), "act": act, "data": data, **more}
        answer: dict[str, Any] = self.asks("act", message)
        return answer

    def sends_at_once(self, act: str, data: dict[str, Any], times: int) -> list[dict[str, Any]]:
        """Send acts without waiting for any answer; what is returned fills as answers come."""
        answers: list[dict[str, Any]] = []

        def take(answer: dict[str, Any]) -> None:
            with self._changed:
                answers.append(answer)
                self._changed.notify_all()

        for _ in range(times):
            self._line.emit("act", {"id": new_id(), "act": act, "data": data}, callback=take)
        return answers

    def does(self, act: str, **data: Any) -> dict[str, Any]:
        """Send an act that has to go well."""
        answer = self.sends(act, data)
        assert answer["ok"], answer
        return answer

    def view(self, part: str = "") -> View:
        """A part as it stands here now; without a name the first one."""
        return self.parts[part or next(iter(self.parts))]

    def sees(self, text: str) -> None:
        """Wait until a text stands somewhere on this screen."""
        self.waits_for(lambda: text in json.dumps(self.parts, ensure_ascii=False), text)

    def shows(self, condition: Callable[[View], Any], part: str = "") -> Any:
        """Wait until a part of this screen answers a question with yes; return that answer."""
        return self.waits_for(lambda: (part or self.parts) and condition(self.view(part)))

    def was_told(self, text: str) -> bool:
        """Whether a text ever came in, wherever."""
        return any(text in packet or text in _plain(packet) for packet in self.wire)

    def waits_for(
        self,
        condition: Callable[[], Any],
        what: str = "what should happen",
        patience: float = PATIENCE,
    ) -> Any:
        """Wait until something holds here; it is looked at again whenever a message came in."""
        with self._changed:
            met = self._changed.wait_for(lambda: _truth(condition), patience)
            assert met, f"waited in vain for {what}; on the screen: {self.parts}"
            return condition()

    def is_up_to_date(self) -> bool:
        """Whether the frames made the same of each part as a fresh snapshot. After a crash a screen
        may still be on its way back, and when a snapshot is there the next frames may be as well.
        """
        self.waits_for(lambda: self.connected)
        for _ in range(TRIES):
            fresh = self.asks("snapshot", {})["parts"]
            with self._changed:
                if self.versions == {part: shown["version"] for part, shown in fresh.items()}:
                    return self.parts == {part: shown["view"] for part, shown in fresh.items()}
        return False

    def _on_frame(self, frame: View) -> None:
        with self._changed:
            self.frames.append(frame)
            part, version = frame["part"], self.versions.get(frame["part"])
            if version == frame["from"]:
                self.parts[part] = apply(frame["patch"], self.parts[part])
                self.versions[part] = frame["to"]
            elif version is not None and version < frame["from"]:
                self._line.emit("snapshot", {}, callback=self._on_snapshot)
            self._changed.notify_all()

    def _on_snapshot(self, snapshot: View) -> None:
        with self._changed:
            self.snapshots += 1
            self.parts = {part: shown["view"] for part, shown in snapshot["parts"].items()}
            self.versions = {part: shown["version"] for part, shown in snapshot["parts"].items()}
            self._changed.notify_all()

    def _on_refusal(self, told: object) -> None:
        self._refusal = str(told.get("message")) if isinstance(told, dict) else str(told)

    def _look_again(self, *reason: object) -> None:
        with self._changed:
            self._changed.notify_all()

    def _on_presence(self, presence: View) -> None:
        with self._changed:
            self.presence = presence
            self._changed.notify_all()

    def _on_hands(self, told: View) -> None:
        with self._changed:
            self.signals["hands"] = told
            self._changed.notify_all()


def new_id() -> str:
    return secrets.token_urlsafe(12)


def _truth(condition: Callable[[], Any]) -> Any:
    try:
        return condition()
    except (KeyError, IndexError, StopIteration):
        return None


def _plain(packet: str) -> str:
    return packet.encode().decode("unicode_escape", "ignore") if "\\u" in packet else packet
