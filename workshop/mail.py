"""E-mail by SMTP. Called aside, since a server that is slow must not hold anybody up."""

import smtplib
import ssl
from contextlib import suppress
from email.message import EmailMessage

from workshop.mail_line import Line, SafeLine
from workshop.settings import Settings


class NotNow(Exception):
    """It did not go, and may go later. ``code`` is what the server answered, 0 if it did not."""

    def __init__(self, code: int = 0) -> None:
        super().__init__(f"code {code}")
        self.code = code


class Never(NotNow):
    """The server will not take it for this address, now or later."""


def send(settings: Settings, message: EmailMessage) -> None:
    """Hand a message to the server for e-mail. Raises NotNow or Never, without anyone's words."""
    try:
        line = _line(settings)
        try:
            line.send_message(message)
        finally:
            _leave(line)
    except smtplib.SMTPRecipientsRefused as refused:
        code = max((code for code, _ in refused.recipients.values()), default=0)
        raise _refused(code) from None
    except smtplib.SMTPDataError as refused:
        raise _refused(refused.smtp_code) from None
    except smtplib.SMTPResponseException as refused:
        # Signing in or saying who we are went wrong: that is ours to mend, and not the address's.
        raise NotNow(refused.smtp_code) from None
    except (OSError, smtplib.SMTPException):
        raise NotNow from None


def _leave(line: smtplib.SMTP) -> None:
    """Whatever the server says to that, what it took it has, and what it did not it has not."""
    with suppress(OSError, smtplib.SMTPException):
        line.quit()
    line.close()


def _line(settings: Settings) -> smtplib.SMTP:
    context = ssl.create_default_context()
    where = settings.smtp_host, settings.smtp_port
    tls = settings.smtp_security == "tls"
    line = SafeLine(*where, context=context) if tls else Line(*where)
    try:
        if settings.smtp_security == "starttls":
            line.starttls(context=context)
        if settings.smtp_user:
            line.login(settings.smtp_user, settings.smtp_password)
    except BaseException:
        line.close()
        raise
    return line


def _refused(code: int) -> NotNow:
    return Never(code) if code >= 500 else NotNow(code)
