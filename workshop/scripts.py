"""Reads `sessions/<id>/` into a Script. How to write one: sessions/README.md."""

import json
import logging
from functools import lru_cache
from pathlib import Path
from typing import Any

from workshop import libraries
from workshop.aside import aside
from workshop.borrowing import Borrowed, check_cards, with_cards
from workshop.checking import check_languages, check_plan, check_texts
from workshop.complaints import Complaint, Complaints
from workshop.domain.script import Route, Script, Step
from workshop.libraries import shaped, text_files
from workshop.paths import SESSIONS
from workshop.places import Sheet, Way
from workshop.schema import schema
from workshop.shapes import RouteShape, ScriptShape, TextsShape
from workshop.words import BASE

__all__ = ["Complaint", "ScriptRefused", "available_scripts", "check", "read_script"]

PLAN = "script.yaml"
# The checked settings of every step, by its id.
Settings = dict[str, dict[str, Any]]
Parts = tuple[Any, Settings, dict[str, Sheet], Borrowed]

log = logging.getLogger(__name__)
_reported: set[str] = set()


class ScriptRefused(ValueError):
    """A script with mistakes in it; `complaints` says which."""

    def __init__(self, complaints: list[Complaint]) -> None:
        super().__init__("\n".join(map(str, complaints)))
        self.complaints = complaints


def read_script(folder: Path, language: str = "nl") -> Script:
    """The script in a folder. Raises ScriptRefused with every mistake, said in `language`."""
    script, complaints = _read(folder, language)
    if script is None:
        raise ScriptRefused(complaints)
    return script


def check(folder: Path, language: str = "nl") -> list[Complaint]:
    """Everything that is wrong with the script in a folder, in the order of its files and lines."""
    return _read(folder, language)[1]


def check_library(name: str, language: str = "nl") -> list[Complaint]:
    """Everything that is wrong with a library of cards that scripts share."""
    complaints = Complaints(language)
    libraries.read_library(name, complaints)
    return complaints.all()


def available_scripts(sessions: Path = SESSIONS, *more: Path) -> dict[str, Script]:
    """The scripts that can be played, by id; of two with one id that of the first folder. The log
    says why one with mistakes is left out.
    """
    found = (_as_it_stands(folder) for folder in folders(sessions, *more))
    return {script.id: script for script in found if script}


def folders(*where: Path) -> list[Path]:
    """The folders of all scripts, with mistakes or without, one for each id."""
    by_id: dict[str, Path] = {}
    for place in where:
        for path in sorted(place.glob("[!.]*/script.yaml")):
            by_id.setdefault(path.parent.name, path.parent)
    return list(by_id.values())


def as_far_as_it_goes(folder: Path) -> Script | None:
    """A script whose plan is sound but for the length of a route, in those languages whose texts
    can be read, empty ones and all: to look at while it is being written. None where the plan has
    other mistakes.
    """
    complaints = Complaints(BASE)
    plan, settings, texts, cards = _parts(folder, complaints)
    wrong = (each for each in complaints.all() if each.file == PLAN)
    if plan is None or any(each.way[-1:] != ("minutes",) for each in wrong):
        return None
    steps = {step.id for step in plan.steps}
    told = {code: each for code, each in texts.items() if steps <= set(each.data["steps"])}
    return _script(plan, settings, told, cards) if told else None


def write_schema(sessions: Path = SESSIONS) -> Path:
    """Write the schema with which an editor helps an author; return where it stands."""
    path = sessions / "schema.json"
    path.write_text(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _as_it_stands(folder: Path) -> Script | None:
    script, told = aside(_read_once, folder, _changed(folder))
    if told and told not in _reported:
        _reported.add(told)
        log.error("script %s has mistakes\n%s", folder.name, told)
    return script


@lru_cache(maxsize=64)
def _read_once(folder: Path, changed: tuple[tuple[str, int], ...]) -> tuple[Script | None, str]:
    script, complaints = _read(folder, BASE)
    return script, "\n".join(map(str, complaints))


def _changed(folder: Path) -> tuple[tuple[str, int], ...]:
    files = sorted([*folder.glob("*.yaml"), *folder.glob("library/*/*.yaml")])
    own = tuple((str(path.relative_to(folder)), path.stat().st_mtime_ns) for path in files)
    return (*own, ("", libraries.changed()))


def _read(folder: Path, language: str) -> tuple[Script | None, list[Complaint]]:
    complaints = Complaints(language)
    plan, settings, texts, cards = _parts(folder, complaints)
    found = complaints.all()
    return (None if found else _script(plan, settings, texts, cards)), found


def _parts(folder: Path, complaints: Complaints) -> Parts:
    """The plan, the settings of its steps, its texts, and what it has from libraries, as far as
    they can be read.
    """
    plan, sheet = shaped(folder / PLAN, ScriptShape, complaints)
    if plan is None:
        return None, {}, {}, {}
    if plan.id != folder.resolve().name:
        place = sheet.value(("id",))
        complaints.add(sheet.file, place, "check.folder", name=folder.resolve().name)
    settings = check_plan(plan, sheet, complaints)
    cards = check_cards(plan, settings, folder, sheet, complaints)
    return plan, settings, _texts(folder, plan, settings, sheet, complaints), cards


def _texts(
    folder: Path, plan: ScriptShape, settings: Settings, plan_sheet: Sheet, complaints: Complaints
) -> dict[str, Sheet]:
    """By language. One in which texts are empty is among them, but is no measure for others."""
    read: dict[str, Sheet] = {}
    with_gaps: dict[str, Sheet] = {}
    for language, path in text_files(folder, plan.languages, plan_sheet, complaints):
        found, sheet = shaped(path, TextsShape, complaints)
        if found is not None:
            read[language] = sheet
            check_texts(plan, settings, sheet, complaints)
        elif _has_only_gaps(sheet, complaints):
            with_gaps[language] = sheet
    check_languages(list(read.values()), complaints)
    return read | with_gaps


def _has_only_gaps(sheet: Sheet, complaints: Complaints) -> bool:
    """Whether all that is wrong in a file is that texts are empty."""
    wrong = [each.way for each in complaints.all() if each.file == sheet.file]
    return all(_at(sheet.data, way) == "" for way in wrong)


def _at(data: Any, way: Way) -> Any:
    for name in way:
        data = data.get(name) if isinstance(data, dict) else None
    return data


def _script(
    plan: ScriptShape, settings: Settings, texts: dict[str, Sheet], cards: Borrowed
) -> Script:
    steps = (
        Step(
            id=step.id,
            kind=step.kind,
            minutes=step.minutes,
            naming=step.naming,
            settings=settings[step.id],
            takes_from=step.sources(),
            optional=step.optional,
            source=step.source,
        )
        for step in plan.steps
    )
    return Script(
        id=plan.id,
        languages=tuple(language for language in plan.languages if language in texts),
        routes=tuple(_route(id, route) for id, route in plan.routes.items()),
        steps=tuple(steps),
        texts={
            language: with_cards(plan, settings, cards, language, sheet.data)
            for language, sheet in texts.items()
        },
        sources=tuple(plan.sources),
        fewest_people=plan.people.min,
        most_people=plan.people.max,
        illustrative=tuple(plan.illustrative),
    )


def _route(id: str, shape: RouteShape) -> Route:
    rest = (shape.rest.after, shape.rest.minutes) if shape.rest else ("", 0)
    return Route(id, shape.minutes, tuple(shape.steps), *rest)
