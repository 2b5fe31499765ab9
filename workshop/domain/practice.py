"""Practice before the real start: made-up people come in, and all that they leave is erased."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from workshop.domain.agreement import Agreement
from workshop.domain.deed import Deed
from workshop.domain.group import Group
from workshop.domain.person import Organisation
from workshop.domain.post import Address, Post
from workshop.domain.run import Run
from workshop.domain.script import Script

if TYPE_CHECKING:
    from workshop.domain.workshop import Workshop

# What there can be before anybody came in, and what of the session itself an evening changes.
_LISTS: dict[str, TypeAdapter[Any]] = {
    "runs": TypeAdapter(list[Run]),
    "organisations": TypeAdapter(list[Organisation]),
    "groups": TypeAdapter(list[Group]),
    "agreements": TypeAdapter(list[Agreement]),
    "deeds": TypeAdapter(list[Deed]),
}
_OWN = (
    *("current", "ended", "ended_by", "timer", "spotlight", "gathering"),
    *("pause", "talk", "message", "sound"),
)


@dataclass
class Practice:
    """``people``: how many made-up ones come. ``before`` is the session as it was, in plain values;
    ``over``: none of them is here any more, and what they left is not erased yet.
    """

    id: str
    people: int
    began: int
    before: dict[str, Any] = field(default_factory=dict)
    over: bool = False


def may_begin(workshop: Workshop) -> bool:
    """Whether nobody came in yet: who left again took everything along."""
    here = workshop.people or workshop.contributions or workshop.post.boxes
    return not (here or workshop.ended or workshop.practice)


def begin(workshop: Workshop, id: str, people: int, at: int) -> None:
    """Remember how everything is. ``may_begin`` was asked before."""
    lists = {
        name: kind.dump_python(_all(workshop, name), mode="json") for name, kind in _LISTS.items()
    }
    own = json.loads(json.dumps({name: getattr(workshop, name) for name in _OWN}))
    before = {**lists, "own": own, "script": workshop.script.to_json()}
    workshop.practice = Practice(id, people, at, before)
    workshop.keep(workshop.practice)


def put_back(workshop: Workshop) -> None:
    """Take everything away that came since the practice began, and have the rest as it was then.
    A facilitator's own notes stay.
    """
    practice = workshop.practice
    assert practice is not None
    for thing in _everything(workshop):
        workshop.note(thing, stays=False)
    before = practice.before
    lists = {name: kind.validate_python(before[name]) for name, kind in _LISTS.items()}
    _fill(workshop, lists)
    for name in _OWN:
        setattr(workshop, name, before["own"][name])
    workshop.script, workshop.practice = Script.from_json(before["script"]), None
    workshop.reckon()
    for thing in (workshop, workshop.script, *(each for some in lists.values() for each in some)):
        workshop.note(thing, stays=True)
    workshop.tell()


def _all(workshop: Workshop, name: str) -> list[Any]:
    if name == "runs":
        return workshop.runs
    return list(getattr(_holder(workshop, name), name).values())


def _holder(workshop: Workshop, name: str) -> Any:
    return workshop if hasattr(workshop, name) else workshop.coalition


def _everything(workshop: Workshop) -> Iterator[Any]:
    """Whatever a session holds in rows of its own, what the postman has of it included."""
    for name in _LISTS:
        yield from _all(workshop, name)
    yield from workshop.people.values()
    yield from workshop.contributions.values()
    yield from workshop.post.letters.values()
    for box in workshop.post.boxes.values():
        yield box
        yield Address(box.id, "")
    yield workshop.practice


def _fill(workshop: Workshop, lists: dict[str, list[Any]]) -> None:
    workshop.runs[:] = lists["runs"]
    for name in lists.keys() - {"runs"}:
        setattr(_holder(workshop, name), name, {each.id: each for each in lists[name]})
    workshop.people, workshop.contributions = {}, {}
    workshop.post = Post(office=workshop.post.office)
