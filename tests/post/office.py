"""A real server for e-mail, and an evening whose letters it has to deliver."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope
from sqlalchemy import select

from tests.domain.room import Participant
from tests.places import free_place
from tests.store.evening import KeptRoom, opened
from workshop.envelope import Envelopes
from workshop.postman import Postman, postman
from workshop.settings import Settings
from workshop.store import Letters, Store
from workshop.store.clock import DAY_MS

PAUSE = 0.05
# A server that starts on a busy machine.
PATIENCE = 30.0
PASSWORD = "a long password"
ADDRESS = "fatma.yilmaz@thuis.example"
TEXT = "Dinsdag staat mijn thee klaar"
SENT, LATER, FAILED = (
    {"sent": 0, "waiting": 0, "failed": 0} | {s: 1} for s in ("sent", "waiting", "failed")
)
NOTHING = {"sent": 0, "waiting": 0, "failed": 0}


@dataclass
class MailServer:
    """What came in; ``answers`` are what it says to the next letters, before it takes any, and
    ``goodbye`` what it says when somebody goes. While it ``lingers`` it says that it is busy for so
    many seconds, before it takes a letter.
    """

    came: list[EmailMessage] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    goodbye: str = "221 Bye"
    lingers: float = 0.0
    port: int = 0
    arrived: threading.Event = field(default_factory=threading.Event)

    async def handle_QUIT(self, server: Any, session: Any, envelope: Envelope) -> str:
        return self.goodbye

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:
        if self.answers:
            return self.answers.pop(0)
        for _ in range(round(self.lingers / PAUSE)):
            await server.push("250-busy")
            await asyncio.sleep(PAUSE)
        content = envelope.content
        assert isinstance(content, bytes)
        message = message_from_bytes(content, policy=default)
        assert isinstance(message, EmailMessage)
        self.came.append(message)
        self.arrived.set()
        return "250 OK"


@contextmanager
def mail_server(tls: Path | None = None) -> Iterator[MailServer]:
    """It listens on a free port. With the folder of a certificate only over TLS, to who signs
    in.
    """
    ours, how = MailServer(), {}
    if tls is not None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(tls / "certificate.pem", tls / "key.pem")
        how = {
            "tls_context": context,
            "require_starttls": True,
            "auth_required": True,
            "authenticator": _known,
        }
    with free_place() as place:
        ours.port = place.getsockname()[1]
        controller = Controller(ours, "127.0.0.1", ours.port, ready_timeout=PATIENCE, **how)
        controller.start()
        try:
            yield ours
        finally:
            controller.stop()


def _known(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    known = (data.login, data.password) == (b"samenspel", PASSWORD.encode())
    return AuthResult(success=known, handled=False)


@dataclass
class PostOffice:
    """A store with one evening in its close, and the postman of its server."""

    store: Store
    room: KeptRoom
    settings: Settings

    @property
    def letters(self) -> Letters:
        return Letters(self.store)

    @property
    def office(self) -> Envelopes:
        return Envelopes(self.settings.letter_key, mails=True)

    def postman(self) -> Postman:
        return postman(self.letters, self.office, self.settings)

    def files(self) -> bytes:
        """All that the database has on disk."""
        assert self.store.database.engine.url.database
        folder = Path(self.store.database.engine.url.database).parent
        return b"".join(each.read_bytes() for each in sorted(folder.iterdir()))


def post_office(store: Store, port: int, **settings: Any) -> PostOffice:
    told = {
        "given_letter_key": "a key for this test",
        "public_url": "https://samenspel.example",
        "smtp_host": "localhost",
        "smtp_port": port,
        "smtp_from": "post@samenspel.example",
        "smtp_security": "none",
    }
    chosen = Settings(**{_alias(name): value for name, value in (told | settings).items()})
    room = opened(store)
    ours = PostOffice(store, room, chosen)
    room.workshop.post.office = ours.office
    for name, side in (("Anneke", "formal"), ("Fatma", "informal"), ("Ali", "informal")):
        room.joins(name, side)
    room.moves_to("close", "letters")
    return ours


def _alias(name: str) -> str:
    return name.removeprefix("given_")


def in_days(post: PostOffice, days: int) -> int:
    """Noon, so many days after the evening, in milliseconds."""
    today = datetime.fromtimestamp(next(post.room.ticks) / 1000).date()
    noon = datetime.combine(today + timedelta(days=days), datetime.min.time()).timestamp()
    return int(noon * 1000) + DAY_MS // 2


def day(post: PostOffice, days: int) -> str:
    return datetime.fromtimestamp(in_days(post, days) / 1000).date().isoformat()


def writes(post: PostOffice, name: str, days: int, **more: Any) -> str:
    someone = post.room.phone(name)
    told = {"sort": "bell", "day": day(post, days), "text": TEXT}
    answer = someone.does("write_letter", **(told | more))
    assert answer["ok"], answer
    return str(answer["letter"])


def rows(store: Store, table: Any) -> list[Any]:
    return list(store.read(lambda connection: connection.execute(select(table)).mappings().all()))


def fatma(post: PostOffice) -> Participant:
    return post.room.phone("Fatma")
