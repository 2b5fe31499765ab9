"""The table of sessions that are practised with made-up people, and how they were before."""

from sqlalchemy import Table

from workshop.store.columns import flag, in_session, json, large, number
from workshop.store.tables import metadata

practice = Table(
    "practice",
    metadata,
    *in_session(),
    number("people"),
    large("began"),
    json("before"),
    flag("over"),
    large("seq"),
)
