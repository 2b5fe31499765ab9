"""Whether people see who wrote something. Fixed when a step opens (RULES.md, "Voices")."""

import hashlib
from enum import StrEnum


class Naming(StrEnum):
    """How an answer is signed on every screen and in every export."""

    NAMED = "named"
    SIDE = "side"
    ANONYMOUS = "anonymous"


def hashed(secret: str) -> str:
    """What the server keeps of a phone's secret: enough to know it again, not enough to be it."""
    return hashlib.sha256(secret.encode()).hexdigest()
