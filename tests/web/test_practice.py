"""The page for practice: who may begin it, with how many, and how it is refused."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from tests.web.test_after import begun
from tests.web.visitor import House, Visitor
from workshop import exercises, practising
from workshop.companies import MOST, Companies
from workshop.domain.refused import Refused
from workshop.domain.workshop import Workshop
from workshop.overnight import end_what_was_left_open


@pytest.fixture
def came(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, int]]:
    """How many were asked to come, by room: nobody really does."""
    rooms: dict[str, int] = {}

    def come(self: Companies, room: str, people: int, *more: object) -> None:
        if len(rooms) >= MOST:
            raise Refused("too_many_practices", most=MOST)
        rooms[room] = people

    monkeypatch.setattr(Companies, "come", come)
    monkeypatch.setattr(Companies, "stop", lambda self, room: rooms.pop(room, None))
    yield rooms


def page(workshop: Workshop) -> str:
    return f"/host/w/{workshop.key}/practice"


def led(house: House) -> tuple[Visitor, Workshop]:
    account = house.facilitator("Marja")
    return house.visitor().signs_in("Marja"), house.session(account)


def practises(house: House, workshop: Workshop) -> bool:
    return house.parts.rooms.ask(workshop.key, lambda now: now.practice is not None)


def test_it_begins_and_ends_from_the_page_and_the_list_says_so(new_house, came):
    marja, workshop = led(new_house)
    assert "Oefenen met verzonnen mensen" in marja.opens("/host").text
    answer = marja.sends(page(workshop), people="12")
    assert answer.status_code == 303 and answer.headers["Location"].endswith(workshop.key)
    assert came == {workshop.key: 12} and practises(new_house, workshop)
    assert "Stoppen en echt beginnen" in marja.opens("/host").text
    assert "Wis de oefening" in marja.opens(page(workshop)).text
    read = new_house.visitor().opens(f"/c/{workshop.coalition.read}").text
    assert "Oefening: verzonnen mensen" in read
    assert marja.sends(f"{page(workshop)}/end", form=page(workshop)).status_code == 303
    assert not came and not practises(new_house, workshop)
    assert marja.sends(f"{page(workshop)}/end", form=page(workshop)).status_code == 303


def test_nobody_else_can_begin_one(new_house, came):
    _, workshop = led(new_house)
    new_house.facilitator("Bram")
    bram = new_house.visitor().signs_in("Bram")
    assert bram.opens(page(workshop)).status_code == 404
    assert new_house.visitor().opens(page(workshop)).status_code == 303
    form = "/host/new"
    for path in (page(workshop), f"{page(workshop)}/end"):
        assert bram.sends(path, form=form, people="8").status_code == 404
    assert not came and not practises(new_house, workshop)


@pytest.mark.parametrize("people", ["", "9", "60", "-8", "eight"])
def test_only_so_many_as_are_offered_come(house, came, people):
    name = f"Marja{people}"
    workshop = house.session(house.facilitator(name))
    marja = house.visitor().signs_in(name)
    assert marja.sends(page(workshop), people=people).status_code == 400
    assert not came


def test_where_real_people_are_it_is_refused_with_a_sentence(new_house, came):
    workshop = begun(new_house)
    answer = new_house.visitor().signs_in("Marja").sends(page(workshop), people="8")
    assert answer.status_code == 409 and "Er kwamen al mensen binnen" in answer.text
    assert not came and not practises(new_house, workshop)


def test_with_too_many_elsewhere_the_session_stays_as_it_was(new_house, came):
    marja, workshop = led(new_house)
    came |= dict.fromkeys(map(str, range(MOST)), 8)
    answer = marja.sends(page(workshop), people="8")
    assert answer.status_code == 409 and f"al {MOST} anderen" in answer.text
    assert not practises(new_house, workshop)


def test_at_night_a_forgotten_practice_is_erased(new_house, came):
    marja, workshop = led(new_house)
    marja.sends(page(workshop), people="8")
    new_house.runs(workshop, "move_to", **_to_the_second(new_house, workshop))
    end_what_was_left_open(new_house.parts, datetime.now() + timedelta(days=3))
    assert not came and not practises(new_house, workshop)
    ended = new_house.parts.rooms.ask(workshop.key, lambda now: now.ended)
    assert ended is None


def test_in_the_night_after_a_practice_nothing_of_it_stays_however_far_off_its_day(new_house, came):
    marja, workshop = led(new_house)
    marja.sends(page(workshop), people="8")
    new_house.runs(workshop, "end")
    next_week = (datetime.now() + timedelta(days=7)).date().isoformat()
    with new_house.parts.store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE workshop SET day = ?", (next_week,))
    end_what_was_left_open(new_house.parts, datetime.now() + timedelta(days=2))
    assert not practises(new_house, workshop)
    with new_house.parts.store.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM answer").scalar() == 0
    marja.sends(page(workshop), people="8")
    assert practises(new_house, workshop)


def test_after_the_server_stopped_it_is_over(new_house, came):
    marja, workshop = led(new_house)
    marja.sends(page(workshop), people="8")
    practising.over(new_house.parts)
    assert new_house.parts.rooms.ask(workshop.key, lambda now: now.practice.over)


def _to_the_second(house: House, workshop: Workshop) -> dict[str, str]:
    def places(now: Workshop) -> dict[str, str]:
        here, there = now.run, now.runs[1]
        seen = {"seen_run": here.id, "seen_phase": here.phase, "seen_turn": here.turn}
        return {"run": there.id, "phase": exercises.named(there.kind).phases[0].name, **seen}

    return house.parts.rooms.ask(workshop.key, places)
