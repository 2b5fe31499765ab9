"""The table of what facilitators did last, to be undone. It may hold words of people, so it is
erased with them.
"""

from sqlalchemy import Table

from workshop.store.columns import in_session, json, large, text, text_later
from workshop.store.tables import metadata

deed = Table(
    "deed",
    metadata,
    *in_session(),
    text("what"),
    large("at"),
    json("about"),
    text("run"),
    text("phase"),
    json("back"),
    json("made"),
    text_later("by"),
    large("seq"),
)
