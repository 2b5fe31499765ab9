"""A line to a mail server on which nothing takes for ever, whatever the server does."""

import smtplib
import time
from typing import Any

# For one answer, for the answer to a letter (a server may look it through first), and for all
# together: far less than a letter is in one postman's hand (store/on_the_way.py).
ANSWER, TAKING, IN_ALL = 30.0, 180.0, 300.0
_MOST = 65_536


class Line(smtplib.SMTP):
    """An SMTP line that is broken off after ``IN_ALL`` seconds: raises smtplib.SMTPException.

    The timeout of a socket holds for one read; a server that says a word now and then would keep
    it for ever.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._until, self._patience = time.monotonic() + IN_ALL, ANSWER
        super().__init__(*args, **kwargs | {"timeout": ANSWER})

    def getreply(self) -> tuple[int, bytes]:
        """The server's answer, read by ourselves: each bit of it may take what is left."""
        if self.file is None:
            self.file = _Answers(self)
        return super().getreply()

    def send(self, s: Any) -> None:
        """Say something to the server."""
        self.hurries()
        super().send(s)

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Hand over a letter."""
        self._patience = TAKING
        try:
            return super().data(msg)
        finally:
            self._patience = ANSWER

    def hurries(self) -> None:
        """The next thing on the socket may take what is left. Raises SMTPServerDisconnected."""
        left = self._until - time.monotonic()
        if left <= 0:
            self.close()
            raise smtplib.SMTPServerDisconnected("too slow")
        if self.sock:
            self.sock.settimeout(min(left, self._patience))


class SafeLine(Line, smtplib.SMTP_SSL):
    """The same over TLS from the first word."""


class _Answers:
    """What a server says, line by line."""

    def __init__(self, line: Line) -> None:
        assert line.sock is not None
        self._line, self._sock, self._came = line, line.sock, b""

    def readline(self, most: int) -> bytes:
        """The next line with its end; without one where the server is gone or says too much."""
        while b"\n" not in self._came and len(self._came) < most:
            self._line.hurries()
            more = self._sock.recv(_MOST)
            if not more:
                break
            self._came += more
        end = self._came.find(b"\n") + 1 or len(self._came)
        said, self._came = self._came[:end], self._came[end:]
        return said

    def close(self) -> None:
        """Nothing is held that the line does not close."""
