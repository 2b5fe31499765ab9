"""Letters as the postman and the pages of receivers need them.

Rooms write letters and mailboxes; only what is in here writes deliveries, and deletes addresses.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, and_, or_, select, update

from workshop.store import on_the_way
from workshop.store.on_the_way import FAILED, SENT, WAITING, Parcel
from workshop.store.post_tables import delivery, letter, mailbox
from workshop.store.store import Store

__all__ = ["FAILED", "SENT", "WAITING", "Letters", "Parcel"]


class Letters:
    """Of the letters of all sessions; what they say stays sealed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def room_of(self, door: str) -> str | None:
        """The room of the mailbox behind a page."""
        query = select(mailbox.c.workshop).where(mailbox.c.door == door)
        return self._store.read(lambda connection: connection.execute(query).scalar())

    def take(self, now: int, today: date) -> list[Parcel]:
        """Letters that have to go by e-mail now, taken in hand so that nobody else takes them."""
        return self._store.change(lambda connection: on_the_way.take(connection, now, today))

    def hold(self, parcel: Parcel, now: int) -> bool:
        """Keep a letter that was taken in hand for as long again. Not if somebody else has it by
        now, or if it was changed, taken back or reported meanwhile.
        """
        return self._store.change(lambda connection: on_the_way.hold(connection, parcel, now))

    def settle(self, parcel: Parcel, state: str, next_try: int) -> bool:
        """Put down how it went with a letter that was in hand. Once nothing waits for its receiver
        any more the address is deleted; whether it was.
        """

        def change(connection: Connection) -> bool:
            mine = on_the_way.of(delivery.c, parcel.room, delivery.c.letter == parcel.letter)
            how = {"state": state, "tries": parcel.tries + 1, "next_try": next_try, "claimed": 0}
            connection.execute(update(delivery).where(mine).values(**how))
            return state != WAITING and on_the_way.forget_address(connection, parcel)

        return self._store.change(change)

    def wipe(self) -> None:
        """Take what was deleted out of SQLite's files as well."""
        self._store.wipe(whole=True)

    def not_sent(self, room: str) -> dict[str, str]:
        """The letters of a room that could not be sent by e-mail (yet): waiting or failed."""
        tried = and_(delivery.c.state == WAITING, delivery.c.tries > 0)
        some = on_the_way.of(delivery.c, room, or_(tried, delivery.c.state == FAILED))
        read = select(letter.c.id).where(on_the_way.of(letter.c, room, letter.c.reported))
        query = select(delivery.c.letter, delivery.c.state).where(
            some, delivery.c.letter.not_in(read)
        )
        rows = self._store.read(lambda connection: connection.execute(query).all())
        return {row.letter: row.state for row in rows}

    def troubles(self, rooms: Sequence[str]) -> dict[str, dict[str, int]]:
        """By room how many letters failed, and how many were reported: numbers and no more."""
        failed = delivery.c.state == FAILED
        return self._store.read(
            lambda connection: on_the_way.numbers(
                connection, rooms, {"failed": (delivery, failed), "reported": (letter, None)}
            )
        )

    def forget_addresses(self) -> bool:
        """Delete the addresses to which nothing will come any more, since what was under way was
        withdrawn or went back. Whether there were any.
        """
        return self._store.change(on_the_way.forget_idle)

    def expire(self, today: date) -> list[str]:
        """Delete letters whose time is over, and mailboxes of nobody. The rooms that changed: one
        that is open has to be read again.
        """
        return self._store.change(lambda connection: on_the_way.expire(connection, today))
