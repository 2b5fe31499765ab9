"""Questions over the socket and their answers, past python-socketio's own way: that takes a
greenlet, an event and two queues for each, which costs more than the act itself. All other packets
go the ordinary way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import orjson
import structlog

from workshop.domain.refused import Refused
from workshop.play import place_of
from workshop.web.wire import Wire

log = structlog.get_logger(__name__)

# An event in the default namespace that asks for an answer: 2, its number, a list.
QUESTION = re.compile(r"2(\d{1,15})(?=\[)")
# The first letter of a packet.
CONNECT_OR_LEAVE = "01"
UNEXPECTED = {"ok": False, "refused": "unexpected"}

Answer = Callable[[Any], None]
Asked = Callable[[str, object, Answer], None]


class Post:
    """``handlers`` take the sid that asks, its message, and the function that answers it, once,
    now or later.
    """

    def __init__(self, server: Any, wire: Wire, handlers: Mapping[str, Asked]) -> None:
        self._server, self._wire, self._handlers = server, wire, handlers
        self._ordinary = server.eio.handlers["message"]
        server.eio.on("message", self._receive)

    def _receive(self, line_id: str, data: Any) -> None:
        """Connecting and leaving go the ordinary way; what is neither that nor a question is
        dropped.
        """
        if not isinstance(data, str) or not data:
            return
        if data[0] in CONNECT_OR_LEAVE:
            self._ordinary(line_id, data)
        elif question := QUESTION.match(data):
            self._ask(line_id, question[1], data[question.end() :])

    def _ask(self, line_id: str, number: str, text: str) -> None:
        manager = self._server.manager
        sid = str(manager.sid_from_eio_sid(line_id, "/"))
        handler, message = self._read(text)
        if handler is None or not manager.is_connected(sid, "/"):
            return
        answer = self._answer_on(self._server.eio.sockets[line_id], number)
        try:
            handler(sid, message, answer)
        except Refused as refused:
            answer({"ok": False, "refused": refused.code, **refused.details})
        except Exception as error:
            log.error("a message failed", error=type(error).__name__, place=place_of(error))
            answer(UNEXPECTED)

    def _read(self, text: str) -> tuple[Asked | None, object]:
        try:
            name, *told = orjson.loads(text)
            return self._handlers.get(name), told[0] if told else None
        except (ValueError, TypeError):
            return None, None

    def _answer_on(self, line: Any, number: str) -> Answer:
        def answer(value: Any) -> None:
            packet = f"3{number}{orjson.dumps([value]).decode()}"
            self._wire.write(line, packet)

        return answer
