"""What the steps of a script take from libraries: cards by their ids, and the texts of these."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workshop import exercises, libraries
from workshop.complaints import Complaints
from workshop.exercises.base import Library, cards_of
from workshop.libraries import Cards
from workshop.places import Sheet, Way
from workshop.shapes import ScriptShape, StepShape

# The cards of every library that a script takes from, by its name.
Borrowed = dict[str, Cards]


def check_cards(
    plan: ScriptShape,
    settings: Mapping[str, Any],
    folder: Path,
    sheet: Sheet,
    complaints: Complaints,
) -> Borrowed:
    """Read the libraries that the steps of the script in a folder take cards from; check that these
    are there, in every language of the script.
    """
    read: Borrowed = {}
    for position, step in enumerate(plan.steps):
        for name, library in _libraries(step).items():
            if library.name not in read:
                read[library.name] = libraries.read_cards(library.name, folder, complaints)
            way = ("steps", position, "settings", name)
            for at, id in _named(settings[step.id] or {}, name, way):
                _check_card(id, at, library, read[library.name], plan, sheet, complaints)
    return read


def with_cards(
    plan: ScriptShape, settings: Mapping[str, Any], borrowed: Borrowed, language: str, texts: Any
) -> Any:
    """The texts of a script in a language, with those of the cards that its steps name: a card's
    stand among the participants' texts, under the name of the setting.
    """
    steps = dict(texts["steps"])
    for step in plan.steps:
        lent = {
            name: {
                id: borrowed[library.name].texts[language][id]
                for _, id in _named(settings[step.id], name, ())
            }
            for name, library in _libraries(step).items()
        }
        if lent:
            told = steps[step.id]
            steps[step.id] = {**told, "participant": {**told["participant"], **lent}}
    return {**texts, "steps": steps}


def _libraries(step: StepShape) -> dict[str, Library]:
    kind = exercises.kinds().get(step.kind)
    return cards_of(kind.Settings) if kind else {}


def _named(settings: Mapping[str, Any], name: str, way: Way) -> Iterator[tuple[Way, str]]:
    """The cards that a setting names, one or a list, each with the way to its place."""
    value = settings.get(name)
    if isinstance(value, str) and value:
        yield way, value
    elif isinstance(value, list | tuple):
        yield from (((*way, number), id) for number, id in enumerate(value))


def _check_card(
    id: str,
    at: Way,
    library: Library,
    cards: Cards,
    plan: ScriptShape,
    sheet: Sheet,
    complaints: Complaints,
) -> None:
    known = cards.ids(library.shape)
    if id not in known:
        place, hint = sheet.value(at), complaints.hint(id, known)
        complaints.add(sheet.file, place, "check.unknown_card", name=id, hint=hint)
        return
    for language in plan.languages:
        if id not in cards.texts.get(language, {}):
            place = sheet.value(at)
            complaints.add(sheet.file, place, "check.card_language", name=id, language=language)
