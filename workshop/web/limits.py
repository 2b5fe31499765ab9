"""How much one person and one room may send. Never counted by address: a venue has one address for
everybody.
"""

import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

# A phone that comes back sends what it kept in one go; nobody types faster than this.
WINDOW_SECONDS = 10
MOST_OF_ONE = 60
MOST_IN_A_ROOM = 20_000
# Six digits are a million: at this rate guessing one open room takes weeks, and it is noticed in
# the log.
WRONG_CODES = RateLimitItemPerMinute(30)
WRONG_CODES_OF_ONE = RateLimitItemPerMinute(6)
WRONG_PASSWORDS = RateLimitItemPerMinute(5)


class Limits:
    """Counts in the memory of this process, which is also the one that holds the room."""

    def __init__(self) -> None:
        self._flow = Flow()
        self._codes = MovingWindowRateLimiter(MemoryStorage())

    def may_act(self, room: str, sender: str) -> bool:
        """Count one act; False when this sender or this room sends too much."""
        of_one = self._flow.count(f"act {sender}") <= MOST_OF_ONE
        return of_one and self._flow.count(f"room {room}") <= MOST_IN_A_ROOM

    def may_ask(self, sender: str) -> bool:
        """Count one question (a snapshot, or more of a list)."""
        return self._flow.count(f"ask {sender}") <= MOST_OF_ONE

    def may_type_code(self, sender: str) -> bool:
        """Whether a typed code is looked at now: not while too many wrong ones came in, from
        anyone or from this one.

        All typed codes share this brake, the digits of rooms and the codes of phones that are
        moved; links never wait. ``sender`` is whatever tells people apart without an address, such
        as the device; it may be empty.
        """
        of_one = not sender or self._codes.test(WRONG_CODES_OF_ONE, "code", sender)
        return of_one and self._codes.test(WRONG_CODES, "codes")

    def typed_wrong(self, sender: str) -> None:
        """Count a wrong code."""
        self._codes.hit(WRONG_CODES, "codes")
        if sender:
            self._codes.hit(WRONG_CODES_OF_ONE, "code", sender)

    def may_sign_in(self, name: str) -> bool:
        """Whether a password for this account is looked at now."""
        return self._codes.test(WRONG_PASSWORDS, "password", name.casefold())

    def signed_in_wrong(self, name: str) -> None:
        """Count a wrong password for an account, whether there is such an account or not."""
        self._codes.hit(WRONG_PASSWORDS, "password", name.casefold())


class Flow:
    """How often something happened in the present stretch of ten seconds. The library counts as
    well, but with a thread for every count; this is done for every act.
    """

    def __init__(self) -> None:
        self._window = 0
        self._counts: dict[str, int] = {}

    def count(self, name: str) -> int:
        """Count once more; how often it was until now."""
        window = int(time.monotonic()) // WINDOW_SECONDS
        if window != self._window:
            self._window, self._counts = window, {}
        self._counts[name] = self._counts.get(name, 0) + 1
        return self._counts[name]
