"""Who sends an act: settled once by the entrance, before any rule looks."""

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """For whom a screen is. A projector only looks; a remote is the phone of a facilitator, which
    may do a few things only (acts/book.py); the coalition comes afterwards, by the
    keep-up link, and who gets post by the link of their own page.
    The server has no screen: it does by itself what everybody forgot.
    """

    PHONE = "phone"
    PROJECTOR = "projector"
    FACILITATOR = "facilitator"
    REMOTE = "remote"
    COALITION = "coalition"
    RECEIVER = "receiver"
    SERVER = "server"


@dataclass(frozen=True)
class Who:
    """``act`` is the id that the client made for this act; ``at`` when the server took it, in
    milliseconds.

    A phone is known by the hash of its device's secret, a facilitator by their account, a remote by
    both (without a device it is that of who is signed in on it), a receiver by the hash of their
    page's. ``through`` says whose hands typed it: self, helper, paper or table.
    """

    audience: Audience
    at: int
    act: str
    device: str = ""
    account: str = ""
    lang: str = "nl"
    through: str = "self"
