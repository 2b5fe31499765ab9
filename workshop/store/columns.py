"""The sorts of columns that the tables are made of, each under its name."""

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, String, Text, false


def key(name: str) -> Column[str]:
    """What a row is found by."""
    return Column(name, String, primary_key=True)


def part_of(name: str, **how: Any) -> Column[str]:
    """Part of something, which takes it along when it goes."""
    return Column(name, ForeignKey(f"{name}.key", ondelete="CASCADE"), nullable=False, **how)


def in_session(id: str = "id") -> tuple[Column[str], Column[str]]:
    """Part of a session, and found by its id there."""
    return part_of("workshop", primary_key=True), key(id)


def text(name: str, **how: Any) -> Column[str]:
    """Words, an id, or a day."""
    return Column(name, String, nullable=False, **how)


def perhaps(name: str) -> Column[str | None]:
    """A text, or none."""
    return Column(name, String)


def json(name: str, **how: Any) -> Column[str]:
    """A thing with parts."""
    return Column(name, Text, nullable=False, info={"json": True}, **how)


def large(name: str, *, perhaps: bool = False) -> Column[int]:
    """Milliseconds, a version, or a place in an order."""
    return Column(name, BigInteger, nullable=perhaps)


def number(name: str, *, perhaps: bool = False) -> Column[int]:
    """A number that people count by."""
    return Column(name, Integer, nullable=perhaps)


def flag(name: str, **how: Any) -> Column[bool]:
    """Whether something is so."""
    return Column(name, Boolean(create_constraint=False), nullable=False, **how)


# Columns that came later: rows from before have nothing in them.


def text_later(name: str) -> Column[str]:
    """An empty text until there is one."""
    return text(name, server_default="")


def json_later(name: str) -> Column[str]:
    """A thing without parts until there is one."""
    return json(name, server_default="{}")


def flag_later(name: str) -> Column[bool]:
    """Not so until it is."""
    return flag(name, server_default=false())
