"""Which rooms are open: opened when somebody knocks, once, and let go when all have gone."""

import threading
from dataclasses import dataclass

import pytest

from tests.domain.room import new_room
from workshop.domain.workshop import Workshop
from workshop.room import Room
from workshop.rooms import IDLE_SECONDS, Rooms


@dataclass
class Shown:
    room: Room
    screens: int = 0


class Opener:
    def __init__(self) -> None:
        self.opened: list[str] = []
        self.rooms = Rooms(self.make)

    def make(self, key: str) -> Shown | None:
        self.opened.append(key)
        return (
            Shown(Room(self.load, lambda batch: None, lambda do: do())) if key == "here" else None
        )

    def load(self) -> tuple[Workshop, dict[tuple[str, str], dict[str, object]]]:
        return new_room().workshop, {}


@pytest.fixture
def opener() -> Opener:
    return Opener()


def test_a_room_is_opened_once(opener: Opener) -> None:
    assert opener.rooms.open("here") is opener.rooms.open("here") is not None
    assert opener.opened == ["here"]
    assert opener.rooms.count == 1


def test_everybody_who_knocks_at_once_gets_the_same_room(opener: Opener) -> None:
    barrier, found = threading.Barrier(8), []

    def knock() -> None:
        barrier.wait()
        found.append(opener.rooms.open("here"))

    threads = [threading.Thread(target=knock) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, found))) == 1
    assert opener.opened == ["here"]


def test_where_there_is_no_session_there_is_no_room(opener: Opener) -> None:
    assert opener.rooms.open("nowhere") is None
    with pytest.raises(KeyError):
        opener.rooms.ask("nowhere", lambda workshop: workshop.title)


def test_a_question_is_answered_from_the_room(opener: Opener) -> None:
    assert opener.rooms.ask("here", lambda workshop: workshop.digits) == "482917"
    with pytest.raises(ZeroDivisionError):
        opener.rooms.ask("here", lambda workshop: 1 / 0)


def test_a_room_is_let_go_when_nobody_used_it_for_a_while(
    opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr("workshop.rooms.time.monotonic", lambda: now[0])
    shown = opener.rooms.open("here")
    assert shown is not None
    opener.rooms.let_go()
    assert opener.rooms.count == 1
    now[0] += IDLE_SECONDS + 1
    shown.screens = 1
    opener.rooms.let_go()
    assert opener.rooms.count == 1, "a screen shows it"
    shown.screens = 0
    opener.rooms.let_go()
    assert opener.rooms.count == 0
    assert opener.rooms.open("here") is not shown


def test_a_room_that_was_changed_elsewhere_is_read_again(opener: Opener) -> None:
    shown = opener.rooms.open("here")
    assert shown is not None
    before = shown.room.workshop
    opener.rooms.refresh("here")
    opener.rooms.refresh("nowhere")
    assert shown.room.workshop is not before
