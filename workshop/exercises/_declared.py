"""What a kind of exercise declares of itself: its types of answer, its phases and its settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field


class Export(StrEnum):
    """What may leave the session of an answer, in files and API alike (RULES.md, "Proof")."""

    NAMED = "named"  # as its naming allows: with the name, with the side, or bare
    BARE = "bare"  # the text alone, never a name
    COUNTED = "counted"  # numbers only
    NEVER = "never"


# What a step lists by ids (statements, pitfalls, cards) gets an id of this many letters at most: it
# becomes part of that of an offer, of which an act takes 40.
LONGEST_LISTED = 23
ListedId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$", max_length=LONGEST_LISTED)]


@dataclass(frozen=True)
class Library:
    """Annotates a setting that names cards of a library, all of one ``shape``: their texts are read
    into the step's own, under the name of the setting (`sessions/README.md`).
    """

    name: str
    shape: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        """The schema for authors says which library; ``shapes.schema`` lists its cards."""
        return {**handler(schema), "library": {"name": self.name, "shape": self.shape}}


@dataclass(frozen=True)
class Answer:
    """One type of answer. ``longest`` in letters; ``once`` keeps one per person (and per thing it
    is about).

    ``secret`` answers are read by nobody, the facilitator included, until a phase without their
    seal. ``team`` answers are written together: the author's team reads them while sealed, and
    anyone of it may strike one. ``merges``: the facilitator may merge those that say the same,
    within one ``place`` (``Exercise.group``), or there within one ``side``, where each side says
    it of somebody else.
    ``anonymous`` answers have neither author nor side, whatever the naming of the step.
    ``fleeting`` ones are erased as soon as the session ends, before anything else is.
    """

    export: Export
    longest: int = 80
    once: bool = False
    secret: bool = False
    team: bool = False
    merges: Literal["", "place", "side"] = ""
    anonymous: bool = False
    fleeting: bool = False


@dataclass(frozen=True)
class Phase:
    """A stretch of a step. ``writes``: answer types that phones may send. ``seals``: types only
    their author reads.
    """

    name: str
    writes: frozenset[str] = frozenset()
    seals: frozenset[str] = frozenset()
    # The move into this phase opens what was sealed: the facilitator's page waits five seconds with
    # 'not yet'.
    reveals: bool = False
    # One thing after the other stands before the room, and the main button goes to the next
    # (``Exercise.turns``). Else it is the facilitator's choice to put one alone before the room.
    in_turn: bool = False
    # Letters and bells can be written, and others asked for post.
    posts: bool = False


class Settings(BaseModel):
    """What an author may set. Kinds extend it; unknown settings are refused with their line."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    # Minutes on the timer when a phase opens, by phase name.
    timers: dict[str, int] = {}


def cards_of(settings: type[Settings]) -> dict[str, Library]:
    """The settings that name cards of a library, each with that library."""
    found = {
        name: _libraries((*f.metadata, f.annotation)) for name, f in settings.model_fields.items()
    }
    return {name: libraries[0] for name, libraries in found.items() if libraries}


def _libraries(annotations: Iterable[Any]) -> list[Library]:
    """Those that stand in an annotation, at whatever depth."""
    return [
        found
        for each in annotations
        for found in ([each] if isinstance(each, Library) else _libraries(get_args(each)))
    ]
