"""Cards that scripts share, `sessions/library/<name>/`, and those that a script has beside it,
`<script>/library/<name>/`. How to write them: sessions/README.md.

A setting says that it names cards (``exercises/base.py``, ``Library``); when a script is read, the
texts of those cards become texts of its step, so that a running session has its own copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, StrictStr

from workshop.checking import check_languages, check_sentences
from workshop.complaints import Complaints
from workshop.exercises.base import Library
from workshop.paths import LIBRARY
from workshop.places import Sheet, Unreadable, read_sheet
from workshop.shapes import Id, Sentence, Shape
from workshop.words import BASE

PLAN = "library.yaml"


class CardShape(Shape):
    shape: Id
    source: Sentence
    left_open: list[StrictStr] = []


class LibraryShape(Shape):
    """``library.yaml``: the parts that each shape of card has, those that any may have, and which
    cards there are. What a script has beside it takes the shapes from the library that is shared.
    """

    id: Id
    languages: Annotated[list[Id], Field(min_length=1)]
    shapes: dict[Id, list[StrictStr]] = {}
    also: list[StrictStr] = []
    cards: dict[Id, CardShape]


class CardTexts(Shape):
    """``<language>.yaml``: what the sources are called, and the parts of every card."""

    sources: dict[str, Any]
    cards: dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Cards:
    """A library as it was read: the parts of each shape and those that any card may have, the shape
    of each card, and its texts by language and card.
    """

    parts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    also: Sequence[str] = ()
    shapes: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def ids(self, shape: str) -> list[str]:
        """The cards of one shape, in the order of the library."""
        return [id for id, each in self.shapes.items() if each == shape]

    def above(self, other: Cards) -> Cards:
        """These cards, and those of another library that are not among them."""
        languages = dict.fromkeys([*self.texts, *other.texts])
        rest = {
            code: {id: told for id, told in texts.items() if id not in self.shapes}
            for code, texts in other.texts.items()
        }
        return Cards(
            self.parts,
            self.also,
            {**self.shapes, **{id: s for id, s in other.shapes.items() if id not in self.shapes}},
            {code: {**self.texts.get(code, {}), **rest.get(code, {})} for code in languages},
        )


def names() -> list[str]:
    """The libraries of this house."""
    return sorted(path.parent.name for path in LIBRARY.glob(f"*/{PLAN}"))


def changed() -> int:
    """When a file of any library was changed last."""
    return max((path.stat().st_mtime_ns for path in LIBRARY.glob("*/*.yaml")), default=0)


def known(library: Library) -> list[str]:
    """The ids that a setting may name, of a library with mistakes as many as can be read."""
    return _cards(library.name, changed()).ids(library.shape)


def titles(library: Library, language: str) -> dict[str, str]:
    """The same by what each card is called in a language, where it says so."""
    cards = _cards(library.name, changed())
    told = cards.texts.get(language) or next(iter(cards.texts.values()), {})
    return {id: str(told.get(id, {}).get("title") or id) for id in cards.ids(library.shape)}


def shared(name: str) -> dict[str, Any]:
    """What the files of a library say that scripts share, by their names; none where there is no
    such library.
    """
    return _files(name, changed())


def read_cards(name: str, script: Path, complaints: Complaints) -> Cards:
    """The cards that a script in a folder may name: first those that it has beside it. A complaint
    for every mistake in the files of both.
    """
    own = script / LIBRARY.name
    if not (own / name / PLAN).is_file():
        return read_library(name, complaints)
    house = read_library(name, complaints) if name in names() else Cards()
    return read_library(name, complaints, own, house).above(house)


def read_library(
    name: str, complaints: Complaints, root: Path = LIBRARY, below: Cards | None = None
) -> Cards:
    """The cards of a library, with a complaint for every mistake in its files. It has the shapes of
    the one ``below`` it, if there is one.
    """
    folder, house = root / name, below or Cards()
    plan, sheet = shaped(folder / PLAN, LibraryShape, complaints, f"{root.name}/{name}/")
    if plan is None:
        return house
    shapes, also = plan.shapes | dict(house.parts), [*plan.also, *house.also]
    plan = plan.model_copy(update={"shapes": shapes, "also": also})
    if plan.id != folder.name:
        place = sheet.value(("id",))
        complaints.add(sheet.file, place, "check.library_folder", name=folder.name)
    for id, card in plan.cards.items():
        _check_card(id, card, plan, sheet, complaints)
    texts = dict(_texts(folder, plan, sheet, complaints))
    check_languages(list(texts.values()), complaints)
    found = {language: _with_sources(plan, each.data) for language, each in texts.items()}
    cards = {id: card.shape for id, card in plan.cards.items()}
    return Cards(plan.shapes, plan.also, cards, found)


def shaped(path: Path, shape: Any, complaints: Complaints, within: str = "") -> tuple[Any, Sheet]:
    """A file in its shape, or None, and where everything stands in it; a complaint for each
    mistake, which names the file as what it is ``within`` and its own name.
    """
    file = within + path.name
    try:
        sheet = replace(read_sheet(path), file=file)
    except Unreadable as error:
        complaints.add(file, error.place, error.key, **error.values)
        return None, Sheet(file)
    for place, key, values in sheet.trouble:
        complaints.add(file, place, key, **values)
    return complaints.shaped(shape, sheet.data, sheet), sheet


def text_files(
    folder: Path, languages: Sequence[str], plan: Sheet, complaints: Complaints
) -> Iterator[tuple[str, Path]]:
    """The file of each language that a plan names; a complaint where it is not there."""
    for position, language in enumerate(languages):
        path = folder / f"{language}.yaml"
        if path.is_file():
            yield language, path
        else:
            place = plan.value(("languages", position))
            complaints.add(plan.file, place, "check.no_language_file", name=path.name)


@lru_cache(maxsize=16)
def _files(name: str, changed: int) -> dict[str, Any]:
    found = {}
    for path in (LIBRARY / name).glob("*.yaml"):
        try:
            found[path.name] = read_sheet(path).data
        except Unreadable:
            continue
    return found


@lru_cache(maxsize=16)
def _cards(name: str, changed: int) -> Cards:
    return read_library(name, Complaints(BASE))


def _check_card(
    id: str, card: CardShape, plan: LibraryShape, sheet: Sheet, complaints: Complaints
) -> None:
    parts = plan.shapes.get(card.shape, [])
    if card.shape not in plan.shapes:
        place, hint = sheet.value(("cards", id, "shape")), complaints.hint(card.shape, plan.shapes)
        complaints.add(sheet.file, place, "check.unknown_shape", name=card.shape, hint=hint)
        return
    for position, part in enumerate(card.left_open):
        if part not in parts:
            place = sheet.value(("cards", id, "left_open", position))
            hint = complaints.hint(part, parts)
            complaints.add(sheet.file, place, "check.unknown_part", name=part, hint=hint)


def _texts(
    folder: Path, plan: LibraryShape, plan_sheet: Sheet, complaints: Complaints
) -> Iterator[tuple[str, Sheet]]:
    within = plan_sheet.file.removesuffix(PLAN)
    for language, path in text_files(folder, plan.languages, plan_sheet, complaints):
        texts, sheet = shaped(path, CardTexts, complaints, within)
        if texts is not None:
            _check_texts(plan, sheet, complaints)
            yield language, sheet


def _check_texts(plan: LibraryShape, sheet: Sheet, complaints: Complaints) -> None:
    """All cards of the plan and no others, each with the parts of its shape that its source does
    not leave open.
    """
    told, sources = sheet.data["cards"], sheet.data["sources"]
    for id in told:
        if id not in plan.cards:
            place, hint = sheet.key(("cards", id)), complaints.hint(id, plan.cards)
            complaints.add(sheet.file, place, "check.unknown_card", name=id, hint=hint)
    for id, card in plan.cards.items():
        if id not in told:
            complaints.add(sheet.file, sheet.key(("cards", id)), "check.missing", name=id)
            continue
        if card.source not in sources:
            place = sheet.key(("sources", card.source))
            complaints.add(sheet.file, place, "check.missing", name=card.source)
        _check_parts(id, card, plan, sheet, complaints)
    # Of a library without cards there is nothing to say yet.
    if told or plan.cards:
        check_sentences(sheet, complaints)


def _check_parts(
    id: str, card: CardShape, plan: LibraryShape, sheet: Sheet, complaints: Complaints
) -> None:
    parts, told = plan.shapes.get(card.shape, []), sheet.data["cards"][id]
    for part in parts:
        if part not in told and part not in card.left_open:
            complaints.add(sheet.file, sheet.key(("cards", id, part)), "check.missing", name=part)
    for part in told:
        place = sheet.key(("cards", id, part))
        if part in card.left_open:
            complaints.add(sheet.file, place, "check.left_open", name=part)
        elif part not in (*parts, *plan.also):
            hint = complaints.hint(part, (*parts, *plan.also))
            complaints.add(sheet.file, place, "check.unknown_key", name=part, hint=hint)


def _with_sources(plan: LibraryShape, texts: Mapping[str, Any]) -> dict[str, Any]:
    """Each card with the name of its source, as screens say it."""
    return {
        id: {**parts, "source": str(texts["sources"].get(plan.cards[id].source, ""))}
        for id, parts in texts["cards"].items()
        if id in plan.cards
    }
