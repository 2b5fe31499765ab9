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
from workshop.act import Act, sender_of
from workshop.domain.refused import Refused
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.play import place_of
from workshop.rooms import Rooms
from workshop.web.entrance import Entrance, TurnedAway
from workshop.web.limits import Limits
from workshop.web.post import Answer, Post
from workshop.web.publish import Publisher
from workshop.web.wire import Screen, Wire

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
    wire: Wire
    enter: Callable[[object, dict[str, Any]], Entrance]
    rooms: Rooms[Publisher]
    limits: Limits

    def __post_init__(self) -> None:
        self._screens: dict[str, Screen] = {}
        asked = {
            "act": self.act,
            "snapshot": self.snapshot,
            "look": self.look,
            "writing": self.writing,
            "hand": self.hand,
            "sounding": self.sounding,
        }
        Post(self.server, self.wire, asked)
        self.server.on("connect", self.connect)
        self.server.on("disconnect", self.disconnect)

    def connect(self, sid: str, environ: dict[str, Any], auth: object = None) -> None:
        """Let a screen in and show it everything, or refuse it."""
        try:
            entrance = self.enter(auth, environ)
        except TurnedAway as away:
            raise ConnectionRefusedError(away.code) from None
        except Exception as error:
            log.error("nobody let in", error=type(error).__name__, place=place_of(error))
            raise ConnectionRefusedError("unexpected") from None
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

    def act(self, sid: str, message: object, answer: Answer) -> None:
        """One act: its answer comes after the commit."""
        screen = self._screens[sid]
        who, name, data = _read_act(screen.who, message)
        sender = sender_of(who)
        if not self.limits.may_act(screen.key, sender):
            raise Refused("too_fast")
        if name == "carry_on" and not self.limits.may_type_code(sender):
            raise Refused("too_many_codes")

        def answered(given: dict[str, Any]) -> None:
            if given.get("refused") == "wrong_moving_code":
                self.limits.typed_wrong(sender)
            answer(given)

        self._publisher(screen).room.act(Act(who, name, data, answered))

    def snapshot(self, sid: str, message: object, answer: Answer) -> None:
        """Everything this screen sees."""
        screen = self._asking(sid)
        publisher = self._publisher(screen)
        publisher.room.turn(lambda workshop: answer(orjson.Fragment(publisher.snapshot(screen))))

    def look(self, sid: str, message: object, answer: Answer) -> None:
        """Twenty more of what does not fit a view."""
        screen = self._asking(sid)
        told = message if isinstance(message, dict) else {}
        part, run, after, place = (_text(told, name) for name in ("part", "run", "after", "place"))

        def looked(workshop: Workshop) -> None:
            try:
                answer({"ok": True, **views.look(workshop, screen.who, part, run, after, place)})
            except Refused as refused:
                answer({"ok": False, "refused": refused.code, **refused.details})

        self._publisher(screen).room.turn(looked)

    def writing(self, sid: str, message: object, answer: Answer) -> None:
        """Somebody is writing in a field that their team shares. A signal: nothing is stored."""
        screen = self._asking(sid)
        field = _text(message if isinstance(message, dict) else {}, "field")
        publisher = self._publisher(screen)
        publisher.room.turn(lambda workshop: publisher.tell_writing(screen, field))
        answer({"ok": True})

    def hand(self, sid: str, message: object, answer: Answer) -> None:
        """A hand goes up or down. A signal: nothing is stored."""
        screen = self._asking(sid)
        told = message if isinstance(message, dict) else {}
        up, person = told.get("up") is True, _text(told, "person")
        publisher = self._publisher(screen)
        publisher.room.turn(lambda workshop: answer(publisher.put_hand(screen, up, person)))

    def sounding(self, sid: str, message: object, answer: Answer) -> None:
        """A big screen says whether it can be heard. A signal: nothing is stored."""
        screen = self._asking(sid)
        on = isinstance(message, dict) and message.get("on") is True
        publisher = self._publisher(screen)
        if screen.who.audience is Audience.PROJECTOR:
            publisher.room.turn(lambda workshop: publisher.sounding(screen, on))
        answer({"ok": True})

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


def _text(told: dict[str, Any], name: str) -> str:
    value = told.get(name, "")
    return value if isinstance(value, str) and len(value) <= 100 else ""
