"""The table of phones that are paired with a session, as a remote control. They go when it ends."""

from sqlalchemy import BigInteger, Column, ForeignKey, String, Table

from workshop.store.tables import metadata

remote = Table(
    "remote",
    metadata,
    Column("workshop", ForeignKey("workshop.key", ondelete="CASCADE"), primary_key=True),
    Column("id", String, primary_key=True),
    # The hash of the secret that the phone keeps.
    Column("device", String, nullable=False),
    Column("account", String, nullable=False),
    Column("name", String, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("seq", BigInteger, nullable=False),
)
