"""The tables of letters and bells. What is written in them is sealed: the key is not in here."""

from sqlalchemy import Table

from workshop.store.columns import flag, in_session, large, number, text
from workshop.store.tables import metadata

letter = Table(
    "letter",
    metadata,
    *in_session(),
    text("by"),
    text("to"),
    text("sort"),
    text("day", index=True),
    text("rings"),
    large("written"),
    text("sealed"),
    flag("returned"),
    flag("done"),
    flag("reported"),
    large("seq"),
)

mailbox = Table(
    "mailbox",
    metadata,
    *in_session(),
    text("door", unique=True),
    text("sealed"),
    flag("wants"),
    flag("mails"),
    large("seq"),
)

address = Table("address", metadata, *in_session(), text("sealed"))

# How far the post is with a letter that goes by e-mail: the postman's own, never a room's.
# ``state`` is waiting, sent or failed; ``claimed`` until when one postman has it in hand.
delivery = Table(
    "delivery",
    metadata,
    *in_session("letter"),
    text("state"),
    number("tries"),
    large("next_try"),
    large("claimed"),
)
