"""New scripts: from nothing, as a copy, or from a file that was brought along."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from workshop.authoring.cards import bring_along
from workshop.authoring.draft import Draft, NotEditable
from workshop.authoring.library import Files, Library, Shelved
from workshop.authoring.pack import unpacked
from workshop.authoring.starts import Start, add_step
from workshop.authoring.writing import plainly
from workshop.complaints import Complaint
from workshop.scripts import PLAN, check
from workshop.shapes import SidesShape, TextsShape
from workshop.words import t

ROUTE = "whole"
PEOPLE = {"min": 8, "max": 60}
AN_HOUR = 60


class NotReadable(Exception):
    """A script of which not even the parts can be told: `complaints` say where and why."""

    def __init__(self, complaints: Sequence[Complaint]) -> None:
        super().__init__("not readable")
        self.complaints = complaints


def from_nothing(library: Library, titles: Mapping[str, str], begun: Sequence[Start]) -> Shelved:
    """A script with a title a language, and these steps in one route; the rest is still empty."""
    id = library.free_id(next(iter(titles.values())))
    plan: dict[str, Any] = {
        "id": id,
        "sources": [],
        "people": PEOPLE,
        "languages": list(titles),
        "routes": {ROUTE: {"minutes": 1 if begun else AN_HOUR, "steps": []}},
        "steps": [],
    }
    files = {PLAN: plainly(plan).encode()}
    for code, title in titles.items():
        files[f"{code}.yaml"] = plainly(_opening(code, title, begun)).encode()
    draft = Draft(files)
    for start in begun:
        add_to_route(draft, ROUTE, add_step(draft, start))
        bring_cards(draft, library, start)
    draft.put(PLAN, ("sources",), _sources(begun))
    return library.add(id, draft.laid_out())


def copy_of(library: Library, script: Shelved) -> Shelved:
    """A script under an id of its own, and titles that say that it is a copy."""
    try:
        draft = Draft(script.files)
    except NotEditable:
        id = library.free_id(script.id)
        return library.add(id, script.files)
    for code in draft.languages:
        old = draft.get(f"{code}.yaml", ("title",), script.id)
        draft.put(f"{code}.yaml", ("title",), t(code, "editor.copy_of", title=old))
    return _shelved(library, draft, script.id)


def from_pack(library: Library, content: bytes, language: str) -> Shelved:
    """A script from a zip. Raises BadPack, or NotReadable where a form could not show it. With
    other mistakes it is taken in, so that they can be mended.
    """
    id, files = unpacked(content)
    try:
        draft = Draft(files)
    except NotEditable:
        raise NotReadable(_complaints(id, files, language)) from None
    return _shelved(library, draft, id)


def bring_cards(draft: Draft, library: Library, start: Start) -> None:
    """The cards that a step shows and that its script has itself come along with the step."""
    script = library.find(start.script.id) if start.script else None
    if script and start.step:
        bring_along(draft, start.kind, start.step.settings, script.files)


def add_to_route(draft: Draft, route: str, step: str) -> None:
    """Put a step at the end of a route, and give the route the minutes for it."""
    draft.append(PLAN, ("routes", route, "steps"), step)
    needed, has = minutes_of(draft, route), draft.get(PLAN, ("routes", route, "minutes"))
    if isinstance(has, int) and has < needed:
        draft.put(PLAN, ("routes", route, "minutes"), needed)


def minutes_of(draft: Draft, route: str) -> int:
    """What the steps of a route last together, with its break."""
    lasts = {step["id"]: step.get("minutes") for step in draft.get(PLAN, ("steps",))}
    known = [lasts.get(step) for step in draft.get(PLAN, ("routes", route, "steps"))]
    known.append(draft.get(PLAN, ("routes", route, "break", "minutes")))
    return sum(each for each in known if isinstance(each, int))


def _opening(code: str, title: str, begun: Sequence[Start]) -> dict[str, Any]:
    """What a language file begins with; the words for the sides are those of the first example."""
    script = next((start.script for start in begun if start.script), None)
    sides = script.texts.get(code, {}).get("side_words", {}) if script else {}
    texts: dict[str, Any] = dict.fromkeys(TextsShape.model_fields, "")
    texts["side_words"] = {side: sides.get(side, "") for side in SidesShape.model_fields}
    return texts | {"title": title, "routes": {ROUTE: t(code, "editor.first_route")}, "steps": {}}


def _sources(begun: Sequence[Start]) -> list[str]:
    return list(dict.fromkeys(start.step.source for start in begun if start.step))


def _shelved(library: Library, draft: Draft, wish: str) -> Shelved:
    id = library.free_id(wish)
    draft.put(PLAN, ("id",), id)
    return library.add(id, draft.files | draft.changed())


def _complaints(id: str, files: Files, language: str) -> list[Complaint]:
    """What the check says of files that are on no shelf."""
    beside = Path(tempfile.mkdtemp())
    try:
        (beside / id).mkdir()
        for name, content in files.items():
            (beside / id / name).parent.mkdir(parents=True, exist_ok=True)
            (beside / id / name).write_bytes(content)
        return check(beside / id, language)
    finally:
        shutil.rmtree(beside)
