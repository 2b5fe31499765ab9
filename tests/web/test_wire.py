"""Bytes onto web sockets: framed once, never waiting, whole whatever a socket takes."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from workshop.domain.who import Audience, Who
from workshop.web.wire import MOST_WAITING, Direct, Screen, Wire, frame, unmasked


class Lock:
    def __init__(self) -> None:
        self.taken = False

    def locked(self) -> bool:
        return self.taken

    def acquire(self) -> None:
        assert not self.taken
        self.taken = True

    def release(self) -> None:
        self.taken = False


class Line:
    """A connection as the engine keeps it, over a real pair of sockets."""

    def __init__(self) -> None:
        self.end, raw = socket.socketpair()
        raw.setblocking(False)
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        self.raw = raw
        self.queue: queue.Queue[Any] = queue.Queue()
        self.upgraded, self.closed, self.closing = True, False, False
        self.direct = Direct(raw.send, Green(raw), Lock())

    def received(self, length: int) -> bytes:
        got = b""
        while len(got) < length:
            got += self.end.recv(length - len(got))
        return got


class Green:
    """A socket whose sendall waits, over one that does not."""

    def __init__(self, raw: socket.socket) -> None:
        self.fd = raw

    def sendall(self, data: bytes) -> None:
        self.fd.setblocking(True)
        self.fd.sendall(data)
        self.fd.setblocking(False)


class Server:
    """As much of a socket server as the wire uses; what is started only waits."""

    def __init__(self) -> None:
        self.eio = SimpleNamespace(_async={"websocket": None})
        self.started: list[Callable[[], None]] = []

    def start_background_task(self, function: Callable[[], None]) -> None:
        self.started.append(function)


@pytest.fixture
def server() -> Server:
    return Server()


def screen(line: Line) -> Screen:
    return Screen("sid", line, "room", Who(Audience.PROJECTOR, 0, ""))


def text(message: bytes) -> bytes:
    return frame(b'42["frame",' + message + b"]")


@pytest.mark.parametrize(("length", "header"), [(125, 2), (126, 4), (65535, 4), (65536, 10)])
def test_a_frame_has_the_header_that_its_length_asks_for(length: int, header: int) -> None:
    framed = frame(b"x" * length)
    assert len(framed) == header + length
    assert framed[0] == 0x81
    assert framed[1] < 128, "a server never masks"


def test_the_same_bytes_go_to_every_screen(server: Server) -> None:
    lines = [Line() for _ in range(3)]
    assert Wire(server).send(map(screen, lines), "frame", b"{}") == []
    assert {line.received(len(text(b"{}"))) for line in lines} == {text(b"{}")}


def test_what_a_full_socket_does_not_take_is_written_before_anything_else(server: Server) -> None:
    line, large = Line(), b'"' + b"x" * 1_000_000 + b'"'
    wire = Wire(server)
    assert wire.send([screen(line)], "frame", large) == []
    assert wire.send([screen(line)], "frame", b"{}") == []
    assert line.queue.qsize() == 1, "the next message waits its turn"
    assert not wire.is_free(screen(line))
    (finish,) = server.started
    thread = threading.Thread(target=finish)
    thread.start()
    assert line.received(len(text(large))) == text(large)
    thread.join()
    line.queue.get()
    assert wire.is_free(screen(line))


def test_a_screen_on_which_too_much_waits_is_passed_over(server: Server) -> None:
    line, wire = Line(), Wire(server)
    line.upgraded = False
    for _ in range(MOST_WAITING):
        assert wire.send([screen(line)], "frame", b"{}") == []
    (late,) = wire.send([screen(line)], "frame", b"{}")
    assert late.line is line
    assert line.queue.qsize() == MOST_WAITING


def test_a_line_that_broke_or_closes_stops_nobody(server: Server) -> None:
    broken, closing, sound = Line(), Line(), Line()
    broken.end.close()
    broken.raw.shutdown(socket.SHUT_RDWR)
    closing.closing = True
    assert Wire(server).send(map(screen, (broken, closing, sound)), "frame", b"{}") == []
    assert sound.received(len(text(b"{}"))) == text(b"{}")


@pytest.mark.parametrize("offset", [0, 1, 2, 3, 7])
def test_what_a_client_masked_is_read(offset: int) -> None:
    mask, data = (7, 99, 200, 255), bytes(range(256)) * 3
    plain = bytes(byte ^ mask[(offset + place) % 4] for place, byte in enumerate(data))
    assert unmasked(data, mask, len(data), offset) == plain
    assert unmasked(b"", mask) == b""
