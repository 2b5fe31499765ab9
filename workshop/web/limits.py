"""How much one person and one room may send. Never counted by address: a venue has one address for
everybody.
"""

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter, MovingWindowRateLimiter

# A phone that comes back sends what it kept in one go; nobody types faster than this.
ACTS_OF_ONE = RateLimitItemPerSecond(60, 10)
QUESTIONS_OF_ONE = RateLimitItemPerSecond(60, 10)
ACTS_IN_A_ROOM = RateLimitItemPerSecond(20_000, 10)
# Six digits are a million: at this rate guessing one open room takes weeks, and it is noticed in
# the log.
WRONG_CODES = RateLimitItemPerMinute(30)
WRONG_CODES_OF_ONE = RateLimitItemPerMinute(6)
WRONG_PASSWORDS = RateLimitItemPerMinute(5)


class Limits:
    """Counts in the memory of this process, which is also the one that holds the room."""

    def __init__(self) -> None:
        storage = MemoryStorage()
        self._flow = FixedWindowRateLimiter(storage)
        self._codes = MovingWindowRateLimiter(storage)

    def may_act(self, room: str, sender: str) -> bool:
        """Count one act; False when this sender or this room sends too much."""
        return self._counts(ACTS_OF_ONE, "act", sender) and self._counts(
            ACTS_IN_A_ROOM, "room", room
        )

    def may_ask(self, sender: str) -> bool:
        """Count one question (a snapshot, or more of a list)."""
        return self._counts(QUESTIONS_OF_ONE, "ask", sender)

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

    def _counts(self, item: RateLimitItem, *names: str) -> bool:
        return bool(self._flow.hit(item, *names))
