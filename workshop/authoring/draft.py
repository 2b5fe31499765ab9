"""The files of a script while somebody changes them: comments, order and quotes stay as they are.

Places are named as everywhere: a file, and the way in it. Only what changed is written again.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from workshop.authoring.library import ID
from workshop.authoring.pairing import same
from workshop.authoring.rewriting import rewritten
from workshop.authoring.writing import bare, dumped, is_plan, styled
from workshop.places import Unreadable, Way, read_bytes
from workshop.scripts import PLAN

# An empty part goes, but those at the top of a file stay: they have to be there.
SHALLOWEST = 2
BOM = b"\xef\xbb\xbf"


class NotEditable(Exception):
    """These files have to be mended by hand before a form can show them."""


class Draft:
    """What stands in the files, and what is put there."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Raises NotEditable."""
        self.files = dict(files)
        self._says: dict[str, Any] = {}
        if not self._holds_together():
            raise NotEditable

    @property
    def languages(self) -> list[str]:
        """The languages of the plan that have a file."""
        return [
            str(code) for code in self.get(PLAN, ("languages",)) if f"{code}.yaml" in self.files
        ]

    @property
    def steps(self) -> list[str]:
        """The ids of the steps."""
        return [str(step["id"]) for step in self.get(PLAN, ("steps",))]

    def position(self, step: str) -> int:
        """Where a step stands in the plan."""
        return self.steps.index(step)

    def get(self, file: str, way: Way, otherwise: Any = None) -> Any:
        """What stands there: for reading."""
        place: Any = self._says[file] if file in self._says else self._plain(file)
        for name in way:
            if not _has(place, name):
                return otherwise
            place = place[name]
        return place

    def put(self, file: str, way: Way, value: Any) -> None:
        """Let this stand there. What is the same already is not touched."""
        if same(self.get(file, way, NOTHING), bare(value)):
            return
        place: Any = self._changing(file)
        for name in way[:-1]:
            if not _has(place, name) or not isinstance(place[name], dict | list):
                place[name] = {}
            place = place[name]
        place[way[-1]] = bare(value)

    def append(self, file: str, way: Way, value: Any) -> None:
        """Put one more at the end of a list."""
        self.put(file, way, [*self.get(file, way), value])

    def drop(self, file: str, way: Way) -> None:
        """Let nothing stand there, nor an empty part round it."""
        if self.get(file, way, NOTHING) is NOTHING:
            return
        self._changing(file)
        parent = self.get(file, way[:-1])
        del parent[way[-1]]
        if not parent and len(way) > SHALLOWEST:
            self.drop(file, way[:-1])

    def laid_out(self) -> dict[str, bytes]:
        """All files as a person would write them: a line for each thing, small things in the plan
        beside each other.
        """
        made = {
            file: styled(self.get(file, ()), not is_plan(file))
            for file in {**self.files, **self._says}
        }
        for part in (made[PLAN]["people"], *made[PLAN]["routes"].values()):
            part.fa.set_flow_style()
        return {file: dumped(file, document).encode() for file, document in made.items()}

    def changed(self) -> dict[str, bytes]:
        """The files that are not as they were, as bytes to be written."""
        written = {name: self._written(name) for name in self._says}
        return {name: data for name, data in written.items() if data != self.files.get(name)}

    def _plain(self, file: str) -> Any:
        """What a file said to begin with. Raises NotEditable."""
        given = self.files.get(file)
        return {} if given is None else _read(file, given)

    def _changing(self, file: str) -> Any:
        """What a file says now, to be changed."""
        if file not in self._says:
            self._says[file] = deepcopy(self._plain(file)) or {}
        return self._says[file]

    def _written(self, file: str) -> bytes:
        given, says = self.files.get(file), self._says[file]
        if given is None:
            return dumped(file, styled(says, not is_plan(file))).encode()
        before = self._plain(file)
        if same(before, says):
            return given
        text = given.decode("utf-8-sig").replace("\r\n", "\n")
        made = rewritten(file, text, before, says)
        made = made.replace("\n", "\r\n") if b"\r\n" in given else made
        return (BOM if given.startswith(BOM) else b"") + made.encode()

    def _holds_together(self) -> bool:
        """Whether it has the parts that forms hang on; what is in them may still be wrong."""
        steps, routes = self.get(PLAN, ("steps",)), self.get(PLAN, ("routes",))
        codes = self.get(PLAN, ("languages",))
        return (
            isinstance(codes, list)
            and isinstance(steps, list)
            and all(isinstance(step, dict) and _is_id(step.get("id")) for step in steps)
            and isinstance(routes, dict)
            and all(_is_id(id) and _is_route(route) for id, route in routes.items())
            and all(isinstance(self._plain(f"{code}.yaml"), dict) for code in self.languages)
            and all(self._is_library(file) for file in self.files if "/" in file)
        )

    def _is_library(self, file: str) -> bool:
        """Whether a file of a library has cards with parts."""
        names = ("cards", "sources", "shapes")
        cards, sources, shapes = (self.get(file, (name,), {}) for name in names)
        return (
            isinstance(self._plain(file), dict)
            and all(isinstance(each, dict) for each in (cards, sources, shapes))
            and all(_is_id(id) and isinstance(card, dict) for id, card in cards.items())
            and all(isinstance(parts, list) for parts in shapes.values())
            and isinstance(self.get(file, ("also",), []), list)
        )


NOTHING = object()


def _read(name: str, content: bytes) -> Any:
    try:
        sheet = read_bytes(name, content)
    except Unreadable as error:
        raise NotEditable from error
    if sheet.trouble:
        raise NotEditable
    return sheet.data


def _has(place: Any, name: str | int) -> bool:
    if isinstance(place, list):
        return isinstance(name, int) and 0 <= name < len(place)
    return isinstance(place, dict) and name in place


def _is_id(id: Any) -> bool:
    return isinstance(id, str) and bool(ID.fullmatch(id))


def _is_route(route: Any) -> bool:
    return isinstance(route, dict) and isinstance(route.get("steps"), list)
