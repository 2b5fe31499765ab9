"""A page of fields: filled with what stands in the files or was typed, and written back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from workshop.authoring.draft import Draft
from workshop.authoring.field import ABSENT, Field
from workshop.complaints import Complaint


@dataclass
class Row:
    """One question: a field, or the same text in each language side by side."""

    label: str
    fields: list[Field]
    # What this row and those after it are about; empty where that is as before.
    heading: str = ""

    @property
    def is_missing(self) -> bool:
        """Whether it is said in some languages only."""
        empty = [field.is_empty for field in self.fields]
        return any(empty) and not all(empty)


@dataclass
class Section:
    name: str
    title: str
    rows: list[Row]


@dataclass
class Form:
    """`order` is what its buttons change. `loose` are the mistakes of this page that are about no
    field of it.
    """

    sections: list[Section]
    order: list[str] = field(default_factory=list)
    # What has to be there before the fields are written, and what follows from them.
    begin: Callable[[Draft], None] | None = None
    settle: Callable[[Draft], None] | None = None
    loose: list[str] = field(default_factory=list)
    # What to say of a mistake that is about no field of this page, by its name in the file.
    words: dict[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> Iterator[Field]:
        for section in self.sections:
            for row in section.rows:
                yield from row.fields

    @property
    def version(self) -> str:
        """What stands on this page, in short: who saves other pages is not in its way."""
        stands = [self.order, *([each.name, *each.typed] for each in self.fields)]
        return hashlib.sha256(repr(stands).encode()).hexdigest()[:32]

    @property
    def mistakes(self) -> int:
        return len(self.loose) + sum(len(field.mistakes) for field in self.fields)

    @property
    def missing(self) -> int:
        """How many texts stand in some languages only."""
        return sum(row.is_missing for section in self.sections for row in section.rows)

    def fill(self, given: Callable[[str], list[str]]) -> None:
        """Take what was typed, by the name of a field."""
        for each in self.fields:
            each.typed = given(each.name)

    def blame(self, complaints: Iterable[Complaint]) -> None:
        """Put each mistake beside its field."""
        fields = list(self.fields)
        for complaint in complaints:
            found = next((each for each in fields if each.takes(complaint)), None)
            if found is None:
                self.loose.append(self._said(complaint))
            else:
                found.mistakes.append(_in_words(complaint, found))

    def compare(self, newer: Form) -> None:
        """Say in each field what somebody else saved there meanwhile."""
        theirs = {each.name: each for each in newer.fields}
        for each in self.fields:
            now = theirs.get(each.name)
            if now is not None and now.value() != each.value():
                each.theirs = "\n".join(now.chosen)

    def write(self, draft: Draft) -> None:
        """Let the files say what the form says. A text that is in no language any more is gone; in
        some only, it stays as an empty one, which the check points at.
        """
        if self.begin:
            self.begin(draft)
        self._tell_apart()
        said = {each.way for each in self.fields if each.lang and not each.is_empty}
        for each in self.fields:
            value = each.value()
            stands = draft.get(each.file, each.way, ABSENT)
            if value is ABSENT and each.lang and each.way in said:
                if stands is not ABSENT:
                    draft.put(each.file, each.way, [] if each.sort == "lines" else "")
            elif value is ABSENT:
                draft.drop(each.file, each.way)
            elif stands is not ABSENT or value != each.default:
                draft.put(each.file, each.way, value)
        if self.settle:
            self.settle(draft)

    def _tell_apart(self) -> None:
        """What is new in several lists at once gets an id in each."""
        new: set[str] = set()
        for each in self.fields:
            if each.sort == "listed":
                each.taken |= new
                new |= {*each.begun}

    def _said(self, complaint: Complaint) -> str:
        """A mistake that is about no field."""
        return self.words.get(str(complaint.way[-1]) if complaint.way else "", complaint.said)


def _in_words(complaint: Complaint, field: Field) -> str:
    """What is wrong, with the names of the file replaced by the one that people read."""
    said, way = complaint.said, [str(name) for name in complaint.way]
    for name in (".".join(way), *way[-1:]):
        said = said.replace(f"‘{name}’", f"‘{field.called or field.label}’")
    return said
