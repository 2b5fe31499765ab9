"""The table of what facilitators did last, to be undone. It may hold words of people, so it is
erased with them.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, String, Table, Text

from workshop.store.tables import metadata

deed = Table(
    "deed",
    metadata,
    Column("workshop", ForeignKey("workshop.key", ondelete="CASCADE"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("what", String, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("about", Text, nullable=False, info={"json": True}),
    Column("run", String, nullable=False),
    Column("phase", String, nullable=False),
    Column("back", Text, nullable=False, info={"json": True}),
    Column("made", Text, nullable=False, info={"json": True}),
    Column("by", String, nullable=False, server_default=""),
    Column("seq", BigInteger, nullable=False),
)
