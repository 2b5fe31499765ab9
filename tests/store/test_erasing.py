"""What is taken back is gone, from the rows and from the files."""

import random
import re
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.domain.room import Participant
from tests.store.evening import KeptRoom, opened, play_an_evening
from workshop.domain import carry
from workshop.domain.contribution import Contribution
from workshop.store import Accounts, Batch, StaleWorkshop, Store, tables

SECRET = "eenzin{}dienergensandersstaat"


@pytest.fixture
def sqlite(sqlite_url: str) -> Store:
    store = Store(sqlite_url)
    store.migrate()
    return store


@pytest.mark.parametrize("seed", range(3))
def test_what_was_dropped_is_in_no_corner_of_a_file(
    sqlite: Store, tmp_path: Path, seed: int
) -> None:
    """With these seeds copies stay behind where SQLite moved rows, unless the file is made anew."""
    room, rng = opened(sqlite, key="k" * 22), random.Random(seed)
    kept: dict[int, Contribution] = {}
    for turn in range(1, 81):
        made = {n: note(room, rng, n) for n in range(turn * 20, turn * 20 + 20)}
        kept |= made
        gone = [kept.pop(n) for n in rng.sample(sorted(kept), 15)]
        rows = [*((each, True) for each in made.values()), *((each, False) for each in gone)]
        version = room.workshop.version + turn
        assert sqlite.commit([Batch(room.workshop.key, version, rows)]) == [None]
    assert sqlite.wipe(whole=True)
    assert found(tmp_path, range(2000)) == set(kept)


def test_what_was_withdrawn_is_in_no_file(sqlite: Store, tmp_path: Path) -> None:
    room = opened(sqlite)
    anneke = room.joins("Anneke", "formal")
    room.moves_to("strength", "write")
    notes = [write(anneke, n) for n in range(9)]
    anneke.does("withdraw", contribution=notes[4]["contribution"])
    assert sqlite.wipe()
    assert found(tmp_path, range(9)) == {0, 1, 2, 3, 5, 6, 7, 8}


def test_a_private_note_written_over_is_in_no_file(sqlite: Store, tmp_path: Path) -> None:
    room = opened(sqlite)
    for n in range(30):
        text = SECRET.format(n) * (30 - n)
        room.leads("note_privately", run=room.workshop.run.id, text=text)
    sqlite.wipe()
    assert found(tmp_path, range(30)) == {29}


def test_who_was_erased_is_in_no_file(sqlite: Store, tmp_path: Path) -> None:
    kept, gone = opened(sqlite), opened(sqlite)
    for room, n in ((kept, 1), (gone, 2)):
        one = room.joins(SECRET.format(n), "formal")
        room.moves_to("strength", "write")
        write(one, n + 2)
        room.leads("note_privately", run=room.workshop.run.id, text=SECRET.format(n + 4))
    sqlite.erase(gone.workshop.key)
    assert found(tmp_path, range(10)) == {1, 3, 5}


def test_of_an_erased_session_its_agreements_and_totals_stay(room: KeptRoom, store: Store) -> None:
    play_an_evening(room)
    (before,) = Accounts(store).sessions_of("fatma")
    store.erase(room.workshop.key)
    workshop = room.reopened()
    assert not workshop.people and not workshop.contributions and not workshop.private_notes
    assert not store.answers(workshop.key)
    agreements = list(workshop.coalition.agreements.values())
    assert [a.what for a in agreements] == ["Samen koffie", "Een speeltuin"]
    assert [lead.name for lead in agreements[0].leads.values()] == ["Wijkteam", "Moedercafé"]
    assert Accounts(store).sessions_of("fatma") == [before]
    names = store.read(lambda c: c.execute(select(tables.workshop.c.totals)).scalar_one())
    assert names == '{"both": 1, "formal": 2, "informal": 3}'


def test_what_an_agreement_grew_from_keeps_its_step_and_not_its_words(
    sqlite: Store, tmp_path: Path
) -> None:
    room = opened(sqlite)
    anneke, ali = room.joins("Anneke", "formal"), room.joins("Ali", "informal")
    room.moves_to("strength", "write")
    note = write(anneke, 1)["contribution"]
    room.moves_to("strength", "open")
    room.moves_to("agreements", "write")
    agreed = ali.does("agree", fields={"what": SECRET.format(2)}, origin=note)["agreement"]
    origin = room.workshop.coalition.agreements[agreed].origin
    assert carry.line(room.workshop, origin)[0]["text"] == SECRET.format(1)
    sqlite.erase(room.workshop.key)
    sqlite.wipe()
    left = room.reopened()
    (link,) = carry.line(left, left.coalition.agreements[agreed].origin)
    assert (link["step"], "text" in link) == ("strength", False)
    assert found(tmp_path, range(9)) == {2}


def test_erasing_twice_is_erasing_once(room: KeptRoom, store: Store) -> None:
    play_an_evening(room)
    store.erase(room.workshop.key)
    store.erase(room.workshop.key)
    (session,) = Accounts(store).sessions_of("fatma")
    assert session.people == 6


def test_a_room_in_memory_does_not_write_back_what_was_erased(room: KeptRoom, store: Store) -> None:
    anneke = room.joins("Anneke", "formal")
    store.erase(room.workshop.key)
    rows = [(room.workshop.people[anneke.id], True)]
    (error,) = store.commit([Batch(room.workshop.key, room.workshop.version + 1, rows)])
    assert isinstance(error, StaleWorkshop)
    assert not room.reopened().people


def test_what_is_due_is_what_people_were_told(store: Store) -> None:
    rooms = [opened(store) for _ in range(2)]
    told = date.fromisoformat(rooms[0].workshop.keeps_until)
    assert store.due(told) == []
    later = date.fromordinal(told.toordinal() + 1)
    assert set(store.due(later)) == {room.workshop.key for room in rooms}
    store.erase(rooms[0].workshop.key)
    assert store.due(later) == [rooms[1].workshop.key]


def note(room: KeptRoom, rng: random.Random, n: int) -> Contribution:
    text = SECRET.format(n) + "x" * rng.randint(0, 400)
    run = room.workshop.run.id
    return Contribution(f"note-{rng.getrandbits(64)}", run, "note", {"text": text}, n, "nl")


def write(one: Participant, n: int) -> dict[str, object]:
    return one.says(SECRET.format(n)) | {"n": n}


def found(folder: Path, numbers: range) -> set[int]:
    """Which of the numbered texts are in any of the database's files, the log included."""
    files = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert files
    there = {int(n) for n in re.findall(SECRET.format(r"(\d+)").encode(), files)}
    return there & set(numbers)


def test_a_message_and_who_spoke_are_in_no_file_but_how_voices_were_spread_stays(
    sqlite: Store, tmp_path: Path
) -> None:
    room = opened(sqlite)
    people = [room.joins(SECRET.format(n), "formal") for n in (1, 2, 3)]
    room.moves_to("strength", "write")
    room.leads("tell_all", text=SECRET.format(4), wall=True)
    room.leads("give_word", person=people[0].id)
    sqlite.erase(room.workshop.key)
    left = room.reopened()
    assert not left.message and not left.talk
    assert left.run.measured["spread"]["heard"] == {"all": 0}
    assert left.run.measured["spread"]["here"] == {"all": 3}
    assert found(tmp_path, range(9)) == set()
