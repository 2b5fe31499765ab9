"""A small server for e-mail, that keeps what it is given: where a rehearsal's letters go."""

from __future__ import annotations

import socketserver
import threading
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default


@dataclass(frozen=True)
class Mail:
    """One message: to which address, what it is about, and what it says."""

    to: str
    subject: str
    text: str


@dataclass
class MailBag:
    """It listens on a free port of this machine until it is closed."""

    came: list[Mail] = field(default_factory=list)

    def __post_init__(self) -> None:
        bag = self

        class Taker(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                self.say("220 rehearsal")
                while line := self.rfile.readline():
                    word = line[:4].upper()
                    if word == b"DATA":
                        self.say("354 go on")
                        bag.came.append(_read(b"".join(iter(self.rfile.readline, b".\r\n"))))
                    self.say("221 bye" if word == b"QUIT" else "250 taken")

            def say(self, line: str) -> None:
                self.wfile.write(f"{line}\r\n".encode())

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Taker)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def port(self) -> int:
        port: int = self._server.server_address[1]
        return port

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _read(lines: bytes) -> Mail:
    message = message_from_bytes(lines.replace(b"\r\n..", b"\r\n."), policy=default)
    body = message.get_body(("plain",))
    text = body.get_content() if body is not None else ""
    return Mail(str(message["To"]), str(message["Subject"]), str(text))
