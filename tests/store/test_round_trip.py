"""What was stored is what there was: an evening read back shows the same to everybody."""

from dataclasses import fields

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import initialize, rule

from tests.domain.any_acts import STEPS
from tests.domain.test_any_series import AnEvening
from tests.store.evening import KeptRoom, everything, in_order, opened, play_an_evening, seen
from workshop.store import Store, reading
from workshop.store.records import TABLES

# What is kept in tables of its own, or only made of other things.
ELSEWHERE = {
    "people",
    "groups",
    "organisations",
    "contributions",
    "runs",
    "script",
    "private_notes",
    "post",
    "deeds",
    "practice",
    "remotes",
}


def test_an_evening_read_back_is_the_same_for_everyone(room: KeptRoom) -> None:
    play_an_evening(room)
    assert everything(room.reopened()) == everything(room.workshop)
    assert in_order(room.reopened()) == in_order(room.workshop)
    assert seen(room.reopened()) == seen(room.workshop)


def test_an_evening_that_has_ended_is_read_back_too(room: KeptRoom) -> None:
    play_an_evening(room)
    room.moves_to("close", "goodbye")
    room.leads("end")
    assert room.workshop.ended
    assert seen(room.reopened()) == seen(room.workshop)


def test_answers_come_back_by_act_and_sender(room: KeptRoom, store: Store) -> None:
    people = play_an_evening(room)
    answers = store.answers(room.workshop.key)
    given = {answer["person"] for answer in answers.values() if "person" in answer}
    assert people["Anneke"].id in given
    assert {who for _, who in answers} == {"fatma"} | {one.device for one in people.values()}


def test_of_many_answers_the_newest_are_read(
    room: KeptRoom, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MOST_ANSWERS", 3)
    for name in ("Anneke", "Joost", "Fatma", "Hanan", "Ali"):
        room.joins(name, "formal")
    names = [
        room.workshop.people[a["person"]].name for a in store.answers(room.workshop.key).values()
    ]
    assert names == ["Fatma", "Hanan", "Ali"]


def test_the_same_ids_in_two_rooms_are_two_things(store: Store) -> None:
    rooms = opened(store), opened(store)
    for text, room in zip(("hier", "daar"), rooms, strict=True):
        anneke = room.joins("Anneke", "formal")
        room.moves_to("strength", "write")
        note = {"run": room.workshop.run.id, "type": "note"}
        content = {"dimension": "power", "text": text}
        assert anneke.sends("contribute", note | {"content": content}, "thesameid").ok
    assert [r.reopened().contributions["thesameid"].text for r in rooms] == ["hier", "daar"]


def test_there_is_no_room_without_its_key(store: Store) -> None:
    assert store.open("nowhere") is None
    assert store.answers("nowhere") == {}


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_every_field_of_the_domain_has_a_column(kind: type) -> None:
    kept = set(TABLES[kind].c.keys()) | ELSEWHERE | {"agreements"}
    assert {field.name for field in fields(kind)} <= kept


class AStoredEvening(AnEvening):
    """The server may stop and start again between any two acts: nobody notices."""

    store: Store

    @initialize()
    def opens(self) -> None:
        super().opens()
        self.room = opened(self.store, STEPS)

    @rule()
    def the_server_starts_again(self) -> None:
        assert isinstance(self.room, KeptRoom)
        reopened = self.room.reopened()
        assert everything(reopened) == everything(self.room.workshop)
        assert seen(reopened) == seen(self.room.workshop)
        self.room.workshop = reopened


def test_any_series_of_acts_can_be_read_back(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    store.migrate()
    machine = type("AnyEvening", (AStoredEvening,), {"store": store}).TestCase
    machine.settings = settings(
        max_examples=10,
        stateful_step_count=40,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    machine("runTest").runTest()
    store.close()
