"""The book of acts: which there are, and who may send them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, SkipValidation, ValidationError, validate_call

from workshop.domain.refused import Refused
from workshop.domain.remote import remote_of
from workshop.domain.who import Audience, Who

if TYPE_CHECKING:
    from workshop.domain.workshop import Workshop

Result = dict[str, Any] | None
Play = Callable[..., Result]

# Data of an act. Ids come from clients: short, and safe in any place.
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,40}$")]
Typed = Annotated[str, Field(max_length=30_000)]
Room = Annotated[Any, SkipValidation]

ACTS: dict[str, tuple[Play, frozenset[Audience]]] = {}

PHONE, DESK, REMOTE = Audience.PHONE, Audience.FACILITATOR, Audience.REMOTE
COALITION, RECEIVER = Audience.COALITION, Audience.RECEIVER
SERVER = Audience.SERVER


def act(*audiences: Audience) -> Callable[[Play], Play]:
    """Enter a function in the book under its own name, for these audiences."""

    def enter(function: Play) -> Play:
        ACTS[function.__name__] = validate_call(function), frozenset(audiences)
        return function

    return enter


def bind(workshop: Workshop, who: Who, name: str, data: dict[str, Any]) -> Callable[[], Result]:
    """Find the act and check its sender, but not yet its rules.

    Raises Refused ``unknown_act``, or ``not_yours`` when this audience may not send it, or is a
    remote that was unpaired; calling
    what is returned raises ``malformed`` when the data does not fit, or what the rules say.
    """
    if name not in ACTS:
        raise Refused("unknown_act")
    function, audiences = ACTS[name]
    if who.audience not in audiences or not _still_paired(workshop, who):
        raise Refused("not_yours")

    def play() -> Result:
        try:
            return function(workshop, who, **data)
        except ValidationError as error:
            raise Refused("malformed", field=str(error.errors()[0]["loc"][-1])[:40]) from None

    return play


def _still_paired(workshop: Workshop, who: Who) -> bool:
    """A line may live on for a moment after its phone was unpaired."""
    if who.audience is not Audience.REMOTE or not who.device:
        return True
    return remote_of(workshop, who.device) is not None
