"""A phone becomes a remote control of the session, and stops being one."""

from typing import Annotated

from pydantic import Field

from workshop.domain.acts.book import DESK, SERVER, Id, Result, Room, act
from workshop.domain.acts.leading import not_ended
from workshop.domain.refused import Refused
from workshop.domain.remote import MOST_REMOTES, Remote, forget_remotes, remote_of
from workshop.domain.who import Who

Known = Annotated[str, Field(max_length=80)]


@act(SERVER)
def pair(
    workshop: Room, who: Who, *, device: Known, account: Known, name: Known, before: Known = ""
) -> Result:
    """Take a phone (by the hash of its secret) as a remote of this account; one that was paired
    ``before``, by that hash, is the same phone. Only the page of a one-time link asks for it.
    Raises Refused ``too_many_remotes`` (most), ``session_ended``.
    """
    not_ended(workshop)
    known = remote_of(workshop, before)
    if known is None and len(workshop.remotes) >= MOST_REMOTES:
        raise Refused("too_many_remotes", most=MOST_REMOTES)
    if known is not None:
        workshop.drop(known)
    workshop.keep(Remote(who.act, device, account, name, who.at))
    return None


@act(DESK)
def unpair(workshop: Room, who: Who, *, remote: Id) -> Result:
    """Let a phone lead no more. One that was unpaired before changes nothing."""
    known = workshop.remotes.get(remote)
    if known is not None:
        workshop.drop(known)
    return None


@act(SERVER)
def turn_out(workshop: Room, who: Who, *, account: Known) -> Result:
    """Unpair the phones of somebody who may not run this session any more."""
    forget_remotes(workshop, account)
    return None
