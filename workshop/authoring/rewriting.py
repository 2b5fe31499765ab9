"""A file that says something else, with every line as it was where it says the same.

Only the places that differ are written anew: comments, empty lines, quotes and the order of what an
author wrote by hand stay. A comment on the line of what goes, goes with it; one above it stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from workshop.authoring.layout import Layout, begins, has_text
from workshop.authoring.pairing import Pairs, paired, same
from workshop.authoring.writing import (
    dumped,
    folded,
    in_lines,
    is_plan,
    on_one_line,
    round_trip,
    styled,
)
from workshop.places import Unreadable, composed, read_bytes

# From where to where, and what stands there then.
Edit = tuple[int, int, str]


def rewritten(file: str, text: str, old: Any, new: Any) -> str:
    """The text of a file that said ``old``, saying ``new``."""
    try:
        page, root = _Page(text, file), composed(text)
        made = page.with_edits(page.edits(root, old, new)) if root else ""
        if _says(file, made, new):
            return made
    except _Untidy:
        pass
    return _in_other_lines(file, text, new)


class _Untidy(Exception):
    """Laid out in a way that no lines can be put in or taken out."""


@dataclass(frozen=True)
class _Page(Layout):
    file: str

    def edits(self, node: Node, old: Any, new: Any) -> Iterator[Edit]:
        """What to write where, to have a part say something else."""
        if same(old, new):
            return
        filled = new and isinstance(new, dict | list) and not isinstance(node, ScalarNode)
        if filled and not node.value and (opened := self._opened(node, new)):
            yield opened
        elif isinstance(node, MappingNode) and isinstance(new, dict) and new:
            change = self._beside if node.flow_style else self._below
            yield from change(node, old, new)
        elif isinstance(node, SequenceNode) and isinstance(new, list) and new:
            yield from self._list(node, old, new)
        else:
            yield (begins(node), self.end(node), self._instead(node, new))

    def _opened(self, node: Node, new: Any) -> Edit | None:
        """Lines in place of empty brackets that end a line, for what has lines of its own."""
        at, end = self.line(begins(node)), self.end(node)
        key = re.fullmatch(r"( *)[\w.-]+:( +)", self.text[at : begins(node)])
        told = new.values() if isinstance(new, Mapping) else new
        parts = not is_plan(self.file) or any(isinstance(each, Mapping) for each in told)
        if not key or not parts or self.text[end : end + 1] not in ("", "\n"):
            return None
        lines = in_lines(self.file, new, len(key[1]) + 2).removesuffix("\n")
        return (begins(node) - len(key[2]), end, f"\n{lines}")

    def with_edits(self, edits: Iterable[Edit], start: int = 0, end: int | None = None) -> str:
        """A stretch of the text with these edits."""
        made, at = [], start
        for first, last, text in sorted(edits, key=lambda each: each[:2]):
            made += [self.text[at:first], text]
            at = last
        return "".join([*made, self.text[at:end]])

    def _instead(self, node: Node, new: Any) -> str:
        quoted = isinstance(node, ScalarNode) and bool(node.style)
        folds = isinstance(new, str) and (quoted or not is_plan(self.file))
        if folds and not self._in_brackets(node):
            line = self.line(begins(node))
            before = re.match(r"[ -]*", self.text[line:])
            return folded(new, begins(node) - line, len(before[0]) + 2 if before else 2)
        return on_one_line(self.file, new, quoted)

    def _in_brackets(self, node: Node) -> bool:
        before = self.text[self.line(begins(node)) : begins(node)]
        return bool(re.search(r"[{\[,]", before))

    # A mapping

    def _below(self, node: MappingNode, old: Any, new: Any) -> Iterator[Edit]:
        """Of a mapping with a line for each key."""
        kept = None
        for key, value in node.value:
            if key.value not in new:
                yield self._without(key, value)
                continue
            kept = self.after(value) if has_text(value) else self.next_line(key.end_mark.index)
            yield from self._value(key, value, old[key.value], new[key.value])
        added = {name: each for name, each in new.items() if name not in old}
        if added:
            if kept is None:
                raise _Untidy
            lines = in_lines(self.file, added, node.value[0][0].start_mark.column)
            yield (kept, kept, lines if self.begins_line(kept) else "\n" + lines)

    def _value(self, key: Node, value: Node, old: Any, new: Any) -> Iterator[Edit]:
        if has_text(value) or same(old, new):
            yield from self.edits(value, old, new)
        else:
            after = self.text.index(":", key.end_mark.index) + 1
            yield (after, after, " " + on_one_line(self.file, new))

    def _without(self, key: Node, value: Node) -> Edit:
        start = self.line(begins(key))
        if self.text[start : begins(key)].strip():
            raise _Untidy
        last = value if has_text(value) else key
        return (start, self.after(last), "")

    def _beside(self, node: MappingNode, old: Any, new: Any) -> Iterator[Edit]:
        """Of a mapping between brackets."""
        parts = {key.value: (key, value) for key, value in node.value}
        if list(parts) == list(new):
            for name, (key, value) in parts.items():
                yield from self._value(key, value, old[name], new[name])
            return
        said = []
        for name, each in new.items():
            if name in parts:
                key, value = parts[name]
                edits = self._value(key, value, old[name], each)
                said.append(self.with_edits(edits, begins(key), self.end(value)))
            else:
                said.append(on_one_line(self.file, {name: each})[1:-1])
        yield self._between(node, f"{{{', '.join(said)}}}")

    def _between(self, node: Node, text: str) -> Edit:
        start, end = begins(node), self.end(node)
        if re.search(r"(^|\s)#", self.text[start:end]):
            raise _Untidy
        return (start, end, text)

    # A list

    def _list(self, node: SequenceNode, old: Any, new: Any) -> Iterator[Edit]:
        pairs = paired(old, new)
        if [place for place, _ in pairs] == list(range(len(old))):
            for place, each in pairs:
                yield from self.edits(node.value[place or 0], old[place or 0], each)
        elif node.flow_style:
            yield self._between(node, f"[{', '.join(self._items(node, old, pairs))}]")
        else:
            yield self._lines(node, old, pairs)

    def _items(self, node: SequenceNode, old: Any, pairs: Pairs) -> Iterator[str]:
        for place, each in pairs:
            if place is None:
                yield on_one_line(self.file, each)
            else:
                item = node.value[place]
                edits = self.edits(item, old[place], each)
                yield self.with_edits(edits, begins(item), self.end(item))

    def _lines(self, node: SequenceNode, old: Any, pairs: Pairs) -> Edit:
        """The lines of a list in another order: each item has those above it that say why."""
        if not node.value:
            raise _Untidy
        stretches = list(self._stretches(node))
        dash = node.start_mark.column
        made = []
        for place, each in pairs:
            if place is None:
                made.append(in_lines(self.file, [each], dash))
            else:
                edits = self.edits(node.value[place], old[place], each)
                lines = self.with_edits(edits, *stretches[place])
                made.append(lines if lines.endswith("\n") else lines + "\n")
        stays = {place for place, _ in pairs}
        left = [self._said_above(*each) for n, each in enumerate(stretches) if n not in stays]
        return (stretches[0][0], stretches[-1][1], "".join([*made, *left]))

    def _stretches(self, node: SequenceNode) -> Iterator[tuple[int, int]]:
        """From where to where each item of a list goes, in whole lines."""
        start = self.line(node.start_mark.index)
        while start and re.fullmatch(r"\s*#.*\n|\s*\n", self.text[self.line(start - 1) : start]):
            start = self.line(start - 1)
        for item in node.value:
            if not re.fullmatch(r" *- +", self.text[self.line(begins(item)) : begins(item)]):
                raise _Untidy
            end = self.after(item)
            yield (start, end)
            start = end

    def _said_above(self, start: int, end: int) -> str:
        lines = re.match(r"(?:[ \t]*#.*\n|[ \t]*\n)*", self.text[start:end])
        return lines[0] if lines and "#" in lines[0] else ""


def _says(file: str, text: str, wanted: Any) -> bool:
    try:
        sheet = read_bytes(file, text.encode())
    except (Unreadable, UnicodeEncodeError):
        return False
    return not sheet.trouble and bool(sheet.data == wanted)


def _in_other_lines(file: str, text: str, new: Any) -> str:
    """The file laid out anew, with the comments of what stays."""
    document = _merged(file, round_trip(file).load(text), new)
    return dumped(file, document, begun=bool(re.search("^---", text, re.MULTILINE)))


def _merged(file: str, there: Any, new: Any) -> Any:
    if isinstance(there, list) and isinstance(new, list) and len(there) == len(new):
        for n, each in enumerate(new):
            there[n] = _merged(file, there[n], each)
        return there
    if not (isinstance(there, dict) and isinstance(new, Mapping)):
        return there if there == new else styled(new, not is_plan(file))
    for name in [name for name in there if name not in new]:
        del there[name]
    for name, each in new.items():
        there[name] = _merged(file, there.get(name), each)
    return there
