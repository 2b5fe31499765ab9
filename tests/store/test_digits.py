"""Six digits lead into a live session, and for a month afterwards nowhere."""

from collections.abc import Callable, Iterator

import pytest

from tests.store.evening import KeptRoom, opened
from workshop.store import Store, clock, digits

Today = Callable[[int], None]


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> Today:
    """Makes it the n-th day."""
    begin = clock.now()
    return lambda n: monkeypatch.setattr(clock, "now", lambda: begin + n * clock.DAY_MS)


@pytest.fixture
def chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chance offers 100000, then 100001, and so on; every time anew."""

    class Chance:
        def __init__(self) -> None:
            self.drawn: Iterator[int] = iter(range(1000))

        def randbelow(self, below: int) -> int:
            return next(self.drawn)

    take = digits.take

    def anew(connection):  # type: ignore[no-untyped-def]
        monkeypatch.setattr(digits, "secrets", Chance())
        return take(connection)

    monkeypatch.setattr(digits, "take", anew)


def test_digits_lead_to_their_live_session_and_nowhere_once_it_ended(store: Store) -> None:
    room, other = opened(store, digits="111111"), opened(store, digits="222222")
    assert store.room_of_digits("111111") == room.workshop.key
    room.leads("end")
    assert store.room_of_digits("111111") is None
    assert store.room_of_digits("222222") == other.workshop.key


def test_digits_are_six_and_differ(store: Store) -> None:
    drawn = [store.new_digits() for _ in range(50)]
    assert len(set(drawn)) == 50
    assert all(len(each) == 6 and each.isdigit() for each in drawn)


def test_digits_are_not_given_out_again_within_a_month(
    store: Store, day: Today, chance: None
) -> None:
    day(0)
    assert store.new_digits() == "100000"
    day(31)
    assert store.new_digits() == "100001"
    day(32)
    assert store.new_digits() == "100000"


def test_digits_of_a_live_session_stay_its_own_and_rest_a_month_after_it(
    store: Store, day: Today, chance: None
) -> None:
    day(0)
    room = opened(store, digits=store.new_digits())
    day(60)
    assert store.new_digits() == "100001"
    ends(room, clock.now())
    day(90)
    assert store.new_digits() == "100002"
    day(92)
    assert store.new_digits() == "100000"


def ends(room: KeptRoom, at: int) -> None:
    room.ticks = iter([at])
    room.leads("end")
