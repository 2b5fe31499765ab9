"""After a practice the database holds what it held before: nothing of it on either of the two."""

from typing import Any

from sqlalchemy import select

from tests.store.evening import KeptRoom, play_an_evening
from workshop.domain.person import new_id
from workshop.domain.who import Audience, Who
from workshop.store import Store
from workshop.store.tables import metadata

# What only counts up, and the digits that any session took.
COUNTED = {"seq", "version"}


def server(room: KeptRoom, act: str, **data: Any) -> dict[str, Any]:
    who = Who(Audience.SERVER, next(room.ticks), new_id(), device="server")
    return room.acts(who, act, data).answer


def rows(store: Store, room: str) -> dict[str, list[Any]]:
    """All rows of a room, and of its coalition."""
    found = {}
    for table in metadata.sorted_tables:
        if "workshop" in table.c or table.name in ("workshop", "coalition", "agreement"):
            columns = [column for column in table.c if column.name not in COUNTED]
            of_room = table.c.workshop == room if "workshop" in table.c else True
            query = select(*columns).where(of_room)
            found[table.name] = sorted(
                map(
                    repr,
                    store.read(lambda connection, query=query: connection.execute(query).all()),
                )
            )
    return found


def test_after_a_whole_evening_every_row_is_as_it_was(room: KeptRoom, store: Store) -> None:
    key = room.workshop.key
    before = rows(store, key)
    server(room, "begin_practice", people=8)
    play_an_evening(room)
    assert room.reopened().practice is not None and store.practised() == [key]
    assert sum(map(len, rows(store, key).values())) > sum(map(len, before.values())) + 30
    server(room, "end_practice")
    store.after_practice(key)
    assert rows(store, key) == before
    assert room.reopened().people == {} and store.practised() == []


def test_it_can_be_ended_after_the_server_started_again(room: KeptRoom, store: Store) -> None:
    before = rows(store, room.workshop.key)
    server(room, "begin_practice", people=8)
    play_an_evening(room)
    again = KeptRoom(room.reopened(), store=store)
    server(again, "made_up_people_left")
    assert store.practised() == []
    assert server(again, "end_practice")["ok"]
    store.after_practice(room.workshop.key)
    assert rows(store, room.workshop.key) == before
