"""The table of phones that are paired with a session, as a remote control. They go when it ends."""

from sqlalchemy import Table

from workshop.store.columns import in_session, large, text
from workshop.store.tables import metadata

remote = Table(
    "remote",
    metadata,
    *in_session(),
    # The hash of the secret that the phone keeps.
    text("device"),
    text("account"),
    text("name"),
    large("at"),
    large("seq"),
)
