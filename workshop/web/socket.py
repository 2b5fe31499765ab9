"""The socket: who connects, and what they ask. Rules stand in the domain, what goes out in
publish.py.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson
import structlog
from socketio.exceptions import ConnectionRefusedError

from workshop import views
from workshop.domain.refused import Refused
from workshop.domain.who import Who
from workshop.domain.workshop import Workshop
from workshop.play import Answer
from workshop.room import Act, place_of, sender_of
from workshop.rooms import Asked, Rooms
from workshop.web.entrance import Entrance, TurnedAway
from workshop.web.limits import Limits
from workshop.web.publish import Publisher
from workshop.web.wire import Screen

log = structlog.get_logger(__name__)

ID = re.compile(r"^[A-Za-z0-9_-]{8,40}$")
THROUGH = ("self", "helper", "paper", "table")


@dataclass
class Sockets:
    """The handlers of a python-socketio server, without Flask's request context: that costs more
    than an act.

    ``enter`` settles who connects.
    """

    server: Any
    enter: Callable[[object, dict[str, Any]], Entrance]
    rooms: Rooms[Publisher]
    limits: Limits

    def __post_init__(self) -> None:
        self._screens: dict[str, Screen] = {}
        for event, handler in (("act", self.act), ("snapshot", self.snapshot), ("look", self.look)):
            self.server.on(event, _never_failing(handler))
        self.server.on("connect", self.connect)
        self.server.on("disconnect", self.disconnect)

    def connect(self, sid: str, environ: dict[str, Any], auth: object = None) -> None:
        """Let a screen in and show it everything, or refuse it."""
        try:
            entrance = self.enter(auth, environ)
        except TurnedAway as away:
            raise ConnectionRefusedError(away.code) from None
        who = Who(
            entrance.audience,
            0,
            "",
            device=entrance.device,
            account=entrance.account,
            lang=entrance.lang,
        )
        line = self.server.eio.sockets[self.server.manager.eio_sid_from_sid(sid, "/")]
        screen = self._screens[sid] = Screen(sid, line, entrance.room, who)
        publisher = self._publisher(screen)
        publisher.room.turn(lambda workshop: publisher.arrive(screen))

    def disconnect(self, sid: str, reason: str = "") -> None:
        """A screen is gone."""
        screen = self._screens.pop(sid, None)
        publisher = self.rooms.open(screen.key) if screen else None
        if screen and publisher:
            publisher.room.turn(lambda workshop: publisher.go(screen))

    def act(self, sid: str, message: object = None, *more: object) -> Answer:
        """One act: its answer comes after the commit."""
        screen = self._screens[sid]
        who, name, data = _read_act(screen.who, message)
        sender = sender_of(who)
        if not self.limits.may_act(screen.key, sender):
            raise Refused("too_fast")
        if name == "carry_on" and not self.limits.may_type_code(sender):
            raise Refused("too_many_codes")
        asked = Asked[Answer]()
        self._publisher(screen).room.act(Act(who, name, data, asked))
        answer = asked.wait()
        if answer.get("refused") == "wrong_moving_code":
            self.limits.typed_wrong(sender)
        return answer

    def snapshot(self, sid: str, message: object = None, *more: object) -> Any:
        """Everything this screen sees."""
        screen = self._asking(sid)
        publisher = self._publisher(screen)
        return self._in_turn(
            publisher, lambda workshop: orjson.Fragment(publisher.snapshot(screen))
        )

    def look(self, sid: str, message: object = None, *more: object) -> Any:
        """Twenty more of what does not fit a view."""
        screen = self._asking(sid)
        told = message if isinstance(message, dict) else {}
        part, run, after = (_text(told, name) for name in ("part", "run", "after"))

        def looked(workshop: Workshop) -> Any:
            try:
                return {"ok": True, **views.look(workshop, screen.who, part, run, after)}
            except Refused as refused:
                return refused

        return self._in_turn(self._publisher(screen), looked)

    def _asking(self, sid: str) -> Screen:
        screen = self._screens[sid]
        if not self.limits.may_ask(sid):
            raise Refused("too_fast")
        return screen

    def _publisher(self, screen: Screen) -> Publisher:
        publisher = self.rooms.open(screen.key)
        if publisher is None:
            raise Refused("no_such_room")
        return publisher

    def _in_turn(self, publisher: Publisher, question: Callable[[Workshop], Any]) -> Any:
        asked = Asked[Any]()
        publisher.room.turn(lambda workshop: asked(_tried(question, workshop)))
        answer = asked.wait()
        if isinstance(answer, Exception):
            raise answer
        return answer


def _read_act(who: Who, message: object) -> tuple[Who, str, dict[str, Any]]:
    """Raises Refused ``malformed`` when the message is not an act with an id of its own."""
    told = message if isinstance(message, dict) else {}
    id, name, data = told.get("id"), told.get("act"), told.get("data", {})
    if not isinstance(id, str) or not ID.match(id):
        raise Refused("malformed", field="id")
    if not isinstance(name, str):
        raise Refused("malformed", field="act")
    if not isinstance(data, dict):
        raise Refused("malformed", field="data")
    return _who_now(who, id, told), name, data


def _who_now(who: Who, id: str, told: dict[str, Any]) -> Who:
    through = told.get("through", "self")
    if through not in THROUGH:
        raise Refused("malformed", field="through")
    lang = told.get("lang")
    lang = lang if isinstance(lang, str) and re.match(r"^[A-Za-z-]{2,20}$", lang) else who.lang
    at = round(time.time() * 1000)
    return Who(
        who.audience, at, id, device=who.device, account=who.account, lang=lang, through=through
    )


def _never_failing(handler: Callable[..., Any]) -> Callable[..., Any]:
    """Every question gets an answer: refused by a rule, or ``unexpected`` for an error of ours,
    told to the log.
    """

    def answered(*told: object) -> Any:
        try:
            return handler(*told)
        except Refused as refused:
            return {"ok": False, "refused": refused.code, **refused.details}
        except Exception as error:
            log.error(
                "a message failed",
                handler=handler.__name__,
                error=type(error).__name__,
                place=place_of(error),
            )
            return {"ok": False, "refused": "unexpected"}

    return answered


def _tried(question: Callable[[Workshop], Any], workshop: Workshop) -> Any:
    try:
        return question(workshop)
    except Exception as error:
        return error


def _text(told: dict[str, Any], name: str) -> str:
    value = told.get(name, "")
    return value if isinstance(value, str) and len(value) <= 100 else ""
