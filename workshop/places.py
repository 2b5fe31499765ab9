"""Reads a YAML 1.2 file of an author and remembers on which line and column everything stands.

What it reads is plain: no aliases (a few lines of them can grow to gigabytes), no tags, no key
twice, UTF-8, one megabyte at most.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

LARGEST = 1_000_000
# Brackets open at once on a line.
DEEPEST = 30
# What the parser says, and our sentence for it.
_TROUBLE = {
    "'\\t'": "check.tab",
    "unexpected end of stream": "check.open_quote",
    "expected <block end>": "check.indent",
    "could not find expected ':'": "check.colon",
    "mapping values are not allowed": "check.indent",
    "alias": "check.alias",
}

# The keys and list positions from the top of the file down.
Way = tuple[str | int, ...]


class Place(NamedTuple):
    """Line and column, both counted from 1, as editors do; and the way that was looked for."""

    line: int
    column: int
    way: Way = ()


TOP = Place(1, 1)


class Unreadable(Exception):
    """The file is no YAML that we take: where, and the key of a sentence with its values."""

    def __init__(self, place: Place, key: str, **values: object) -> None:
        super().__init__(key)
        self.place, self.key, self.values = place, key, values


@dataclass
class Sheet:
    """What a file says as plain values, and where each key and each value stands."""

    file: str
    data: Any = None
    keys: dict[Way, Place] = field(default_factory=dict)
    values: dict[Way, Place] = field(default_factory=dict)
    # Trouble that does not stop the reading: (place, key of a sentence, values).
    trouble: list[tuple[Place, str, Mapping[str, object]]] = field(default_factory=list)

    def key(self, way: Way) -> Place:
        """Where a key (or list item) begins; for what is missing, where the nearest parent does."""
        return self._nearest(self.keys, way)

    def value(self, way: Way) -> Place:
        """Where a value begins; for what is not there, where the nearest parent does."""
        return self._nearest(self.values, way)

    @staticmethod
    def _nearest(places: dict[Way, Place], wanted: Way) -> Place:
        way = wanted
        while way and way not in places:
            way = way[:-1]
        return places.get(way, TOP)._replace(way=wanted)


def read_sheet(path: Path) -> Sheet:
    """Read a file. Raises Unreadable, with the place of what is wrong."""
    if not path.is_file():
        raise Unreadable(TOP, "check.no_file")
    with path.open("rb") as file:
        return read_bytes(path.name, file.read(LARGEST + 1))


@lru_cache(maxsize=32)
def read_bytes(name: str, raw: bytes) -> Sheet:
    """Read what stands in a file of this name. Raises Unreadable. Whoever asks again gets the same
    sheet: it is for reading.
    """
    text = _text(raw)
    _check_depth(text)
    node = composed(text)
    sheet = Sheet(name)
    if node is not None:
        sheet.data = _plain(node, (), sheet)
    return sheet


def _text(raw: bytes) -> str:
    if len(raw) > LARGEST:
        raise Unreadable(TOP, "check.too_large")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace"))
        raise Unreadable(Place(before.count(b"\n") + 1, column + 1), "check.encoding") from error


def _check_depth(text: str) -> None:
    """The parser looks far ahead at every bracket: a thousand on a line keep it busy for long."""
    for number, line in enumerate(text.splitlines(), 1):
        depth = 0
        for found in re.finditer(r"[][{}]", line):
            depth = depth + 1 if found[0] in "[{" else max(0, depth - 1)
            if depth > DEEPEST:
                raise Unreadable(Place(number, found.start() + 1), "check.too_deep")


class _NoAliases(Composer):
    def compose_node(self, parent: Node | None, index: Any) -> Any:
        if self.parser.check_event(AliasEvent):
            mark = self.parser.peek_event().start_mark
            raise MarkedYAMLError(problem="alias", problem_mark=mark)
        return super().compose_node(parent, index)


def composed(text: str) -> Node | None:
    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = _NoAliases
    try:
        node: Node | None = yaml.compose(text)
        return node
    except ReaderError as error:
        before = text[: error.position]
        place = Place(before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
        raise Unreadable(place, "check.character") from error
    except MarkedYAMLError as error:
        raise _unreadable(error) from error
    except RecursionError as error:
        raise Unreadable(TOP, "check.too_deep") from error


def _unreadable(error: MarkedYAMLError) -> Unreadable:
    mark, problem = error.problem_mark or error.context_mark, str(error.problem)
    place = Place(mark.line + 1, mark.column + 1) if mark else TOP
    for words, key in _TROUBLE.items():
        if words in problem:
            return Unreadable(_opening(error) or place, key)
    return Unreadable(place, "check.yaml", problem=problem)


def _opening(error: MarkedYAMLError) -> Place | None:
    """Where a quote opens that never closes: the parser itself points to the end of the file."""
    mark = error.context_mark if "quoted scalar" in str(error.context) else None
    return Place(mark.line + 1, mark.column + 1) if mark else None


def _plain(node: Node, way: Way, sheet: Sheet) -> Any:
    sheet.values[way] = _place(node)
    if isinstance(node, MappingNode):
        return _mapping(node, way, sheet)
    if isinstance(node, SequenceNode):
        return [_item(child, (*way, i), sheet) for i, child in enumerate(node.value)]
    return _scalar(node, sheet)


def _mapping(node: MappingNode, way: Way, sheet: Sheet) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, ScalarNode) else ""
        if key in read or not key:
            sheet.trouble.append(
                (_place(key_node), "check.twice" if key else "check.key", {"name": key})
            )
            continue
        sheet.keys[*way, key] = _place(key_node)
        read[key] = _plain(value_node, (*way, key), sheet)
        if value_node.start_mark.index == value_node.end_mark.index:
            # Nothing stands there, and the parser points to whatever comes next.
            sheet.values[*way, key] = _place(key_node)
    return read


def _item(node: Node, way: Way, sheet: Sheet) -> Any:
    sheet.keys[way] = _place(node)
    return _plain(node, way, sheet)


def _scalar(node: Node, sheet: Sheet) -> Any:
    # Nearly all is text, and a constructor for each of them costs a server's start a tenth.
    if node.tag == "tag:yaml.org,2002:str":
        return node.value
    try:
        return YAML(typ="safe", pure=True).constructor.construct_object(node)
    except (YAMLError, ValueError):
        sheet.trouble.append((_place(node), "check.tag", {"name": node.tag}))
        return str(node.value)


def _place(node: Node) -> Place:
    return Place(node.start_mark.line + 1, node.start_mark.column + 1)
