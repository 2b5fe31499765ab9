"""What people wrote together, in the document and on the coalition's page."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.domain.room import Room, new_room
from workshop.exports.json import as_json
from workshop.exports.pdf import as_pdf
from workshop.exports.pictures import picture
from workshop.exports.rows import StepRows, steps


@pytest.fixture(scope="module")
def room() -> Room:
    """An idea of a group, and what is wanted: one line that two people wrote."""
    room = new_room(("arrive", "invention", "setup", "close"))
    people = room.fills(("Anneke", "Joost"), ("Fatma", "Hanan"))
    room.moves_to("invention", "make")
    room.leads("make_groups", how="mixed", size=4)
    people["Anneke"].answers("line", {"field": "name", "text": "Soep en vragen"})
    people["Fatma"].answers("line", {"field": "conditions", "text": "Geen formulieren"})
    room.moves_to("invention", "done")
    room.moves_to("setup", "back")
    people["Joost"].answers("line", {"field": "own-strength", "text": "Regels uitleggen"})
    room.moves_to("setup", "wanted")
    lines = [
        people[name].answers("line", {"field": "goals", "text": "Vaders tellen mee"})
        for name in ("Hanan", "Joost")
    ]
    kept, same = (line["contribution"] for line in lines)
    room.leads("merge", contribution=same, into=kept)
    return room


def rows_of(room: Room, kind: str) -> StepRows:
    return next(step for step in steps(room.workshop, "nl") if step.run.kind == kind)


def test_an_idea_is_a_card_of_its_group(room: Room) -> None:
    drawn = picture(rows_of(room, "invention"), "nl")
    assert drawn is not None
    (card,) = drawn.drawn["cards"]
    assert (card["name"], card["side"]) == ("Groepje 1", "both")
    told = {field["title"]: [line["text"] for line in field["lines"]] for field in card["fields"]}
    assert told == {
        "Hoe heet het?": ["Soep en vragen"],
        "Wat moet er dan zijn?": ["Geen formulieren"],
    }


def test_what_is_wanted_is_one_card_with_what_two_people_said_once(room: Room) -> None:
    drawn = picture(rows_of(room, "setup"), "nl")
    assert drawn is not None
    story, back = drawn.drawn["cards"]
    (goals,) = story["fields"]
    assert [(line["text"], line["times"]) for line in goals["lines"]] == [("Vaders tellen mee", 2)]
    assert [field["title"] for field in back["fields"]] == ["Wat is jouw eigen kracht?"]


def test_the_document_says_all_of_it_and_no_name(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "afspraken.pdf"
    file.write_bytes(as_pdf(room.workshop, "nl"))
    text = subprocess.run(
        ["pdftotext", file, "-"], capture_output=True, text=True, check=True
    ).stdout
    for said in ("Groepje 1", "Soep en vragen", "Regels uitleggen", "Vaders tellen mee"):
        assert said in text
    assert "Anneke" not in text + json.dumps(json.loads(as_json(room.workshop, "nl")))


def test_words_without_an_end_stay_in_their_column(tmp_path: Path) -> None:
    room = new_room(("arrive", "agreements", "close"))
    anneke = room.joins("W" * 40, "formal", "W" * 50)
    room.moves_to("agreements", "write")
    made = anneke.does("agree", fields={"what": "Meer tijd", "first_step": "S" * 80})
    anneke.does("name_lead", agreement=made["agreement"], side="formal", person=anneke.id)
    file = tmp_path / "afspraken.pdf"
    file.write_bytes(as_pdf(room.workshop, "nl"))
    found = subprocess.run(
        ["pdftotext", "-bbox", file, "-"], capture_output=True, text=True, check=True
    ).stdout
    words = re.findall(r'xMin="([\d.]+)".*xMax="([\d.]+)".*>(WW|SS)', found.replace("\u200b", ""))
    lead = [float(end) for _, end, word in words if word == "WW"]
    step = [float(x) for begin, end, word in words if word == "SS" for x in (begin, end)]
    (edge,) = {float(wide) for wide in re.findall(r'page width="([\d.]+)"', found)}
    assert max(lead) < min(step)
    assert max(step) < edge
