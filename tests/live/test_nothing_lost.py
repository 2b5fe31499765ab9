"""A tap gets its answer after the commit; what was answered is there once, whatever happens."""

import threading
from pathlib import Path

import pytest
from socketio.exceptions import SocketIOError

from tests.device import PATIENCE
from tests.evening import Evening, Phone, new_id

# A server that starts on a busy machine.
LONG = 6 * PATIENCE


def test_the_same_act_again_gets_the_same_answer_and_does_nothing(evening: Evening) -> None:
    evening.facilitator().moves_to("strength", "write")
    amina, id = evening.phone("Amina", "informal"), new_id()
    first = amina.says("Kent de straat", id=id)
    assert first == {"ok": True, "contribution": id}
    assert amina.says("Kent de straat", id=id) == first
    assert amina.says("Iets anders", id=id) == first
    amina.waits_for(lambda: amina.said)
    assert amina.asks("snapshot", {})["parts"]["me"]["view"]["own_count"] == 1


def test_an_id_of_somebody_else_opens_nothing(evening: Evening) -> None:
    evening.facilitator().moves_to("strength", "write")
    amina, bram, id = evening.phone("Amina", "informal"), evening.phone("Bram", "formal"), new_id()
    assert amina.says("Van Amina", id=id)["ok"]
    assert bram.says("Van Bram", id=id)["refused"] == "malformed"
    assert bram.sends("amend", {"contribution": id, "content": {"text": "x"}})["ok"] is False


def test_a_screen_that_missed_a_frame_catches_up(evening: Evening) -> None:
    fatma, wall = evening.facilitator(), evening.projector()
    wall.versions["projector"] -= 1
    asked = wall.snapshots
    fatma.does("set_timer", do="start", seconds=60)
    wall.waits_for(lambda: wall.snapshots > asked)
    wall.shows(lambda view: view["timer"]["seconds"] == 60)
    fatma.does("set_timer", do="stop")
    wall.shows(lambda view: "timer" not in view)
    assert wall.is_up_to_date()


def test_after_a_crash_everyone_is_back_by_themselves(tmp_path: Path) -> None:
    _write_through_a_crash(tmp_path, people=10)


@pytest.mark.matrix
def test_kill_9_while_forty_people_write(tmp_path: Path) -> None:
    _write_through_a_crash(tmp_path, people=40)


@pytest.mark.matrix
def test_kill_9_on_postgresql(tmp_path: Path, postgres_url: str) -> None:
    _write_through_a_crash(tmp_path, people=20, database_url=postgres_url)


def _write_through_a_crash(folder: Path, people: int, each: int = 6, **settings: str) -> None:
    with Evening(folder, **settings) as evening:
        fatma, wall = evening.facilitator(), evening.projector()
        fatma.moves_to("strength", "write")
        phones = [evening.phone(f"P{n}", ("formal", "informal")[n % 2]) for n in range(people)]
        enough = threading.Semaphore(0)
        writers = [Writer(phone, each, enough) for phone in phones]
        for writer in writers:
            writer.start()
        for _ in range(people):
            assert enough.acquire(timeout=PATIENCE)
        evening.dies()
        evening.starts()
        for writer in writers:
            writer.join(timeout=LONG)
        sent = {id for writer in writers for id in writer.ids}
        assert {id for writer in writers for id in writer.acknowledged} == sent
        wall.shows(lambda view: view["here"]["count"] == len(sent) == people * each)
        for phone, writer in zip(phones, writers, strict=True):
            phone.waits_for(lambda phone=phone: phone.view("me")["own_count"] == each)
            assert set(phone.view("me")["own"]) == set(writer.ids)
        assert len(wall.view()["here"]["writers"]) == 2 and wall.view()["people"] == people
        assert fatma.is_up_to_date() and wall.is_up_to_date()


class Writer(threading.Thread):
    """A phone's outbox: it sends each note until it is answered, as the page does."""

    def __init__(self, phone: Phone, notes: int, enough: threading.Semaphore) -> None:
        super().__init__(daemon=True)
        self.phone, self.enough = phone, enough
        self.ids = [new_id() for _ in range(notes)]
        self.acknowledged: list[str] = []
        self.run_id = phone.view("room")["run"]

    def run(self) -> None:
        for id in self.ids:
            while id not in self.acknowledged:
                self._send(id)
            self.enough.release()

    def _send(self, id: str) -> None:
        content = {"dimension": "knowledge", "text": f"{self.phone.name} schrijft {id[:8]}"}
        data = {"run": self.run_id, "type": "note", "content": content}
        message = {"id": id, "act": "contribute", "data": data}
        try:
            answer = self.phone._line.call("act", message, timeout=1)
        except SocketIOError:
            self.phone.waits_for(lambda: self.phone.connected, "the server", LONG)
            return
        assert answer.get("ok") or answer.get("refused") == "not_stored", answer
        if answer["ok"]:
            self.acknowledged.append(id)
