"""Scripts of the tests' own, of some steps: such as all four ways to vote on what was collected."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from workshop.paths import SESSIONS

OURS = SESSIONS / "opvoedondersteuning"
# Each step: its kind, how answers are signed, its settings and where it takes from; and the step
# of our own script whose texts it borrows.
STEPS: dict[str, tuple[str, str, dict[str, Any], list[str], str]] = {
    "arrive": ("arrive", "named", {}, [], "arrive"),
    "strength": ("strength", "side", {}, [], "strength"),
    "tree": ("tree", "side", {}, ["strength"], "tree"),
    "dots": ("voting", "side", {"method": "dots", "dots": 3}, ["strength"], "priorities"),
    "single": ("voting", "side", {"method": "single"}, ["strength"], "priorities"),
    "rating": ("voting", "side", {"method": "rating"}, ["strength"], "priorities"),
    "agreements": ("agreements", "named", {}, ["voting", "strength"], "agreements"),
    "voting": ("voting", "side", {"method": "consent"}, ["agreements"], "voting"),
    "pitfalls": ("pitfalls", "side", {}, [], "pitfalls"),
    "close": ("close", "side", {}, [], "close"),
}
# Those that are played only when they are asked for.
MORE: dict[str, tuple[str, str, dict[str, Any], list[str], str]] = {
    "hats": ("arrive", "named", {"hats": ["parent", "volunteer", "interpreter"]}, [], "arrive"),
    "standpoint": ("standpoint", "side", {}, [], "standpoint"),
    "obstacles": ("obstacles", "side", {}, [], "obstacles"),
    "portrait": ("portrait", "side", {"timers": {"present": 5}}, [], "portrait"),
    "examples": ("examples", "side", {"first": 3}, [], "examples"),
    "invention": ("invention", "side", {"timers": {"present": 5}}, [], "invention"),
    "ideas": ("voting", "side", {"method": "single"}, ["invention.name"], "ideas"),
    "trees": ("tree", "side", {"groups": True}, ["strength"], "trees"),
    "setup": ("setup", "side", {}, ["strength"], "setup"),
}


def write_script(parent: Path, *steps: str) -> Path:
    """The folder of a script with these steps, or with those in which something is voted on."""
    folder = parent / "ballots"
    folder.mkdir()
    chosen = list(steps or (step for step in STEPS if step not in ("tree", "pitfalls")))
    for language in ("nl", "en"):
        known = YAML(typ="safe").load(OURS / f"{language}.yaml")
        texts = {step: deepcopy(known["steps"][(STEPS | MORE)[step][4]]) for step in chosen}
        _write(
            folder / f"{language}.yaml", known | {"steps": texts, "routes": {"first": "Stemmen"}}
        )
    plan = {"id": "ballots", "sources": ["a test"], "people": {"min": 8, "max": 60}}
    routes = {"first": {"minutes": 5 * len(chosen), "steps": chosen}}
    placed = [_step(step) for step in chosen]
    languages = ["nl", "en"]
    _write(
        folder / "script.yaml",
        plan | {"languages": languages, "routes": routes, "steps": placed},
    )
    return folder


def _step(id: str) -> dict[str, Any]:
    kind, naming, settings, sources, _ = (STEPS | MORE)[id]
    step = {"id": id, "kind": kind, "minutes": 5, "naming": naming, "source": "a test"}
    return step | ({"settings": settings} if settings else {}) | {"takes_from": sources}


def _write(path: Path, data: object) -> None:
    with path.open("w", encoding="utf-8") as file:
        YAML().dump(data, file)
