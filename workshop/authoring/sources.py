"""What a step takes along: boxes with what the steps before it have to offer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workshop import exercises
from workshop.authoring.draft import Draft
from workshop.authoring.field import Field, typed
from workshop.authoring.labels import label, offer, plainly, title_of
from workshop.places import Way
from workshop.scripts import PLAN
from workshop.sources import fields_offered, places
from workshop.words import t


def source_fields(draft: Draft, id: str, language: str, texts: Any) -> list[Field]:
    """What a step takes along: one field, or one for each of its places; none where nothing comes
    before it. ``texts`` are those of the step.
    """
    at: Way = ("steps", draft.position(id), "takes_from")
    named = label(language, "setting", "takes_from")
    stands = draft.get(PLAN, at, [])
    known = dict(_offered(draft, id, language))
    for source in _chosen(stands):
        known.setdefault(source, _from_elsewhere(source, language))
    if not isinstance(stands, Mapping):
        field = _field(at, named, stands, known)
        return [field] if field.options else []
    names = list(dict.fromkeys([*stands, *places_of(draft, id)]))
    titles = {name: title_of(texts, name) or label(language, "text", name) for name in names}
    also = f"{named[:1].lower()}{named[1:]}"
    fields = [_field((*at, n), f"{titles[n]} · {also}", stands.get(n), known) for n in names]
    for name, field in zip(names, fields, strict=True):
        field.called = titles[name]
    return fields


def places_of(draft: Draft, id: str) -> list[str]:
    """The places of a step that take something along, each for itself."""
    step = draft.get(PLAN, ("steps", draft.position(id)))
    kind = exercises.kinds().get(step.get("kind"))
    return places(kind, step.get("settings")) if kind else []


def drop_places_that_went(draft: Draft, id: str, before: list[str]) -> None:
    """Let no place take something along that the step had before and has no more; nor one that it
    never had, once nothing is chosen there.
    """
    at: Way = ("steps", draft.position(id), "takes_from")
    stands, known = draft.get(PLAN, at), places_of(draft, id)
    for name, some in [*stands.items()] if isinstance(stands, Mapping) else ():
        if name not in known and (name in before or not some):
            draft.drop(PLAN, (*at, name))


def _field(at: Way, named: str, stands: Any, known: Mapping[str, str]) -> Field:
    chosen = typed("choices", stands)
    return Field(PLAN, at, "choices", named, chosen, options={**known}, default=[], folded=True)


def _chosen(stands: Any) -> list[str]:
    some = stands.values() if isinstance(stands, Mapping) else [stands]
    return [source for each in some for source in typed("choices", each)]


def _from_elsewhere(source: str, language: str) -> str:
    """What was chosen once stays to be seen, also where no step before this one has it."""
    kind, _, field = source.partition(".")
    said = offer(language, kind, field) or plainly(source)
    return t(language, "editor.not_before", what=said)


def _offered(draft: Draft, id: str, language: str) -> Iterator[tuple[str, str]]:
    """What can be taken along, each with its words: the step, and what of it."""
    texts = draft.get(f"{language}.yaml", ("steps",), {})
    for earlier in _before(draft, id):
        step = draft.get(PLAN, ("steps", draft.position(earlier)))
        kind = exercises.kinds().get(step.get("kind"))
        mine = texts.get(earlier, {}) if isinstance(texts, Mapping) else {}
        for field in fields_offered(kind, step.get("settings")) if kind else ():
            words = offer(language, kind.kind, field) if kind else ""
            said = words or title_of(mine, field) or plainly(field or step["kind"])
            title = title_of({earlier: mine}, earlier) or earlier
            yield f"{step['kind']}{'.' if field else ''}{field}", f"{title} · {said}"


def _before(draft: Draft, id: str) -> list[str]:
    """The steps that stand before this one in a route; where no route has it, all others."""
    routes = [about.get("steps", ()) for about in draft.get(PLAN, ("routes",)).values()]
    routes = [list(map(str, steps)) for steps in routes if id in steps]
    earlier = {step for steps in routes for step in steps[: steps.index(id)]}
    return [step for step in draft.steps if step != id and (step in earlier or not routes)]
