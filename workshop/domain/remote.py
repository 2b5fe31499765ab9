"""A phone that leads a session along with the facilitator's page: the remote control."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop.domain.workshop import Workshop

# A facilitator has one phone, perhaps two: more of them is a mistake.
MOST_REMOTES = 6


@dataclass
class Remote:
    """A phone that was paired: known by the hash of its own secret, for whom (an account, and the
    name it had then), since when in milliseconds.
    """

    id: str
    device: str
    account: str
    name: str
    at: int


def remote_of(workshop: Workshop, device: str) -> Remote | None:
    """The remote with this device, by its hash; None where it is not paired (any more)."""
    found = (remote for remote in workshop.remotes.values() if remote.device == device)
    return next(found, None) if device else None


def forget_remotes(workshop: Workshop, account: str = "") -> None:
    """Unpair the phones of one account; without one, all of them."""
    for remote in list(workshop.remotes.values()):
        if account in ("", remote.account):
            workshop.drop(remote)
