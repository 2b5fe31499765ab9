"""The tables. Columns are named after the fields of the domain: ``records.py`` lays one over the
other.

Whatever a session holds is keyed by its room too, since ids are made by clients: the same id in
another room is something else. ``seq`` keeps the order in which things came. Nothing asks the
database for what is inside JSON, so that is text: it keeps its order, and takes whatever people
can type.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    false,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _key(name: str) -> Column[str]:
    return Column(name, String, primary_key=True)


def _part_of(name: str, **how: Any) -> Column[str]:
    """Part of something, which takes it along when it goes."""
    return Column(name, ForeignKey(f"{name}.key", ondelete="CASCADE"), nullable=False, **how)


def _text(name: str) -> Column[str]:
    return Column(name, String, nullable=False)


def _perhaps(name: str) -> Column[str | None]:
    return Column(name, String)


def _json(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, info={"json": True})


def _json_by_default(name: str) -> Column[str]:
    """JSON in a column that came later: rows from before have an empty one."""
    return Column(name, Text, nullable=False, info={"json": True}, server_default="{}")


def _ms(name: str, *, perhaps: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=perhaps)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean(create_constraint=False), nullable=False)


coalition = Table(
    "coalition",
    metadata,
    _key("key"),
    _text("name"),
    Column("read", String, nullable=False, unique=True),
    Column("keep_up", String, nullable=False, unique=True),
    _text("look_back"),
)

workshop = Table(
    "workshop",
    metadata,
    _key("key"),
    _part_of("coalition", index=True),
    _text("projector"),
    Column("digits", String, nullable=False, index=True),
    Column("owner", String, nullable=False, index=True),
    _text("title"),
    _text("route"),
    _text("place"),
    _text("day"),
    _text("starts"),
    Column("keeps_until", String, nullable=False, index=True),
    _ms("created"),
    _text("current"),
    Column("version", BigInteger, nullable=False),
    _ms("ended", perhaps=True),
    _json("timer"),
    _text("spotlight"),
    Column("gathering", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("ended_by", String, nullable=False, server_default=""),
    _json_by_default("pause"),
    _json_by_default("talk"),
    _json_by_default("message"),
    Column("sound", Boolean(create_constraint=False), nullable=False, server_default=false()),
    # How many people were here, by side: all that stays of them once they are erased.
    _ms("erased", perhaps=True),
    Column("totals", Text, nullable=False, info={"json": True}, default="{}"),
)

# Apart: a script is large and seldom changes, and its workshop's row changes with every act.
script = Table("script", metadata, _part_of("workshop", primary_key=True), _json("script"))

run = Table(
    "run",
    metadata,
    _part_of("workshop", primary_key=True),
    _key("id"),
    _text("step"),
    _text("kind"),
    Column("number", Integer, nullable=False),
    Column("minutes", Integer, nullable=False),
    _text("naming"),
    _json("settings"),
    _text("phase"),
    Column("turn", String, nullable=False, server_default=""),
    _ms("started", perhaps=True),
    _ms("ended", perhaps=True),
    _json("present"),
    _json_by_default("laid"),
    _json_by_default("measured"),
    Column("skipped", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("planned", Integer),
    _ms("seq"),
)

organisation = Table(
    "organisation",
    metadata,
    _part_of("workshop", primary_key=True),
    _key("id"),
    _text("name"),
    _perhaps("side"),
    Column("fits", Integer),
    _flag("invited"),
    _ms("seq"),
)

person = Table(
    "person",
    metadata,
    _part_of("workshop", primary_key=True),
    _key("id"),
    _text("name"),
    _text("side"),
    _perhaps("organisation"),
    _text("lang"),
    _ms("joined"),
    _json("devices"),
    Column("fits", Integer),
    _json("chosen"),
    _json("dealt"),
    _json("moving"),
    _flag("left"),
    Column("group", String, nullable=False, server_default=""),
    _ms("seq"),
)

small_group = Table(
    "small_group",
    metadata,
    _part_of("workshop", primary_key=True),
    _key("id"),
    Column("number", Integer, nullable=False),
    _text("how"),
    _text("host"),
    _text("place"),
    _flag("open"),
    _ms("seq"),
)

contribution = Table(
    "contribution",
    metadata,
    _part_of("workshop", primary_key=True),
    _key("id"),
    _text("run"),
    _text("type"),
    _json("content"),
    _ms("at"),
    _text("lang"),
    _perhaps("author"),
    _perhaps("token"),
    _perhaps("side"),
    _text("through"),
    _perhaps("about"),
    _json("origin"),
    _flag("hidden"),
    Column("struck", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("merged", String, nullable=False, server_default=""),
    _perhaps("original"),
    _ms("seq"),
)

private_note = Table(
    "private_note",
    metadata,
    _part_of("workshop", primary_key=True),
    _key("run"),
    _json("text"),
)

answer = Table(
    "answer",
    metadata,
    _part_of("workshop", primary_key=True),
    _key("act"),
    _key("who"),
    _json("answer"),
    _ms("seq"),
    Index(None, "workshop", "seq"),
)

agreement = Table(
    "agreement",
    metadata,
    _part_of("coalition", primary_key=True),
    _key("id"),
    Column("number", Integer, nullable=False),
    _text("what"),
    _ms("at"),
    _perhaps("by"),
    _perhaps("side"),
    _text("goal"),
    _json("leads"),
    _text("roles"),
    _text("needed"),
    _text("first_step"),
    _text("by_when"),
    _text("look_back"),
    Column("hours", Integer),
    _text("lang"),
    _text("state"),
    _text("reason"),
    _flag("withdrawn"),
    _flag("hidden"),
    _json("origin"),
    _json("vote"),
    _json("history"),
    _ms("seq"),
)

# When digits were last given out, so that a photograph of an old screen leads nowhere.
digits = Table("digits", metadata, Column("digits", String, primary_key=True), _ms("taken"))

account = Table(
    "account",
    metadata,
    _key("id"),
    _text("name"),
    # The name as it is compared: without capitals, composed.
    Column("called", String, nullable=False, unique=True),
    _text("password"),
    _text("language"),
    _flag("quiet"),
    _ms("created"),
)

# One-time links; without ``account`` it is the first facilitator's.
invite = Table(
    "invite",
    metadata,
    _key("token"),
    Column("account", ForeignKey("account.id", ondelete="CASCADE")),
    _ms("until"),
)

sharing = Table(
    "sharing",
    metadata,
    _part_of("workshop", primary_key=True),
    Column("account", ForeignKey("account.id", ondelete="CASCADE"), primary_key=True, index=True),
)
