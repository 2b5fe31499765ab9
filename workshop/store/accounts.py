"""Facilitators: who they are, how they come in, and which sessions are theirs."""

import unicodedata
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from workshop.domain.person import new_id
from workshop.domain.refused import Refused
from workshop.domain.text import cleaned
from workshop.store import clock, passwords, sharing, tokens
from workshop.store.sharing import Summary
from workshop.store.store import Store
from workshop.store.tables import account

LONGEST_NAME = 40


@dataclass(frozen=True)
class Account:
    """A facilitator. ``quiet`` is the page with less on it."""

    id: str
    name: str
    language: str
    quiet: bool
    created: int


class Accounts:
    """Of passwords and links only the hash is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Coming in

    def first_facilitator_token(self) -> str | None:
        """A fresh one-time token while there is no facilitator (earlier ones end), else None."""
        return self._store.change(tokens.make_first)

    def invite(self, by: str | None = None) -> str:
        """A one-time token with which a colleague makes an account, within 14 days.

        Without an account it comes from whoever runs the server.
        """
        return self._store.change(lambda connection: tokens.make(connection, by or None))

    def invited_by(self, token: str) -> str | None:
        """Who invited: a name, empty for whoever runs the server; None when it works no more."""
        return self._store.read(lambda connection: tokens.inviter(connection, token))

    def accept(self, token: str, name: str, password: str, language: str) -> Account:
        """Make an account with a token, which is then used up.

        Raises Refused ``invite_gone``, ``name_taken``, ``password_short`` (fewest),
        ``password_long`` (longest), or what ``cleaned`` says of a name.
        """
        called = cleaned(name, LONGEST_NAME)
        if self.invited_by(token) is None:
            raise Refused("invite_gone")
        made = Account(new_id(), called, language, True, clock.now())
        values = vars(made) | {"called": _compared(called), "password": passwords.hashed(password)}
        try:
            self._store.change(lambda connection: _accept(connection, token, values))
        except IntegrityError:
            raise Refused("name_taken") from None
        return made

    def sign_in(self, name: str, password: str) -> Account | None:
        """The account, or None; an unknown name takes as long as a wrong password."""
        row = self._row(account.c.called == _compared(name))
        hash = row["password"] if row else passwords.of_nobody()
        if not passwords.verified(hash, password) or row is None:
            return None
        if renewed := passwords.renewed(hash, password):
            self._keep(row["id"], password=renewed)
        return _account(row)

    def let_in(self, id: str) -> str:
        """A one-time token that signs somebody in without a password, within half an hour. Only
        whoever runs the server can ask for it.
        """
        return self._store.change(
            lambda connection: tokens.make(connection, id, tokens.LET_IN_MS, tokens.LETS_IN)
        )

    def pairing(self, id: str, room: str) -> str:
        """A one-time token with which a phone becomes somebody's remote of one session, within ten
        minutes.
        """
        lasts, for_ = tokens.PAIRING_MINUTES * 60_000, tokens.pairs(room)
        return self._store.change(lambda connection: tokens.make(connection, id, lasts, for_))

    def pairs(self, token: str, room: str) -> Account | None:
        """Whose remote a phone becomes with this token; None when it works no more."""
        return self.lets_in(token, tokens.pairs(room))

    def use_up_pairing(self, token: str, room: str) -> Account | None:
        """The same, this once."""
        return self.use_up(token, tokens.pairs(room))

    def lets_in(self, token: str, for_: str = tokens.LETS_IN) -> Account | None:
        """Whom a token lets in; None when it works no more. ``for_`` is what it was made for."""
        row = self._store.read(lambda connection: tokens.holder(connection, token, for_))
        return _account(row) if row else None

    def use_up(self, token: str, for_: str = tokens.LETS_IN) -> Account | None:
        """Whom a token lets in, this once."""
        found = self.lets_in(token, for_)
        first = self._store.change(lambda connection: tokens.use_up(connection, token, for_))
        return found if first else None

    # Being in

    def find(self, id: str) -> Account | None:
        """The facilitator with this id."""
        row = self._row(account.c.id == id)
        return _account(row) if row else None

    def change(self, id: str, *, language: str | None = None, quiet: bool | None = None) -> None:
        """Keep how somebody wants their pages."""
        wanted = {"language": language, "quiet": quiet}
        self._keep(id, **{name: value for name, value in wanted.items() if value is not None})

    # Sessions

    def share(self, key: str, by: str, name: str) -> Account:
        """Share a session of one's own with a colleague.

        Raises Refused ``not_yours``, ``no_such_account``.
        """
        row = self._row(account.c.called == _compared(name))
        if row is None:
            raise Refused("no_such_account")
        self._store.change(lambda connection: sharing.share(connection, key, by, row["id"]))
        return _account(row)

    def unshare(self, key: str, by: str, colleague: str) -> None:
        """Raises Refused ``not_yours``."""
        self._store.change(lambda connection: sharing.unshare(connection, key, by, colleague))

    def shared_with(self, key: str) -> list[Account]:
        """The co-facilitators of a session, by name."""
        rows = self._store.read(lambda connection: sharing.colleagues(connection, key))
        return [_account(row) for row in rows]

    def may_facilitate(self, account: str, room: str) -> bool:
        """Whether a session is somebody's own, or shared with them."""
        return self._store.read(lambda connection: sharing.may(connection, account, room))

    def sessions_of(self, account: str) -> list[Summary]:
        """Own and shared sessions, the newest first."""
        return self._store.read(lambda connection: sharing.sessions_of(connection, account))

    def _row(self, where: Any) -> Any:
        query = select(account).where(where)
        return self._store.read(lambda connection: connection.execute(query).mappings().first())

    def _keep(self, id: str, **values: Any) -> None:
        if values:
            change = update(account).where(account.c.id == id).values(**values)
            self._store.change(lambda connection: connection.execute(change) and None)


def _accept(connection: Connection, token: str, values: dict[str, Any]) -> None:
    if not tokens.use_up(connection, token):
        raise Refused("invite_gone")
    connection.execute(insert(account).values(values))


def _account(row: Any) -> Account:
    return Account(row["id"], row["name"], row["language"], row["quiet"], row["created"])


def _compared(name: str) -> str:
    """Two names that look alike are one."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
