"""What was published, and to which screens: screens that see the same share one channel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import orjson

from workshop import views
from workshop.domain.workshop import Workshop
from workshop.patch import View, diff
from workshop.room import Room
from workshop.web.wire import Screen


@dataclass
class Channel:
    """A part as it was last published, and the screens that show it."""

    part: str
    view: View
    # The person whose channel it is, empty when several people share it.
    person: str = ""
    version: int = 1
    screens: dict[str, Screen] = field(default_factory=dict)
    _encoded: orjson.Fragment | None = None

    @property
    def encoded(self) -> orjson.Fragment:
        """For a snapshot: encoded once a version."""
        if self._encoded is None:
            self._encoded = orjson.Fragment(
                orjson.dumps({"version": self.version, "view": self.view})
            )
        return self._encoded

    def move(self, view: View) -> View:
        """Take over a newer view; the frame for the screens, empty if they need none."""
        patch = diff(self.view, view)
        if not patch:
            return {}
        self.view, self.version, self._encoded = view, self.version + 1, None
        return {"part": self.part, "from": self.version - 1, "to": self.version, "patch": patch}


class Channels:
    """The channels of one room, by name; those of a screen stand in ``Screen.channels``, by part.
    Who follows something else after a change is placed anew.
    """

    def __init__(self, room: Room) -> None:
        self._room = room
        self._open: dict[str, Channel] = {}
        # The channels that are one person's, by person; and those that several share.
        self._personal: defaultdict[str, set[str]] = defaultdict(set)
        self._shared: set[str] = set()

    def find(self, name: str) -> Channel | None:
        """A channel, as long as a screen follows it."""
        return self._open.get(name)

    def among(self, names: set[str]) -> list[tuple[str, Channel]]:
        """Those of the names that screens follow, each with its channel."""
        return [(name, self._open[name]) for name in names & self._open.keys()]

    def touched(self, people: set[str] | None) -> set[str]:
        """Which may show something else when the own view of these people changed (None is
        everybody's).
        """
        named = self._personal if people is None else people
        theirs = (self._personal[person] for person in named if person in self._personal)
        return self._shared.union(*theirs)

    def parts(self, screen: Screen) -> dict[str, orjson.Fragment]:
        """All that a screen sees, by part, as it was last published."""
        return {part: self._open[name].encoded for part, name in screen.channels.items()}

    def misplaced(self, screen: Screen) -> bool:
        """Whether a screen should follow other channels than it does."""
        return views.channels(self._workshop, screen.who) != screen.channels

    def place(self, screen: Screen) -> None:
        """Let a screen follow the channels that are its own now."""
        self.leave(screen)
        screen.channels = views.channels(self._workshop, screen.who)
        for part, name in screen.channels.items():
            if name not in self._open:
                self._begin(part, name)
            self._open[name].screens[screen.sid] = screen

    def leave(self, screen: Screen) -> None:
        """A screen follows nothing any more; what nobody follows is let go."""
        for name in screen.channels.values():
            channel = self._open.get(name)
            if channel is not None:
                channel.screens.pop(screen.sid, None)
                if not channel.screens:
                    self._end(name, channel.person)

    def start_over(self, screens: Iterable[Screen]) -> None:
        """Nothing that was published holds for sure: all of it anew, and each a version on."""
        versions = {name: channel.version for name, channel in self._open.items()}
        self._open = {}
        self._personal.clear()
        self._shared.clear()
        for screen in screens:
            screen.channels = {}
            self.place(screen)
        for name, channel in self._open.items():
            channel.version = versions.get(name, 0) + 1

    @property
    def _workshop(self) -> Workshop:
        return self._room.workshop

    def _begin(self, part: str, name: str) -> None:
        """A new channel. The team of somebody who came alone is theirs only: a view fewer for
        all.
        """
        key = name.partition(":")[2]
        person = key if key in self._workshop.people else ""
        self._open[name] = Channel(part, views.view(self._workshop, name), person)
        (self._personal[person] if person else self._shared).add(name)

    def _end(self, name: str, person: str) -> None:
        del self._open[name]
        self._shared.discard(name)
        self._personal[person].discard(name)
        if not self._personal[person]:
            del self._personal[person]
