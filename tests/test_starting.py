"""From a script to a session: the days that follow from its own."""

from datetime import date

import pytest

from workshop.domain.refused import Refused
from workshop.domain.workshop import Workshop
from workshop.paths import SESSIONS
from workshop.scripts import read_script
from workshop.starting import kept_until, months_after, start

SCRIPT = read_script(SESSIONS / "opvoedondersteuning")


def started(**more: object) -> Workshop:
    return start(SCRIPT, "first", owner="marja", digits="482917", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "day, months, wanted",
    [
        (date(2026, 11, 21), 3, date(2027, 2, 21)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
    ],
)
def test_months_are_those_of_a_calendar(day: date, months: int, wanted: date) -> None:
    assert months_after(day, months) == wanted


def test_words_stay_a_month_after_looking_back_but_never_over_a_year() -> None:
    day = date(2026, 11, 21)
    assert kept_until(day, date(2027, 2, 21)) == date(2027, 3, 23)
    assert kept_until(day, date(2027, 11, 20)) == date(2027, 11, 21)


def test_without_a_day_to_look_back_it_is_three_months_on() -> None:
    workshop = started(day=date(2026, 11, 21))
    assert workshop.coalition.look_back == "2027-02-21"
    assert workshop.keeps_until == "2027-03-23"


def test_every_placed_step_gets_a_run_of_its_own() -> None:
    runs = started().runs
    assert [run.step for run in runs] == list(SCRIPT.route("first").steps)
    assert [run.number for run in runs] == [1, 2, 3, 4, 5]
    assert len({run.id for run in runs}) == 5
    assert [run.minutes for run in runs] == [SCRIPT.step(run.step).minutes for run in runs]


def test_a_title_comes_from_the_script_in_the_facilitators_language() -> None:
    assert started().title == SCRIPT.texts["nl"]["title"]
    assert started(language="en").title == SCRIPT.texts["en"]["title"]
    assert started(title="Noorderwijk").title == "Noorderwijk"


def test_an_unknown_route_is_refused() -> None:
    with pytest.raises(Refused, match="no_such_route"):
        start(SCRIPT, "madeup", owner="marja", digits="482917")
