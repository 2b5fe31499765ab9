"""The tables. Columns are named after the fields of the domain: ``records.py`` lays one over the
other.

Whatever a session holds is keyed by its room too, since ids are made by clients: the same id in
another room is something else. ``seq`` keeps the order in which things came. Nothing asks the
database for what is inside JSON, so that is text: it keeps its order, and takes whatever people
can type.
"""

from sqlalchemy import Column, ForeignKey, Index, MetaData, Table

from workshop.store.columns import (
    flag,
    flag_later,
    in_session,
    json,
    json_later,
    key,
    large,
    number,
    part_of,
    perhaps,
    text,
    text_later,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

coalition = Table(
    "coalition",
    metadata,
    key("key"),
    text("name"),
    text("read", unique=True),
    text("keep_up", unique=True),
    text("look_back"),
)

workshop = Table(
    "workshop",
    metadata,
    key("key"),
    part_of("coalition", index=True),
    text("projector"),
    text("digits", index=True),
    text("owner", index=True),
    text("title"),
    text("route"),
    text("place"),
    text("day"),
    text("starts"),
    text("keeps_until", index=True),
    large("created"),
    text("current"),
    large("version"),
    large("ended", perhaps=True),
    json("timer"),
    text("spotlight"),
    flag_later("gathering"),
    text_later("ended_by"),
    json_later("pause"),
    json_later("talk"),
    json_later("message"),
    flag_later("sound"),
    # How many people were here, by side: all that stays of them once they are erased.
    large("erased", perhaps=True),
    json("totals", default="{}"),
)

# Apart: a script is large and seldom changes, and its workshop's row changes with every act.
script = Table("script", metadata, part_of("workshop", primary_key=True), json("script"))

run = Table(
    "run",
    metadata,
    *in_session(),
    text("step"),
    text("kind"),
    number("number"),
    number("minutes"),
    text("naming"),
    json("settings"),
    text("phase"),
    text_later("turn"),
    large("started", perhaps=True),
    large("ended", perhaps=True),
    json("present"),
    json_later("laid"),
    json_later("measured"),
    flag_later("skipped"),
    number("planned", perhaps=True),
    large("seq"),
)

organisation = Table(
    "organisation",
    metadata,
    *in_session(),
    text("name"),
    perhaps("side"),
    number("fits", perhaps=True),
    flag("invited"),
    large("seq"),
)

person = Table(
    "person",
    metadata,
    *in_session(),
    text("name"),
    text("side"),
    perhaps("organisation"),
    text("lang"),
    large("joined"),
    json("devices"),
    number("fits", perhaps=True),
    json("chosen"),
    json("dealt"),
    json("moving"),
    flag("left"),
    text_later("group"),
    large("seq"),
)

small_group = Table(
    "small_group",
    metadata,
    *in_session(),
    number("number"),
    text("how"),
    text("host"),
    text("place"),
    flag("open"),
    large("seq"),
)

contribution = Table(
    "contribution",
    metadata,
    *in_session(),
    text("run"),
    text("type"),
    json("content"),
    large("at"),
    text("lang"),
    perhaps("author"),
    perhaps("token"),
    perhaps("side"),
    text("through"),
    perhaps("about"),
    json("origin"),
    flag("hidden"),
    flag_later("struck"),
    text_later("merged"),
    perhaps("original"),
    large("seq"),
)

private_note = Table(
    "private_note",
    metadata,
    part_of("workshop", primary_key=True),
    key("run"),
    json("text"),
)

answer = Table(
    "answer",
    metadata,
    part_of("workshop", primary_key=True),
    key("act"),
    key("who"),
    json("answer"),
    large("seq"),
    Index(None, "workshop", "seq"),
)

agreement = Table(
    "agreement",
    metadata,
    part_of("coalition", primary_key=True),
    key("id"),
    number("number"),
    text("what"),
    large("at"),
    perhaps("by"),
    perhaps("side"),
    text("goal"),
    json("leads"),
    text("roles"),
    text("needed"),
    text("first_step"),
    text("by_when"),
    text("look_back"),
    number("hours", perhaps=True),
    text("lang"),
    text("state"),
    text("reason"),
    flag("withdrawn"),
    flag("hidden"),
    json("origin"),
    json("vote"),
    json("history"),
    large("seq"),
)

# When digits were last given out, so that a photograph of an old screen leads nowhere.
digits = Table("digits", metadata, key("digits"), large("taken"))

account = Table(
    "account",
    metadata,
    key("id"),
    text("name"),
    # The name as it is compared: without capitals, composed.
    text("called", unique=True),
    text("password"),
    text("language"),
    flag("quiet"),
    large("created"),
)

# One-time links; without ``account`` it is the first facilitator's.
invite = Table(
    "invite",
    metadata,
    key("token"),
    Column("account", ForeignKey("account.id", ondelete="CASCADE")),
    large("until"),
)

sharing = Table(
    "sharing",
    metadata,
    part_of("workshop", primary_key=True),
    Column("account", ForeignKey("account.id", ondelete="CASCADE"), primary_key=True, index=True),
)
