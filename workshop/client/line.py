"""A real socket, of python-socketio, that keeps what comes in whole and in order."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import engineio
import socketio
from socketio.exceptions import BadNamespaceError, ConnectionError, TimeoutError

PATIENCE = 10.0

Answer = Any


class NoAnswer(Exception):
    """The server did not answer, or the line was gone."""


class TurnedAway(Exception):
    """The server did not let this screen in."""


class _Engine(engineio.Client):  # type: ignore[misc]
    """Takes messages one after the other: by default each has a thread of its own."""

    def _trigger_event(self, event: str, *args: Any, **options: Any) -> Any:
        return super()._trigger_event(event, *args, **{**options, "run_async": False})


class InOrder(socketio.Client):  # type: ignore[misc]
    """A client that takes everything, answers too, in the order in which it came."""

    def _engineio_client_class(self) -> type:
        return _Engine

    def _handle_disconnect(self, namespace: str) -> None:
        """The server hangs up. Whoever reads cannot wait until reading is over."""
        threading.Thread(target=super()._handle_disconnect, args=(namespace,), daemon=True).start()


class Line(InOrder):
    """One connection. ``hear`` gets every packet as it came, ``over`` is called once it is gone."""

    def __init__(self, hear: Callable[[str], None], over: Callable[[], None]) -> None:
        super().__init__(reconnection=False, handle_sigint=False)
        self._hear, self._over = hear, over

    def open(self, address: str, auth: object, cookie: str, transport: str) -> None:
        """Raises TurnedAway."""
        headers = {"Cookie": cookie} if cookie else {}
        try:
            self.connect(
                address,
                headers=headers,
                auth=auth,
                transports=[transport],
                wait_timeout=PATIENCE,
            )
        except ConnectionError as error:
            raise TurnedAway(str(error)) from None

    def ask(self, event: str, message: object) -> Answer:
        """Raises NoAnswer."""
        return self.ask_together(event, [message])[0]

    def ask_together(self, event: str, messages: list[Any]) -> list[Answer]:
        """Send messages right after each other, and wait for all answers. Raises NoAnswer."""
        answers: list[Answer] = [None] * len(messages)
        there = [self.eio.create_event() for _ in messages]

        def taken(number: int) -> Callable[..., None]:
            def take(*answer: Any) -> None:
                answers[number] = answer[0] if answer else None
                there[number].set()

            return take

        try:
            for number, message in enumerate(messages):
                self.emit(event, message, callback=taken(number))
            if not all(event.wait(PATIENCE) for event in there):
                raise NoAnswer(event)
        except (BadNamespaceError, TimeoutError):
            raise NoAnswer(event) from None
        return answers

    def fall_away(self) -> None:
        """The network is gone: nothing is said, the socket is simply dead."""
        wire = getattr(self.eio, "ws", None)
        if wire is not None and self.eio.current_transport == "websocket":
            wire.shutdown()
        else:
            self.disconnect()

    def _handle_eio_disconnect(self, reason: str) -> None:
        super()._handle_eio_disconnect(reason)
        self._over()

    def _handle_eio_message(self, data: str) -> None:
        self._hear(data)
        super()._handle_eio_message(data)
