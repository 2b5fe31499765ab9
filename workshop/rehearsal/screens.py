"""A screen of the rehearsal: it keeps every packet that it ever got, whole and in order."""

from __future__ import annotations

import threading
import time

from workshop.client.screen import FACILITATOR, PHONE, PROJECTOR, REMOTE, View, new_id
from workshop.client.screen import Screen as AnyScreen
from workshop.rehearsal.people import Member

__all__ = ["FACILITATOR", "PHONE", "PROJECTOR", "REMOTE", "Screen", "View", "new_id"]


class Screen(AnyScreen):
    """``member`` is whose phone it is; ``packets`` are there with the moment at which they came, by
    our own clock; ``read`` is how many were looked through.
    """

    def __init__(
        self,
        address: str,
        auth: dict[str, str],
        pulse: threading.Condition,
        cookie: str = "",
        member: Member | None = None,
    ) -> None:
        self.member, self.read = member, 0
        self.packets: list[tuple[float, str]] = []
        transport = "polling" if member and member.habit == "polls" else "websocket"
        super().__init__(address, auth, pulse, cookie=cookie, transport=transport, hear=self._keep)

    def _keep(self, packet: str) -> None:
        self.packets.append((time.monotonic(), packet))

    @property
    def name(self) -> str:
        """For the report; a phone is known by its person."""
        return f"{self.role} {self.member.number}" if self.member else self.role
