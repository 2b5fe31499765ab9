"""What an author may write in `sessions/<id>/`: the shape of script.yaml and of a language file."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr

from workshop.domain.naming import Naming

ID = r"^[a-z][a-z0-9-]*$"
Id = Annotated[StrictStr, Field(pattern=ID, max_length=40)]
Minutes = Annotated[StrictInt, Field(ge=1, le=480)]
Sentence = Annotated[StrictStr, Field(min_length=1, pattern=r"\S")]


# Where earlier answers come from: kinds, or one field of a kind (portrait.need).
Sources = list[StrictStr]


class Shape(BaseModel):
    """Anything that is not named here is refused: a key with a typing error is never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PeopleShape(Shape):
    min: Annotated[StrictInt, Field(ge=2)]
    max: Annotated[StrictInt, Field(le=2000)]


class BreakShape(Shape):
    """Where the facilitator's page offers a break, and of how long."""

    after: StrictStr
    minutes: Minutes


class RouteShape(Shape):
    minutes: Minutes
    steps: Annotated[list[StrictStr], Field(min_length=1)]
    rest: BreakShape | None = Field(None, alias="break")


class StepShape(Shape):
    id: Id
    kind: StrictStr
    minutes: Minutes
    naming: Naming
    source: Sentence
    settings: dict[str, Any] = {}
    takes_from: Sources | dict[StrictStr, Sources] = []
    optional: StrictBool = False

    def sources(self) -> dict[str, tuple[str, ...]]:
        """What it takes along, by place in the step; a plain list is for anywhere in it."""
        by_place = self.takes_from if isinstance(self.takes_from, dict) else {"": self.takes_from}
        return {place: tuple(some) for place, some in by_place.items() if some}


class ScriptShape(Shape):
    """The plan: sessions/<id>/script.yaml."""

    id: Id
    sources: Annotated[list[Sentence], Field(min_length=1)]
    people: PeopleShape
    languages: Annotated[list[Id], Field(min_length=1)]
    illustrative: list[StrictStr] = []
    routes: Annotated[dict[Id, RouteShape], Field(min_length=1)]
    steps: Annotated[list[StepShape], Field(min_length=1)]


class SidesShape(Shape):
    formal: Sentence
    informal: Sentence
    both: Sentence


class NotesShape(Shape):
    """The seven notes that the facilitator alone reads."""

    purpose: Sentence
    introduce: Sentence
    watch_power: Sentence
    watch_language: Sentence
    when_silent: Sentence
    when_one_side_dominates: Sentence
    close: Sentence


class StepTexts(Shape):
    """What participants and projector read is the kind's own: any names, down to sentences."""

    title: Sentence
    participant: dict[str, Any]
    projector: dict[str, Any]
    facilitator: NotesShape


class TextsShape(Shape):
    """The texts of a script in one language: sessions/<id>/<language>.yaml."""

    title: Sentence
    subtitle: Sentence
    promise: Sentence
    side_words: SidesShape
    routes: dict[Id, Sentence] = {}
    steps: dict[str, StepTexts]
