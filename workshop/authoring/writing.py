"""How values are written in the files of a script: as a person would, texts for people quoted."""

from __future__ import annotations

import io
import json
import re
import textwrap
from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from workshop import libraries
from workshop.scripts import PLAN

# Texts are folded; a list in the plan is one line, however long.
WIDTH, WIDTH_OF_PLAN = 100, 10_000
# So much of a line in the plan is taken by what stands before a list.
DEEPEST = 20
# What YAML does not take as it is, and JSON does.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def is_plan(file: str) -> bool:
    """Whether a file plans: what is in it are ids and numbers, and no texts for people."""
    return file.rpartition("/")[2] in (PLAN, libraries.PLAN)


def plainly(value: Any) -> str:
    """A value as it would stand in a file, on one line where that can be."""
    stream = io.StringIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style, yaml.width = True, WIDTH_OF_PLAN
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    yaml.dump(bare(value), stream)
    return stream.getvalue().removesuffix("\n...\n").strip()


def bare(value: Any) -> Any:
    """A value as plain words, numbers, lists and mappings."""
    if isinstance(value, Mapping):
        return {str(name): bare(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [bare(each) for each in value]
    for sort in (bool, int, float, str):
        if isinstance(value, sort):
            return sort(value)
    return value if value is None else str(value)


def on_one_line(file: str, value: Any, quoted: bool = False) -> str:
    """A value between brackets or quotes, as it can stand anywhere."""
    if isinstance(value, str) and (quoted or not is_plan(file)):
        return _quoted(value)
    if not isinstance(value, Mapping | list):
        return plainly([value])[1:-1]
    if is_plan(file):
        return plainly(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{plainly(n)}: {on_one_line(file, v)}' for n, v in value.items())}}}"
    return f"[{', '.join(on_one_line(file, each) for each in value)}]"


def folded(text: str, column: int, indent: int) -> str:
    """A text in quotes that begins at this column, over more lines where it is long."""
    line, lines = "", list[str]()
    for word in re.split(r"(?<=\S) (?=\S)", _quoted(text)):
        room = WIDTH - (column if not lines else indent)
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return f"\n{' ' * indent}".join([*lines, line])


def in_lines(file: str, value: Any, indent: int) -> str:
    """A mapping or a list with a line for each thing, that far from the edge."""
    made = styled(value, not is_plan(file))
    made.fa.set_block_style()
    written = dumped(file, made)
    return textwrap.indent(textwrap.dedent(written), " " * indent)


def dumped(file: str, document: Any, begun: bool = False) -> str:
    """A whole file, in the style that its parts have; ``begun`` with a line of hyphens."""
    stream = io.StringIO()
    yaml = round_trip(file)
    yaml.explicit_start = begun
    yaml.dump(document, stream)
    return stream.getvalue()


def round_trip(file: str) -> YAML:
    """What reads a file with its comments and quotes, and writes them again."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WIDTH_OF_PLAN if is_plan(file) else WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def styled(value: Any, quoted: bool) -> Any:
    """A value with a line for each thing, and small things in the plan beside each other."""
    if isinstance(value, str):
        return DoubleQuotedScalarString(value) if quoted else value
    if isinstance(value, Mapping):
        return CommentedMap((name, styled(each, quoted)) for name, each in value.items())
    if isinstance(value, list):
        some = CommentedSeq(styled(each, quoted) for each in value)
        small = len(plainly(value)) <= WIDTH - DEEPEST
        if small and not quoted and not any(isinstance(each, Mapping) for each in value):
            some.fa.set_flow_style()
        return some
    return value


def _quoted(text: str) -> str:
    said = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", said)
