"""What changed goes out from here, in frames, to the screens of one room. The only module that
emits.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import orjson
import structlog

from workshop import views
from workshop.act import Done
from workshop.domain import floor
from workshop.domain.refused import Refused
from workshop.domain.remote import remote_of
from workshop.domain.side import Side
from workshop.domain.who import Audience
from workshop.domain.workshop import Workshop
from workshop.play import place_of
from workshop.room import Room
from workshop.web.channels import Channel, Channels
from workshop.web.hands import Hands
from workshop.web.wire import Screen, Wire

log = structlog.get_logger(__name__)


class Publisher:
    """Shows one room to its screens. Everything here runs in the room's turn, so it reads what is
    stored and no more.
    """

    def __init__(self, room: Room, wire: Wire, frame_ms: int) -> None:
        self.room, self._wire = room, wire
        self._pause = frame_ms / 1000
        self._screens: dict[str, Screen] = {}
        self._by_device: defaultdict[str, dict[str, Screen]] = defaultdict(dict)
        self._channels = Channels(room)
        self._dirty: set[str] = set()
        self._behind: dict[str, Screen] = {}
        self._hands = Hands(wire.send)
        self._last = 0.0
        self._due = False
        room.done, room.rebuilt = self._changed, self._start_over

    @property
    def screens(self) -> int:
        """How many are connected."""
        return len(self._screens)

    def arrive(self, screen: Screen) -> None:
        """A screen connected: show it everything."""
        self._screens[screen.sid] = screen
        self._by_device[screen.who.device][screen.sid] = screen
        self._channels.place(screen)
        self._show_all(screen)
        self._touch("presence")

    def go(self, screen: Screen) -> None:
        """A screen is gone."""
        if self._screens.pop(screen.sid, None) is None:
            return
        self._channels.leave(screen)
        self._behind.pop(screen.sid, None)
        theirs = self._by_device[screen.who.device]
        theirs.pop(screen.sid, None)
        if not theirs:
            del self._by_device[screen.who.device]
        self._touch("presence")

    def turn_out(self, account: str) -> None:
        """End the screens of a facilitator who may not run this session any more."""
        for screen in [s for s in self._screens.values() if s.who.account == account != ""]:
            self._wire.hang_up(screen)

    def snapshot(self, screen: Screen) -> bytes:
        """Everything this screen sees, as it was last published."""
        parts = self._channels.parts(screen)
        return orjson.dumps({"now": round(time.time() * 1000), "parts": parts})

    def _changed(self, done: Done) -> None:
        """After a commit: what shows to whom has to be looked at again."""
        signals = ("hands",) if self._hands.follow(self.room.workshop, done.acts) else ()
        self._move(done)
        self._let_remotes_go()
        self._touch(*signals, *self._channels.touched(done.named))

    def _move(self, done: Done) -> None:
        """Screens of people who came, went or carried on elsewhere get other parts."""
        for screen in self._concerned(done):
            if self._channels.misplaced(screen):
                self._channels.place(screen)
                self._show_all(screen)
                self._touch("presence")

    def _let_remotes_go(self) -> None:
        """A phone that was unpaired sees nothing more."""
        shown = self._channels.find(Audience.REMOTE)
        for screen in list(shown.screens.values()) if shown else ():
            if screen.who.device and not remote_of(self.room.workshop, screen.who.device):
                self._wire.hang_up(screen)

    def _concerned(self, done: Done) -> list[Screen]:
        if done.named is None:
            return list(self._screens.values())
        own = self._channels.among({f"me:{id}" for id in done.named})
        named = [channel.screens for _, channel in own]
        devices = {act.who.device for act in done.acts} & self._by_device.keys() - {""}
        acting = [self._by_device[device] for device in devices]
        return list(
            {each.sid: each for some in (*named, *acting) for each in some.values()}.values()
        )

    def _touch(self, *names: str) -> None:
        self._dirty.update(names)
        if self._due or not (self._dirty or self._behind):
            return
        self._due = True
        wait = self._last + self._pause - time.monotonic()
        if wait <= 0:
            self._frame(self.room.workshop)
        else:
            self._wire.later(wait, lambda: self.room.turn(self._frame))

    def _frame(self, workshop: Workshop) -> None:
        self._due, self._last = False, time.monotonic()
        dirty, self._dirty = self._dirty, set()
        for name, channel in self._channels.among(dirty):
            try:
                self._show(workshop, name, channel)
            except Exception as error:
                # A view that cannot be made must not keep the others from their screens.
                log.error("no view", error=type(error).__name__, place=place_of(error))
        if "presence" in dirty:
            self._tell_presence(workshop)
        if "hands" in dirty:
            self._hands.tell(workshop, list(self._screens.values()))
        for screen in [s for s in self._behind.values() if self._wire.is_free(s)]:
            self._show_all(screen)
        self._touch()

    def _show(self, workshop: Workshop, name: str, channel: Channel) -> None:
        if frame := channel.move(views.view(workshop, name)):
            screens = [s for s in channel.screens.values() if s.sid not in self._behind]
            self._behind |= {
                s.sid: s for s in self._wire.send(screens, "frame", orjson.dumps(frame))
            }

    def _show_all(self, screen: Screen) -> None:
        """Everything at once, in place of whatever a screen missed."""
        if self._wire.send([screen], "snapshot", self.snapshot(screen)):
            self._behind[screen.sid] = screen
        else:
            self._behind.pop(screen.sid, None)
        if floor.is_open(self.room.workshop):
            self._hands.tell(self.room.workshop, [screen], anew=True)

    def _tell_presence(self, workshop: Workshop) -> None:
        desks = [s for s in self._screens.values() if s.who.audience is Audience.FACILITATOR]
        if desks:
            self._wire.send(
                desks, "presence", orjson.dumps(presence(workshop, self._screens.values()))
            )

    def put_hand(self, screen: Screen, up: bool, person: str) -> dict[str, Any]:
        """Somebody's hand goes up or down; the answer to who asked for it."""
        try:
            self._hands.put(self.room.workshop, screen.who, up, person)
        except Refused as refused:
            return {"ok": False, "refused": refused.code}
        self._touch("hands")
        return {"ok": True}

    def sounding(self, screen: Screen, on: bool) -> None:
        """A big screen can be heard from now on, or not any more: facilitators are told."""
        screen.sounding = on
        self._touch("presence")

    def tell_writing(self, screen: Screen, field: str) -> None:
        """Tell the rest of a team in which field somebody is writing now."""
        person = self.room.workshop.person_of(screen.who.device)
        team = self._channels.find(screen.channels.get("team", ""))
        if person is None or team is None:
            return
        mine = self._by_device[screen.who.device]
        others = [each for sid, each in team.screens.items() if sid not in mine]
        told = {"person": person.id, "name": person.name, "field": field}
        self._wire.send(others, "writing", orjson.dumps(told))

    def _start_over(self) -> None:
        """The room was read from the store again: nothing that was published holds for sure."""
        self._dirty = set()
        self._channels.start_over(self._screens.values())
        for screen in self._screens.values():
            self._show_all(screen)


def presence(workshop: Workshop, screens: Iterable[Screen]) -> dict[str, Any]:
    """How many people of each side have a phone that is connected now, and whether a big screen
    can be heard. A person with two tabs counts once.
    """
    screens = list(screens)
    people = {
        person.id: person.side for s in screens if (person := workshop.person_of(s.who.device))
    }
    sides = {str(side): sum(1 for theirs in people.values() if theirs is side) for side in Side}
    return sides | ({"sound": True} if any(s.sounding for s in screens) else {})
