"""Letters on their way: taken in hand by one postman, settled, and over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, and_, delete, exists, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from workshop.domain.post import STAYS
from workshop.store import tables
from workshop.store.post_tables import address, delivery, letter, mailbox
from workshop.store.practice_table import practice

# So long one postman has a letter in hand. If it is never heard of again, another one takes it.
IN_HAND_MS = 15 * 60_000
AT_ONCE = 50
WAITING, SENT, FAILED = "waiting", "sent", "failed"


@dataclass(frozen=True)
class Parcel:
    """A letter that has to go by e-mail now, sealed as it is kept. ``tries``: how often it was
    tried.
    """

    room: str
    letter: str
    box: str
    sort: str
    written: int
    sealed: str
    mailbox: str
    address: str
    tries: int
    # Until when it is in hand.
    claimed: int


def let_go(connection: Connection, room: str) -> None:
    """The people of a session are forgotten: who has no letter in the post needs no mailbox, and
    nobody gets new ones.
    """
    here = mailbox.c.workshop == room
    used = exists().where(
        letter.c.workshop == room, or_(letter.c.to == mailbox.c.id, letter.c.by == mailbox.c.id)
    )
    connection.execute(delete(mailbox).where(here, ~used))
    connection.execute(update(mailbox).where(here).values(wants=False))
    boxes = select(mailbox.c.id).where(here)
    connection.execute(
        delete(address).where(address.c.workshop == room, address.c.id.not_in(boxes))
    )


def take(connection: Connection, now: int, today: date) -> list[Parcel]:
    """Letters whose day has come and whose receiver gave an address, claimed for who asks. None of
    a practice, and none that its receiver reported meanwhile.
    """
    untouched = delivery.c.letter.is_(None)
    again = and_(delivery.c.state == WAITING, delivery.c.next_try <= now, delivery.c.claimed <= now)
    same = and_(delivery.c.workshop == letter.c.workshop, delivery.c.letter == letter.c.id)
    query = (
        select(letter, mailbox.c.sealed.label("box"), address.c.sealed.label("address"))
        .add_columns(delivery.c.tries, delivery.c.claimed)
        .join(mailbox, _belongs(mailbox))
        .join(address, _belongs(address))
        .outerjoin(delivery, same)
        .where(letter.c.day <= today.isoformat(), or_(untouched, again))
        .where(~letter.c.reported, letter.c.workshop.not_in(select(practice.c.workshop)))
        .order_by(letter.c.day, letter.c.seq)
        .limit(AT_ONCE)
    )
    rows = connection.execute(query).mappings().all()
    until = now + IN_HAND_MS
    return [_parcel(row, until) for row in rows if _claimed(connection, row, until)]


def hold(connection: Connection, parcel: Parcel, now: int) -> bool:
    """Whether it is still in our hand, as it was; then it stays there for as long again."""
    same = letter.c.id == parcel.letter, letter.c.sealed == parcel.sealed, letter.c.to == parcel.box
    stands = select(letter.c.id).where(of(letter.c, parcel.room, and_(*same)), ~letter.c.reported)
    if connection.execute(stands).first() is None:
        return False
    return _claimed_anew(connection, parcel.room, parcel.letter, parcel.claimed, now + IN_HAND_MS)


def _claimed(connection: Connection, row: Any, until: int) -> bool:
    """Whether it is ours now. Whoever saw the same row at the same time does not get it."""
    if row["claimed"] is None:
        first = {"state": WAITING, "tries": 0, "next_try": 0, "claimed": until}
        key = {"workshop": row["workshop"], "letter": row["id"]}
        try:
            with connection.begin_nested():
                connection.execute(insert(delivery).values(**key, **first))
        except IntegrityError:
            return False
        return True
    return _claimed_anew(connection, row["workshop"], row["id"], row["claimed"], until)


def _claimed_anew(connection: Connection, room: str, id: str, before: int, until: int) -> bool:
    mine = of(delivery.c, room, delivery.c.letter == id)
    same = delivery.c.claimed == before, delivery.c.state == WAITING
    taken = connection.execute(update(delivery).where(mine, *same).values(claimed=until))
    return bool(taken.rowcount == 1)


def _parcel(row: Any, claimed: int) -> Parcel:
    about = row["workshop"], row["id"], row["to"], row["sort"], row["written"], row["sealed"]
    return Parcel(*about, row["box"], row["address"], row["tries"] or 0, claimed)


def forget_address(connection: Connection, parcel: Parcel) -> bool:
    """Delete it, unless another letter waits for the same person."""
    gone = of(address.c, parcel.room, address.c.id == parcel.box)
    return connection.execute(delete(address).where(gone, ~_awaited())).rowcount > 0


def forget_idle(connection: Connection) -> bool:
    """The same of all sessions in which nobody writes letters any more."""
    ended = select(tables.workshop.c.key).where(tables.workshop.c.ended.is_not(None))
    gone = address.c.workshop.in_(ended), ~_awaited()
    return connection.execute(delete(address).where(*gone)).rowcount > 0


def _awaited() -> Any:
    """Whether a letter waits for who lives at an address."""
    over = exists().where(
        delivery.c.workshop == letter.c.workshop,
        delivery.c.letter == letter.c.id,
        delivery.c.state != WAITING,
    )
    to_it = letter.c.workshop == address.c.workshop, letter.c.to == address.c.id
    return exists().where(*to_it, ~letter.c.reported, ~over)


def expire(connection: Connection, today: date) -> list[str]:
    """Delete the letters that were kept long enough, with what waited for them; the rooms they were
    in.
    """
    over = letter.c.day < (today - STAYS).isoformat()
    rooms = list(connection.execute(select(letter.c.workshop).where(over).distinct()).scalars())
    connection.execute(delete(letter).where(over))
    kept = exists().where(
        letter.c.workshop == delivery.c.workshop, letter.c.id == delivery.c.letter
    )
    connection.execute(delete(delivery).where(~kept))
    table = tables.workshop
    moved = update(table).where(table.c.key.in_(rooms)).values(version=table.c.version + 1)
    connection.execute(moved)
    erased = select(table.c.key).where(table.c.key.in_(rooms), table.c.erased.is_not(None))
    for room in connection.execute(erased).scalars().all():
        let_go(connection, room)
    return rooms


def numbers(
    connection: Connection, rooms: Sequence[str], what: dict[str, tuple[Any, Any]]
) -> dict[str, dict[str, int]]:
    """How many rows of each sort there are, by room."""
    found: dict[str, dict[str, int]] = {}
    for name, (table, where) in what.items():
        which = table.c.reported if where is None else where
        query = select(table.c.workshop, func.count()).where(table.c.workshop.in_(rooms), which)
        for room, n in connection.execute(query.group_by(table.c.workshop)):
            found.setdefault(room, {})[name] = n
    return found


def _belongs(table: Any) -> Any:
    return and_(table.c.workshop == letter.c.workshop, table.c.id == letter.c.to)


def of(columns: Any, room: str, where: Any) -> Any:
    """A condition, for the rows of one room."""
    return and_(columns.workshop == room, where)
