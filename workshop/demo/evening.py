"""Reads `sessions/<script>/evening.yaml`: the made-up people of a demo, and what they say."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StrictStr

from workshop.complaints import Complaint, Complaints
from workshop.demo.kinds import known
from workshop.demo.shapes import Known, Language, fits
from workshop.domain.acts.arriving import LONGEST_NAME
from workshop.domain.script import Script
from workshop.domain.text import LONGEST_TEXT
from workshop.places import Sheet, Unreadable, read_sheet
from workshop.scripts import ScriptRefused
from workshop.shapes import Id, Sentence, Shape

FILE = "evening.yaml"


class OrganisationShape(Shape):
    name: Annotated[StrictStr, fits(LONGEST_TEXT // 4)]
    side: Literal["formal", "informal"]


class PersonShape(Shape):
    """``as``: the side from which somebody writes who does both. ``lang``: of their phone."""

    name: Annotated[StrictStr, fits(LONGEST_NAME)]
    organisation: StrictStr = ""
    side: Literal["formal", "informal", "both"]
    writes_as: Annotated[Literal["formal", "informal"] | None, Field(alias="as")] = None
    lang: Language = "nl"


class EveningShape(Shape):
    """``made_up`` says in each language that it is; ``steps`` are as their kinds have them."""

    made_up: dict[Language, Sentence]
    place: dict[Language, Sentence]
    organisations: Annotated[dict[Id, OrganisationShape], Field(min_length=1)]
    people: Annotated[dict[Id, PersonShape], Field(min_length=1)]
    steps: dict[str, Any]


class Evening:
    """Who comes, and what they say: ``steps`` by the id of a step, ``said`` by its id or text."""

    def __init__(self, shape: EveningShape, steps: Mapping[str, Any], said: Mapping[str, str]):
        self.organisations, self.people = shape.organisations, shape.people
        self.steps, self.said = steps, said
        self._made_up, self._place = shape.made_up, shape.place

    def made_up(self, language: str) -> str:
        """A sentence that says so."""
        return _in(language, self._made_up)

    def place(self, language: str) -> str:
        """Where it is, in a language."""
        return _in(language, self._place)


def read_evening(folder: Path, script: Script, language: str) -> Evening | None:
    """The evening of a script; None where it has none. Raises ScriptRefused with every mistake,
    said in ``language``.
    """
    if not (folder / FILE).is_file():
        return None
    evening, found = _read(folder, script, language)
    if evening is None:
        raise ScriptRefused(found)
    return evening


def check_evening(folder: Path, script: Script, language: str) -> list[Complaint]:
    """Everything that is wrong with the evening of a script; nothing where it has none."""
    return _read(folder, script, language)[1] if (folder / FILE).is_file() else []


def _read(folder: Path, script: Script, language: str) -> tuple[Evening | None, list[Complaint]]:
    complaints, sheet = Complaints(language), Sheet(FILE)
    try:
        sheet = read_sheet(folder / FILE)
    except Unreadable as error:
        complaints.add(FILE, error.place, error.key, **error.values)
        return None, complaints.all()
    for place, key, values in sheet.trouble:
        complaints.add(FILE, place, key, **values)
    shape = complaints.shaped(EveningShape, sheet.data, sheet)
    evening = _with_steps(shape, script, sheet, complaints) if shape else None
    found = complaints.all()
    return (None if found else evening), found


def _with_steps(
    shape: EveningShape, script: Script, sheet: Sheet, complaints: Complaints
) -> Evening:
    for id, person in shape.people.items():
        if person.organisation and person.organisation not in shape.organisations:
            hint = complaints.hint(person.organisation, shape.organisations)
            place = sheet.value(("people", id, "organisation"))
            name = person.organisation
            complaints.add(FILE, place, "check.unknown_organisations", name=name, hint=hint)
        if person.side == "both" and person.writes_as is None:
            complaints.add(FILE, sheet.key(("people", id)), "check.missing", name="as")
    steps = {step.id: step for step in script.steps}
    for id in shape.steps.keys() - steps:
        hint = complaints.hint(id, steps)
        complaints.add(FILE, sheet.key(("steps", id)), "check.unknown_step", name=id, hint=hint)
    read, about = {}, Known(shape.people, shape.organisations)
    for id, step in steps.items():
        kind = known(step.kind)
        if id in shape.steps and kind is not None:
            about.settings = step.settings
            given = shape.steps[id]
            read[id] = complaints.shaped(kind.shape, given, sheet, ("steps", id), about)
            about.said |= kind.named(read[id]) if read[id] else {}
    return Evening(shape, read, about.said)


def _in(language: str, texts: Mapping[str, str]) -> str:
    return texts.get(language) or next(iter(texts.values()))
