"""What leaves an evening with every kind of exercise: all that may, with its pictures and the line
of its agreement, and nothing that may not.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.domain.room import Room, new_room
from tests.exports.whole_evening import (
    AFTER,
    BEFORE,
    FORMAL,
    IDEA,
    INFORMAL,
    NOTES,
    SECRET,
    STEPS,
    TEAMS,
    WHAT,
    plays,
)
from workshop import exercises
from workshop.exercises.base import Export
from workshop.exports import pictures
from workshop.exports.csv import as_csv
from workshop.exports.json import as_json
from workshop.exports.pdf import as_pdf
from workshop.paths import TEMPLATES

DRAWN = Path(pictures.__file__).parent


class Played:
    def __init__(self, informal: int = 4) -> None:
        self.room: Room = new_room(STEPS)
        names = {"formal": FORMAL, "informal": INFORMAL[:informal]}
        self.people = {
            side: [self.room.joins(name, side, TEAMS[side]) for name in those]
            for side, those in names.items()
        }
        self.made = plays(self.room, self.people)

    def json(self, language: str = "nl") -> dict[str, Any]:
        document: dict[str, Any] = json.loads(as_json(self.room.workshop, language))
        return document

    def steps(self) -> dict[str, Any]:
        return {step["step"]: step for step in self.json()["steps"]}


@pytest.fixture(scope="module")
def evening() -> Played:
    return Played()


def test_an_agreement_tells_its_line_from_strength_to_root(evening: Played) -> None:
    (agreement,) = evening.json()["agreements"]
    root = evening.made["root"]
    assert agreement["origin"] == {"id": root, "step": "tree", "kind": "tree", "field": "roots"}
    assert [(link["step"], link["text"]) for link in agreement["line"]] == [
        ("strength", NOTES["formal"]),
        ("tree", "wij kennen de families"),
    ]
    said = "De kracht van de ander, Kennis en begrip: “kennen de families” › Boom"
    assert said in as_csv(evening.room.workshop, "nl").decode()
    assert "Tree of collaboration, Roots: “wij" in as_csv(evening.room.workshop, "en").decode()


def test_a_line_keeps_its_step_when_its_text_is_taken_away() -> None:
    evening = Played()
    evening.room.leads("hide", contribution=evening.made["note-formal"], hidden=True)
    assert f'"{NOTES["formal"]}"' not in as_json(evening.room.workshop, "nl").decode()
    (agreement,) = evening.json()["agreements"]
    assert [link["step"] for link in agreement["line"]] == ["strength", "tree"]
    assert [link.get("text") for link in agreement["line"]] == [None, "wij kennen de families"]


def test_what_was_taken_along_says_where_it_came_from(evening: Played) -> None:
    items = {row["id"]: row for row in evening.steps()["tree"]["contributions"]}
    assert items[evening.made["root"]]["origin"] == {
        "id": evening.made["note-formal"],
        "step": "strength",
        "kind": "strength",
    }


def test_the_json_holds_what_the_pictures_are_drawn_from(evening: Played) -> None:
    results = {step: found["results"] for step, found in evening.steps().items()}
    assert results["portrait"]["words"]["before"]["formal"][0] == {"text": "warm", "times": 3}
    assert results["portrait"]["unmet"] == [evening.made["need-informal"]]
    assert set(results["tree"]["order"]) == {"fruits", "roots", "trunk", "sun", "can"}
    assert results["pitfalls"]["widest"] == "diversity"
    assert set(results["pitfalls"]["points"]["load"]) == {"formal", "informal"}
    first = next(iter(results["priorities"]["items"].values()))
    assert first["sides"]["formal"]["of"] == 8
    assert results["voting"][evening.made["agreement"]]["word"] == "carried"


def test_no_file_says_who_said_or_chose_what(evening: Played) -> None:
    workshop = evening.room.workshop
    people = [person.id for person in workshop.people.values()]
    devices = [device for person in workshop.people.values() for device in person.devices]
    secrets = [
        workshop.key,
        workshop.projector,
        workshop.coalition.read,
        workshop.coalition.keep_up,
    ]
    for text in (as_json(workshop, "nl").decode(), as_csv(workshop, "nl").decode()):
        for never in (*people, *devices, *secrets, SECRET, '"choices"', '"choice"', '"plays": 4'):
            assert never not in text
    for step in evening.steps().values():
        answers = exercises.named(step["kind"]).answers
        for row in step["contributions"]:
            assert answers[row["type"]].export in (Export.NAMED, Export.BARE)
            assert "name" not in row or step["naming"] == "named"
    named = json.dumps(evening.json()["steps"], ensure_ascii=False)
    assert not any(name in named for name in (*FORMAL, *INFORMAL))


def test_what_is_sealed_hidden_or_struck_is_in_no_file() -> None:
    evening = Played()
    room, (first, *_) = evening.room, evening.people["formal"]
    room.leads("hide", contribution=evening.made["root"], hidden=True)
    room.moves_to("portrait", "cards")
    assert first.does("strike", contribution=evening.made["offer-formal"], struck=True)["ok"]
    room.moves_to("portrait", "map")
    room.moves_to("pitfalls", "rate")
    room.moves_to("priorities", "vote")
    steps = evening.steps()
    assert steps["pitfalls"]["results"] == steps["priorities"]["results"] == {}
    pdf = _text(as_pdf(room.workshop, "nl"))
    whole = as_json(room.workshop, "nl").decode()
    for gone in ("wij kennen de families", "Een vast gezicht op dinsdag", IDEA):
        assert gone not in whole and gone not in pdf


@pytest.mark.parametrize("language", ["nl", "en", "ar-x-test"])
def test_every_picture_has_words_for_who_does_not_see_it(
    evening: Played, language: str, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(as_pdf(evening.room.workshop, language))
    with pikepdf.open(path) as pdf:
        figures = [each for each in pdf.objects if _is_figure(each)]
        assert len(figures) == 3
        assert all(len(str(figure.Alt)) > 40 for figure in figures)
        assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes()
    _run(sys.executable, "-m", "pdfua", "check", str(path))


def test_all_that_is_drawn_is_said_as_well(evening: Played) -> None:
    text = _text(as_pdf(evening.room.workshop, "nl"))
    words = [word for said in (BEFORE, AFTER) for those in said.values() for word in those]
    latin = [word for word in words if re.fullmatch(r"[a-zA-Zçşąę ]+", word) and word != "Warm"]
    assert len(latin) > 6
    for shown in (*latin, "Komt van: De kracht", WHAT, "afspraak nodig", "grootste verschil"):
        assert shown in text, shown
    for shown in ("informeel: 8 van 8 stippen", "Догляд за дітьми", "Deze vragen staan nog open."):
        assert shown in text, shown


def test_every_picture_has_its_drawing_and_its_page() -> None:
    names = {path.stem for path in DRAWN.glob("*.py")} - {"__init__"}
    assert names and names <= set(exercises.kinds())
    for folder, suffix in (("typst/kinds", "typ"), ("coalition", "html")):
        assert {path.stem for path in (TEMPLATES / folder).glob(f"*.{suffix}")} == names


def _is_figure(thing: Any) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"


def _text(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True)
    assert done.returncode == 0, done.stdout.decode()
