"""The tables of letters and bells. What is written in them is sealed: the key is not in here."""

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, String, Table

from workshop.store.tables import metadata


def _of_session(id: str) -> tuple[Column[str], Column[str]]:
    """Part of a session, which takes it along when it goes."""
    session = ForeignKey("workshop.key", ondelete="CASCADE")
    return Column("workshop", session, primary_key=True), Column(id, String, primary_key=True)


def _text(name: str, **how: Any) -> Column[str]:
    return Column(name, String, nullable=False, **how)


def _number(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean(create_constraint=False), nullable=False)


letter = Table(
    "letter",
    metadata,
    *_of_session("id"),
    _text("by"),
    _text("to"),
    _text("sort"),
    _text("day", index=True),
    _text("rings"),
    _number("written"),
    _text("sealed"),
    _flag("returned"),
    _flag("done"),
    _flag("reported"),
    _number("seq"),
)

mailbox = Table(
    "mailbox",
    metadata,
    *_of_session("id"),
    _text("door", unique=True),
    _text("sealed"),
    _flag("wants"),
    _flag("mails"),
    _number("seq"),
)

address = Table("address", metadata, *_of_session("id"), _text("sealed"))

# How far the post is with a letter that goes by e-mail: the postman's own, never a room's.
# ``state`` is waiting, sent or failed; ``claimed`` until when one postman has it in hand.
delivery = Table(
    "delivery",
    metadata,
    *_of_session("letter"),
    _text("state"),
    Column("tries", Integer, nullable=False),
    _number("next_try"),
    _number("claimed"),
)
