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
from workshop.room import place_of
from workshop.web.wire import Wire

log = structlog.get_logger(__name__)

# An event in the default namespace that asks for an answer: 2, its number, a list.
QUESTION = re.compile(r"2(\d{1,15})(?=\[)")
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
        for name in handlers:
            # Without a number nobody waits for the answer: nothing is done.
            server.on(name, lambda sid, *message: None)

    def _receive(self, line_id: str, data: Any) -> None:
        question = QUESTION.match(data) if isinstance(data, str) else None
        sid = str(self._server.manager.sid_from_eio_sid(line_id, "/"))
        if question is None or not self._server.manager.is_connected(sid, "/"):
            self._ordinary(line_id, data)
            return
        try:
            name, *told = orjson.loads(data[question.end() :])
            handler = self._handlers[name]
        except (ValueError, TypeError, KeyError):
            self._ordinary(line_id, data)
            return
        line = self._server.eio.sockets[line_id]
        self._ask(handler, sid, told[0] if told else None, self._answer_on(line, question[1]))

    def _answer_on(self, line: Any, number: str) -> Answer:
        def answer(value: Any) -> None:
            packet = f"3{number}{orjson.dumps([value]).decode()}"
            self._wire.write(line, packet)

        return answer

    def _ask(self, handler: Asked, sid: str, message: object, answer: Answer) -> None:
        """Every question gets an answer: a rule's refusal, or ``unexpected`` for an error of
        ours.
        """
        try:
            handler(sid, message, answer)
        except Refused as refused:
            answer({"ok": False, "refused": refused.code, **refused.details})
        except Exception as error:
            log.error("a message failed", error=type(error).__name__, place=place_of(error))
            answer(UNEXPECTED)
