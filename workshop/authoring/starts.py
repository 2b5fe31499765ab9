"""What a new step begins with: a step of this kind that another script has, with its texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workshop import exercises
from workshop.authoring.draft import Draft
from workshop.domain.script import Script, Step
from workshop.exercises.base import cards_of
from workshop.scripts import PLAN


@dataclass(frozen=True)
class Start:
    """A step to begin with. Without a script the kind alone, of which no script has a step yet."""

    kind: str
    script: Script | None = None
    step: Step | None = None

    @property
    def id(self) -> str:
        return f"{self.script.id}/{self.step.id}" if self.script and self.step else self.kind

    def texts(self, language: str) -> Mapping[str, Any]:
        """The texts of the step in a language, without those of its cards, which stay in their
        library; empty where they are not in that language.
        """
        said = self.script.texts.get(language, {}) if self.script else {}
        texts = dict(said.get("steps", {}).get(self.step.id, {})) if self.step else {}
        lent = cards_of(exercises.named(self.kind).Settings)
        told = {n: part for n, part in texts.get("participant", {}).items() if n not in lent}
        return texts | ({"participant": told} if texts else {})


def starts(scripts: Iterable[Script]) -> list[Start]:
    """Every step that another may begin with, and every kind that has none."""
    found = [Start(step.kind, script, step) for script in scripts for step in script.steps]
    used = {start.kind for start in found}
    return found + [Start(kind) for kind in sorted(exercises.kinds()) if kind not in used]


def example_of(kind: str, settings: Any, among: Iterable[Start]) -> Start:
    """The step of a kind that is most like one with these settings: it knows which texts belong."""
    given = settings if isinstance(settings, Mapping) else {}

    def likeness(start: Start) -> int:
        known = start.step.settings if start.step else {}
        return sum(known.get(name) == value for name, value in given.items())

    same = [start for start in among if start.kind == kind]
    return max(same, key=likeness, default=Start(kind))


def add_step(draft: Draft, start: Start) -> str:
    """Put a step at the end of the plan, with the texts there are; its id."""
    stem = start.step.id if start.step else start.kind
    names = (f"{stem}-{n}" if n > 1 else stem for n in range(1, len(draft.steps) + 2))
    id = next(name for name in names if name not in draft.steps)
    draft.append(PLAN, ("steps",), _planned(id, start))
    for language in draft.languages:
        texts = start.texts(language)
        if texts:
            draft.put(f"{language}.yaml", ("steps", id), texts)
    return id


def remove_step(draft: Draft, id: str) -> None:
    """Take a step out of the plan, its routes and its texts."""
    draft.drop(PLAN, ("steps", draft.position(id)))
    for route, about in draft.get(PLAN, ("routes",)).items():
        keep_in_route(draft, route, [step for step in about["steps"] if step != id])
    if id in draft.get(PLAN, ("illustrative",), ()):
        left = [step for step in draft.get(PLAN, ("illustrative",)) if step != id]
        draft.put(PLAN, ("illustrative",), left)
    for language in draft.languages:
        draft.drop(f"{language}.yaml", ("steps", id))


def keep_in_route(draft: Draft, route: str, left: list[str]) -> None:
    """Let these steps be a route. A break after one that went comes after the one before it."""
    way = ("routes", route)
    stood = [str(step) for step in draft.get(PLAN, (*way, "steps"))]
    draft.put(PLAN, (*way, "steps"), left)
    after = draft.get(PLAN, (*way, "break", "after"))
    if after in left or after not in stood:
        return
    before = [step for step in stood[: stood.index(after)] if step in left]
    if before:
        draft.put(PLAN, (*way, "break", "after"), before[-1])
    else:
        draft.drop(PLAN, (*way, "break"))


def _planned(id: str, start: Start) -> dict[str, Any]:
    step = start.step
    if step is None:
        return {"id": id, "kind": start.kind, "minutes": 10, "naming": "side", "source": ""}
    anywhere = {place: list(some) for place, some in step.takes_from.items()}
    takes_from: Any = anywhere[""] if list(anywhere) == [""] else anywhere
    settings = _plain(step.settings)
    return (
        {"id": id, "kind": step.kind, "minutes": step.minutes, "naming": str(step.naming)}
        | ({"takes_from": takes_from} if takes_from else {})
        | {"source": step.source}
        | ({"settings": settings} if settings else {})
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items() if each not in ({}, None)}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value
