"""The demo from its first link to its last: who comes, who leads, and what is left."""

from __future__ import annotations

import socket
import threading
import time

from workshop.client.line import NoAnswer, TurnedAway
from workshop.client.screen import FACILITATOR, Screen, View, new_id
from workshop.client.web import NotPossible
from workshop.demo.company import Company, chosen
from workshop.demo.evening import Evening
from workshop.demo.guest import place_of
from workshop.demo.kinds import known
from workshop.demo.kinds.base import Act
from workshop.demo.leading import Leader, Move
from workshop.demo.pace import planned
from workshop.demo.site import Site
from workshop.demo.telling import Teller

# How often the facilitator looks up; what they take together waits for this share of a phase.
BEAT, SETTLED = 0.1, 0.6
# A timer of fewer seconds only unsettles.
SHORTEST_TIMER = 8


class Demo:
    """One evening on a site. ``ending`` is a socket on which something comes in when it has to
    end.
    """

    def __init__(
        self,
        site: Site,
        evening: Evening,
        people: int,
        seconds: float,
        ending: socket.socket,
        teller: Teller,
    ) -> None:
        self._site, self._evening, self._ending = site, evening, ending
        auth = {"as": FACILITATOR, "room": site.room, "lang": site.language}
        self._desk = Screen(site.address, auth, threading.Condition(), cookie=site.cookie)
        stops = planned(self.view["agenda"], seconds)
        self._leader = Leader(stops)
        who = chosen(evening, people)
        self.company = Company(site.address, site.room, evening, who, stops)
        self._teller, self._seconds = teller, seconds
        self._done: set[tuple[object, ...]] = set()

    @property
    def view(self) -> View:
        """The facilitator's page."""
        return self._desk.view()

    def play(self) -> None:
        """Until the last phase, until somebody else ends it, or until we have to. The session is
        ended then. Raises NotPossible where the server went away.
        """
        self._teller.begins(len(self.company.guests), self._seconds)
        self.company.come()
        try:
            while not self._has_to_end() and not self.view.get("ended"):
                self._leads()
        except (NoAnswer, TurnedAway) as problem:
            raise NotPossible("not_reached", address=self._site.address, problem=problem) from None
        finally:
            self.company.go_home()
            self._desk.close()
        self._teller.ended(self.company, self.view)

    def _leads(self) -> None:
        view, now = self.view, time.monotonic()
        self._teller.is_at(view)
        all_done = self.company.are_done(place_of(view)) and not self._has_to_mind(view)
        move = self._leader.decides(view, now, all_done)
        if move is not None:
            self._moves(move)
        elif self._leader.taken_over:
            self._teller.taken_over()
        elif self._leader.share(view, now) > SETTLED:
            self._minds()

    def _moves(self, move: Move) -> None:
        if not move.run:
            self._acts("end", {})
            return
        run, phase, turn = place_of(self.view)
        seen = {"seen_run": run, "seen_phase": phase, "seen_turn": turn}
        there = {"run": move.run, "phase": move.phase, "turn": move.turn}
        if self._acts("move_to", there | seen)["ok"]:
            self._starts_the_timer(move)
        else:
            self._leader.refused()

    def _starts_the_timer(self, move: Move) -> None:
        """Whoever takes part sees how long the demo stays here."""
        seconds = round(self._leader.seconds_of(move.run, move.phase))
        if seconds >= SHORTEST_TIMER and not move.turn:
            self._acts("set_timer", {"do": "start", "seconds": seconds})

    def _minds(self) -> None:
        """What the facilitator does beside leading, once each; it may be what people wait for."""
        for act in self._has_to_mind(self.view):
            self._done.add(act.key)
            self._acts(act.act, act.data)
            self.company.stirs()

    def _has_to_mind(self, view: View) -> list[Act]:
        kind, said = known(view["kind"]), self._evening.steps.get(view["step"])
        wanted = kind.leads(said, view) if kind and said else ()
        return [act for act in wanted if act.key not in self._done]

    def _acts(self, act: str, data: View) -> View:
        return self._desk.settles({"id": new_id(), "act": act, "data": data})

    def _has_to_end(self) -> bool:
        self._ending.settimeout(BEAT)
        try:
            self._ending.recv(1)
        except TimeoutError:
            return False
        self._acts("end", {})
        return True
