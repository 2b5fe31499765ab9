"""How much one person and one room may send."""

import pytest

from workshop.web import limits
from workshop.web.limits import Limits


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the clock says: a stretch of ten seconds ends when a test says so."""
    seconds = [1000.0]
    monkeypatch.setattr("workshop.web.limits.time.monotonic", lambda: seconds[0])
    return seconds


def test_who_sends_too_much_waits_and_nobody_else() -> None:
    counted = Limits()
    allowed = [counted.may_act("room", "amina") for _ in range(limits.MOST_OF_ONE + 1)]
    assert allowed == [True] * limits.MOST_OF_ONE + [False]
    assert counted.may_act("room", "bram")
    assert counted.may_ask("amina")


def test_a_while_later_all_is_well_again(now: list[float]) -> None:
    counted = Limits()
    while counted.may_act("room", "amina"):
        pass
    now[0] += limits.WINDOW_SECONDS
    assert counted.may_act("room", "amina")


def test_a_room_that_floods_is_slowed_down_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_IN_A_ROOM", 3)
    counted = Limits()
    assert [counted.may_act("one", f"phone {n}") for n in range(4)] == [True] * 3 + [False]
    assert counted.may_act("other", "phone 1")


def test_wrong_codes_brake_who_types_them_and_then_everybody() -> None:
    counted = Limits()
    for _ in range(limits.WRONG_CODES_OF_ONE.amount):
        assert counted.may_type_code("guesser")
        counted.typed_wrong("guesser")
    assert not counted.may_type_code("guesser")
    assert counted.may_type_code("amina")
    while counted.may_type_code(""):
        counted.typed_wrong("")
    assert not counted.may_type_code("amina")
