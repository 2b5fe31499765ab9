"""After the evening: what facilitators can look back on, and what was never ended."""

import re
import secrets
import time
from datetime import datetime, timedelta

import pytest

from tests.web.visitor import House
from workshop import exercises
from workshop.act import Act
from workshop.domain.naming import hashed
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.overnight import end_what_was_left_open
from workshop.rooms import Asked

SIDES = ("formal",) * 3 + ("informal",) * 3


def begun(house: House, sides: tuple[str, ...] = SIDES) -> Workshop:
    """A session into which people came today."""
    account = house.parts.accounts.sign_in("Marja", "vier woorden is goed")
    made = house.session(account or house.facilitator("Marja"))
    for n, side in enumerate(sides):
        device = hashed(secrets.token_hex(16))
        assert does(house, made, device, "join", name=f"Deelnemer{n}", side=side)["ok"]
    return made


def does(
    house: House, workshop: Workshop, device: str, act: str, **data: object
) -> dict[str, object]:
    """Somebody does something on a phone."""
    who = Who(Audience.PHONE, round(time.time() * 1000), new_id(), device=device)
    asked: Asked[dict[str, object]] = Asked()
    house.parts.rooms.act(workshop.key, Act(who, act, data, asked))
    return asked.wait()


def goes_on(house: House, workshop: Workshop) -> None:
    """To a step in which people are heard."""
    here, there = workshop.runs[0], next(r for r in workshop.runs if r.step == "strength")
    seen = {"seen_run": here.id, "seen_phase": here.phase}
    assert house.runs(workshop, "move_to", run=there.id, phase="explain", **seen)["ok"]


def page_of(house: House, workshop: Workshop, language: str = "nl") -> str:
    visitor = house.visitor(language).signs_in("Marja")
    page = visitor.opens(f"/host/w/{workshop.key}/after?lang={language}")
    assert page.status_code == 200
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", page.text))


def test_time_and_voices_are_told_by_step_and_side_and_stay_when_people_are_gone(
    new_house: House,
) -> None:
    workshop = begun(new_house)
    goes_on(new_house, workshop)
    new_house.runs(workshop, "give_word", side="informal")
    new_house.runs(workshop, "end")
    before = page_of(new_house, workshop)
    assert "formeel 0 van 3" in before and "informeel 0 van 3" in before
    assert "Gepland" in before and "10 minuten" in before
    new_house.parts.store.erase(workshop.key)
    new_house.parts.rooms.refresh(workshop.key)
    assert page_of(new_house, workshop) == before
    assert "0 of 3" in page_of(new_house, workshop, "en")


def test_what_was_planned_stays_and_a_step_done_twice_is_told_apart(new_house: House) -> None:
    workshop = begun(new_house)
    run = workshop.runs[0].id
    new_house.runs(workshop, "stretch", run=run, minutes=45)
    again = new_house.runs(workshop, "repeat", run=run)["run"]
    here = {"seen_run": run, "seen_phase": "welcome"}
    assert new_house.runs(workshop, "move_to", run=again, phase="welcome", **here)["ok"]
    new_house.runs(workshop, "skip", run=run)
    told = page_of(new_house, workshop)
    assert "Welkom 10 minuten" in told and "45" not in told
    assert "Welkom (2e keer) erbij gekomen" in told and "gepland 10" in told


def test_a_side_of_two_is_not_told_apart(new_house: House) -> None:
    workshop = begun(new_house, ("formal", "formal", "informal", "informal", "informal"))
    goes_on(new_house, workshop)
    shown = page_of(new_house, workshop)
    assert "Iedereen samen: 0 van 5" in shown and "formeel 0" not in shown


def test_in_the_night_after_it_a_session_that_nobody_ended_closes(new_house: House) -> None:
    """It is not in memory: the database knows."""
    workshop, parts = begun(new_house), new_house.parts
    unbegun = new_house.session(new_house.facilitator("Joost"))
    today = datetime.now().replace(hour=0, minute=0)
    end_what_was_left_open(parts, today + timedelta(days=1, hours=3, minutes=59))
    stored = parts.store.open(workshop.key)
    assert stored is not None and not stored.ended
    parts.rooms._open.clear()
    end_what_was_left_open(parts, today + timedelta(days=1, hours=4))
    stored = parts.store.open(workshop.key)
    assert stored is not None and stored.ended and stored.ended_by == "night"
    waits = parts.store.open(unbegun.key)
    assert waits is not None and not waits.ended


def test_a_session_that_was_only_looked_through_is_not_closed(new_house: House) -> None:
    workshop = new_house.session(new_house.facilitator("Joost"))
    first, second = (run.id for run in workshop.runs[:2])
    here = {"seen_run": first, "seen_phase": "welcome"}
    phase = exercises.named(workshop.runs[1].kind).phases[0].name
    assert new_house.runs(workshop, "move_to", run=second, phase=phase, **here)["ok"]
    night = datetime.now() + timedelta(days=2)
    assert new_house.parts.store.left_open(night) == []
    device = hashed("somebody")
    assert does(new_house, workshop, device, "join", name="Ali", side="informal")["ok"]
    assert new_house.parts.store.left_open(night) == [workshop.key]
    assert does(new_house, workshop, device, "leave")["ok"]
    assert new_house.parts.store.left_open(night) == [workshop.key]


def test_that_it_closed_by_itself_is_said_and_the_agreements_stay(new_house: House) -> None:
    workshop = begun(new_house)
    end_what_was_left_open(new_house.parts, datetime.now() + timedelta(days=2))
    assert "sloot vanzelf" in page_of(new_house, workshop)
    listed = new_house.visitor().signs_in("Marja").opens("/host").text
    assert "sloot vanzelf in de nacht" in listed and f"/host/w/{workshop.key}/after" in listed
    read = new_house.visitor().opens(f"/c/{workshop.coalition.read}")
    assert read.status_code == 200
    assert new_house.runs(workshop, "pause", minutes=5)["refused"] == "session_ended"


@pytest.mark.parametrize("days", [0, 3])
def test_a_session_tried_out_beforehand_stays_open_until_its_own_day_is_over(
    new_house: House, days: int
) -> None:
    workshop = begun(new_house)
    later = (datetime.now() + timedelta(days=days)).date().isoformat()
    with new_house.parts.store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE workshop SET day = ?", (later,))
    found = new_house.parts.store.left_open(datetime.now() + timedelta(days=2))
    assert found == ([] if days else [workshop.key])
