"""A script: the plan of a session, read from `sessions/<id>/` by `workshop/scripts.py`.

When a workshop starts, its script is copied into the workshop as JSON, so that a script that is
changed later leaves the evenings alone that were made from it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, TypeVar

from workshop.domain.listed import only_listed
from workshop.domain.naming import Naming
from workshop.domain.refused import Refused

Texts = Mapping[str, Any]

# What a step tells each audience. The facilitator's notes go to nobody else, and a phone on weak
# wifi carries nothing that it does not say.
_PHONE = ("title", "participant")
_PROJECTOR = (*_PHONE, "projector")
_FACILITATOR = (*_PROJECTOR, "facilitator")
_REMOTE = ("title", "facilitator")
_PARTS = {
    "phone": _PHONE,
    "projector": _PROJECTOR,
    "facilitator": _FACILITATOR,
    "remote": _REMOTE,
}


@dataclass(frozen=True)
class Step:
    """One exercise in the plan: its kind, how long it takes and how that kind is set up here."""

    id: str
    kind: str
    minutes: int
    naming: Naming
    settings: Mapping[str, Any] = field(default_factory=dict)
    # What is offered to take along: by place in this step ("" is anywhere), kinds or `kind.field`.
    takes_from: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    optional: bool = False
    source: str = ""


@dataclass(frozen=True)
class Route:
    """A choice of steps that fits a length of time."""

    id: str
    minutes: int
    steps: tuple[str, ...]
    # After which step a break is offered, and of how many minutes; 0 is none.
    break_after: str = ""
    break_minutes: int = 0


@dataclass(frozen=True)
class Script:
    """The whole plan with its texts, `texts[language]` nested as in `sessions/README.md`."""

    id: str
    languages: tuple[str, ...]
    routes: tuple[Route, ...]
    steps: tuple[Step, ...]
    texts: Mapping[str, Texts]
    sources: tuple[str, ...] = ()
    fewest_people: int = 2
    most_people: int = 500
    illustrative: tuple[str, ...] = ()

    def step(self, id: str) -> Step:
        """The step with this id. Refuses `no_such_step`."""
        return _found(self.steps, id, "no_such_step")

    def route(self, id: str) -> Route:
        """The route with this id. Refuses `no_such_route`."""
        return _found(self.routes, id, "no_such_route")

    def steps_of(self, route: str) -> tuple[Step, ...]:
        """The steps of a route, in its order. Refuses `no_such_route`."""
        return tuple(self.step(id) for id in self.route(route).steps)

    def words(self, language: str, audience: str) -> dict[str, Any]:
        """The texts for one audience, in its language or else in the script's first.

        A phone gets what is said to participants, a projector its own texts as well, and only a
        facilitator the notes.
        """
        texts = self.texts.get(language) or self.texts[self.languages[0]]
        parts = _PARTS.get(audience, _PHONE)
        settings = {step.id: step.settings for step in self.steps}
        steps = {
            id: only_listed(
                {part: step[part] for part in parts if part in step}, settings.get(id, {})
            )
            for id, step in texts["steps"].items()
        }
        return {**texts, "steps": steps}

    def with_step_of(self, other: "Script", id: str) -> tuple["Script", Step]:
        """This script with a step of another one in it, its texts in all languages of this one; and
        that step. One that is here already is not taken again. Refuses `no_such_step`.
        """
        taken = other.step(id)
        known = {step.id: step for step in self.steps}
        if known.get(id) == taken:
            return self, taken
        step = replace(taken, id=f"{other.id}-{id}") if id in known else taken
        if step.id in known:
            return self, known[step.id]
        texts = {code: _with(self.texts[code], step.id, other, id, code) for code in self.texts}
        sources = tuple(dict.fromkeys((*self.sources, *other.sources)))
        told = (*self.illustrative, *([step.id] if id in other.illustrative else []))
        grown = replace(self, steps=(*self.steps, step), texts=texts, sources=sources)
        return replace(grown, illustrative=told), step

    def to_json(self) -> dict[str, Any]:
        """The script as plain dictionaries, lists and texts, for the workshop's own copy."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Script":
        """The script that `to_json` wrote."""
        routes = (Route(**{**each, "steps": tuple(each["steps"])}) for each in stored["routes"])
        return cls(
            **{
                **stored,
                "routes": tuple(routes),
                "steps": tuple(_step(each) for each in stored["steps"]),
                **{name: tuple(stored[name]) for name in ("languages", "sources", "illustrative")},
            }
        )


Part = TypeVar("Part", Step, Route)


def _with(texts: Texts, new: str, other: Script, id: str, language: str) -> Texts:
    words = other.texts.get(language) or other.texts[other.languages[0]]
    return {**texts, "steps": {**texts["steps"], new: words["steps"][id]}}


def _step(stored: Mapping[str, Any]) -> Step:
    naming = Naming(stored["naming"])
    # Sessions from before there were places have a plain list.
    given = stored["takes_from"]
    by_place = given if isinstance(given, Mapping) else {"": given}
    takes_from = {place: tuple(some) for place, some in by_place.items()}
    return Step(**{**stored, "naming": naming, "takes_from": takes_from})


def _found(parts: tuple[Part, ...], id: str, otherwise: str) -> Part:
    for part in parts:
        if part.id == id:
            return part
    raise Refused(otherwise, id=id)
