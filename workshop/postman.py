"""The postman: letters whose day has come go by e-mail, where their receiver gave an address.

All are on the receiver's page as well, so one that cannot be sent is never lost.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.message import EmailMessage

import structlog

from workshop import mail, words
from workshop.aside import aside
from workshop.domain.post import Office
from workshop.play import place_of
from workshop.settings import Settings
from workshop.store.letters import FAILED, SENT, WAITING, Letters, Parcel

log = structlog.get_logger(__name__)

MINUTE, HOUR = 60_000, 3_600_000
# Between one try and the next; after the last one it has failed.
PAUSES = (5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 24 * HOUR, 24 * HOUR, 24 * HOUR)

Send = Callable[[EmailMessage], None]


@dataclass(frozen=True)
class Postman:
    """``send`` hands a message over, or raises mail.NotNow or mail.Never; ``clock`` gives seconds,
    since any moment.
    """

    letters: Letters
    office: Office
    home: str
    sender: str
    send: Send
    clock: Callable[[], float] = time.monotonic

    def goes_round(self, now: int) -> dict[str, int]:
        """Take what is due at this moment, and try to send it: how many were sent, are tried again
        later, and failed.

        What was sent when the server stops before that is stored, is sent once more: better twice
        than never. Its Message-ID is the same then.
        """
        began, today = self.clock(), datetime.fromtimestamp(now / 1000).date()
        went, erased = {SENT: 0, WAITING: 0, FAILED: 0}, False
        for parcel in self.letters.take(now, today):
            # Those before it may have taken long: what another postman took over is theirs.
            if not self.letters.hold(parcel, now + round((self.clock() - began) * 1000)):
                continue
            state, next_try = self._try(parcel, now)
            erased |= self.letters.settle(parcel, state, next_try)
            went[state] += 1
        if erased:
            self.letters.wipe()
        if any(went.values()):
            log.info("post", **went)
        return went

    def _try(self, parcel: Parcel, now: int) -> tuple[str, int]:
        try:
            aside(self.send, self._message(parcel, now))
        except mail.Never as refused:
            log.warning("a letter was refused", code=refused.code)
            return FAILED, now
        except mail.NotNow as refused:
            log.warning("a letter was not sent", code=refused.code, tries=parcel.tries + 1)
            return _again(parcel, now)
        except Exception as error:
            # One letter that breaks must not keep the others from going.
            log.error("a letter broke", error=type(error).__name__, place=place_of(error))
            return _again(parcel, now)
        return SENT, now

    def _message(self, parcel: Parcel, now: int) -> EmailMessage:
        said, box = self.office.open(parcel.sealed), self.office.open(parcel.mailbox)
        own = {"name": said.get("from", ""), "text": said.get("text", "")}
        told = own | {"day": _day(box, parcel), "link": f"{self.home}/p/{box.get('page', '')}"}
        whose = "other" if said.get("to") else "own"
        message = EmailMessage()
        message["From"] = self.sender
        message["To"] = self.office.open(parcel.address).get("address", "")
        message["Subject"] = _said(box, f"mail_subject_{parcel.sort}_{whose}", **told)
        message["Message-ID"] = f"<{parcel.letter}@{self.sender.rpartition('@')[2]}>"
        message["Date"] = datetime.fromtimestamp(now / 1000, UTC)
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(_said(box, f"mail_text_{whose}", **told))
        return message


def postman(letters: Letters, office: Office, settings: Settings) -> Postman:
    """The postman of a server that sends e-mail."""
    home, sender = settings.public_url or "", settings.smtp_from
    return Postman(letters, office, home, sender, lambda message: mail.send(settings, message))


def _again(parcel: Parcel, now: int) -> tuple[str, int]:
    if parcel.tries >= len(PAUSES):
        return FAILED, now
    return WAITING, now + PAUSES[parcel.tries]


def _said(box: dict[str, str], key: str, **values: object) -> str:
    return words.t(_language(box), f"post.{key}", **values)


def _language(box: dict[str, str]) -> str:
    return box["lang"] if words.known(box.get("lang", "")) else words.BASE


def _day(box: dict[str, str], parcel: Parcel) -> str:
    written: date = datetime.fromtimestamp(parcel.written / 1000).date()
    return words.date_in_words(_language(box), written)
