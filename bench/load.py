"""The load: many phones in one process, over web sockets that cost as little as can be."""

from __future__ import annotations

import asyncio
import os
import secrets
import struct
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import orjson

PATIENCE = 60


class Phone(asyncio.Protocol):
    """One socket.io client on a web socket: acts out, answers and frames in."""

    def __init__(self, auth: dict[str, Any], cookie: str = "") -> None:
        self.auth, self.cookie = auth, cookie
        self.frames = 0
        self.on_frame: Callable[[bytes], None] = lambda data: None
        loop = asyncio.get_running_loop()
        self.ready: asyncio.Future[None] = loop.create_future()
        self.shown: asyncio.Future[None] = loop.create_future()
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._buffer = b""
        self._upgraded = False
        self._number = 0

    async def connect(self, address: str) -> None:
        """Connect, and wait for the first snapshot."""
        url = urlsplit(address)
        loop = asyncio.get_running_loop()
        await loop.create_connection(lambda: self, url.hostname, url.port)
        await asyncio.wait_for(asyncio.gather(self.ready, self.shown), PATIENCE)

    async def act(self, act: str, **data: Any) -> dict[str, Any]:
        """Send an act and wait for its answer."""
        told = await self._ask("act", {"id": secrets.token_urlsafe(12), "act": act, "data": data})
        assert told["ok"], told
        return told

    async def snapshot(self) -> dict[str, Any]:
        """Everything this screen sees."""
        return await self._ask("snapshot", {})

    async def _ask(self, event: str, message: dict[str, Any]) -> dict[str, Any]:
        self._number += 1
        answer = self._answers[self._number] = asyncio.get_running_loop().create_future()
        self._send(b"42" + str(self._number).encode() + orjson.dumps([event, message]))
        return await asyncio.wait_for(answer, PATIENCE)

    def close(self) -> None:
        self._transport.close()

    # What the loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        cookie = f"Cookie: {self.cookie}\r\n" if self.cookie else ""
        transport.write(
            "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: bench\r\n"
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {'A' * 22}==\r\n{cookie}\r\n".encode()
        )

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._upgraded:
            head, found, rest = self._buffer.partition(b"\r\n\r\n")
            if not found:
                return
            assert b" 101 " in head, head
            self._upgraded, self._buffer = True, rest
        while message := self._message():
            self._receive(message)

    def _message(self) -> bytes:
        """The next whole message that came in; empty if there is none yet."""
        buffer = self._buffer
        if len(buffer) < 2:
            return b""
        length, start = buffer[1] & 127, 2
        if length == 126:
            length, start = int.from_bytes(buffer[2:4]), 4
        elif length == 127:
            length, start = int.from_bytes(buffer[2:10]), 10
        if len(buffer) < start + length or (start > 2 and len(buffer) < start):
            return b""
        self._buffer = buffer[start + length :]
        return buffer[start : start + length]

    def _receive(self, message: bytes) -> None:
        if message.startswith(b'42["frame"'):
            self.frames += 1
            self.on_frame(message)
        elif message.startswith(b"43"):
            number, _, answer = message[2:].partition(b"[")
            self._answers.pop(int(number)).set_result(orjson.loads(b"[" + answer)[0])
        elif message.startswith(b'42["snapshot"'):
            if not self.shown.done():
                self.shown.set_result(None)
        elif message == b"2":
            self._send(b"3")
        elif message.startswith(b"0"):
            self._send(b"40" + orjson.dumps(self.auth))
        elif message.startswith(b"40"):
            self.ready.set_result(None)

    def _send(self, message: bytes) -> None:
        mask = os.urandom(4)
        length = len(message)
        size = struct.pack("!B", 128 | length) if length < 126 else struct.pack("!BH", 254, length)
        key = int.from_bytes((mask * (length // 4 + 1))[:length])
        masked = (int.from_bytes(message) ^ key).to_bytes(length)
        self._transport.write(b"\x81" + size + mask + masked)
