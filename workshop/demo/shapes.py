"""What stands in a made-up evening, whatever the kind: people and texts that have to fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import AfterValidator, Field, StrictInt, StrictStr, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from workshop.domain.refused import Refused
from workshop.domain.text import cleaned
from workshop.shapes import Shape

Language = Annotated[StrictStr, Field(pattern=r"^[a-z]{2,3}$")]


@dataclass
class Known:
    """What a step may speak of: people and organisations of the evening, what was ``said`` in
    earlier steps (by id or by its own text), and the step's own ``settings``.
    """

    people: Mapping[str, Any]
    organisations: Mapping[str, Any]
    said: dict[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)


def among(what: str) -> AfterValidator:
    """One of the people, of the organisations, or of what was said."""

    def check(name: str, info: ValidationInfo[Any]) -> str:
        return _found(name, list(getattr(info.context, what)), f"unknown_{what}")

    return AfterValidator(check)


def setting(name: str) -> AfterValidator:
    """One of those that the step's settings list, such as its dimensions; where there is a list for
    each of several names, one of all of them.
    """

    def check(id: str, info: ValidationInfo[Any]) -> str:
        listed = info.context.settings.get(name, ())
        ids = (
            [each for part in listed.values() for each in part]
            if isinstance(listed, Mapping)
            else listed
        )
        return _found(id, list(ids), "unknown_choice")

    return AfterValidator(check)


def fits(longest: int) -> AfterValidator:
    """At most so many letters, and something to see among them."""

    def check(said: Any) -> Any:
        text = said.text if isinstance(said, Typed) else said
        try:
            cleaned(text, longest)
        except Refused as refused:
            long = refused.code == "text_too_long"
            type = "string_too_long" if long else "string_too_short"
            raise PydanticCustomError(type, "{max_length}", {"max_length": longest}) from None
        return said

    return AfterValidator(check)


class Typed(Shape):
    """A text as somebody typed it; alone it is Dutch."""

    text: StrictStr
    lang: Language = "nl"

    @model_validator(mode="before")
    @classmethod
    def _alone(cls, given: Any) -> Any:
        return {"text": given} if isinstance(given, str) else given


PersonId = Annotated[StrictStr, among("people")]
OrganisationId = Annotated[StrictStr, among("organisations")]
Earlier = Annotated[StrictStr, among("said")]
Number = StrictInt


def _found(name: str, known: Sequence[str], type: str) -> str:
    if name not in known:
        raise PydanticCustomError(type, "{name}", {"name": name, "known": known})
    return name
