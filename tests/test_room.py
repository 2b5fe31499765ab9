"""A room takes acts in turn, stores them in one go, and answers only after that."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.domain.room import new_room
from workshop.act import Act, Done
from workshop.domain.acts.book import ACTS, PHONE, Result
from workshop.domain.naming import hashed
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.domain.workshop import Workshop
from workshop.play import Answer
from workshop.room import Room
from workshop.store.batch import Answers, Batch, NotStored


class Shelf:
    """A store in memory: it keeps a copy of the room at each commit, as a database would."""

    def __init__(self) -> None:
        self.kept = new_room().workshop
        self.answers: Answers = {}
        self.batches: list[Batch] = []
        self.broken = False
        self.unreadable = 0
        self.room = Room(self.load, self.write, lambda work: work())

    def load(self) -> tuple[Workshop, Answers]:
        if self.unreadable:
            self.unreadable -= 1
            raise OSError("database gone")
        return copy.deepcopy(self.kept), dict(self.answers)

    def write(self, batch: Batch) -> None:
        if self.broken:
            raise NotStored("disk full")
        assert batch.begins_at == self.kept.version
        self.kept = copy.deepcopy(self.room.workshop)
        self.answers |= batch.answers
        self.batches.append(batch)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


def act(
    act_name: str, device: str = "amina", id: str = "", **data: Any
) -> tuple[Act, list[Answer]]:
    """An act, and the list in which its answer will stand."""
    answers: list[Answer] = []
    who = Who(Audience.PHONE, 1_700_000_000_000, id or new_id(), device=hashed(device))
    return Act(who, act_name, data, answers.append), answers


def joins(device: str = "amina", id: str = "") -> tuple[Act, list[Answer]]:
    return act("join", device, id, name=device.title(), side="informal")


def together(room: Room, *acts: Act) -> None:
    """Let acts wait for each other, so that they are taken as one batch."""
    room.turn(lambda workshop: [room.act(each) for each in acts] and None)


def test_an_act_is_answered_when_it_is_stored(shelf: Shelf) -> None:
    joining, answers = joins()
    shelf.room.act(joining)
    (person,) = shelf.kept.people.values()
    assert answers == [{"ok": True, "person": person.id}]
    assert [batch.version for batch in shelf.batches] == [1]


def test_what_waits_is_stored_in_one_commit(shelf: Shelf) -> None:
    told = [joins(name) for name in ("amina", "bram", "carla")]
    together(shelf.room, *(each for each, _ in told))
    assert [len(batch.answers) for batch in shelf.batches] == [3]
    assert all(answers[0]["ok"] for _, answers in told)


def test_a_thing_that_changed_twice_in_a_batch_is_stored_once(shelf: Shelf) -> None:
    joining, _ = joins()
    together(shelf.room, joining, act("speak", lang="en")[0])
    (batch,) = shelf.batches
    kept = [thing for thing, stays in batch.rows if stays and hasattr(thing, "joined")]
    assert [person.lang for person in kept] == ["en"]


def test_the_same_act_sent_again_gets_the_same_answer_and_does_nothing(shelf: Shelf) -> None:
    first, answer = joins(id="act-of-amina")
    again, same = joins(id="act-of-amina")
    shelf.room.act(first)
    shelf.room.act(again)
    assert same == answer
    assert len(shelf.batches) == 1


def test_the_same_act_twice_in_one_batch_is_done_once(shelf: Shelf) -> None:
    first, answer = joins(id="act-of-amina")
    again, same = joins(id="act-of-amina")
    together(shelf.room, first, again)
    assert same == answer
    assert len(shelf.kept.people) == 1


def test_an_answer_is_still_known_after_the_room_was_read_again(shelf: Shelf) -> None:
    first, answer = joins(id="act-of-amina")
    again, same = joins(id="act-of-amina")
    shelf.room.act(first)
    shelf.room.refresh()
    shelf.room.act(again)
    assert same == answer


def test_an_id_that_somebody_else_used_is_refused(shelf: Shelf) -> None:
    theirs, _ = joins("bram", id="act-of-bram1")
    mine, answers = joins("amina", id="act-of-bram1")
    shelf.room.act(theirs)
    shelf.room.act(mine)
    assert answers == [{"ok": False, "refused": "malformed", "field": "id"}]


def test_a_refusal_is_repeated_and_changes_nothing(shelf: Shelf) -> None:
    first, answers = act("speak", id="not-joined-yet", lang="en")
    again, same = act("speak", id="not-joined-yet", lang="en")
    shelf.room.act(first)
    shelf.room.act(joins()[0])
    shelf.room.act(again)
    assert answers == same == [{"ok": False, "refused": "not_joined"}]


def test_when_a_commit_fails_nothing_has_happened_and_it_can_be_sent_again(shelf: Shelf) -> None:
    rebuilt: list[int] = []
    shelf.room.rebuilt = lambda: rebuilt.append(len(shelf.room.workshop.people))
    first, answers = joins(id="act-of-amina")
    again, later = joins(id="act-of-amina")
    shelf.broken = True
    shelf.room.act(first)
    assert answers == [{"ok": False, "refused": "not_stored"}]
    assert rebuilt == [0]
    shelf.broken = False
    shelf.room.act(again)
    assert later[0]["ok"]
    assert len(shelf.kept.people) == 1


def test_a_room_that_cannot_be_read_stands_still_until_it_can(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.room.RETRY_SECONDS", 0)
    seen: list[list[str]] = []
    joining, answers = joins()
    shelf.broken, shelf.unreadable = True, 3

    def both(workshop: Workshop) -> None:
        shelf.room.act(joining)
        shelf.room.turn(lambda workshop: seen.append(list(workshop.people)))

    shelf.room.turn(both)
    assert answers == [{"ok": False, "refused": "not_stored"}]
    assert seen == [[]]
    assert shelf.unreadable == 0


def test_an_act_that_breaks_halfway_spoils_no_other(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(workshop: Workshop, who: Who) -> Result:
        workshop.title = "half changed"
        raise ZeroDivisionError

    monkeypatch.setitem(ACTS, "stumble", (stumble, frozenset({PHONE})))
    before, bad, after = joins("amina"), act("stumble", "bram"), joins("carla")
    together(shelf.room, before[0], bad[0], after[0])
    assert bad[1] == [{"ok": False, "refused": "unexpected"}]
    assert before[1][0]["ok"] and after[1][0]["ok"]
    assert {person.name for person in shelf.kept.people.values()} == {"Amina", "Carla"}
    assert shelf.room.workshop.title == shelf.kept.title != "half changed"


def test_whoever_looks_sees_what_is_stored(shelf: Shelf) -> None:
    seen: list[int] = []
    joining, _ = joins()
    shelf.room.act(joining)
    shelf.room.turn(lambda workshop: seen.append(workshop.version - shelf.kept.version))
    assert seen == [0]


def test_a_look_that_fails_keeps_nobody_waiting(shelf: Shelf) -> None:
    shelf.room.turn(lambda workshop: 1 / 0)  # type: ignore[arg-type, return-value]
    joining, answers = joins()
    shelf.room.act(joining)
    assert answers[0]["ok"]


def test_who_shows_the_room_hears_whose_view_changed(shelf: Shelf) -> None:
    heard: list[Done] = []
    shelf.room.done = heard.append
    told = [joins(name) for name in ("amina", "bram")]
    together(shelf.room, *(each for each, _ in told), act("speak", "nobody", lang="en")[0])
    (done,) = heard
    assert done.named == {answers[0]["person"] for _, answers in told}
    assert len(done.acts) == 2


def test_no_answer_says_which_phone_said_something_anonymous(shelf: Shelf) -> None:
    """What was said has the id of the act: kept beside the phone it would tell who said it."""
    shelf.kept = new_room(naming={"strength": "anonymous"}).workshop
    shelf.room = room = Room(shelf.load, shelf.write, lambda work: work())
    room.act(joins()[0])
    run = next(run for run in room.workshop.runs if run.kind == "strength")
    room.workshop.current, run.phase = run.id, "write"
    note = {"run": run.id, "type": "note", "token": "t" * 22}
    note["content"] = {"dimension": "power", "text": "ze mogen nee zeggen"}  # type: ignore[assignment]
    saying, answers = act("contribute", **note)
    said = saying.who.act
    withdrawing, gone = act("withdraw", contribution=said, token="t" * 22)
    hashes = {who for id, who in shelf.answers if id != said}
    for each in (saying, saying, withdrawing, withdrawing):
        room.act(each)
        assert not any(who == hashed("amina") for id, who in shelf.answers if id == each.who.act)
    assert hashes == {hashed("amina")}
    assert answers == [{"ok": True, "contribution": said}] * 2 and gone == [{"ok": True}] * 2
    other, refused = act("contribute", "bram", said, **note | {"token": "u" * 22})
    room.act(other)
    assert refused[0]["refused"] == "malformed"
