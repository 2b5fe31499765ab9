"""Passwords: hashed aside, and compared however a keyboard puts its accents."""

import secrets
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from workshop.aside import aside
from workshop.domain.refused import Refused

SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200

_hasher = PasswordHasher()


def hashed(password: str) -> str:
    """The hash to keep. Raises Refused ``password_short`` (fewest), ``password_long`` (longest)."""
    if len(password) < SHORTEST_PASSWORD:
        raise Refused("password_short", fewest=SHORTEST_PASSWORD)
    if len(password) > LONGEST_PASSWORD:
        raise Refused("password_long", longest=LONGEST_PASSWORD)
    return _hash(password)


def verified(hash: str, password: str) -> bool:
    """Whether this is the password of which the hash was kept."""
    try:
        return aside(_hasher.verify, hash, _composed(password[:LONGEST_PASSWORD]))
    except (VerificationError, InvalidHashError):
        return False


def renewed(hash: str, password: str) -> str:
    """A hash as they are made today, in place of an older one; "" where it is one of today."""
    return _hash(password) if _hasher.check_needs_rehash(hash) else ""


@cache
def of_nobody() -> str:
    """A hash to compare with where there is no account: no password is the right one."""
    return aside(_hasher.hash, secrets.token_urlsafe())


def _hash(password: str) -> str:
    return aside(_hasher.hash, _composed(password))


def _composed(password: str) -> str:
    return unicodedata.normalize("NFKC", password)
