"""A field of a form: where in the files its value stands, what was typed, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from ruamel.yaml import YAML

from workshop.authoring.library import LONGEST_ID, new_id
from workshop.authoring.writing import plainly
from workshop.complaints import Complaint
from workshop.places import Way

# A way as long as this, to a step or the settings of one, is about no field.
LEADS_NOWHERE = 3
# What an absent value is, beside values that may stand in a file.
ABSENT = object()


@dataclass
class Field:
    """`sort` says how it is typed: text, long, lines, number, yes, choice, choices, listed, numbers
    or plain. `typed` is what stands in it, a list for choices and what is listed.
    """

    file: str
    way: Way
    sort: str
    label: str
    typed: list[str] = field(default_factory=list)
    # By what is kept, what people read.
    options: dict[str, str] = field(default_factory=dict)
    least: int | None = None
    most: int | None = None
    lang: str = ""
    # What stands there when nothing does, so that it need not be written.
    default: Any = ABSENT
    # Choices of which there are many: what was chosen is shown, and the rest after a click.
    folded: bool = False
    # The library of the cards that can be chosen, and their shape.
    library: str = ""
    shape: str = ""
    # The longest id of what is listed, and those of other lists of the step.
    longest_id: int = LONGEST_ID
    taken: set[str] = field(default_factory=set)
    # What a sentence calls it, where its label says more.
    called: str = ""
    mistakes: list[str] = field(default_factory=list)
    # What somebody else saved here in the meantime.
    theirs: str = ""

    def __post_init__(self) -> None:
        self._stood = list(self.typed)

    @property
    def name(self) -> str:
        """Its name in the form, and its id on the page."""
        return "/".join(quote(str(part), safe="") for part in (self.file, *self.way))

    @property
    def text(self) -> str:
        """What stands in it, as one text."""
        return "\n".join(self.typed)

    @property
    def chosen(self) -> list[str]:
        """What was chosen, as people read it."""
        return [self.options.get(each, each) for each in self.typed]

    @property
    def in_order(self) -> list[str]:
        """What can be chosen: first what was, as it stands."""
        return list(dict.fromkeys([*self.typed, *self.options]))

    @property
    def begun(self) -> dict[str, str]:
        """What is typed into a list and was not in it: by the ids that are made of it."""
        made: dict[str, str] = {}
        for said in dict.fromkeys(each.strip() for each in self.typed):
            if said and said not in self.options:
                known = (*self.options, *self.taken, *made)
                made[new_id(said, "part", known, self.longest_id)] = said
        return made

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()

    def takes(self, complaint: Complaint) -> bool:
        """Whether a mistake is about this field or a part of it, or about what it is part of."""
        both = len(self.way) if len(complaint.way) <= LEADS_NOWHERE else len(complaint.way)
        both = min(both, len(self.way))
        return complaint.file == self.file and complaint.way[:both] == self.way[:both]

    def value(self) -> Any:
        """What was typed, as it should stand in the file. What cannot be that stays as it was
        typed, so that nothing is lost and the check says what is wrong with it.
        """
        if self.sort == "choices":
            # Boxes have no order of their own: what stood there keeps its own.
            return [*(each for each in self._stood if each in self.typed), *self._new()]
        if self.sort == "listed":
            ids = {said: id for id, said in self.begun.items()}
            said = [each.strip() for each in self.typed if each.strip()]
            return list(dict.fromkeys(ids.get(each, each) for each in said))
        return _READERS.get(self.sort, _text)(self.typed)

    def _new(self) -> list[str]:
        return [each for each in dict.fromkeys(self.typed) if each not in self._stood]


def typed(sort: str, value: Any) -> list[str]:
    """A value of a file as it is typed in a field of this sort."""
    if value is None or value is ABSENT:
        return []
    if sort in ("plain", "yes") or isinstance(value, dict):
        return [plainly(value)]
    if isinstance(value, list | tuple):
        words = [each if isinstance(each, str) else plainly(each) for each in value]
        return words if sort in ("choices", "lines", "listed") else [", ".join(words)]
    return [str(value)]


def _text(typed: Sequence[str]) -> Any:
    whole = "\n".join(typed).replace("\r\n", "\n").strip()
    return whole or ABSENT


def _number(typed: Sequence[str]) -> Any:
    whole = _text(typed)
    return _as_number(whole) if isinstance(whole, str) else whole


def _numbers(typed: Sequence[str]) -> Any:
    return [_as_number(each) for each in _words(typed)]


def _words(typed: Sequence[str]) -> list[str]:
    return [each for part in typed for each in part.replace(",", " ").split()]


def _lines(typed: Sequence[str]) -> Any:
    lines = [line.strip() for part in typed for line in part.splitlines()]
    return [line for line in lines if line] or ABSENT


def _plain(typed: Sequence[str]) -> Any:
    whole = _text(typed)
    if whole is ABSENT:
        return ABSENT
    try:
        return YAML(typ="safe", pure=True).load(whole)
    except Exception:  # whatever a parser makes of it: it stays as it was typed
        return whole


def _as_number(word: str) -> int | str:
    digits = word.removeprefix("-")
    return int(word) if digits.isdecimal() and len(digits) < 10 else word


def _yes(typed: Sequence[str]) -> bool:
    return "true" in typed


_READERS: dict[str, Any] = {
    "number": _number,
    "numbers": _numbers,
    "lines": _lines,
    "plain": _plain,
    "yes": _yes,
}
