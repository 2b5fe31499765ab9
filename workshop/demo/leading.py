"""The made-up facilitator: leads from phase to phase, until somebody else does."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.client.screen import View
from workshop.demo.guest import Place, place_of
from workshop.demo.pace import Stop

# Who is not done gets so many seconds more.
GRACE = 10.0


@dataclass(frozen=True)
class Move:
    """Where the room goes next; nowhere is the end."""

    run: str = ""
    phase: str = ""
    turn: str = ""


class Leader:
    """Decides by what the facilitator's page shows and what time it is. ``taken_over`` once anyone
    else moved the room: from then on it is theirs.
    """

    def __init__(self, stops: list[Stop]) -> None:
        self.taken_over = False
        self._stops = stops
        self._at: Place | None = None
        self._left: Place | None = None
        self._goes_to: Move | None = None
        self._since = 0.0

    def decides(self, view: View, now: float, all_done: bool) -> Move | None:
        """The next move, when it is time; else None. After a move it waits for the page to
        follow.
        """
        here = place_of(view)
        if view.get("ended") or not self._leads(here, now):
            return None
        seconds = self.seconds(view)
        spent = now - self._since
        if spent < seconds or (not all_done and spent < seconds + GRACE):
            return None
        self._left, self._goes_to = here, self._next(view, here)
        return self._goes_to

    def refused(self) -> None:
        """Somebody else was first."""
        self.taken_over = True

    def seconds(self, view: View) -> float:
        """For how long the room stays where it is; turns share the time of their phase."""
        run, phase, turn = place_of(view)
        turns = view["agenda"].get("turns", []) if turn else []
        return self.seconds_of(run, phase) / max(1, len(turns))

    def seconds_of(self, run: str, phase: str) -> float:
        """For how long a whole phase is planned."""
        return next((s.seconds for s in self._stops if (s.run, s.phase) == (run, phase)), 0.0)

    def share(self, view: View, now: float) -> float:
        """How much of its time here is over, from 0 to 1 and further."""
        return (now - self._since) / max(self.seconds(view), 0.001)

    def _leads(self, here: Place, now: float) -> bool:
        """Whether the room is where this one brought it."""
        if here == self._left:
            return False
        if self._goes_to is not None and self._arrived(here):
            self._at, self._left, self._goes_to, self._since = here, None, None, now
        elif self._at is None:
            self._at, self._since = here, now
        self.taken_over = self.taken_over or here != self._at
        return not self.taken_over

    def _arrived(self, here: Place) -> bool:
        there = self._goes_to
        return there is not None and here[:2] == (there.run, there.phase)

    def _next(self, view: View, here: Place) -> Move:
        run, phase, turn = here
        turns = view["agenda"].get("turns", []) if turn else []
        if turn in turns[:-1]:
            return Move(run, phase, turns[turns.index(turn) + 1])
        at = next(n for n, stop in enumerate(self._stops) if (stop.run, stop.phase) == (run, phase))
        after = self._stops[at + 1 :]
        return Move(after[0].run, after[0].phase) if after else Move()
