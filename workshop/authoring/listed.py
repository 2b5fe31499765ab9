"""What an author lists in a setting (dimensions, questions, statements): chosen by what it is
called. Ids are made and kept here, so that nobody has to think of one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.authoring.draft import Draft
from workshop.authoring.form import Form
from workshop.authoring.labels import title_of
from workshop.domain.listed import Lists, Names, lists_in, places
from workshop.places import Way
from workshop.scripts import PLAN


def place(texts: Any, names: Names, lists: Lists) -> Way | None:
    """The first of those; of a list without texts, where they will be: as with its brothers."""
    found = next(places(texts, names, lists.get(names, ())), None)
    if found is not None or len(names) == 1:
        return found
    for other, ids in lists.items():
        if other[0] == names[0] and len(other) > 1:
            for way in places(texts, other, ids):
                return tuple(names[1] if name == other[1] else name for name in way)
    return None


def part_at(texts: Any, way: Way) -> Mapping[str, Any]:
    """What stands at a place of the texts; nothing where it is no part."""
    for name in way:
        texts = texts.get(name) if isinstance(texts, Mapping) else None
    return texts if isinstance(texts, Mapping) else {}


def model(texts: Any, way: Way, names: Names, lists: Lists) -> Any:
    """What the first of a list has for texts, or where it has less yet, of a list beside it."""
    others = [each for each in lists if each[0] == names[0] and each != names]
    ways = [way, *(each for other in others for each in places(texts, other, lists[other]))]
    firsts = [each for at in ways for each in [*part_at(texts, at).values()][:1]]
    return max(firsts, key=len, default={"title": ""})


def called(texts: Any, names: Names, lists: Lists) -> dict[str, str]:
    """What is listed, and what has texts and is not, by what each is called."""
    way = place(texts, names, lists)
    told = part_at(texts, way) if way is not None else {}
    return {id: _name(told.get(id)) or id for id in dict.fromkeys([*lists[names], *told])}


def keep_in_step(draft: Draft, step: str, whose: Mapping[str, str]) -> None:
    """A setting with a list for each of what another lists (``whose``) has those, and no others: of
    what is new an empty one, that the check asks for.
    """
    at: Way = ("steps", draft.position(step), "settings")
    for name, other in whose.items():
        listed = draft.get(PLAN, (*at, other))
        has = draft.get(PLAN, (*at, name))
        if not isinstance(listed, list) or not isinstance(has, Mapping):
            continue
        for key in [key for key in has if key not in listed]:
            draft.drop(PLAN, (*at, name, key))
        for key in [key for key in listed if key not in has]:
            draft.put(PLAN, (*at, name, key), [])


def say_what_is_new(draft: Draft, step: str, form: Form, language: str) -> None:
    """Put what was typed for something new in a list where its title stands."""
    at: Way = ("steps", draft.position(step), "settings")
    code = language if language in draft.languages else draft.languages[0]
    lists = lists_in(draft.get(PLAN, at, {}))
    for field in form.fields:
        if field.sort != "listed" or field.library:
            continue
        names = tuple(map(str, field.way[len(at) :]))
        texts = draft.get(f"{code}.yaml", ("steps", step), {})
        known = lists | {names: [*field.options]}
        way = place(texts, names, known)
        for id, said in field.begun.items() if way is not None else ():
            leaf = _leaf(model(texts, way or (), names, known))
            draft.put(f"{code}.yaml", ("steps", step, *(way or ()), id, *leaf), said)


def _name(part: Any) -> str:
    """A title, or else the first thing that is said."""
    for name in _leaf(part):
        part = part[name]
    return part if isinstance(part, str) else title_of(part, "")


def _leaf(part: Any) -> Way:
    if not isinstance(part, Mapping) or not part:
        return ()
    name = "title" if "title" in part else next(iter(part))
    return (name, *_leaf(part[name]))
