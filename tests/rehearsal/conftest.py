"""A script with a kind that the rehearsal does not know."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from workshop.exercises._own import SCREENS
from workshop.paths import SESSIONS

STEPS = (
    ("arrive", "arrive", "named"),
    ("wishes", "wishes", "side"),
    ("wall", "wishes", "anonymous"),
)
KINDS = Path(__file__).parent / "kinds"


@pytest.fixture
def wishing(tmp_path: Path) -> Path:
    """The folder of a script in which people wish: by side, and without a name."""
    folder = tmp_path / "wishing"
    folder.mkdir()
    known = YAML(typ="safe").load(SESSIONS / "opvoedondersteuning" / "nl.yaml")
    texts = {step: deepcopy(known["steps"]["arrive"]) for step, _, _ in STEPS}
    _write(folder / "nl.yaml", known | {"steps": texts})
    steps = [
        {"id": id, "kind": kind, "minutes": 5, "naming": naming, "source": "a test"}
        for id, kind, naming in STEPS
    ]
    plan = {"id": "wishing", "sources": ["a test"], "people": {"min": 8, "max": 60}}
    routes = {"first": {"minutes": 15, "steps": [step for step, _, _ in STEPS]}}
    _write(folder / "script.yaml", plan | {"languages": ["nl"], "routes": routes, "steps": steps})
    return folder


@pytest.fixture
def kinds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Use the kinds of this folder; called with two texts, one is put in the place of the other."""
    folder = tmp_path / "kinds"
    screens = folder / "static/js/exercises/wishes"
    screens.mkdir(parents=True)
    for screen in SCREENS:
        (screens / screen).touch()
    source = (KINDS / "wishes.py").read_text()
    (folder / "wishes.py").write_text(source)
    monkeypatch.setenv("WORKSHOP_KINDS", str(folder))

    def broken(right: str, wrong: str) -> None:
        assert right in source
        (folder / "wishes.py").write_text(source.replace(right, wrong))

    return broken


def _write(path: Path, data: object) -> None:
    with path.open("w", encoding="utf-8") as file:
        YAML().dump(data, file)
