"""What the sides chose and recognise, in the document: drawn and said as on the screens."""

import io

import pikepdf
import pytest

from tests.domain.room import Room, new_room
from workshop.exports.pdf import as_pdf
from workshop.exports.rows import steps
from workshop.exports.telling import told

FORMAL = ("Anneke", "Joost", "Yasmina", "Karim")
INFORMAL = ("Fatma", "Hanan", "Ali", "Ruta")


@pytest.fixture
def room() -> Room:
    room = new_room(("arrive", "standpoint", "obstacles", "agreements"))
    people = room.fills(FORMAL, INFORMAL)
    room.moves_to("standpoint", "choose")
    for name, someone in people.items():
        option = "reach" if name in FORMAL else "stronger"
        someone.answers("choice", {"option": option})
    people["Fatma"].answers("why", {"option": "stronger", "text": "samen leren"})
    room.moves_to("standpoint", "compare")
    room.moves_to("obstacles", "answer")
    for name, someone in people.items():
        answer = "rarely" if name in FORMAL else "often"
        someone.answers("answer", {"statement": "l1", "answer": answer})
    remark = {"statement": "l1", "text": "vraag het zonder naam"}
    people["Ali"].answers("remark", remark, token="t" * 22)
    room.moves_to("obstacles", "compare")
    return room


def test_the_difference_stands_there_as_a_picture_and_as_a_sentence(room):
    where = next(told(s, "nl") for s in steps(room.workshop, "nl") if s.run.kind == "standpoint")
    first = where["picture"]["items"][0]
    assert first["texts"] == [{"text": "Een brug naar hulp"}] and first["widest"]
    assert [bar["text"] for bar in first["bars"]] == ["formeel: 4 van 4", "informeel: 0 van 4"]
    assert where["lines"][0].startswith("Formeel kiest het vaakst ‘Een brug naar hulp’.")
    assert where["parts"][0]["title"] == "Elkaar sterker maken"


def test_a_statement_has_both_voices_and_is_said_to_be_made_up(room):
    ways = next(told(s, "nl") for s in steps(room.workshop, "nl") if s.run.kind == "obstacles")
    [item] = ways["picture"]["items"]
    assert [each["side"] for each in item["texts"]] == ["formal", "informal"]
    assert [bar["text"] for bar in item["bars"]] == [
        "formeel: Nee, bijna nooit",
        "informeel: Ja, vaak",
    ]
    assert ways["picture"]["note"] == "Deze zinnen zijn voor vandaag bedacht."
    [column] = ways["parts"][0]["columns"]
    assert (column["side"], column["rows"][0]["text"]) == ("", "vraag het zonder naam")


def test_the_document_has_both(room):
    assert len(pikepdf.open(io.BytesIO(as_pdf(room.workshop, "nl"))).pages) >= 1
