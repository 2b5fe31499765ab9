"""Letters in a sealed envelope: encrypted with a key that is not in the database."""

import base64
import hashlib
import json

import structlog
from cryptography.fernet import Fernet, InvalidToken

log = structlog.get_logger(__name__)


class Envelopes:
    """Seals and opens with one key, any text of some length. ``mails``: e-mail can be sent.

    It is the ``Office`` of workshop/domain/post.py.
    """

    def __init__(self, key: str, *, mails: bool = False) -> None:
        self.mails = mails
        self._fernet = Fernet(base64.urlsafe_b64encode(hashlib.sha256(key.encode()).digest()))

    def seal(self, content: dict[str, str]) -> str:
        """What is said, so that only ``open`` can read it."""
        return self._fernet.encrypt(json.dumps(content).encode()).decode()

    def open(self, sealed: str) -> dict[str, str]:
        """What was sealed; nothing where it was done with another key."""
        try:
            content: dict[str, str] = json.loads(self._fernet.decrypt(sealed.encode()))
        except InvalidToken:
            log.error("a letter was sealed with another key")
            return {}
        return content
