"""Which sessions everybody forgot to end, and which practice to erase."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, func, or_, select

from workshop.store.practice_table import practice
from workshop.store.tables import person, run, workshop

# By then the last ones are at home, wherever the evening was.
CLOSES_AT = time(4)


def left_open(connection: Connection, now: datetime) -> list[str]:
    """The rooms of sessions into which people came, that were never ended, and whose night has
    come; and of those that were practised. ``now`` is on the clock of the place where the server
    stands.
    """
    # What was only looked through by whoever leads has not begun; who left is known by a number.
    came = or_(
        workshop.c.key.in_(select(person.c.workshop)),
        workshop.c.key.in_(select(run.c.workshop).where(run.c.measured.contains('"left"'))),
    )
    last = func.max(run.c.started)
    begun = select(workshop.c.key, workshop.c.day, last.label("last")).join(run)
    going_on = begun.where(
        came,
        workshop.c.ended.is_(None),
        workshop.c.erased.is_(None),
        workshop.c.key.not_in(select(practice.c.workshop)),
    )
    rows = connection.execute(going_on.group_by(workshop.c.key, workshop.c.day).having(last > 0))
    ended = [row.key for row in rows if now >= night_after(row.day, row.last)]
    # The real evening may be days after its practice.
    practised = connection.execute(select(practice.c.workshop, practice.c.began))
    return ended + [row.workshop for row in practised if now >= night_after("", row.began)]


def night_after(day: str, last: int) -> datetime:
    """When a session is closed that was planned for ``day``, and of which the last step to begin
    did so at ``last`` (milliseconds): in the night after the later of the two.
    """
    then = datetime.fromtimestamp(last / 1000).date()
    latest = max(then, date.fromisoformat(day)) if day else then
    return datetime.combine(latest + timedelta(days=1), CLOSES_AT)
