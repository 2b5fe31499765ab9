"""The files of a script while somebody changes them: comments, order and quotes stay as they are.

Places are named as everywhere: a file, and the way in it. Only what changed is written again.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, ScalarString

from workshop.authoring.library import ID
from workshop.places import Unreadable, Way, read_bytes
from workshop.scripts import PLAN

# Texts are folded; a list in the plan is one line, however long.
WIDTH, WIDTH_OF_PLAN = 100, 10_000
# An empty part goes, but those at the top of a file stay: they have to be there.
SHALLOWEST = 2


class NotEditable(Exception):
    """These files have to be mended by hand before a form can show them."""


class Draft:
    """What stands in the files, and what is put there."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Raises NotEditable."""
        self.files = dict(files)
        self._docs: dict[str, Any] = {}
        self._touched: set[str] = set()
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
        """What stands there."""
        place: Any = self._docs[file] if file in self._docs else self._plain(file)
        for name in way:
            if not _has(place, name):
                return otherwise
            place = place[name]
        return place

    def put(self, file: str, way: Way, value: Any) -> None:
        """Let this stand there. What is the same already is not touched."""
        old = self.get(file, way, NOTHING)
        if old == value and isinstance(old, bool) == isinstance(value, bool):
            return
        place: Any = self._doc(file)
        for name in way[:-1]:
            if not _has(place, name) or not isinstance(place[name], CommentedMap | CommentedSeq):
                place[name] = CommentedMap()
            place = place[name]
        stood = place[way[-1]] if _has(place, way[-1]) else None
        place[way[-1]] = _styled(value, stood, quoted=file != PLAN)
        self._touched.add(file)

    def append(self, file: str, way: Way, value: Any) -> None:
        """Put one more at the end of a list."""
        self._doc(file)
        self.get(file, way).append(_styled(value, None, quoted=file != PLAN))
        self._touched.add(file)

    def drop(self, file: str, way: Way) -> None:
        """Let nothing stand there, nor an empty part round it."""
        if self.get(file, way, NOTHING) is NOTHING:
            return
        self._doc(file)
        parent = self.get(file, way[:-1])
        del parent[way[-1]]
        self._touched.add(file)
        if not parent and len(way) > SHALLOWEST:
            self.drop(file, way[:-1])

    def lay_out(self) -> None:
        """Write all files as a person would: a line for each thing, small things beside it."""
        for file in self.files:
            self._docs[file] = _styled(self._doc(file), None, quoted=file != PLAN)
            self._touched.add(file)
        plan = self._docs[PLAN]
        plan["steps"].fa.set_block_style()
        for part in (plan["people"], *plan["routes"].values()):
            part.fa.set_flow_style()

    def changed(self) -> dict[str, bytes]:
        """The files that are not as they were, as bytes to be written."""
        written = {name: _written(name, self._docs[name]) for name in self._touched}
        return {name: data for name, data in written.items() if data != self.files.get(name)}

    def _plain(self, file: str) -> Any:
        """What a file said to begin with. Raises NotEditable."""
        given = self.files.get(file)
        return {} if given is None else _read(file, given)

    def _doc(self, file: str) -> Any:
        """A file as it stands now, to be changed: with its comments and quotes."""
        if file not in self._docs:
            given = self.files.get(file)
            text = "" if given is None else given.decode("utf-8-sig")
            self._docs[file] = _yaml(file).load(text) or CommentedMap()
        return self._docs[file]

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
        )


NOTHING = object()


def _yaml(file: str) -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WIDTH_OF_PLAN if file == PLAN else WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def plainly(value: Any) -> str:
    """A value as it would stand in a file, on one line where that can be."""
    stream = io.StringIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style, yaml.width = True, 10_000
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    yaml.dump(_bare(value), stream)
    return stream.getvalue().removesuffix("\n...\n").strip()


def _bare(value: Any) -> Any:
    """A value without what a file says of its looks."""
    if isinstance(value, Mapping):
        return {str(name): _bare(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_bare(each) for each in value]
    for sort in (bool, int, float, str):
        if isinstance(value, sort):
            return sort(value)
    return value if value is None else str(value)


def _read(name: str, content: bytes) -> Any:
    try:
        sheet = read_bytes(name, content)
    except Unreadable as error:
        raise NotEditable from error
    if sheet.trouble:
        raise NotEditable
    return sheet.data


def _written(file: str, document: Any) -> bytes:
    stream = io.BytesIO()
    _yaml(file).dump(document, stream)
    return stream.getvalue()


def _has(place: Any, name: str | int) -> bool:
    if isinstance(place, list):
        return isinstance(name, int) and 0 <= name < len(place)
    return isinstance(place, dict) and name in place


def _styled(value: Any, old: Any, *, quoted: bool) -> Any:
    """A value in the style of what it takes the place of; texts for people stand in quotes."""
    if isinstance(value, str):
        return DoubleQuotedScalarString(value) if quoted or isinstance(old, ScalarString) else value
    if isinstance(value, Mapping):
        made = ((name, _styled(each, None, quoted=quoted)) for name, each in value.items())
        return CommentedMap(made)
    if isinstance(value, Sequence):
        some = CommentedSeq(_styled(each, None, quoted=quoted) for each in value)
        if not quoted:
            some.fa.set_flow_style()
        return some
    return value


def _is_id(id: Any) -> bool:
    return isinstance(id, str) and bool(ID.fullmatch(id))


def _is_route(route: Any) -> bool:
    return isinstance(route, dict) and isinstance(route.get("steps"), list)
