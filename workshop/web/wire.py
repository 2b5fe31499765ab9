"""How bytes get to screens: written straight onto each web socket, without waiting for any.

python-socketio wakes a writer for every client and every message; here a message is framed once,
and the same bytes go to all. What a socket does not take at once is finished in the background. A
screen that is slow is passed over, and gets a snapshot in place of everything it missed. Used by
publish.py alone.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import structlog
from engineio.packet import MESSAGE, Packet

from workshop.domain.who import Who

log = structlog.get_logger(__name__)

# So many messages may wait for one screen; after that it is behind.
MOST_WAITING = 8
TEXT_FRAME = 0x81


@dataclass(eq=False)
class Screen:
    """One connected screen: ``sid`` is its socket and ``line`` the connection under it, ``who`` is
    behind it.
    """

    sid: str
    line: Any
    key: str
    who: Who
    # Its parts, each with the channel it follows.
    channels: dict[str, str] = field(default_factory=dict)
    # A big screen that its browser allows to be heard.
    sounding: bool = False


class Wire:
    """The socket server, seen from the rooms: how a message gets to screens, and how time
    passes.
    """

    def __init__(self, server: Any) -> None:
        self._server = server
        _keep_web_sockets(server.eio)

    def send(self, screens: Iterable[Screen], event: str, data: bytes) -> list[Screen]:
        """Bring an event to screens. Returns those that are behind and did not get it."""
        message = f'2["{event}",{data.decode()}]'
        packet, framed = Packet(MESSAGE, message), frame(f"4{message}".encode())
        return [screen for screen in screens if not self._sent(screen.line, packet, framed)]

    def write(self, line: Any, message: str) -> None:
        """Bring one packet to one connection, however slow it is: an answer is never left out."""
        packet = Packet(MESSAGE, message)
        if not self._sent(line, packet, frame(f"4{message}".encode())):
            line.queue.put(packet)

    def is_free(self, screen: Screen) -> bool:
        """Whether nothing waits for a screen that was behind."""
        direct = getattr(screen.line, "direct", None)
        return not screen.line.queue.qsize() and not (direct and direct.lock.locked())

    def start(self, function: Callable[[], None]) -> None:
        """Run a function in the background."""
        self._server.start_background_task(function)

    def later(self, seconds: float, function: Callable[[], None]) -> None:
        """Call a function after a while, in the background."""

        def wait() -> None:
            self._server.sleep(seconds)
            function()

        self._server.start_background_task(wait)

    def hang_up(self, screen: Screen) -> None:
        """End the connection of a screen."""
        self._server.disconnect(screen.sid)

    def _sent(self, line: Any, packet: Packet, framed: bytes) -> bool:
        if line.closed or line.closing:
            return True
        direct = getattr(line, "direct", None)
        if direct is None or not line.upgraded or direct.lock.locked() or line.queue.qsize():
            return _queued(line, packet)
        try:
            sent = direct.send(framed)
        except BlockingIOError:
            sent = 0
        except OSError:
            # The line is broken: its reader finds out by itself.
            return True
        if sent < len(framed):
            self._finish(line, framed[sent:])
        return True

    def _finish(self, line: Any, rest: bytes) -> None:
        """Write what a full socket did not take, before anything else is written to it."""
        direct = line.direct
        direct.lock.acquire()

        def write() -> None:
            try:
                direct.patient.sendall(rest)
            except OSError:
                line.close(wait=False, abort=True)
            finally:
                direct.lock.release()

        self._server.start_background_task(write)


def frame(message: bytes) -> bytes:
    """One unmasked text frame (RFC 6455, 5.2), as a server sends it."""
    length = len(message)
    if length < 126:
        return struct.pack("!BB", TEXT_FRAME, length) + message
    if length < 65536:
        return struct.pack("!BBH", TEXT_FRAME, 126, length) + message
    return struct.pack("!BBQ", TEXT_FRAME, 127, length) + message


def unmasked(data: bytes, mask: tuple[int, ...], length: int = 0, offset: int = 0) -> bytes:
    """What a client masked (RFC 6455, 5.3), in one step: eventlet takes one for every byte."""
    length = len(data)
    start = offset % 4
    key = (bytes(mask[start:] + mask[:start]) * (length // 4 + 1))[:length]
    return (int.from_bytes(data) ^ int.from_bytes(key)).to_bytes(length)


def _queued(line: Any, packet: Packet) -> bool:
    """The ordinary way, for polling and for a web socket that is being written to."""
    if line.queue.qsize() >= MOST_WAITING:
        return False
    line.queue.put(packet)
    return True


@dataclass(frozen=True)
class Direct:
    """An eventlet web socket: how to send without blocking, the socket that waits, and the lock for
    whoever writes.
    """

    send: Callable[[bytes], int]
    patient: Any
    lock: Any


def _keep_web_sockets(eio: Any) -> None:
    """Let each line of the engine remember its web socket, which it otherwise keeps to itself."""
    make = eio._async["websocket"]

    def made(handler: Callable[[Any], Any], server: Any) -> Any:
        def handle(web_socket: Any) -> Any:
            if hasattr(web_socket, "_sendlock"):
                green = web_socket.socket
                line = handler.__self__  # type: ignore[attr-defined]
                line.direct = Direct(green.fd.send, green, web_socket._sendlock)
                web_socket._apply_mask = unmasked
            return handler(web_socket)

        return make(handle, server)

    eio._async = eio._async | {"websocket": made}
