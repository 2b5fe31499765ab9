"""One-time tokens in links: to make an account, to come in, to pair a phone. Of each only the hash
is kept.
"""

import secrets
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from workshop.domain.naming import hashed
from workshop.store import clock
from workshop.store.tables import account, invite

INVITED_MS = 14 * clock.DAY_MS
LET_IN_MS = 30 * 60_000
PAIRING_MINUTES = 10

# Goes before a token when it is hashed, so that an invitation signs nobody in, and the reverse.
LETS_IN = "lets in "


def pairs(room: str) -> str:
    """What goes before a token that pairs a phone with one session."""
    return f"pairs {room} "


def make(connection: Connection, by: str | None, lasts: int = INVITED_MS, for_: str = "") -> str:
    """A new token; those that work no more are cleared away."""
    token = secrets.token_urlsafe(16)
    connection.execute(delete(invite).where(invite.c.until < clock.now()))
    values = {"token": hashed(for_ + token), "account": by, "until": clock.now() + lasts}
    connection.execute(insert(invite).values(values))
    return token


def make_first(connection: Connection) -> str | None:
    """One from nobody while there is no facilitator (earlier ones end), else None."""
    if connection.execute(select(account.c.id).limit(1)).first():
        return None
    connection.execute(delete(invite).where(invite.c.account.is_(None)))
    return make(connection, None)


def inviter(connection: Connection, token: str) -> str | None:
    """Who invited: a name, empty for whoever runs the server; None when it works no more."""
    row = connection.execute(
        select(invite.c.account, account.c.name).outerjoin(account).where(*_works(token))
    ).first()
    return (row.name or "") if row else None


def holder(connection: Connection, token: str, for_: str) -> Any:
    """The row of the account that a token was made for; None when it works no more."""
    query = select(account).join(invite, invite.c.account == account.c.id)
    return connection.execute(query.where(*_works(token, for_))).mappings().first()


def use_up(connection: Connection, token: str, for_: str = "") -> bool:
    """Whether it worked, for the last time."""
    return connection.execute(delete(invite).where(*_works(token, for_))).rowcount == 1


def _works(token: str, for_: str = "") -> tuple[Any, Any]:
    return invite.c.token == hashed(for_ + token), invite.c.until >= clock.now()
