"""The table of sessions that are practised with made-up people, and how they were before."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, String, Table, Text

from workshop.store.tables import metadata

practice = Table(
    "practice",
    metadata,
    Column("workshop", ForeignKey("workshop.key", ondelete="CASCADE"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("people", Integer, nullable=False),
    Column("began", BigInteger, nullable=False),
    Column("before", Text, nullable=False, info={"json": True}),
    Column("over", Boolean(create_constraint=False), nullable=False),
    Column("seq", BigInteger, nullable=False),
)
