"""Facilitators: who they are, and which sessions are theirs."""

from dataclasses import dataclass

from workshop.store.store import Store


@dataclass(frozen=True)
class Account:
    """A facilitator. ``quiet`` is the page with less on it."""

    id: str
    name: str
    language: str
    quiet: bool
    created: int


@dataclass(frozen=True)
class Summary:
    """One line in a facilitator's list. ``shared`` when it is somebody else's; ``read`` is the coalition's read link."""

    key: str
    title: str
    place: str
    day: str
    created: int
    ended: int | None
    people: int
    agreements: int
    read: str
    shared: bool


class Accounts:
    """Passwords are hashed aside; of links only the hash is kept."""

    def __init__(self, store: Store) -> None: ...

    def first_facilitator_token(self) -> str | None:
        """A fresh one-time token while there is no facilitator (earlier ones end), else None."""

    def invite(self, by: str) -> str:
        """A one-time token with which a colleague makes an account, within 14 days."""

    def invited_by(self, token: str) -> str | None:
        """Who invited: a name, empty for the first facilitator's link, None when it does not work (any more)."""

    def accept(self, token: str, name: str, password: str, language: str) -> Account:
        """Make an account with a token, which is then used up.

        Raises Refused ``invite_gone``, ``name_taken``, ``password_short`` (fewest), or what ``cleaned`` says of a name.
        """

    def sign_in(self, name: str, password: str) -> Account | None:
        """The account, or None; an unknown name takes as long as a wrong password."""

    def find(self, id: str) -> Account | None: ...

    def change(self, id: str, *, language: str | None = None, quiet: bool | None = None) -> None:
        """Keep how somebody wants their pages."""

    def change_password(self, id: str, password: str) -> None:
        """Raises Refused ``password_short``."""

    def share(self, key: str, by: str, name: str) -> Account:
        """Share a session of one's own with a colleague. Raises Refused ``not_yours``, ``no_such_account``."""

    def unshare(self, key: str, by: str, account: str) -> None:
        """Raises Refused ``not_yours``."""

    def shared_with(self, key: str) -> list[Account]:
        """The co-facilitators of a session, by name."""

    def may_facilitate(self, account: str, room: str) -> bool: ...

    def sessions_of(self, account: str) -> list[Summary]:
        """Own and shared sessions, the newest first."""
